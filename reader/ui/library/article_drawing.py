"""Draws the library's articles."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen, QTextCharFormat, QTextLayout, QTextOption
from PySide6.QtWidgets import QStyleOptionViewItem

from reader.domain.library import LibraryRow, SearchHit
from reader.domain.text import Span
from reader.ui.library.wording import progress_text, share_read
from reader.ui.lists.paged_rows import Index
from reader.ui.lists.row_drawing import SIDE, draw_bars, draw_ground
from reader.ui.lists.row_pictures import RowDelegate
from reader.ui.look.card_drawing import CardLook, Flow, chip_width, draw_chip, draw_word
from reader.ui.look.theme import Theme, mixed
from reader.ui.text.bilingual import Side
from reader.ui.text.direction import is_left_to_right
from reader.ui.text.places import on_one_line, to_units
from reader.ui.wording.countries import chip_letters, hue_number
from reader.ui.wording.counts import quote_count
from reader.ui.wording.days import day_known
from reader.ui.wording.isolates import isolated

_PAD = 11
_LINE = 22
_GAP = 28
_DOT = 18  # px that the unread dot takes
_WIDEST, _SHARE = 330, 0.36  # of the part with outlet and date: px, and share of the row
_MOST_CHIPS = 4
_MORE = 30  # px for the number of countries that are not named
_BAR = 36.0  # px of the bar that tells how far an article is read


class ArticleDelegate(RowDelegate):
    """Draws an article: what is known of it where reading starts, its title on the side of its own direction."""

    def __init__(self, look: CardLook) -> None:
        super().__init__(look)
        self._has_snippets = False

    def use(self, look: CardLook, *, has_snippets: bool) -> None:
        """Draw with this look from now on, with or without a line for what was found."""
        self._has_snippets = has_snippets
        self.forget(look)

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        """Return a height that is the same for all rows, so that ten thousand need not be measured."""
        pitch = self.look.style(Side.ARABIC).pitch
        return QSize(200, 2 * _PAD + pitch + _LINE + (pitch if self._has_snippets else 0))

    def draw_row(self, painter: QPainter, box: QRectF, option: QStyleOptionViewItem, row: object | None) -> None:
        """Draw a row, or its place while it is being fetched."""
        draw_ground(painter, box, option, self.look.theme)
        inner = box.adjusted(SIDE, _PAD, -SIDE, -_PAD)
        facts = min(_WIDEST, inner.width() * _SHARE)
        first = QRectF(inner.left(), inner.top(), facts, inner.height())
        second = inner.adjusted(facts + _GAP, 0, 0, 0)
        if option.direction is Qt.LayoutDirection.RightToLeft:
            first.moveRight(inner.right())
            second.moveLeft(inner.left())
        if isinstance(row, SearchHit):
            self._draw_facts(painter, first, row.row, option.direction)
            self._draw_words(painter, second, row)
        else:
            draw_bars(painter, (first, second), self.look.theme)

    def _draw_facts(self, painter: QPainter, box: QRectF, row: LibraryRow, direction: Qt.LayoutDirection) -> None:
        look, theme = self.look, self.look.theme
        line = QRectF(box.left(), box.top(), box.width(), look.style(Side.ARABIC).pitch)
        flow = Flow(line.left(), line.right(), direction)
        if not row.is_read:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(theme.accent))
            painter.drawEllipse(QRectF(flow.place(8), line.center().y() - 4, 8, 8))
        flow.take(_DOT)
        day = day_known(row.day, is_dated=row.is_dated, in_arabic=look.in_arabic)
        day_width = QFontMetricsF(look.small(strong=False)).horizontalAdvance(day) + 2
        if row.outlet:
            flow.leave(day_width + 12)
            flow.take(draw_word(painter, flow, line, row.outlet, look.small(strong=True), theme.ink) + 10)
            flow.leave(-day_width - 12)
        draw_word(painter, flow, line, day, look.small(strong=False), theme.muted)
        under = QRectF(box.left(), line.bottom(), box.width(), _LINE)
        flow = Flow(under.left(), under.right(), direction)
        flow.take(_DOT)
        self._draw_chips(painter, flow, under, row)
        self._draw_progress(painter, flow, under, row)

    def _draw_chips(self, painter: QPainter, flow: Flow, line: QRectF, row: LibraryRow) -> None:
        """Draw as many countries' codes as leave room for what else the line tells, and how many more there are."""
        font, theme = self.look.small(strong=False), self.look.theme
        room = flow.end - flow.start - self._told_width(row)
        rest = len(row.countries)
        for code in row.countries[:_MOST_CHIPS]:
            hue, chip = theme.hue(hue_number(code)), chip_letters(code)
            width = chip_width(chip, font) + 5
            if width + (_MORE if rest > 1 else 0) > room:
                break
            flow.take(draw_chip(painter, flow, line.center().y() - 8.5, chip, hue, font=font, is_sure=True) + 5)
            room, rest = room - width, rest - 1
        if rest > 0:
            flow.take(draw_word(painter, flow, line, f"+{rest}", font, theme.muted) + 5)
        if row.countries:
            flow.take(5)

    def _told_width(self, row: LibraryRow) -> float:
        """Return what the quotes' number and how far it is read take, in px."""
        metrics = QFontMetricsF(self.look.small(strong=False))
        width = metrics.horizontalAdvance(quote_count(row.quotes)) + 12 if row.quotes else 0.0
        if row.is_read:
            return width + metrics.horizontalAdvance(progress_text(row)) + 7
        return width + (_BAR + 7 + metrics.horizontalAdvance(share_read(row)) + 7 if row.progress else 0.0)

    def _draw_progress(self, painter: QPainter, flow: Flow, line: QRectF, row: LibraryRow) -> None:
        theme, font = self.look.theme, self.look.small(strong=False)
        if row.quotes:
            flow.take(draw_word(painter, flow, line, quote_count(row.quotes), font, theme.muted) + 12)
        if row.is_read or not row.progress:
            draw_word(painter, flow, line, progress_text(row) if row.is_read else "", font, theme.muted)
            return
        width = _BAR
        if flow.end - flow.start < width:
            return
        bar = QRectF(flow.place(width), line.center().y() - 2, width, 4)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(theme.line))
        painter.drawRoundedRect(bar, 2, 2)
        done = QRectF(bar)
        done.setWidth(width * row.progress)
        if flow.is_mirrored:
            done.moveRight(bar.right())
        painter.setBrush(QColor(theme.accent))
        painter.drawRoundedRect(done, 2, 2)
        flow.take(width + 7)
        draw_word(painter, flow, line, share_read(row), font, theme.muted)

    def _draw_words(self, painter: QPainter, box: QRectF, hit: SearchHit) -> None:
        style, theme = self.look.style(Side.ARABIC), self.look.theme
        title = QFont(self.look.style(side_of(hit.row.title)).font)
        title.setWeight(QFont.Weight.DemiBold if hit.row.is_read else QFont.Weight.Bold)
        line = QRectF(box.left(), box.top(), box.width(), style.pitch)
        _draw_line(painter, line, _Line(hit.row.title, hit.title_marks, title, theme.ink), theme)
        below = QRectF(line.left(), line.bottom(), line.width(), _LINE)
        direction = (
            Qt.LayoutDirection.RightToLeft if is_right_to_left(hit.row.title) else Qt.LayoutDirection.LeftToRight
        )
        flow = Flow(below.left(), below.right(), direction)
        self._draw_tags(painter, flow, below, hit.row)
        if hit.row.english and not self.look.in_arabic and direction is Qt.LayoutDirection.RightToLeft:
            below.setRight(max(below.left(), flow.end))
            self._draw_english(painter, below, hit.row)
        if self._has_snippets and hit.snippet is not None:
            line.translate(0, style.pitch + _LINE)
            side = side_of(hit.snippet.text)
            font = QFont(self.look.style(side).font)
            font.setPixelSize(max(10, round(font.pixelSize() * (0.88 if side is Side.ARABIC else 0.96))))
            _draw_line(painter, line, _Line(hit.snippet.text, hit.snippet.marks, font, theme.muted), theme)

    def _draw_english(self, painter: QPainter, line: QRectF, row: LibraryRow) -> None:
        """Draw the title in English where English begins, level with the tags."""
        font = QFont(self.look.style(Side.ENGLISH).font)
        font.setPixelSize(max(10, round(font.pixelSize() * 0.92)))
        _draw_line(painter, line, _Line(row.english, (), font, self.look.theme.ink), self.look.theme)

    def _draw_tags(self, painter: QPainter, flow: Flow, line: QRectF, row: LibraryRow) -> None:
        """Draw tags under the beginning of the title."""
        font, theme, direction = self.look.small(strong=False), self.look.theme, flow.direction
        for tag in row.tags:
            room = flow.end - flow.start
            width = min(QFontMetricsF(font).horizontalAdvance(tag) + 17, room)
            if width < 30:  # noqa: PLR2004 -- px, less than a word
                break
            pill = QRectF(flow.place(width), line.center().y() - 9, width, 18)
            painter.setPen(QPen(QColor(theme.line), 1))
            painter.setBrush(QColor(mixed(theme.hover, theme.panel, 0.6)))
            painter.drawRoundedRect(pill, 9, 9)
            inside = Flow(pill.left() + 8, pill.right() - 8, direction)
            draw_word(painter, inside, pill, tag, font, theme.muted)
            flow.take(width + 6)
        if row.has_note:
            text = self.tr("Note")
            flow.take(draw_word(painter, flow, line, f"✎ {isolated(text)}", font, theme.muted) + 6)


@dataclass(frozen=True, slots=True)
class _Line:
    """A line of text, and its words that are marked."""

    text: str
    marks: Sequence[Span]
    font: QFont
    ink: str


def _draw_line(painter: QPainter, box: QRectF, words: _Line, theme: Theme) -> None:
    """Draw one line on the side of its own direction, elided, with some of its words marked."""
    is_mirrored = is_right_to_left(words.text)
    metrics = QFontMetricsF(words.font)
    shown = metrics.elidedText(on_one_line(words.text), Qt.TextElideMode.ElideRight, box.width())
    option = QTextOption(Qt.AlignmentFlag.AlignRight if is_mirrored else Qt.AlignmentFlag.AlignLeft)
    option.setTextDirection(Qt.LayoutDirection.RightToLeft if is_mirrored else Qt.LayoutDirection.LeftToRight)
    option.setWrapMode(QTextOption.WrapMode.NoWrap)
    layout = QTextLayout(shown, words.font)
    layout.setTextOption(option)
    layout.beginLayout()
    line = layout.createLine()
    if line.isValid():
        line.setLineWidth(box.width())
        line.setPosition(QPointF(0, (box.height() - line.height()) / 2))
    layout.endLayout()
    painter.setPen(QColor(words.ink))
    marks = [_marked(shown, mark, theme) for mark in words.marks if mark.start < len(shown)]
    layout.draw(painter, box.topLeft(), marks)


def _marked(text: str, mark: Span, theme: Theme) -> QTextLayout.FormatRange:
    made = QTextLayout.FormatRange()
    made.start = to_units(text, mark.start)
    made.length = to_units(text, min(mark.end, len(text))) - made.start
    made.format = QTextCharFormat()
    made.format.setBackground(QColor(theme.found))
    made.format.setForeground(QColor(theme.ink))
    return made


def is_right_to_left(text: str) -> bool:
    """Tell a text's direction by most of its letters: a Latin name before an Arabic title does not turn it round."""
    return any(map(str.isalpha, text)) and not is_left_to_right(text)


def side_of(text: str) -> Side:
    """Return the language in whose type a text is set."""
    return Side.ARABIC if is_right_to_left(text) else Side.ENGLISH
