"""Find quoted words by where they stand: a quote that begins or ends an Arabic sentence does so in English too."""

import re
from collections.abc import Iterator, Sequence

from reader.domain.alignment import find_words
from reader.domain.evidence import Projection, touched_ends, trim_small_words, weigh_words, widen_by_punctuation
from reader.domain.text import Span
from reader.domain.translation import SentenceTranslation

_COLON = re.compile(r":(?=[\s\"“«'‘(]|$)")
_CUE_BEFORE = re.compile(r":\s*[\"“”«»'‘’(]*\s*$")
_SURE_INSIDE = 0.7  # share of the evidence inside; the edge itself is evidence, so less than elsewhere is enough
_SURE_COVERED = 0.7


def project_edge(translation: SentenceTranslation, span: Span) -> Projection | None:
    """Find a quote that reaches from somewhere to its sentence's end, or from its start to somewhere.

    After the only colon of both languages the place is known without any pairs; else the cut between the quote and
    the rest is where the pairs part best, and nothing is returned where they do not part clearly.
    """
    words = find_words(translation.target)
    touches_start, touches_end = touched_ends(translation.source, span)
    if not words or touches_start == touches_end:
        return None
    if touches_end and (known := project_after_colon(translation, span)):
        return known
    votes = weigh_words(translation, span, words)
    cut = _best_cut(votes if touches_end else votes[::-1])
    if cut is None:
        return None
    run = Span(cut, len(words)) if touches_end else Span(0, len(words) - cut)
    if not _parts_clearly(votes, run):
        return None
    if touches_end:
        run = Span(trim_small_words(run, [word.of(translation.target) for word in words]).start, run.end)
    return _projection(translation.target, words, run)


def project_after_colon(translation: SentenceTranslation, span: Span) -> Projection | None:
    """Find a quote that follows its cue's colon and ends its sentence, where each language has only that colon."""
    source, target = translation.source, translation.target
    colons = list(_COLON.finditer(target))
    _, is_last = touched_ends(source, span)
    before = source[: span.start]
    if not is_last or not _CUE_BEFORE.search(before) or len(_COLON.findall(before)) != 1 or len(colons) != 1:
        return None
    words = find_words(target)
    first = next((number for number, word in enumerate(words) if word.start >= colons[0].end()), None)
    if first is None or not first:
        return None
    votes = list(_strong(weigh_words(translation, span, words)[first:]))
    is_contrary = sum(votes) < 0  # the model put the cue behind another colon
    return None if is_contrary else _projection(target, words, Span(first, len(words)))


def _projection(target: str, words: Sequence[Span], run: Span) -> Projection:
    found = Span(words[run.start].start, words[run.end - 1].end)
    return Projection(widen_by_punctuation(target, found), is_sure=True)


def _best_cut(votes: Sequence[float]) -> int | None:
    """Return the place that has the most strong evidence behind it and the least before it; None without any."""
    strong = [weight if abs(weight) == 1.0 else 0.0 for weight in votes]
    places = [place for place, weight in enumerate(strong) if weight > 0]
    return max(places, key=lambda place: sum(strong[place:]) - sum(strong[:place]), default=None)


def _parts_clearly(votes: Sequence[float], run: Span) -> bool:
    inside = list(_strong(votes[run.start : run.end]))
    outside = list(_strong([*votes[: run.start], *votes[run.end :]]))
    for_it, against = sum(max(0, weight) for weight in inside), sum(max(0, -weight) for weight in inside)
    elsewhere = sum(max(0, weight) for weight in outside)
    return (
        for_it >= 1.0
        and bool(outside)
        and for_it >= _SURE_INSIDE * (for_it + against)
        and for_it >= _SURE_COVERED * (for_it + elsewhere)
    )


def _strong(votes: Sequence[float]) -> Iterator[float]:
    return (weight for weight in votes if abs(weight) == 1.0)
