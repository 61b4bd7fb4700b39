"""Draws quotes of many articles, and how many each country has."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QImage, QImageWriter, QPainter
from PySide6.QtSvg import QSvgGenerator
from PySide6.QtWidgets import QStyleOptionViewItem

from reader.domain.library import CountryCount, QuoteRow
from reader.ui.lists.paged_rows import Index
from reader.ui.lists.row_drawing import SIDE, draw_bars, draw_ground
from reader.ui.lists.row_pictures import RowDelegate
from reader.ui.look.card_drawing import CardLook, Flow, draw_chip, draw_word
from reader.ui.look.card_text import CardText, TextStyle
from reader.ui.text.bilingual import Side
from reader.ui.text.typographic import typographic
from reader.ui.voices.citation import speaker_of, title_of
from reader.ui.voices.wording import day_of, doubts_of
from reader.ui.wording.countries import chip_letters, code_of, hue_number, territory_names
from reader.ui.wording.isolates import isolated

_PAD = 12
_FOOT = 24
_ASIDE = 12  # px before a date or a doubt
_GUTTER = 40
_MOST_LINES = 2
_BAR_ROW = 46
_CHART_WIDTH, _CHART_MARGIN, _CHART_HEAD = 720, 28, 56
_PICTURE_SCALE = 2


class VoiceDelegate(RowDelegate):
    """Draws a quote: its English and its Arabic on one level, and who said it where and when."""

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        """Return a height that is the same for all rows."""
        return QSize(200, 2 * _PAD + _MOST_LINES * self.look.style(Side.ARABIC).pitch + _FOOT)

    def draw_row(self, painter: QPainter, box: QRectF, option: QStyleOptionViewItem, row: object | None) -> None:
        """Draw a row, or its place while it is being fetched."""
        draw_ground(painter, box, option, self.look.theme)
        inner = box.adjusted(SIDE, _PAD, -SIDE, -_PAD)
        if isinstance(row, QuoteRow):
            self._draw(painter, inner, row, option.direction)
        else:
            draw_bars(painter, (inner,), self.look.theme)

    def _draw(self, painter: QPainter, box: QRectF, row: QuoteRow, direction: Qt.LayoutDirection) -> None:
        look, theme = self.look, self.look.theme
        style, english = look.style(Side.ARABIC), look.style(Side.ENGLISH)
        width = (box.width() - _GUTTER) / 2
        for text, one, ink, left in (
            (f"«{row.text}»", style, theme.ink, box.right() - width),
            (f"“{typographic(row.english)}”" if row.english else "", english, theme.muted, box.left()),
        ):
            lines = CardText(text, one, width, _MOST_LINES)
            drop = (style.pitch - one.pitch) / 2  # first lines on one level
            lines.paint(painter, QPointF(left, box.top() + drop), ink)
            if lines.is_cut:
                self._draw_more(painter, QRectF(left, box.top() + drop + one.pitch, width, one.pitch), one)
        self._draw_foot(painter, QRectF(box.left(), box.bottom() - _FOOT + 4, box.width(), _FOOT), row, direction)

    def _draw_more(self, painter: QPainter, line: QRectF, style: TextStyle) -> None:
        """Tell in the margin behind a text's last line that there is more of it."""
        is_mirrored = style.is_right_to_left
        margin = QRectF(line.left() - SIDE if is_mirrored else line.right(), line.top(), SIDE, line.height())
        direction = Qt.LayoutDirection.RightToLeft if is_mirrored else Qt.LayoutDirection.LeftToRight
        draw_word(
            painter, Flow(margin.left(), margin.right(), direction), margin, "…", style.font, self.look.theme.muted
        )

    def _draw_foot(self, painter: QPainter, line: QRectF, row: QuoteRow, direction: Qt.LayoutDirection) -> None:
        look, theme = self.look, self.look.theme
        flow = Flow(line.left(), line.right(), direction)
        strong, plain = look.small(strong=True), look.small(strong=False)
        code = code_of(row.territory)
        hue = theme.hue(hue_number(code))
        chip = draw_chip(painter, flow, line.center().y() - 8.5, chip_letters(code), hue, font=plain, is_sure=True)
        flow.take(chip + 8)
        day = day_of(row, in_arabic=look.in_arabic)
        name, other = speaker_of(row, in_arabic=look.in_arabic)
        name = name or territory_names(row.territory, in_arabic=look.in_arabic)[0]
        room = flow.end - flow.start - QFontMetricsF(strong).horizontalAdvance(name) - 9
        place = " · ".join(part for part in (day, row.outlet) if part)
        for text in _asides((place, day), doubts_of(row), QFontMetricsF(plain), room):
            self._draw_aside(painter, flow, line, text)
        flow.take(draw_word(painter, flow, line, name, strong, theme.ink) + 8)
        if other:
            flow.take(draw_word(painter, flow, line, isolated(other), plain, theme.muted) + 8)
        draw_word(painter, flow, line, title_of(row, in_arabic=look.in_arabic)[0], plain, theme.muted)

    def _draw_aside(self, painter: QPainter, flow: Flow, line: QRectF, text: str) -> None:
        """Draw text at the far end of what is left of the line."""
        if not text:
            return
        font = self.look.small(strong=False)
        width = _aside_width(text, QFontMetricsF(font))
        end = Flow(flow.start, flow.end, flow.direction)
        end.take(max(0.0, end.end - end.start - width + _ASIDE))
        draw_word(painter, end, line, text, font, self.look.theme.muted)
        flow.leave(width)


def _aside_width(text: str, metrics: QFontMetricsF) -> float:
    return metrics.horizontalAdvance(text) + 2 + _ASIDE if text else 0.0


def _asides(places: Sequence[str], doubts: Sequence[str], metrics: QFontMetricsF, room: float) -> tuple[str, str]:
    """Return where and when something was said, and the doubt: the longest ones for which the speaker leaves room.

    The doubt is always said; when and where it was is left to the row's tooltip at last.
    """
    pairs = [(place, doubt) for doubt in doubts for place in places] + [("", doubt) for doubt in doubts]
    fitting = (pair for pair in pairs if sum(_aside_width(text, metrics) for text in pair) <= room)
    return next(fitting, ("", doubts[-1]))


@dataclass(frozen=True, slots=True)
class CountryBar:
    """A country's bar in the chart; `share` is its length, 1 for the longest."""

    count: CountryCount
    share: float


def bars_of(counts: Sequence[CountryCount]) -> list[CountryBar]:
    """Return the chart's bars."""
    most = max((each.quotes for each in counts), default=1)
    return [CountryBar(each, each.quotes / most) for each in counts]


class CountryDelegate(RowDelegate):
    """Draws a country's bar in the list of countries."""

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        """Return the height of a bar with its name."""
        return QSize(120, _BAR_ROW)

    def draw_row(self, painter: QPainter, box: QRectF, option: QStyleOptionViewItem, row: object | None) -> None:
        """Draw one."""
        draw_ground(painter, box, option, self.look.theme)
        if isinstance(row, CountryBar):
            draw_country(painter, box.adjusted(SIDE, 6, -SIDE, -6), row, self.look, option.direction)


def draw_country(
    painter: QPainter, box: QRectF, bar: CountryBar, look: CardLook, direction: Qt.LayoutDirection
) -> None:
    """Draw a country's code, name and count, and its bar under them."""
    theme, territory = look.theme, bar.count.territory
    code = code_of(territory)
    hue = theme.hue(hue_number(code))
    line = QRectF(box.left(), box.top(), box.width(), 20)
    flow = Flow(line.left(), line.right(), direction)
    plain = look.small(strong=False)
    flow.take(draw_chip(painter, flow, line.top() + 1.5, chip_letters(code), hue, font=plain, is_sure=True) + 8)
    number = f"{bar.count.quotes:,}"
    width = QFontMetricsF(plain).horizontalAdvance(number) + 2
    flow.leave(width + 8)
    name = territory_names(territory, in_arabic=look.in_arabic)[0]
    draw_word(painter, flow, line, name, look.small(strong=True), theme.ink)
    end = Flow(line.left(), line.right(), direction)
    end.take(line.width() - width)
    draw_word(painter, end, line, number, plain, theme.muted)
    track = QRectF(box.left(), line.bottom() + 5, box.width(), 6)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(theme.line))
    painter.drawRoundedRect(track, 3, 3)
    length = QRectF(track)
    length.setWidth(max(6.0, track.width() * bar.share))
    if direction is Qt.LayoutDirection.RightToLeft:
        length.moveRight(track.right())
    painter.setBrush(QColor(hue))
    painter.drawRoundedRect(length, 3, 3)


def draw_chart(suffix: str, heading: str, counts: Sequence[CountryCount], look: CardLook) -> bytes:
    """Return the chart as a picture (".png") or a drawing (".svg"), with a heading."""
    size = QSize(_CHART_WIDTH, _CHART_HEAD + _BAR_ROW * len(counts) + _CHART_MARGIN)
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    if suffix == ".svg":
        drawing = QSvgGenerator()
        drawing.setOutputDevice(buffer)
        drawing.setSize(size)
        drawing.setViewBox(QRect(0, 0, size.width(), size.height()))
        drawing.setTitle(heading)
        painter = QPainter(drawing)
        _draw_chart(painter, size, heading, counts, look)
        painter.end()
    else:
        image = QImage(size * _PICTURE_SCALE, QImage.Format.Format_ARGB32_Premultiplied)
        image.setDevicePixelRatio(_PICTURE_SCALE)
        painter = QPainter(image)
        _draw_chart(painter, size, heading, counts, look)
        painter.end()
        QImageWriter(buffer, QByteArray(b"PNG")).write(image)
    return bytes(buffer.data().data())


def _draw_chart(painter: QPainter, size: QSize, heading: str, counts: Sequence[CountryCount], look: CardLook) -> None:
    direction = Qt.LayoutDirection.RightToLeft if look.in_arabic else Qt.LayoutDirection.LeftToRight
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.fillRect(QRectF(QPointF(0, 0), size), QColor(look.theme.panel))
    box = QRectF(_CHART_MARGIN, 16, size.width() - 2 * _CHART_MARGIN, 28)
    font = QFont(look.small(strong=True))
    font.setPixelSize(16)
    draw_word(painter, Flow(box.left(), box.right(), direction), box, heading, font, look.theme.ink)
    for number, bar in enumerate(bars_of(counts)):
        row = QRectF(box.left(), _CHART_HEAD + number * _BAR_ROW, box.width(), _BAR_ROW)
        draw_country(painter, row.adjusted(0, 6, 0, -6), bar, look, direction)
