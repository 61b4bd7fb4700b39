"""Where a text quotes: the words between quotation marks, of every kind the Arabic press uses, well paired or not."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from reader.domain.quotes.mark_pairing import BLOCK_START, Pair, Pairing, pair_marks
from reader.domain.quotes.mark_reading import INVISIBLE, Mark, MarkFamily, find_marks, find_plain_pairs
from reader.domain.text import Span

_LETTER = re.compile(r"[^\W_]")
_LONGEST_GAP = 3  # paragraphs without any mark that a quote over several paragraphs may run through
_CONTINUED_GAIN = 0.5  # how much better a block must read with the quote of an earlier one still open
_BLANK = (  # what str.isspace calls space, and what cannot be seen
    " \t\n\v\f\r\x1c\x1d\x1e\x1f\x85\xa0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a"
    "\u2028\u2029\u202f\u205f\u3000" + INVISIBLE
)


@dataclass(frozen=True, slots=True)
class QuotedSpan:
    """An outermost quote of one block.

    `words` are without the marks and without space just inside them; `marked` is with the marks. A quote that is
    not closed ends with its words; one that goes on from an earlier block starts with them. `inner` are the words
    of the quotes inside it, in the order of their opening marks.
    """

    words: Span
    marked: Span
    is_closed: bool
    inner: tuple[Span, ...] = ()

    def __post_init__(self) -> None:
        if not self.marked.contains(self.words) or not all(self.words.contains(span) for span in self.inner):
            raise ValueError("marks stand around the words, and inner quotes inside them")


def find_quoted_spans(text: str) -> tuple[QuotedSpan, ...]:
    """Find the outermost quotes of one block's text, in reading order. Linear.

    The pairing is the one that explains all marks of the block best, so a stray mark leaves the others as they
    are. A quote without a closing mark ends where a new sentence goes on to tell, else with the block.
    """
    marks = find_marks(text)
    return tuple(_spans(text, marks, pair_marks(text, marks).pairs))


def find_quoted_spans_in_blocks(texts: Sequence[str]) -> tuple[tuple[QuotedSpan, ...], ...]:
    """Find the outermost quotes of each block; one left open may go on in the next blocks. Linear.

    It does so where a later block's marks are explained better by it: they close a quote that they do not open. The
    quote is then one span in each block, up to three blocks without marks between included.
    """
    found: list[tuple[QuotedSpan, ...]] = []
    is_open, gap = False, 0
    for text in texts:
        plain = find_plain_pairs(text)
        if plain is not None and not (plain and is_open):
            found.append(tuple(_plain_spans(text, plain)))
            is_open = is_open and gap < _LONGEST_GAP
            gap = gap + 1 if is_open else 0
            continue
        marks = find_marks(text)
        pairing = pair_marks(text, marks)
        if is_open and marks:
            continued = pair_marks(text, marks, is_continued=True)
            if continued.cost + _CONTINUED_GAIN < pairing.cost:
                pairing = continued
                found[len(found) - gap :] = [_whole(words) for words in texts[len(found) - gap : len(found)]]
        found.append(tuple(_spans(text, marks, pairing.pairs)))
        is_open = _stays_open(text, marks, pairing) if marks else is_open and gap < _LONGEST_GAP
        gap = 0 if marks or not is_open else gap + 1
    return tuple(found)


def _plain_spans(text: str, pairs: Sequence[tuple[int, int]]) -> Iterator[QuotedSpan]:
    for start, end in pairs:
        words = _trimmed(text, start + 1, end - 1)
        if words is not None:
            yield QuotedSpan(words, Span(start, end), is_closed=True)


def _stays_open(text: str, marks: Sequence[Mark], pairing: Pairing) -> bool:
    """Tell whether a double mark opened a quote that runs up to the end of the block."""
    return any(
        pair.closing is None
        and pair.end == len(text)
        and (pair.opening == BLOCK_START or marks[pair.opening].family is not MarkFamily.SINGLE)
        for pair in pairing.pairs
    )


def _whole(text: str) -> tuple[QuotedSpan, ...]:
    words = _trimmed(text, 0, len(text))
    return (QuotedSpan(words, words, is_closed=False),) if words else ()


def _spans(text: str, marks: Sequence[Mark], pairs: Sequence[Pair]) -> Iterator[QuotedSpan]:
    """Put the inner quotes of each outermost pair to it; pairs come in the order of their opening marks."""
    groups: list[list[Pair]] = []
    for pair in pairs:
        if groups and marks[pair.opening].start < groups[-1][0].end:
            groups[-1].append(pair)
        else:
            groups.append([pair])
    closing = {pair.closing for pair in pairs}
    opening = {pair.opening for pair in pairs}
    for outer, *inner in groups:
        words = _words(text, marks, outer)
        if words is None:
            continue
        start, end = words.start, words.end
        if outer.opening != BLOCK_START:
            mark = marks[outer.opening]
            start = _middle(mark) if outer.opening in closing else mark.start
        if outer.closing is not None:
            mark = marks[outer.closing]
            end = _middle(mark) if outer.closing in opening else mark.end
        yield _span(text, marks, words, Span(start, end), inner)


def _middle(mark: Mark) -> int:
    """Return where a doubled mark is cut that closes one quote and opens the next."""
    return (mark.start + mark.end) // 2


def _span(text: str, marks: Sequence[Mark], words: Span, marked: Span, inner: Sequence[Pair]) -> QuotedSpan:
    kept: list[Span] = []
    for pair in inner:
        inside = _words(text, marks, pair)
        if inside is None or not words.contains(inside):
            continue
        if pair.closing is not None and (marks[pair.opening].start, marks[pair.closing].end) == (
            words.start,
            words.end,
        ):
            words = inside  # the same words in marks twice: “«...»”
        else:
            kept.append(inside)
    return QuotedSpan(words, marked, marked.end > words.end, tuple(kept))


def _words(text: str, marks: Sequence[Mark], pair: Pair) -> Span | None:
    start = 0 if pair.opening == BLOCK_START else marks[pair.opening].end
    return _trimmed(text, start, pair.end)


def _trimmed(text: str, start: int, end: int) -> Span | None:
    """Return the words of a range without space and invisible letters at its ends; None where there are none."""
    words = text[start:end]
    left = len(words) - len(words.lstrip(_BLANK))
    right = len(words.rstrip(_BLANK))
    if not _LETTER.search(words):
        return None
    return Span(start + left, start + right)
