"""Which words of the two texts are marked, and in what colour."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import IntEnum

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
    """Words with a colour ("#RRGGBB") behind them, or with a dotted line of it under them."""

    stretch: Stretch
    colour: str
    is_line: bool = False


class Marks:
    """The marks of an article, by layer and paragraph."""

    def __init__(self) -> None:
        self._layers: dict[Layer, Mapping[tuple[Side, int], Sequence[Mark]]] = {}

    def put(self, layer: Layer, marks: Iterable[Mark]) -> None:
        """Replace a layer."""
        by_paragraph: dict[tuple[Side, int], list[Mark]] = defaultdict(list)
        for mark in marks:
            by_paragraph[mark.stretch.side, mark.stretch.block].append(mark)
        self._layers[layer] = by_paragraph

    def of(self, side: Side, block: int) -> Iterable[Mark]:
        """Return a paragraph's marks, the ones to be drawn first first."""
        for layer in sorted(self._layers):
            yield from self._layers[layer].get((side, block), ())
