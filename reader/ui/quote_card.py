"""Draws the sidebar's rows: countries' headings and quotes' cards."""

from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPalette, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from reader.domain.quotes.values import Quote, QuoteKind
from reader.domain.text import BlockKind
from reader.domain.translation import QuoteEnglish
from reader.ui.bilingual import Side
from reader.ui.card_text import CardText, TextStyle
from reader.ui.quote_rows import GroupRow, QuoteRow, chip_code
from reader.ui.quote_wording import QuoteWording, isolated, territory_names
from reader.ui.theme import Theme
from reader.ui.typography import Setting

ROW = Qt.ItemDataRole.UserRole
Index = QModelIndex | QPersistentModelIndex
_SIDE = 14
_PAD = 12
_RADIUS = 8
_GAP = 8
_MOST_LINES = 4
_HEADING_HEIGHT = 44
_FOOT = 26


@dataclass(frozen=True, slots=True)
class CardLook:
    """All that the drawing of cards depends on beside the quotes themselves."""

    theme: Theme
    setting: Setting
    interface: QFont
    in_arabic: bool

    def style(self, side: Side) -> TextStyle:
        """Return how one language is set on a card: smaller than in the article."""
        font = self.setting.font(side, BlockKind.PARAGRAPH)
        font.setPixelSize(round(font.pixelSize() * (0.85 if side is Side.ARABIC else 0.84)))
        pitch = round(self.setting.line(side, BlockKind.PARAGRAPH) * (0.80 if side is Side.ARABIC else 0.82))
        return TextStyle(font, pitch, side is Side.ARABIC)

    def small(self, *, strong: bool) -> QFont:
        """Return the font of speakers and evidence."""
        font = QFont(self.interface)
        font.setPixelSize(12)
        font.setWeight(QFont.Weight.DemiBold if strong else QFont.Weight.Normal)
        return font


@dataclass(frozen=True, slots=True)
class _Card:
    """A card's parts in a width."""

    arabic: CardText
    english: CardText | None
    height: int


class QuoteDelegate(QStyledItemDelegate):
    """Draws rows, with the look and wording that it was given last."""

    def __init__(self, look: CardLook) -> None:
        super().__init__()
        self._look = look
        self._wording: QuoteWording | None = None
        self._english: dict[Quote, QuoteEnglish] = {}
        self._open: set[Quote] = set()
        self._laid: dict[tuple[Quote, int], _Card] = {}

    def use(self, look: CardLook, wording: QuoteWording | None, english: dict[Quote, QuoteEnglish]) -> None:
        """Draw with these from now on."""
        self._look, self._wording, self._english = look, wording, english
        self._laid.clear()

    def open_or_close(self, quote: Quote) -> None:
        """Show all lines of a long quote, or its first ones again."""
        self._open ^= {quote}
        self._laid.clear()

    def is_long(self, quote: Quote, width: int) -> bool:
        """Tell whether a quote has more lines than a card shows at first."""
        return quote in self._open or self._card(quote, width).arabic.is_cut

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return a row's size in the list's width."""
        row, width = index.data(ROW), option.rect.width()
        if isinstance(row, GroupRow):
            return QSize(width, _HEADING_HEIGHT)
        return QSize(width, self._card(row.quote, width).height + _GAP)

    def foot_of(self, rect: QRect) -> QRect:
        """Return where, in a card's row, the speaker stands and the buttons appear."""
        return QRect(
            rect.left() + _SIDE + _PAD,
            rect.bottom() - _GAP - _PAD - _FOOT + 8,
            rect.width() - 2 * (_SIDE + _PAD),
            _FOOT,
        )

    def _card(self, quote: Quote, width: int) -> _Card:
        key = (quote, width)
        if key not in self._laid and self._wording is not None:
            inner = width - 2 * (_SIDE + _PAD)
            most = 10_000 if quote in self._open else _MOST_LINES
            arabic = CardText(self._wording.arabic(quote).text, self._look.style(Side.ARABIC), inner, most)
            english = None
            if quote in self._english:
                text = f"“{self._english[quote].text}”"
                english = CardText(text, self._look.style(Side.ENGLISH), inner, most + 1)
            under = english.height if english else self._look.style(Side.ENGLISH).pitch
            self._laid[key] = _Card(arabic, english, arabic.height + under + _FOOT + 2 * _PAD - 2)
        return self._laid[key]

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw a row."""
        row = index.data(ROW)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if isinstance(row, GroupRow):
            self._paint_group(painter, option, row)
        else:
            self._paint_card(painter, option, row)
        painter.restore()

    # A country's heading

    def _paint_group(self, painter: QPainter, option: QStyleOptionViewItem, row: GroupRow) -> None:
        look, rect = self._look, option.rect.adjusted(_SIDE, 8, -_SIDE, 0)
        flow = _Flow(rect.left(), rect.right(), option.direction)
        hue = look.theme.hue(row.number)
        flow.take(self._paint_chip(painter, flow, rect.top() + 5, row.code, hue, is_sure=True) + 8)
        name, other = territory_names(row.territory, in_arabic=look.in_arabic)
        strong, plain = QFont(look.interface), QFont(look.interface)
        strong.setPixelSize(14)
        strong.setWeight(QFont.Weight.DemiBold)
        plain.setPixelSize(13)
        count_width = 34
        flow.end -= count_width if not flow.is_mirrored else 0
        flow.start += count_width if flow.is_mirrored else 0
        flow.take(_word(painter, flow, rect.top(), 28, name, strong, look.theme.ink))
        if other:
            flow.take(6)
            _word(painter, flow, rect.top(), 28, "· " + isolated(other), plain, look.theme.muted)
        self._paint_count(painter, rect, option.direction, row)
        self._paint_share(painter, rect, option.direction, row)
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(QColor(look.theme.accent), 1))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(rect).adjusted(-4.5, -0.5, 4.5, -3.5), 6, 6)

    def _paint_count(self, painter: QPainter, rect: QRect, direction: Qt.LayoutDirection, row: GroupRow) -> None:
        font = QFont(self._look.interface)
        font.setPixelSize(13)
        painter.setFont(font)
        painter.setPen(QColor(self._look.theme.muted))
        place = QStyle.visualRect(direction, rect, QRect(rect.right() - 40, rect.top(), 40, 28))
        side = QStyle.visualAlignment(direction, Qt.AlignmentFlag.AlignRight)
        mark = "" if not row.is_folded else ("‹ " if direction is Qt.LayoutDirection.RightToLeft else "› ")
        painter.drawText(place, int(side | Qt.AlignmentFlag.AlignVCenter), f"{mark}{row.count}")

    def _paint_share(self, painter: QPainter, rect: QRect, direction: Qt.LayoutDirection, row: GroupRow) -> None:
        bar = QRect(rect.left(), rect.top() + 28, rect.width(), 3)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self._look.theme.line))
        painter.drawRoundedRect(bar, 1.5, 1.5)
        part = QRect(bar.left(), bar.top(), max(6, round(bar.width() * row.share)), 3)
        painter.setBrush(QColor(self._look.theme.hue(row.number)))
        painter.drawRoundedRect(QStyle.visualRect(direction, bar, part), 1.5, 1.5)

    def _paint_chip(self, painter: QPainter, flow: "_Flow", top: float, code: str, hue: str, *, is_sure: bool) -> float:
        font = QFont(self._look.interface)
        font.setPixelSize(10)
        font.setWeight(QFont.Weight.Bold)
        width = max(26.0, QFontMetricsF(font).horizontalAdvance(code) + 10)
        box = QRectF(flow.place(width), top, width, 17)
        pen = QPen(QColor(hue), 1.2)
        pen.setStyle(Qt.PenStyle.SolidLine if is_sure else Qt.PenStyle.DashLine)
        painter.setPen(pen)
        ground = QColor(hue)
        ground.setAlphaF(0.12 if is_sure else 0.0)
        painter.setBrush(ground)
        painter.drawRoundedRect(box, 4, 4)
        painter.setPen(QColor(hue))
        painter.setFont(font)
        painter.setLayoutDirection(Qt.LayoutDirection.LeftToRight)  # a code is Latin in every interface
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, code)
        return width

    # A quote's card

    def _paint_card(self, painter: QPainter, option: QStyleOptionViewItem, row: QuoteRow) -> None:
        if self._wording is None:
            return
        look, theme, quote = self._look, self._look.theme, row.quote
        card = self._card(quote, option.rect.width())
        box = QRectF(option.rect.adjusted(_SIDE, 0, -_SIDE, -_GAP)).adjusted(0.5, 0.5, -0.5, -0.5)
        is_chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.setPen(QPen(QColor(theme.accent if is_chosen else theme.line), 1.4 if is_chosen else 1))
        painter.setBrush(QColor(theme.card))
        painter.drawRoundedRect(box, _RADIUS, _RADIUS)
        left, top = box.left() + _PAD, box.top() + _PAD - 3
        words = self._wording.arabic(quote)
        is_part = quote.kind is QuoteKind.FRAGMENT
        card.arabic.paint(painter, QPointF(left, top), theme.ink, words.quoted if is_part else None, theme.muted)
        top += card.arabic.height + 2
        if card.english is not None:
            card.english.paint(painter, QPointF(left, top), theme.ink)
        else:
            self._paint_awaited(painter, QRectF(left, top + 6, box.width() - 2 * _PAD, 8))
        self._paint_foot(painter, option, row, look)

    def _paint_awaited(self, painter: QPainter, bar: QRectF) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self._look.theme.bars))
        painter.drawRoundedRect(bar.adjusted(0, 0, -bar.width() * 0.3, 0), 3, 3)

    def _paint_foot(self, painter: QPainter, option: QStyleOptionViewItem, row: QuoteRow, look: CardLook) -> None:
        if self._wording is None:
            return
        foot = self.foot_of(option.rect)
        flow = _Flow(foot.left(), foot.right(), option.direction)
        if self._wording.doubt(row.quote):
            code = chip_code(row.quote.attribution.territory) + "?"
            hue = look.theme.hue(row.number)
            flow.take(self._paint_chip(painter, flow, foot.top() + 5, code, hue, is_sure=False) + 7)
        speaker, evidence = self._wording.speaker(row.quote), self._wording.evidence(row.quote)
        flow.take(_word(painter, flow, foot.top(), _FOOT, speaker, look.small(strong=True), look.theme.ink))
        if evidence and flow.end - flow.start > 60:  # noqa: PLR2004 -- less holds no word
            flow.take(8)
            _word(painter, flow, foot.top(), _FOOT, evidence, look.small(strong=False), look.theme.muted)

    def initStyleOption(self, option: QStyleOptionViewItem, index: Index) -> None:
        """Leave the text role to screen readers: rows are drawn here."""
        super().initStyleOption(option, index)
        option.palette.setColor(QPalette.ColorRole.Highlight, QColor(self._look.theme.panel))


@dataclass(slots=True)
class _Flow:
    """A line that is filled from where reading starts: `start` and `end` are what is left of it, in px."""

    start: float
    end: float
    direction: Qt.LayoutDirection

    @property
    def is_mirrored(self) -> bool:
        return self.direction is Qt.LayoutDirection.RightToLeft

    def place(self, width: float) -> float:
        """Return the left edge of the next `width` px."""
        return self.end - width if self.is_mirrored else self.start

    def take(self, width: float) -> None:
        """Use up `width` px."""
        if self.is_mirrored:
            self.end -= width
        else:
            self.start += width


def _word(painter: QPainter, flow: _Flow, top: float, height: float, text: str, font: QFont, ink: str) -> float:
    metrics = QFontMetricsF(font)
    shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, max(0.0, flow.end - flow.start))
    width = min(metrics.horizontalAdvance(shown) + 1, max(0.0, flow.end - flow.start))
    painter.setFont(font)
    painter.setPen(QColor(ink))
    box = QRectF(flow.place(width), top, width, height)
    painter.drawText(
        box, int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter) | int(Qt.TextFlag.TextSingleLine), shown
    )
    return width
