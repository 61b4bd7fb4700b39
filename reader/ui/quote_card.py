"""Draws the sidebar's rows: countries' headings and quotes' cards."""

from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from reader.domain.quotes.values import Quote, QuoteKind
from reader.domain.translation import QuoteEnglish
from reader.ui import group_heading
from reader.ui.bilingual import Side
from reader.ui.card_drawing import SIDE, CardLook, Flow, draw_chip, draw_word
from reader.ui.card_text import CardText
from reader.ui.quote_rows import GroupRow, QuoteRow, chip_code
from reader.ui.quote_wording import QuoteWording

ROW = Qt.ItemDataRole.UserRole
Index = QModelIndex | QPersistentModelIndex
_PAD = 12
_RADIUS = 8
_GAP = 8
_MOST_LINES = 4
_ALL_LINES = 10_000
_FOOT = 26
_SMALL_LINE = 18


@dataclass(frozen=True, slots=True)
class _Card:
    """A card's parts in a width.

    `can_turn`: it is long, and can be shown whole or short. `has_evidence_line`: the evidence does not fit beside
    the speaker.
    """

    arabic: CardText
    english: CardText | None
    can_turn: bool
    has_evidence_line: bool
    height: int


class QuoteDelegate(QStyledItemDelegate):
    """Draws rows, with the look and wording that it was given last."""

    def __init__(self, look: CardLook) -> None:
        super().__init__()
        self._look = look
        self._wording: QuoteWording | None = None
        self._english: dict[Quote, QuoteEnglish] = {}
        self._whole: set[Quote] = set()
        self._laid: dict[tuple[Quote, int, str, str, bool], _Card] = {}  # by all that a card's lines depend on

    def use(self, look: CardLook, wording: QuoteWording | None, english: dict[Quote, QuoteEnglish]) -> None:
        """Draw with these from now on."""
        if look != self._look or wording is not self._wording:
            self._laid.clear()
        self._look, self._wording, self._english = look, wording, english

    def turn(self, quote: Quote) -> None:
        """Show all lines of a long quote, or its first ones again."""
        self._whole ^= {quote}

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return a row's size in the list's width."""
        row, width = index.data(ROW), option.rect.width()
        if isinstance(row, GroupRow):
            return QSize(width, group_heading.HEIGHT)
        return QSize(width, self._card(row.quote, width).height + _GAP)

    def foot_of(self, rect: QRect) -> QRect:
        """Return where, in a card's row, its last line stands and the buttons appear."""
        top = rect.bottom() - _GAP - _PAD - _FOOT + 8
        return QRect(rect.left() + SIDE + _PAD, top, rect.width() - 2 * (SIDE + _PAD), _FOOT)

    def turner_of(self, rect: QRect, quote: Quote) -> QRect:
        """Return where, in a card's row, a click shows it whole or short; an empty rectangle for a short quote."""
        card = self._card(quote, rect.width())
        if not card.can_turn:
            return QRect()
        foot = self.foot_of(rect)
        lines = _SMALL_LINE * (2 if card.has_evidence_line else 1)
        return QRect(foot.left(), foot.top() - lines, foot.width(), _SMALL_LINE)

    def _card(self, quote: Quote, width: int) -> _Card:
        if self._wording is None:
            raise RuntimeError("cards are worded before they are measured")
        english = self._english[quote].text if quote in self._english else ""
        key = (quote, width, english, self._wording.speaker(quote), quote in self._whole)
        if key not in self._laid:
            self._laid[key] = self._lay_out(quote, self._wording, width - 2 * (SIDE + _PAD))
        return self._laid[key]

    def _lay_out(self, quote: Quote, wording: QuoteWording, width: int) -> _Card:
        is_whole = quote in self._whole
        most = _ALL_LINES if is_whole else _MOST_LINES
        arabic = CardText(wording.arabic(quote).text, self._look.style(Side.ARABIC), width, most)
        english = None
        if quote in self._english:
            text = f"“{self._english[quote].text}”"
            english = CardText(text, self._look.style(Side.ENGLISH), width, most + (0 if is_whole else 1))
        under = english.height if english else self._look.style(Side.ENGLISH).pitch
        can_turn = is_whole or arabic.is_cut or (english is not None and english.is_cut)
        breaks = self._evidence_breaks(quote, wording, width)
        lines = _SMALL_LINE * (int(can_turn) + int(breaks))
        return _Card(arabic, english, can_turn, breaks, arabic.height + under + lines + _FOOT + 2 * _PAD - 2)

    def _evidence_breaks(self, quote: Quote, wording: QuoteWording, width: int) -> bool:
        speaker, evidence = wording.speaker(quote), wording.evidence(quote)
        taken = QFontMetricsF(self._look.small(strong=True)).horizontalAdvance(speaker)
        taken += QFontMetricsF(self._look.small(strong=False)).horizontalAdvance(evidence)
        return bool(evidence) and taken + (50 if wording.doubt(quote) else 10) > width

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw a row."""
        row = index.data(ROW)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if isinstance(row, GroupRow):
            has_focus = bool(option.state & QStyle.StateFlag.State_HasFocus)
            group_heading.paint_heading(painter, option.rect, option.direction, row, self._look, has_focus=has_focus)
        elif self._wording is not None:
            self._paint_card(painter, option, row, self._wording)
        painter.restore()

    def _paint_card(
        self, painter: QPainter, option: QStyleOptionViewItem, row: QuoteRow, wording: QuoteWording
    ) -> None:
        theme, quote = self._look.theme, row.quote
        card = self._card(quote, option.rect.width())
        box = QRectF(option.rect.adjusted(SIDE, 0, -SIDE, -_GAP)).adjusted(0.5, 0.5, -0.5, -0.5)
        is_chosen = bool(option.state & (QStyle.StateFlag.State_Selected | QStyle.StateFlag.State_HasFocus))
        painter.setPen(QPen(QColor(theme.accent if is_chosen else theme.line), 1.4 if is_chosen else 1))
        painter.setBrush(QColor(theme.card))
        painter.drawRoundedRect(box, _RADIUS, _RADIUS)
        left, top = box.left() + _PAD, box.top() + _PAD - 3
        strong = wording.arabic(quote).quoted if quote.kind is QuoteKind.FRAGMENT else None
        card.arabic.paint(painter, QPointF(left, top), theme.ink, strong, theme.muted)
        top += card.arabic.height + 2
        if card.english is not None:
            card.english.paint(painter, QPointF(left, top), theme.ink)
        else:
            self._paint_awaited(painter, QRectF(left, top + 6, box.width() - 2 * _PAD, 8))
        if card.can_turn:
            self._paint_turner(painter, option, quote)
        self._paint_foot(painter, option, row, wording)

    def _paint_awaited(self, painter: QPainter, bar: QRectF) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self._look.theme.bars))
        painter.drawRoundedRect(bar.adjusted(0, 0, -bar.width() * 0.3, 0), 3, 3)

    def _paint_turner(self, painter: QPainter, option: QStyleOptionViewItem, quote: Quote) -> None:
        place = self.turner_of(option.rect, quote)
        text = self.tr("Show less") if quote in self._whole else self.tr("Show all")
        flow = Flow(place.left(), place.right(), option.direction)
        draw_word(painter, flow, QRectF(place), text, self._look.small(strong=False), self._look.theme.accent)

    def _paint_foot(
        self, painter: QPainter, option: QStyleOptionViewItem, row: QuoteRow, wording: QuoteWording
    ) -> None:
        look, last = self._look, QRectF(self.foot_of(option.rect))
        breaks = self._card(row.quote, option.rect.width()).has_evidence_line
        first = last.translated(0, -_SMALL_LINE) if breaks else last
        flow = Flow(last.left(), last.right(), option.direction)
        if wording.doubt(row.quote):
            code, hue = chip_code(row.quote.attribution.territory) + "?", look.theme.hue(row.number)
            flow.take(draw_chip(painter, flow, first.top() + 5, code, hue, font=look.interface, is_sure=False) + 7)
        speaker = wording.speaker(row.quote)
        flow.take(draw_word(painter, flow, first, speaker, look.small(strong=True), look.theme.ink) + 8)
        if breaks:
            flow = Flow(last.left(), last.right(), option.direction)
        draw_word(painter, flow, last, wording.evidence(row.quote), look.small(strong=False), look.theme.muted)
