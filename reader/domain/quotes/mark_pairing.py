"""Which mark closes which: the reading of a whole block that asks for the fewest oddities."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

from reader.domain.quotes.mark_reading import Mark, MarkFamily

BLOCK_START = -1  # stands for the opening mark of a quote that began in an earlier block


@dataclass(frozen=True, slots=True)
class Pair:
    """A quote: the numbers of its marks. `closing` None: it has no closing mark and ends before `end`."""

    opening: int
    closing: int | None
    end: int


@dataclass(frozen=True, slots=True)
class Pairing:
    """All quotes of a block, outer and inner, in the order of their opening marks, and what the reading cost."""

    pairs: tuple[Pair, ...]
    cost: float


class _Open(NamedTuple):
    mark: int
    family: MarkFamily


_Trail = tuple[Pair, "_Trail"] | None  # the quotes read so far, newest first


class _Reading(NamedTuple):
    """One way to read the marks so far: what it cost, the quotes that stand open, and those that are done."""

    cost: float
    stack: tuple[_Open, ...]
    trail: _Trail


# Costs, in the measure of mark_reading: set on the labelled articles.
_TURNED = 0.7  # a mark made to close that opens, or the reverse
_ALL_TURNED = 0.5  # a block in which they all do
_UNCLOSED = 2.5  # ends with the block
_UNCLOSED_AT_BREAK = 1.5  # ends where a new sentence goes on to tell
_UNCLOSED_SINGLE = 5.0
_SHARED_CLOSE = 1.5  # one mark closes an inner and the outer quote at a sentence's end: “قال: “نعم”.
_SHARED_MIDWAY = 3.0  # ... with the sentence going on after it
_AGAIN = 1.0  # a doubled mark that closes one quote and opens the next
_NESTED_SAME = 0.6
_NESTED_INTRODUCED = 0.9  # a quote inside a quote that a reporting word introduces is rather a new one
_EMPTY = 4.0
_DEPTH = 3
_BEAM = 8.0  # a reading this much worse than the best is not followed
_WIDTH = 12  # nor are more than these

_MIXED = (  # what an opening mark (row) and a closing one (column) of other families cost
    (0.0, 0.3, 0.4, 2.0),
    (0.3, 0.0, 0.4, 2.0),
    (0.4, 0.4, 0.0, 2.0),
    (1.5, 1.5, 1.5, 0.0),
)

# A sentence's end after which the paper itself tells on: the sense of an unclosed quote ends there.
_BREAK = re.compile(
    r"[.!؟?…]\s+(?=(?:و|ف|كما |وكان قد |و?من جانبه[اـم]? |و?من جهته[اـم]? |بدوره[اـم]? |في المقابل )"
    r"(?:[أا]ضاف|قال|تابع|[أا]كد|[أا]شار|[أا]وضح|شدد|لفت|ذكر|[أا]علن|نقل|اعتبر|صرح|دع|طالب|حذر|[أا]عرب|كان))"
)


def pair_marks(text: str, marks: Sequence[Mark], *, is_continued: bool = False) -> Pairing:
    """Pair the marks of one block. Linear in the length of the text and the number of marks.

    Dynamic programming over the marks: a reading is told apart by the families of the quotes that stand open, at
    most three deep, so that a mark has a bounded number of readings. `is_continued`: a quote of an earlier block is
    still open at the start; it is mark number BLOCK_START.
    """
    if not is_continued and _is_plain(marks):
        pairs = tuple(Pair(number, number + 1, marks[number + 1].start) for number in range(0, len(marks), 2))
        return Pairing(pairs, 0.0)
    block = _Block(text, marks, [found.start() + 1 for found in _BREAK.finditer(text)], turn=1)
    pairing = block.paired(is_continued=is_continued)
    if pairing.cost and any(mark.lean for mark in marks):
        turned = replace(block, turn=-1).paired(is_continued=is_continued)
        if turned.cost + _ALL_TURNED < pairing.cost:
            return Pairing(turned.pairs, turned.cost + _ALL_TURNED)
    return pairing


def _is_plain(marks: Sequence[Mark]) -> bool:
    """Tell whether marks open and close in turn with nothing odd about them: nearly every block."""
    return len(marks) % 2 == 0 and all(
        opening.family is closing.family
        and opening.count == closing.count
        and not opening.opens
        and not closing.closes
        and opening.lean >= 0 >= closing.lean
        and opening.end < closing.start
        for opening, closing in zip(marks[::2], marks[1::2], strict=True)
    )


@dataclass(frozen=True, slots=True)
class _Block:
    """The marks of a block to be read; `breaks` are the ends of sentences after which the paper tells on.

    `turn` is -1 to read marks made to open as closing ones and the reverse.
    """

    text: str
    marks: Sequence[Mark]
    breaks: Sequence[int]
    turn: int

    def paired(self, *, is_continued: bool) -> Pairing:
        """Return the cheapest reading of all marks."""
        stack = (_Open(BLOCK_START, MarkFamily.STRAIGHT),) if is_continued else ()
        readings = [_Reading(0.0, stack, None)]
        for number in range(len(self.marks)):
            readings = self._followed(readings, number)
        return min((self._ended(reading) for reading in readings), key=lambda pairing: pairing.cost)

    def _followed(self, readings: list[_Reading], number: int) -> list[_Reading]:
        """Return the best readings up to and with a mark, one for each set of families that stand open."""
        best: dict[tuple[MarkFamily, ...], _Reading] = {}
        for reading in readings:
            for following in self._choices(reading, number):
                key = tuple(opened.family for opened in following.stack)
                if key not in best or following.cost < best[key].cost:
                    best[key] = following
        readings = sorted(best.values(), key=lambda reading: reading.cost)[:_WIDTH]
        return [reading for reading in readings if reading.cost <= readings[0].cost + _BEAM]

    def _choices(self, reading: _Reading, number: int) -> Iterator[_Reading]:
        mark, (cost, stack, trail) = self.marks[number], reading
        opens = cost + mark.opens + (_TURNED if mark.lean == -self.turn else 0.0)
        closes = cost + mark.closes + (_TURNED if mark.lean == self.turn else 0.0)
        opened = _Open(number, mark.family)
        yield _Reading(cost + mark.ignored, stack, trail)
        if not stack:
            yield _Reading(opens, (opened,), trail)
            return
        if len(stack) < _DEPTH:
            yield _Reading(opens + _cost_of_nesting(stack[-1], mark), (*stack, opened), trail)
        for depth in range(len(stack) - 1, -1, -1):
            price = closes + self._cost_of_closing(stack[depth], number)
            if (shared := len(stack) - 1 - depth) >= mark.count:
                price += shared * self._cost_of_sharing(mark)
            yield _Reading(price, stack[:depth], self._closed(trail, stack[depth:], number))
            if mark.count > 1 and not depth:
                yield _Reading(cost + _AGAIN, (opened,), self._closed(trail, stack[depth:], number))
        end = self._break_after(stack[0], mark.start)
        if end is not None:
            yield _Reading(opens + _UNCLOSED_AT_BREAK, (opened,), self._unclosed(trail, stack, end))

    def _cost_of_closing(self, opened: _Open, number: int) -> float:
        mark = self.marks[number]
        if opened.mark == BLOCK_START:
            return 0.0
        opening = self.marks[opened.mark]
        cost = _MIXED[opened.family][mark.family]
        is_empty = not any(char.isalnum() for char in self.text[opening.end : min(mark.start, opening.end + 12)])
        return cost + (_EMPTY if is_empty else 0.0)

    def _cost_of_sharing(self, mark: Mark) -> float:
        following = self.text[mark.end : mark.end + 3].lstrip()[:1]
        return _SHARED_MIDWAY if following.isalnum() else _SHARED_CLOSE

    def _closed(self, trail: _Trail, stack: tuple[_Open, ...], number: int) -> _Trail:
        for opened in reversed(stack):
            trail = (Pair(opened.mark, number, self.marks[number].start), trail)
        return trail

    def _unclosed(self, trail: _Trail, stack: tuple[_Open, ...], end: int) -> _Trail:
        for opened in reversed(stack):
            if opened.mark == BLOCK_START or self.marks[opened.mark].end < end:
                trail = (Pair(opened.mark, None, end), trail)
        return trail

    def _break_after(self, opened: _Open, before: int) -> int | None:
        """Return where the sense of an open quote ends, if that is before `before`."""
        start = 0 if opened.mark == BLOCK_START else self.marks[opened.mark].end
        number = bisect_left(self.breaks, start)
        return self.breaks[number] if number < len(self.breaks) and self.breaks[number] <= before else None

    def _ended(self, reading: _Reading) -> Pairing:
        cost, trail = reading.cost, reading.trail
        for opened in reading.stack:
            cost += _UNCLOSED_SINGLE if opened.family is MarkFamily.SINGLE else _UNCLOSED
        if reading.stack:
            end = self._break_after(reading.stack[0], len(self.text))
            trail = self._unclosed(trail, reading.stack, len(self.text) if end is None else end)
        pairs: list[Pair] = []
        while trail is not None:
            pair, trail = trail
            pairs.append(pair)
        pairs.sort(key=lambda pair: pair.opening)
        return Pairing(tuple(pairs), cost)


def _cost_of_nesting(outer: _Open, mark: Mark) -> float:
    if outer.family is not mark.family:
        return 0.0
    return _NESTED_SAME + (_NESTED_INTRODUCED if mark.is_introduced else 0.0)
