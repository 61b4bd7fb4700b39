"""The evidence for where quoted words stand in a translation, read from its word pairs alone."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from reader.domain.alignment import find_words
from reader.domain.normalization import fold
from reader.domain.text import Span
from reader.domain.translation import SentenceTranslation

_SURE_INSIDE = 0.85  # share of the run's evidence that lies inside the quoted words
_SURE_COVERED = 0.85  # share of the quoted words' partners that lie in the run
_SURE_RATIO = (0.4, 3.0)  # English words to Arabic words; news lies about 1.4
_UNPAIRED = -0.5
_REACH = 3  # words
_INITIALS = re.compile(r"\b(?:[A-Z]\.)+[A-Z]$")
_FUNCTION = 0.25
_BEFORE_QUOTE = re.compile("of|and|that|was|were|is|are|been|be|for|to")
_AFTER_QUOTE = re.compile("an?|the|of|at|and|to|in|that|which|for|his|her|its|their|our|this")
_SUBJECT = re.compile("I|we|you|there|I['’]m|we['’](?:re|ve|ll)|you['’]re|there['’]s", re.IGNORECASE)
_AUXILIARY = re.compile(
    "an?|the|is|are|am|was|were|have|has|had|do|did|will|would|can|cannot|can['’]t|don['’]t|won['’]t|not?|also|must|should|may"
)
_FUNCTION_WORDS = re.compile(
    r"an?|the|of|in|on|at|to|for|and|that|its?|is|was|were|be|been|by|with|as|from|or|his|her|their|this|which|who|"
    r"has|have|had|s?he|they|will|would|not?",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Projection:
    """Where words of the source stand in the target, and whether the evidence is strong."""

    span: Span
    is_sure: bool


def project_words(translation: SentenceTranslation, span: Span) -> Projection | None:
    """Find the words that stand for `span` by their pairs alone, whatever marks the model wrote."""
    source_words = [word for word in find_words(translation.source) if word.overlaps(span)]
    words = find_words(translation.target)
    votes = weigh_words(translation, span, words)
    run = _best_run(votes)
    if run is None or not source_words:
        return None
    target = translation.target
    run = trim_small_words(_widened(run, votes), [word.of(target) for word in words])
    inside = [weight for weight in votes[run.start : run.end] if weight > 0]
    against = [-weight for weight in votes[run.start : run.end] if weight < 0]
    outside = [weight for place, weight in enumerate(votes) if weight > 0 and not run.start <= place < run.end]
    ratio = len(run) / len(source_words)
    is_sure = (
        sum(inside) >= 1.0  # a function word alone is no evidence
        and sum(inside) >= _SURE_INSIDE * (sum(inside) + sum(against))
        and sum(inside) >= _SURE_COVERED * (sum(inside) + sum(outside))
        and _SURE_RATIO[0] <= ratio <= _SURE_RATIO[1]
    )
    run = _with_beginning(target, words, run, source_words[0].of(translation.source))
    run = _to_ends(run, votes, *touched_ends(translation.source, span))
    return Projection(widen_by_punctuation(target, Span(words[run.start].start, words[run.end - 1].end)), is_sure)


def weigh_words(translation: SentenceTranslation, span: Span, words: Sequence[Span]) -> list[float]:
    """Return for each target word whether it stands for words in the span (1), outside (-1), or is weak evidence."""
    partners = {pair.target: pair.source for pair in translation.pairs}
    votes = []
    for word in words:
        partner = partners.get(word)
        if partner is None:
            votes.append(_UNPAIRED)
            continue
        weight = _FUNCTION if _FUNCTION_WORDS.fullmatch(word.of(translation.target)) else 1.0
        votes.append(weight if partner.overlaps(span) else -weight)
    return votes


def _best_run(votes: Sequence[float]) -> Span | None:
    """Return the contiguous run with the largest sum, as a span of places; None where all are against."""
    best, best_sum, start, running = None, 0.0, 0, 0.0
    for place, vote in enumerate(votes):
        if running <= 0:
            start, running = place, 0.0
        running += vote
        if running > best_sum:
            best, best_sum = Span(start, place + 1), running
    return best


def _with_beginning(target: str, words: Sequence[Span], run: Span, first_source_word: str) -> Span:
    """Take in what English must say before a quote's first word and Arabic need not: its article, its subject.

    A definite noun's article stands in the Arabic word itself; "we", "you" and "there is" are no words of their own
    in Arabic, and never those of a report around the quote. A mark of the model's own between is an edge.
    """
    before: list[str] = []
    for word in reversed(words[max(0, run.start - _REACH) : run.start]):
        following = words[run.start - len(before)]
        if target[word.end : following.start] != " ":
            break
        before.append(word.of(target).lower())
    subject = next((number for number, text in enumerate(before) if _SUBJECT.fullmatch(text)), None)
    if subject is not None and all(_AUXILIARY.fullmatch(text) for text in before[:subject]):
        return Span(run.start - subject - 1, run.end)
    is_definite = fold(first_source_word).startswith("ال")
    has_article = bool(before) and (before[0] == "the" if is_definite else before[0] in ("a", "an"))
    return Span(run.start - 1, run.end) if has_article else run


def touched_ends(source: str, span: Span) -> tuple[bool, bool]:
    """Tell whether a span takes in a sentence's first word, and its last."""
    words = find_words(source)
    return words[0].overlaps(span), words[-1].overlaps(span)


def _to_ends(run: Span, votes: Sequence[float], touches_start: bool, touches_end: bool) -> Span:  # noqa: FBT001
    """Take in the few words, none of them for another place, between a quote at a sentence's end and that end."""
    start, end = run.start, run.end
    if touches_start and start <= _REACH and -1.0 not in votes[:start]:
        start = 0
    if touches_end and len(votes) - end <= _REACH and -1.0 not in votes[end:]:
        end = len(votes)
    return Span(start, end)


def _widened(run: Span, votes: Sequence[float]) -> Span:
    """Take in a small word of the quote that others without partners part from it: "not" in "will not be silent"."""
    start, end = run.start, run.end
    for place in range(start - 1, max(-1, start - 1 - _REACH), -1):
        if votes[place] > 0:
            start = place
        elif votes[place] != _UNPAIRED:
            break
    for place in range(end, min(len(votes), end + _REACH)):
        if votes[place] > 0:
            end = place + 1
        elif votes[place] != _UNPAIRED:
            break
    return Span(start, end)


def trim_small_words(run: Span, words: Sequence[str]) -> Span:
    """Leave out small words at the edges that English puts before or after a quote ("was", "of"; not at its start)."""
    start, end = run.start, run.end
    while start < end - 1 and _BEFORE_QUOTE.fullmatch(words[start]):
        start += 1
    while end > start + 1 and _AFTER_QUOTE.fullmatch(words[end - 1]):
        end -= 1
    return Span(start, end)


def widen_by_punctuation(target: str, span: Span) -> Span:
    """Widen a run of words by what belongs to its last one: "%", the last dot of "U.N.", a bracket that it opens."""
    end = span.end
    if target[end : end + 1] == "." and _INITIALS.search(target[span.start : end]):
        end += 1
    while end < len(target) and (target[end] == "%" or (target[end] == ")" and "(" in target[span.start : end])):
        end += 1
    return Span(span.start, end)
