"""Which mark closes which: the reading of a whole block that asks for the fewest oddities."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from enum import Enum, auto
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


_Families = tuple[MarkFamily, ...]
_Trail = tuple[Pair, "_Trail"] | None  # the quotes read so far, newest first


class _Reading(NamedTuple):
    """One way to read the marks so far: what it cost, the quotes that stand open, and those that are done.

    `families` and `opened` (numbers of marks) are of the open quotes, the outermost first.
    """

    cost: float
    families: _Families
    opened: tuple[int, ...]
    trail: _Trail


class _Part(Enum):
    """What a mark does in a reading."""

    NOTHING = auto()
    OPENS = auto()
    CLOSES = auto()  # the open quote at a depth, and those inside it
    CLOSES_AND_OPENS = auto()  # the outermost, and then one more
    OPENS_AFTER_BREAK = auto()  # what stands open ended earlier, unclosed


class _Step(NamedTuple):
    """A reading taken one mark further, not yet worked out."""

    cost: float
    families: _Families
    part: _Part
    depth: int
    reading: _Reading


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
_PAST_BREAK = 1.5  # a mark that looks like an opening one closes a quote in which the paper seems to tell on
_EMPTY = 4.0
_DEPTH = 3
_BEAM = 6.0  # a reading this much worse than the best is not followed
_WIDTH = 5  # nor are more than these

_MIXED = (  # what an opening mark (row) and a closing one (column) of other families cost
    (0.0, 0.3, 0.4, 2.0),
    (0.3, 0.0, 0.4, 2.0),
    (0.4, 0.4, 0.0, 2.0),
    (1.5, 1.5, 1.5, 0.0),
)

# A sentence's end after which the paper itself tells on: the sense of an unclosed quote ends there.
_BREAK = re.compile(
    r"[.!؟?…]\s+(?=[\"“«]|(?:قال|[أا]ضاف|تابع|[أا]كد|[أا]وضح)ت?\s|"
    r"(?:و|ف|كما |وكان قد |و?من جانبه[اـم]? |و?من جهته[اـم]? |بدوره[اـم]? |في المقابل )"
    r"(?:[أا]ضاف|قال|تابع|[أا]كد|[أا]شار|[أا]وضح|شدد|لفت|ذكر|[أا]علن|نقل|اعتبر|صرح|دع|طالب|حذر|[أا]عرب|كان|"
    r"تزامن|[يت]أتي|جاء|شهد|[أا]ثار|اتهم|نفى|نفت|رفض|رد|يذكر|يشار|تجدر|[يت]عد|[يت]عتبر|بحسب|وفق|كشف|بين|خلص|قرر|ختم|[أا]ردف|"
    r"استطرد|توقع|رجح|[أا]فاد|[أا]بد|نبه|سجل))|"
    r"،\s+(?=(?:لافت|مضيف|مؤكد|مشير|موضح|مشدد|معتبر|محذر|مبين|داعي|منوه|متابع|مستطرد)(?:ا|اً|ًا|ة|ين)\s|كما [أا]نّ?\s)"
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
    block = _Block(text, marks, [*_breaks_of(text)], turn=1)
    pairing = block.paired(is_continued=is_continued)
    if pairing.cost and any(mark.lean * (mark.opens - mark.closes) > 0 for mark in marks):
        turned = replace(block, turn=-1).paired(is_continued=is_continued)
        if turned.cost + _ALL_TURNED < pairing.cost:
            return Pairing(turned.pairs, turned.cost + _ALL_TURNED)
    return pairing


def _breaks_of(text: str) -> Iterator[int]:
    """Yield where sentences, and clauses before a comma, end after which the paper tells on."""
    for found in _BREAK.finditer(text):
        yield found.start() + (text[found.start()] != "،")


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
        readings = [_Reading(0.0, (), (), None)]
        if is_continued:
            readings = [_Reading(0.0, (MarkFamily.STRAIGHT,), (BLOCK_START,), None)]
        for number in range(len(self.marks)):
            readings = self._followed(readings, number)
        return min((self._ended(reading) for reading in readings), key=lambda pairing: pairing.cost)

    def _followed(self, readings: list[_Reading], number: int) -> list[_Reading]:
        """Return the best readings up to and with a mark, one for each set of families that stand open."""
        best: dict[_Families, _Step] = {}
        limit = min(reading.cost for reading in readings) + self.marks[number].ignored + _BEAM
        for reading in readings:
            if reading.cost > limit:
                continue
            for step in self._steps(reading, number):
                if step.cost > limit:
                    continue
                known = best.get(step.families)
                if known is None or step.cost < known.cost:
                    best[step.families] = step
        steps = sorted(best.values(), key=_cost)[:_WIDTH]
        return [self._taken(step, number) for step in steps if step.cost <= steps[0].cost + _BEAM]

    def _steps(self, reading: _Reading, number: int) -> Iterator[_Step]:
        mark, cost, families = self.marks[number], reading.cost, reading.families
        opens = cost + mark.opens + (_TURNED if mark.lean == -self.turn else 0.0)
        closes = cost + mark.closes + (_TURNED if mark.lean == self.turn else 0.0)
        yield _Step(cost + mark.ignored, families, _Part.NOTHING, 0, reading)
        if len(families) < _DEPTH:
            price = opens + _cost_of_nesting(families, mark)
            yield _Step(price, (*families, mark.family), _Part.OPENS, 0, reading)
        if not families:
            return
        for depth in range(len(families) - 1, -1, -1):
            price = closes + self._cost_of_closing(reading, depth, mark)
            yield _Step(price, families[:depth], _Part.CLOSES, depth, reading)
        if mark.count > 1:
            yield _Step(cost + _AGAIN, (mark.family,), _Part.CLOSES_AND_OPENS, 0, reading)
        end = self._break_after(reading.opened[0], mark.start)
        if end is not None:
            dropped = sum(self.marks[inner].ignored for inner in reading.opened[1:] if self._start(inner) > end)
            price = opens + _UNCLOSED_AT_BREAK + dropped
            yield _Step(price, (mark.family,), _Part.OPENS_AFTER_BREAK, 0, reading)

    def _taken(self, step: _Step, number: int) -> _Reading:
        opened, trail = step.reading.opened, step.reading.trail
        if step.part is _Part.OPENS:
            opened = (*opened, number)
        elif step.part is _Part.OPENS_AFTER_BREAK:
            end = self._break_after(opened[0], self.marks[number].start)
            opened, trail = (number,), self._unclosed(trail, opened, end or 0)
        elif step.part is not _Part.NOTHING:
            for opening in reversed(opened[step.depth :]):
                trail = (Pair(opening, number, self.marks[number].start), trail)
            opened = (number,) if step.part is _Part.CLOSES_AND_OPENS else opened[: step.depth]
        return _Reading(step.cost, step.families, opened, trail)

    def _cost_of_closing(self, reading: _Reading, depth: int, mark: Mark) -> float:
        """Return what it costs beside the mark's own evidence that it closes the quote at `depth`."""
        cost = 0.0
        if (shared := len(reading.opened) - 1 - depth) >= mark.count:
            cost = shared * (_SHARED_MIDWAY if mark.goes_on else _SHARED_CLOSE)
        number = reading.opened[depth]
        if number == BLOCK_START:
            return cost
        if mark.closes >= 1.0 and not mark.opens and self._break_after(number, mark.start) is not None:
            cost += _PAST_BREAK
        is_empty = self.marks[number].first_word >= mark.start
        return cost + _MIXED[reading.families[depth]][mark.family] + (_EMPTY if is_empty else 0.0)

    def _unclosed(self, trail: _Trail, opened: tuple[int, ...], end: int) -> _Trail:
        for number in reversed(opened):
            if self._start(number) < end:
                trail = (Pair(number, None, end), trail)
        return trail

    def _start(self, number: int) -> int:
        return 0 if number == BLOCK_START else self.marks[number].end

    def _break_after(self, number: int, before: int) -> int | None:
        """Return where the sense of the quote that a mark opened ends, if that is before `before`."""
        place = bisect_left(self.breaks, self._start(number))
        return self.breaks[place] if place < len(self.breaks) and self.breaks[place] <= before else None

    def _ended(self, reading: _Reading) -> Pairing:
        trail = reading.trail
        singles = reading.families.count(MarkFamily.SINGLE)
        cost = reading.cost + singles * _UNCLOSED_SINGLE + (len(reading.families) - singles) * _UNCLOSED
        if reading.opened:
            end = self._break_after(reading.opened[0], len(self.text))
            trail = self._unclosed(trail, reading.opened, len(self.text) if end is None else end)
        pairs: list[Pair] = []
        while trail is not None:
            pair, trail = trail
            pairs.append(pair)
        pairs.sort(key=lambda pair: pair.opening)
        return Pairing(tuple(pairs), cost)


def _cost_of_nesting(families: _Families, mark: Mark) -> float:
    """Return what it costs to open one more quote: nothing outermost, or in marks of another family."""
    if not families or families[-1] is not mark.family:
        return 0.0
    return _NESTED_SAME + (_NESTED_INTRODUCED if mark.is_introduced else 0.0)


def _cost(step: _Step) -> float:
    return step.cost
