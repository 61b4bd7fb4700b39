"""Put right in a translation what can be put right with certainty: quotation marks, and names."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from reader.domain.evidence import project_words
from reader.domain.fidelity import count_loops, find_loops
from reader.domain.projection import find_english_quotes, find_sentence_quotes, project_span, share_of_both
from reader.domain.quotes.marks import QuotedSpan
from reader.domain.text import Span
from reader.domain.translation import SentenceTranslation, WordPair

DOUBLE_MARKS = '"“”„«»'
_ODD_MARKS = re.compile("&(?:quot|#34|#x22|ldquo|rdquo);|''|``|‘‘|’’|\"\"+|““|””")
_INNER = 0.4  # share of a quote's words that marks have in common with it, below which they are an inner quote's
_SINGLE_MARKS = re.compile(r"(?<![\w.,])['‘`](?=\w)[^'‘`]*?(?:\w['’]\w[^'‘`]*?)*['’](?!\w)")


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


def cut_loops(translation: SentenceTranslation) -> SentenceTranslation:
    """Take out words that the model wrote over and over, where the source says nothing so."""
    if count_loops(translation.source):
        return translation
    edits = [Edit(span.start, span.end, "") for span in find_loops(translation.target)]
    return edit_target(translation, edits) if edits else translation


def restore_marks(translation: SentenceTranslation) -> tuple[SentenceTranslation, bool]:
    """Give the target the quotation marks that its source has; tells whether they now agree.

    Marks that the model wrote are believed where there are as many as in the source and none stands around other
    words than the alignment is certain of. Else the words of each quote are found by alignment, or by where they
    stand; where all are certain, these are the marks. Where some are not, the certain ones that the model left bare
    are marked, and nothing else is changed.
    """
    wanted = find_sentence_quotes(translation.source)
    plain = _with_plain_marks(translation, wanted)
    written = find_english_quotes(plain.target)
    if _shape(wanted) == _shape(written) and not any(_is_elsewhere(plain, quoted, written) for quoted in wanted):
        return _without_strays(plain, written), True
    if not wanted:
        return plain, False
    found = [(project_span(plain, quoted.words), quoted) for quoted in wanted]
    sure = sorted(
        ((place.span, quoted) for place, quoted in found if place is not None and place.is_sure),
        key=lambda entry: entry[0],
    )
    if any(left.overlaps(right) for (left, _), (right, _) in pairwise(sure)):
        return plain, False
    if len(sure) < len(wanted):
        return _add_marks(plain, sure), False
    edits = [
        Edit(place, place + 1, "")
        for place, char in enumerate(plain.target)
        if char in DOUBLE_MARKS and not any(_is_within(place, span) and quoted.inner for span, quoted in sure)
    ]
    edits.extend(mark for span, quoted in sure for mark in _marks_around(span, quoted))
    return _without_double_spaces(edit_target(plain, edits)), True


def _with_plain_marks(translation: SentenceTranslation, wanted: Sequence[QuotedSpan]) -> SentenceTranslation:
    """Write the marks that a model wrote in another way (entities, twice, single ones) as double marks.

    Single marks may be apostrophes, or marks of the Arabic itself: they are made double only where the source then
    has the very marks that the target has.
    """
    odd = [Edit(*match.span(), '"') for match in _ODD_MARKS.finditer(translation.target)]
    plain = edit_target(translation, odd) if odd else translation
    shape = _shape(wanted)
    if not wanted or _shape(find_english_quotes(plain.target)) == shape:
        return plain
    singles = [match for match in _SINGLE_MARKS.finditer(plain.target) if '"' not in match.group()]
    ends = [place for match in singles for place in (match.start(), match.end() - 1)]
    doubled = edit_target(plain, [Edit(place, place + 1, '"') for place in ends])
    return doubled if _shape(find_english_quotes(doubled.target)) == shape else plain


def _without_strays(translation: SentenceTranslation, written: Sequence[QuotedSpan]) -> SentenceTranslation:
    """Take out marks that belong to no quote, and space just inside the marks of one."""
    target = translation.target
    strays = [
        Edit(place, place + 1, "")
        for place, char in enumerate(target)
        if written
        and char in DOUBLE_MARKS
        and not any(quoted.marked.overlaps(Span(place, place + 1)) for quoted in written)
    ]
    gaps = [
        Edit(start, end, "")
        for quoted in written
        for start, end in ((quoted.marked.start + 1, quoted.words.start), (quoted.words.end, quoted.marked.end - 1))
        if start < end and target[start:end].isspace()
    ]
    return edit_target(translation, [*strays, *gaps]) if strays or gaps else translation


def _is_elsewhere(translation: SentenceTranslation, quoted: QuotedSpan, written: Sequence[QuotedSpan]) -> bool:
    """Tell whether a quote's words certainly stand where the model wrote no marks, or only those of a quote inside."""
    found = project_words(translation, quoted.words)
    if found is None or not found.is_sure:
        return False
    shared = max((share_of_both(found.span, other.words) for other in written), default=0.0)
    return shared < _INNER if quoted.inner else not shared


def _is_within(place: int, span: Span) -> bool:
    return span.start < place < span.end - 1


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
