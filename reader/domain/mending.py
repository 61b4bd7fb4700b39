"""Put right in a translation what can be put right with certainty: quotation marks, and names."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from reader.domain.projection import find_english_quotes, project_span
from reader.domain.quotes.marks import QuotedSpan, find_quoted_spans
from reader.domain.text import Span
from reader.domain.translation import SentenceTranslation, WordPair

DOUBLE_MARKS = '"“”„«»'


@dataclass(frozen=True, slots=True)
class Edit:
    """`text` in place of the code points from `start` to `end` of a target; `start` == `end` puts it in."""

    start: int
    end: int
    text: str


def edit_target(translation: SentenceTranslation, edits: Sequence[Edit]) -> SentenceTranslation:
    """Return the translation with its target edited and its pairs moved along. Edits do not overlap."""
    target = translation.target
    ordered = sorted(edits, key=lambda edit: (edit.start, edit.end))
    for edit in reversed(ordered):
        target = target[: edit.start] + edit.text + target[edit.end :]
    pairs = []
    for pair in translation.pairs:
        start, end = _moved(pair.target.start, ordered, is_end=False), _moved(pair.target.end, ordered, is_end=True)
        if start < end:
            pairs.append(WordPair(pair.source, Span(start, end)))
    return replace(translation, target=target, pairs=tuple(pairs))


def restore_marks(translation: SentenceTranslation) -> tuple[SentenceTranslation, bool]:
    """Give the target the quotation marks that its source has; tells whether they now agree.

    Marks that the model wrote are believed where there are as many as in the source. Else the words of each quote
    are found by alignment; where all are certain, these are the marks. Where some are not, the certain ones that
    the model left bare are marked, and nothing else is changed.
    """
    wanted = find_quoted_spans(translation.source)
    if _shape(wanted) == _shape(find_english_quotes(translation.target)):
        return translation, True
    if not wanted:
        return translation, False
    found = [(project_span(translation, quoted.words), quoted) for quoted in wanted]
    sure = sorted(
        ((place.span, quoted) for place, quoted in found if place is not None and place.is_sure),
        key=lambda entry: entry[0],
    )
    if any(left.overlaps(right) for (left, _), (right, _) in pairwise(sure)):
        return translation, False
    if len(sure) < len(wanted):
        return _add_marks(translation, sure), False
    edits = [Edit(place, place + 1, "") for place, char in enumerate(translation.target) if char in DOUBLE_MARKS]
    edits.extend(mark for span, quoted in sure for mark in _marks_around(span, quoted))
    return _without_double_spaces(edit_target(translation, edits)), True


def _add_marks(translation: SentenceTranslation, sure: Sequence[tuple[Span, QuotedSpan]]) -> SentenceTranslation:
    """Mark the quotes that are found with certainty where the model left none, and leave its own marks alone."""
    written = [quoted.marked for quoted in find_english_quotes(translation.target)]
    bare = [(span, quoted) for span, quoted in sure if not any(span.overlaps(marked) for marked in written)]
    return edit_target(translation, [mark for span, quoted in bare for mark in _marks_around(span, quoted)])


def _without_double_spaces(translation: SentenceTranslation) -> SentenceTranslation:
    """Take out a second space that stands where a mark was taken away."""
    doubled = [match.start() for match in re.finditer(r"(?<= ) ", translation.target)]
    return edit_target(translation, [Edit(place, place + 1, "") for place in doubled])


def _marks_around(span: Span, quoted: QuotedSpan) -> list[Edit]:
    """Return the marks to put in, without the one that stands in another sentence."""
    marks = []
    if quoted.marked.start < quoted.words.start:
        marks.append(Edit(span.start, span.start, '"'))
    if quoted.marked.end > quoted.words.end:
        marks.append(Edit(span.end, span.end, '"'))
    return marks


def _shape(quotes: Sequence[QuotedSpan]) -> list[tuple[bool, bool]]:
    return [(quoted.marked.start < quoted.words.start, quoted.marked.end > quoted.words.end) for quoted in quotes]


def _moved(place: int, edits: Sequence[Edit], *, is_end: bool) -> int:
    """Return where a place of the old target lies in the new one."""
    moved = place
    for edit in edits:
        if edit.end < place or (edit.end == place and (edit.start < edit.end or not is_end)):
            moved += len(edit.text) - (edit.end - edit.start)
        elif edit.start < place < edit.end:
            moved += (edit.start - place) + (len(edit.text) if is_end else 0)
    return moved
