"""What the sidebar's rows are drawn with: their look, a line that is filled word by word, and code chips."""

from dataclasses import dataclass

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen

from reader.domain.text import BlockKind
from reader.ui.look.card_text import TextStyle
from reader.ui.look.theme import Theme
from reader.ui.look.typography import Setting
from reader.ui.text.bilingual import Side
from reader.ui.text.direction import is_left_to_right

SIDE = 14
"""Px between a row and the sidebar's edges."""


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

    def style_of(self, original: str) -> TextStyle:
        """Return how words of the original are set: as the English is where they are of another script than Arabic."""
        return self.style(Side.ENGLISH if is_left_to_right(original) else Side.ARABIC)

    def small(self, *, strong: bool) -> QFont:
        """Return the font of speakers and evidence."""
        font = QFont(self.interface)
        font.setPixelSize(12)
        font.setWeight(QFont.Weight.DemiBold if strong else QFont.Weight.Normal)
        return font


@dataclass(slots=True)
class Flow:
    """A line that is filled from where reading starts: `start` and `end` are what is left of it, in px."""

    start: float
    end: float
    direction: Qt.LayoutDirection

    @property
    def is_mirrored(self) -> bool:
        """Whether reading starts on the right."""
        return self.direction is Qt.LayoutDirection.RightToLeft

    def place(self, width: float) -> float:
        """Return the left edge of the next `width` px."""
        return self.end - width if self.is_mirrored else self.start

    def leave(self, width: float) -> None:
        """Keep `width` px at the far end free."""
        if self.is_mirrored:
            self.start += width
        else:
            self.end -= width

    def take(self, width: float) -> None:
        """Use up `width` px."""
        if self.is_mirrored:
            self.end -= width
        else:
            self.start += width


def draw_word(painter: QPainter, flow: Flow, line: QRectF, text: str, font: QFont, ink: str) -> float:
    """Draw text at the start of what is left of `line`, elided if need be, and return its width."""
    metrics, room = QFontMetricsF(font), max(0.0, flow.end - flow.start)
    shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, room)
    width = min(metrics.horizontalAdvance(shown) + 1, room)
    painter.setFont(font)
    painter.setPen(QColor(ink))
    painter.setLayoutDirection(flow.direction)
    box = QRectF(flow.place(width), line.top(), width, line.height())
    place = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
    painter.drawText(box, int(place) | int(Qt.TextFlag.TextSingleLine), shown)
    return width


def chip_width(code: str, font: QFont) -> float:
    """Return the width of a country's code in its frame."""
    return max(26.0, QFontMetricsF(_chip_font(font)).horizontalAdvance(code) + 10)


def draw_chip(painter: QPainter, flow: Flow, top: float, code: str, hue: str, *, font: QFont, is_sure: bool) -> float:
    """Draw a country's code, hollow where the country is not sure, and return its width."""
    small, width = _chip_font(font), chip_width(code, font)
    box = QRectF(flow.place(width), top, width, 17)
    pen = QPen(QColor(hue), 1.2)
    pen.setStyle(Qt.PenStyle.SolidLine if is_sure else Qt.PenStyle.DashLine)
    painter.setPen(pen)
    ground = QColor(hue)
    ground.setAlphaF(0.12 if is_sure else 0.0)
    painter.setBrush(ground)
    painter.drawRoundedRect(box, 4, 4)
    painter.setPen(QColor(hue))
    painter.setFont(small)
    painter.setLayoutDirection(Qt.LayoutDirection.LeftToRight)  # a code is Latin in every interface
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, code)
    return width


def _chip_font(font: QFont) -> QFont:
    small = QFont(font)
    small.setPixelSize(10)
    small.setWeight(QFont.Weight.Bold)
    return small
