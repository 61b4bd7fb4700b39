"""Keeps the paragraphs of one or two columns level: first baselines on one line, the space below shared out."""

import itertools
import time
from collections.abc import Sequence
from contextlib import ExitStack

from reader.ui.reading.text_column import Metrics, TextColumn

_TURN = 0.008  # seconds of setting rows in one turn of the event loop, so that a long article never stalls the window
_FEWEST, _MOST = 8, 32  # rows in one turn, whatever the machine's speed


class LevelColumns:
    """Columns whose rows are set from the top, a slice at a time; the first `count` rows are set and level."""

    def __init__(self, columns: Sequence[TextColumn] = ()) -> None:
        self._columns = columns
        self._at_once = _FEWEST
        self.count = 0

    @property
    def is_whole(self) -> bool:
        """Whether all rows are set."""
        return not self._columns or self.count >= len(self._columns[0].rows)

    def start_again(self) -> None:
        """Take no row for level: the columns' widths have changed."""
        self.count = 0

    def set_to(self, last: int) -> None:
        """Set the rows up to number `last`, and level them."""
        last = min(last, len(self._columns[0].rows)) if self._columns else 0
        if self.count < last:
            for column in self._columns:
                column.fill_to(last)
            level_rows(self._columns, self.count, last)
            self.count = last

    def set_more(self) -> None:
        """Set as many rows more as one turn of the event loop has time for, by what the ones before took."""
        start, before = time.perf_counter(), self.count
        self.set_to(self.count + self._at_once)
        took = (time.perf_counter() - start) / max(1, self.count - before)
        self._at_once = max(_FEWEST, min(_MOST, 2 * self._at_once, int(_TURN / took)))

    def refresh(self, numbers: Sequence[int]) -> None:
        """Level rows again whose text has changed."""
        known = [number for number in numbers if number < self.count]
        if known:
            level_rows(self._columns, min(known), min(max(known) + 2, self.count))


def level_rows(columns: Sequence[TextColumn], first: int, last: int) -> None:
    """Set the space above rows `first` to `last` (half-open) in every column.

    Rows of the same number are partners. Between two rows, each column gets what its own text leaves of the larger
    need, so that what is above does not matter: levelling a part is enough when only that part has changed.
    """
    first, last = max(0, first), min(len(columns[0].rows), last)
    if first >= last:
        return
    begin = max(0, first - 1)
    for column in columns:
        column.lay_out(begin, last)
    metrics = [[column.metrics(number) for number in range(begin, last)] for column in columns]
    steps = _steps(columns[0], metrics, begin)
    with ExitStack() as edits:
        for column in columns:
            edits.enter_context(column.editing())
        rise = max(each[0].rise for each in metrics)
        for column, each in zip(columns, metrics, strict=True):
            slip = column.set_head(rise - each[0].rise) if begin == 0 else 0.0
            _level_column(column, each, begin, steps, slip)


def _steps(column: TextColumn, metrics: Sequence[Sequence[Metrics]], begin: int) -> list[float]:
    """Return how far below each row's first baseline the next row's has to stand, in px."""
    rows = list(zip(*metrics, strict=True))
    return [
        max(above.room + under.rise for above, under in zip(here, below, strict=True)) + column.space_above(number)
        for number, (here, below) in enumerate(itertools.pairwise(rows), begin + 1)
    ]


def _level_column(
    column: TextColumn, metrics: Sequence[Metrics], begin: int, steps: Sequence[float], slip: float
) -> None:
    """Set one column's gaps; its first row stands `slip` px too low, which the next one makes good."""
    for offset, step in enumerate(steps):
        column.set_gap(begin + offset, step - metrics[offset].fall - metrics[offset + 1].rise - slip)
        slip = 0.0
