"""Keeps the paragraphs of one or two columns level: first baselines on one line, the space below shared out."""

from collections.abc import Sequence
from contextlib import ExitStack

from reader.ui.text_column import Metrics, TextColumn


def level_rows(columns: Sequence[TextColumn], first: int, last: int) -> None:
    """Set the space above rows `first` to `last` (half-open), and below the last row of all, in every column.

    Rows of the same number are partners. Between two rows, each column gets what its own text leaves of the larger
    need, so that what is above does not matter: levelling a part is enough when only that part has changed.
    """
    count = len(columns[0].rows)
    first, last = max(0, first), min(count, last)
    if first >= last:
        return
    begin = max(0, first - 1)
    for column in columns:
        column.lay_out(begin, last)
    metrics = [[column.metrics(number) for number in range(begin, last)] for column in columns]
    with ExitStack() as edits:
        for column in columns:
            edits.enter_context(column.editing())
        if first == 0:
            _level_heads(columns, [each[0] for each in metrics])
        for number in range(begin, last):
            if number + 1 < last:
                here, below = [each[number - begin] for each in metrics], [each[number + 1 - begin] for each in metrics]
                _level_pair(columns, number, here, below)
        if last == count:
            _level_feet(columns, count - 1, [each[-1] for each in metrics])


def _level_heads(columns: Sequence[TextColumn], metrics: Sequence[Metrics]) -> None:
    rise = max(each.rise for each in metrics)
    for column, each in zip(columns, metrics, strict=True):
        column.set_head(rise - each.rise)


def _level_pair(columns: Sequence[TextColumn], number: int, here: Sequence[Metrics], below: Sequence[Metrics]) -> None:
    space = columns[0].space_above(number + 1)
    step = max(above.room + space + under.rise for above, under in zip(here, below, strict=True))
    for column, above, under in zip(columns, here, below, strict=True):
        column.set_gap(number, step - above.fall - under.rise)


def _level_feet(columns: Sequence[TextColumn], number: int, metrics: Sequence[Metrics]) -> None:
    room = max(each.room for each in metrics)
    for column, each in zip(columns, metrics, strict=True):
        column.set_gap(number, room - each.fall + column.foot)
