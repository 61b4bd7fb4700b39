"""Text laid out in lines for a card that is painted."""

from dataclasses import dataclass

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QTextCharFormat, QTextLayout, QTextOption

from reader.domain.text import Span
from reader.ui.text.places import on_one_line, to_units


@dataclass(frozen=True, slots=True)
class TextStyle:
    """How a card's text is set: `pitch` is the height of a line in px."""

    font: QFont
    pitch: int
    is_right_to_left: bool = False


class CardText:
    """Lines of text in a width. `most` lines are kept; `is_cut` tells whether there were more."""

    def __init__(self, text: str, style: TextStyle, width: float, most: int = 10_000) -> None:
        option = QTextOption(Qt.AlignmentFlag.AlignLeft)
        option.setTextDirection(Qt.LayoutDirection.LeftToRight)
        if style.is_right_to_left:
            option.setAlignment(Qt.AlignmentFlag.AlignRight)
            option.setTextDirection(Qt.LayoutDirection.RightToLeft)
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self._text = on_one_line(text)
        self._layout = QTextLayout(self._text, style.font)
        self._layout.setTextOption(option)
        self._layout.beginLayout()
        self.lines = 0
        self.is_cut = False
        line = self._layout.createLine()
        while line.isValid():
            line.setLineWidth(width)
            line.setPosition(QPointF(0, self.lines * style.pitch + (style.pitch - line.height()) / 2))
            self.lines += 1
            if self.lines == most:
                self.is_cut = line.textStart() + line.textLength() < to_units(self._text, len(self._text))
                break
            line = self._layout.createLine()
        self._layout.endLayout()
        self.width, self.height = width, self.lines * style.pitch

    def paint(self, painter: QPainter, place: QPointF, ink: str, strong: Span | None = None, muted: str = "") -> None:
        """Draw the lines; with `strong` given, only that span in ink and the rest in `muted`."""
        painter.setPen(QColor(muted if strong else ink))
        formats: list[QTextLayout.FormatRange] = []
        if strong is not None:
            made = QTextLayout.FormatRange()
            made.start = to_units(self._text, strong.start)
            made.length = to_units(self._text, strong.end) - made.start
            made.format = QTextCharFormat()
            made.format.setForeground(QColor(ink))
            formats.append(made)
        self._layout.draw(painter, place, formats)
