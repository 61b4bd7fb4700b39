"""Draws the sidebar's rows: countries' headings and quotes' cards."""

from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from reader.domain.quotes.values import Quote, QuoteKind
from reader.domain.translation import QuoteEnglish
from reader.ui.look.card_drawing import SIDE, CardLook, Flow, chip_width, draw_chip, draw_word
from reader.ui.look.card_text import CardText, TextStyle
from reader.ui.quotes import group_heading
from reader.ui.quotes.citation import english_words
from reader.ui.quotes.rows import GroupRow, QuoteRow
from reader.ui.quotes.wording import QuoteWording
from reader.ui.text.bilingual import Side
from reader.ui.text.direction import is_left_to_right
from reader.ui.wording.countries import chip_code

ROW = Qt.ItemDataRole.UserRole
Index = QModelIndex | QPersistentModelIndex
_PAD = 12
_RADIUS = 8
_GAP = 8
_MOST_LINES = 4
_ALL_LINES = 10_000
_FOOT = 26
_SMALL_LINE = 18
_BUTTONS = 90  # px at the end of the last line, which the buttons take on the card that is pointed at
_AFTER_CHIP, _BETWEEN = 7, 8
_SLACK = 4  # px by which words' drawn width may differ from their measured one


@dataclass(frozen=True, slots=True)
class _Card:
    """A card's parts in a width.

    `doubt` tells that the English is not certain. `can_turn`: it is long, and can be shown whole or short. `below`:
    speaker and evidence, each on lines of its own; () where they fit on one.
    """

    arabic: CardText
    english: CardText | None
    doubt: CardText | None
    can_turn: bool
    below: tuple[CardText, ...]
    height: int

    @property
    def foot(self) -> int:
        """How many lines speaker and evidence take."""
        return sum(part.lines for part in self.below) or 1


class QuoteDelegate(QStyledItemDelegate):
    """Draws rows, with the look and wording that it was given last."""

    def __init__(self, look: CardLook) -> None:
        super().__init__()
        self._look = look
        self._wording: QuoteWording | None = None
        self._english: dict[Quote, QuoteEnglish] = {}
        self._whole: set[Quote] = set()
        self._laid: dict[
            tuple[Quote, int, QuoteEnglish | None, str, bool], _Card
        ] = {}  # by all that a card's lines depend on

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
            return QSize(width, group_heading.height_of(row, width, self._look))
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
        return QRect(foot.left(), foot.top() - _SMALL_LINE * card.foot, foot.width(), _SMALL_LINE)

    def _card(self, quote: Quote, width: int) -> _Card:
        if self._wording is None:
            raise RuntimeError("cards are worded before they are measured")
        key = (quote, width, self._english.get(quote), self._wording.speaker(quote), quote in self._whole)
        if key not in self._laid:
            self._laid[key] = self._lay_out(quote, self._wording, width - 2 * (SIDE + _PAD))
        return self._laid[key]

    def _lay_out(self, quote: Quote, wording: QuoteWording, width: int) -> _Card:
        is_whole = quote in self._whole
        most = _ALL_LINES if is_whole else _MOST_LINES
        text = wording.arabic(quote).text
        arabic = CardText(text, self._look.style_of(text), width, most)
        english = None
        if quote in self._english:
            english = CardText(
                english_words(self._english[quote]),
                self._look.style(Side.ENGLISH),
                width,
                most + (0 if is_whole else 1),
            )
        doubt = self._doubt(quote, width)
        awaited = self._look.style(Side.ENGLISH).pitch if _awaits_english(quote) else 0
        under = english.height if english else awaited
        under += doubt.height if doubt else 0
        can_turn = is_whole or arabic.is_cut or (english is not None and english.is_cut)
        below = self._below(quote, wording, width)
        lines = _SMALL_LINE * (int(can_turn) + (sum(part.lines for part in below) or 1) - 1)
        return _Card(arabic, english, doubt, can_turn, below, arabic.height + under + lines + _FOOT + 2 * _PAD - 2)

    def _doubt(self, quote: Quote, width: int) -> CardText | None:
        if quote not in self._english or self._english[quote].sure:
            return None
        style = TextStyle(self._look.small(strong=False), _SMALL_LINE, self._look.in_arabic)
        return CardText(self.tr("The English is not certain"), style, width)

    def _below(self, quote: Quote, wording: QuoteWording, width: int) -> tuple[CardText, ...]:
        look, speaker, evidence = self._look, wording.speaker(quote), wording.evidence(quote)
        room = width - (chip_width(_doubted(quote), look.interface) + _AFTER_CHIP if wording.doubt(quote) else 0)
        strong, plain = look.small(strong=True), look.small(strong=False)
        taken = QFontMetricsF(strong).horizontalAdvance(speaker) + QFontMetricsF(plain).horizontalAdvance(evidence)
        if taken + _BETWEEN + _SLACK <= room - _BUTTONS:
            return ()
        parts = ((speaker, strong, room if evidence else room - _BUTTONS), (evidence, plain, room - _BUTTONS))
        return tuple(
            CardText(text, TextStyle(font, _SMALL_LINE, look.in_arabic), width) for text, font, width in parts if text
        )

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
        elif _awaits_english(quote):
            self._paint_awaited(painter, QRectF(left, top + 6, box.width() - 2 * _PAD, 8))
        if card.doubt is not None and card.english is not None:
            card.doubt.paint(painter, QPointF(left, top + card.english.height), theme.muted)
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
        look, quote, line = self._look, row.quote, QRectF(self.foot_of(option.rect))
        card = self._card(quote, option.rect.width())
        line.translate(0, -_SMALL_LINE * (card.foot - 1))
        flow = Flow(line.left(), line.right(), option.direction)
        if wording.doubt(quote):
            code, hue = _doubted(quote), look.theme.hue(row.hue)
            chip = draw_chip(painter, flow, line.top() + 5, code, hue, font=look.interface, is_sure=False)
            flow.take(chip + _AFTER_CHIP)
        if not card.below:
            speaker, evidence = wording.speaker(quote), wording.evidence(quote)
            flow.take(draw_word(painter, flow, line, speaker, look.small(strong=True), look.theme.ink) + _BETWEEN)
            draw_word(painter, flow, line, evidence, look.small(strong=False), look.theme.muted)
        top = line.top() + (_FOOT - _SMALL_LINE) / 2
        for part, ink in zip(card.below, (look.theme.ink, look.theme.muted), strict=False):
            part.paint(painter, QPointF(flow.end - part.width if flow.is_mirrored else flow.start, top), ink)
            top += part.height


def _doubted(quote: Quote) -> str:
    return chip_code(quote.attribution.territory) + "?"


def _awaits_english(quote: Quote) -> bool:
    """Tell whether English may come: not of words that are in Latin letters already, unless the reader asks for it."""
    return not is_left_to_right(quote.words.text)
