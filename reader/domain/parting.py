"""Part a sentence that is too long for a model, and join the translations of its parts to one sentence again."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from reader.domain.quotes.marks import find_quoted_spans
from reader.domain.text import Span
from reader.domain.translation import SentenceTranslation, WordPair

_CLAUSE_ENDS = re.compile(r"[،,؛;:.…!؟?»”\")]\s+|\s+(?=[(«“])|\s[-–—]\s")
_STRONG_END = re.compile(r"[،,؛;:.…!؟?]")
_SHORTEST = 20  # letters of a part that is worth asking for
_SENTENCE_ENDS = re.compile(r"[.!?؟…:][\"”»)]*$")
_ADDED_STOP = re.compile(r"(?<![.A-Z])\.[\"”]?$|(?<=[a-z])[\"”]\.$")
_INITIALS = re.compile(r"(?:[A-Z]\.){2,}$")
_COMMA = re.compile(r"[،,؛;]$")
_NO_STOP = re.compile(r"[^,;:!?…–—-]$")
_SMALL_WORD = re.compile(
    r"(?:The|An?|In|On|At|For|From|And|But|S?He|It|They|We|When|While|As|Thus|This|That|There|These|Those|After|"
    r"Before|During|If|With|By|To|Of|Or|His|Her|Its|Their|Our|Who|Which|Where|Not?|Because|Since|Under|According|"
    r"Adding|Including|Noting|All|Both|Some|Any|Such|Also|Then|However)\b"
)


def split_text(text: str, longest: int) -> Iterator[Span]:
    """Part a text into runs of at most `longest` code points: at clause ends, outside quotes if it can."""
    quotes = [quoted.marked for quoted in find_quoted_spans(text)]
    start = 0
    while len(text) - start > longest:
        window = text[start : start + longest]
        ends = [start + match.end() for match in _CLAUSE_ENDS.finditer(window) if match.end() > longest // 3]
        outside = [end for end in ends if not any(quote.start < end < quote.end for quote in quotes)]
        cut = (outside or ends or [start + (window.rfind(" ") + 1 or longest)])[-1]
        yield Span(start, start + len(text[start:cut].rstrip()))
        start = cut + len(text[cut:]) - len(text[cut:].lstrip())
    yield Span(start, start + len(text[start:].rstrip()))


def split_evenly(text: str, count: int) -> tuple[Span, ...]:
    """Part a text into at most `count` runs of about one length: after a comma or stop outside quotes if it can."""
    quotes = [quoted.marked for quoted in find_quoted_spans(text)]
    places = ((match.end(), match.group()) for match in _CLAUSE_ENDS.finditer(text))
    ends = {end: mark for end, mark in places if _SHORTEST <= end <= len(text) - _SHORTEST}
    outside = [end for end in ends if not any(quote.start < end < quote.end for quote in quotes)]
    strong = [end for end in outside if _STRONG_END.match(ends[end])]
    cuts = [0]
    for number in range(1, count):
        wanted = len(text) * number // count
        near = (_nearest(choice, wanted, len(text) // (2 * count)) for choice in (strong, outside, list(ends)))
        cut = next(filter(None, near), cuts[-1])
        if cut - cuts[-1] >= _SHORTEST:
            cuts.append(cut)
    return tuple(Span(start, start + len(text[start:end].rstrip())) for start, end in pairwise([*cuts, len(text)]))


def _nearest(places: Sequence[int], wanted: int, farthest: int) -> int | None:
    near = [place for place in places if abs(place - wanted) <= farthest]
    return min(near, key=lambda place: abs(place - wanted), default=None)


def join_parts(source: str, parts: Sequence[tuple[Span, SentenceTranslation]]) -> SentenceTranslation:
    """Join the translations of a source's runs, in order; `parts` have their places in it.

    A model takes each run for a sentence: the stop that it puts at the end of one, and the capital letter of a small
    word at the start of the next, are taken back.
    """
    target = ""
    pairs: list[WordPair] = []
    for number, (place, part) in enumerate(parts):
        text = part.target
        if target:
            goes_on = _INITIALS.search(target) or not _SENTENCE_ENDS.search(target)
            text = text[0].lower() + text[1:] if goes_on and _SMALL_WORD.match(text) else text
            target += " "
        if number < len(parts) - 1:
            text = _unfinished(place.of(source), text)
        pairs.extend(
            WordPair(pair.source.shifted(place.start), pair.target.shifted(len(target)))
            for pair in part.pairs
            if pair.target.end <= len(text)
        )
        target += text
    return SentenceTranslation(source, target, tuple(pairs))


def _unfinished(source: str, target: str) -> str:
    """Return the target of a run that is not the last, ending as its source ends."""
    if not _SENTENCE_ENDS.search(source):
        target = _ADDED_STOP.sub(lambda stop: '"' if '"' in stop.group() or "”" in stop.group() else "", target)
    if _COMMA.search(source) and _NO_STOP.search(target) and not target.endswith((',"', ",”", "...")):
        target += ","
    return target
