"""Which words of the two texts are marked, and in what colour."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import IntEnum

from PySide6.QtGui import QColor, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QTextEdit

from reader.ui.text.bilingual import Side, Stretch


class Layer(IntEnum):
    """What a mark means; a later layer lies over an earlier one."""

    QUOTES = 0
    SENTENCE = 1
    CHOSEN = 2
    FOUND = 3
    WORDS = 4
    DOUBTS = 5


@dataclass(frozen=True, slots=True)
class Mark:
    """Words with a colour ("#RRGGBB") behind them, or with a line of it under them, dotted or dashed."""

    stretch: Stretch
    colour: str
    is_line: bool = False
    is_dashed: bool = False


def drawn(mark: Mark, cursor: QTextCursor) -> QTextEdit.ExtraSelection:
    """Return what Qt draws for a mark on the words that a cursor selects."""
    selection = QTextEdit.ExtraSelection()
    selection.cursor = cursor
    if mark.is_line:
        line = QTextCharFormat.UnderlineStyle
        selection.format.setUnderlineStyle(line.DashUnderline if mark.is_dashed else line.DotLine)
        selection.format.setUnderlineColor(QColor(mark.colour))
    else:
        selection.format.setBackground(QColor(mark.colour))
    return selection


class Marks:
    """The marks of an article, by layer and paragraph."""

    def __init__(self) -> None:
        self._layers: dict[Layer, Mapping[tuple[Side, int], Sequence[Mark]]] = {}

    def put(self, layer: Layer, marks: Iterable[Mark]) -> bool:
        """Replace a layer, and tell whether there was or is anything in it."""
        by_paragraph: dict[tuple[Side, int], list[Mark]] = defaultdict(list)
        for mark in marks:
            by_paragraph[mark.stretch.side, mark.stretch.block].append(mark)
        before, self._layers[layer] = self._layers.get(layer), by_paragraph
        return bool(before or by_paragraph)

    def of(self, side: Side, block: int) -> Iterable[Mark]:
        """Return a paragraph's marks, the ones to be drawn first first."""
        for layer in sorted(self._layers):
            yield from self._layers[layer].get((side, block), ())
