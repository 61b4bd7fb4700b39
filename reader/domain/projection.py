"""Find the English of quoted words inside the translated sentence."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from reader.domain.alignment import find_words
from reader.domain.quotes.marks import QuotedSpan, find_quoted_spans
from reader.domain.text import Sentence, Span
from reader.domain.translation import SentenceTranslation

_SNAP = 0.4  # overlap of the run of words and a pair of marks from which the marks are believed
_SURE_INSIDE = 0.85  # share of the run's evidence that lies inside the quoted words
_SURE_COVERED = 0.85  # share of the quoted words' partners that lie in the run
_SURE_RATIO = (0.4, 3.0)  # English words to Arabic words; news lies about 1.4
_APOSTROPHES = str.maketrans("'‘’`", "xxxx")
_UNPAIRED = -0.5
_DOUBLE = re.compile('["“”„«»]')
_REACH = 3  # words
_FUNCTION = 0.25
_BEFORE_QUOTE = re.compile("of|and|that|was|were|is|are|been|be|for|to")
_AFTER_QUOTE = re.compile("an?|the|of|at|and|to|in|that|which|for")
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


def places_in_sentences(block: int, span: Span, sentences: Sequence[Sentence]) -> tuple[tuple[int, Span], ...]:
    """Return the sentences that a span of a block runs through, by number, with its part in each.

    The parts are places in the sentences' own texts. Parts without a letter or digit are left out.
    """
    found = []
    for number, sentence in enumerate(sentences):
        if sentence.block == block and sentence.span.overlaps(span):
            start = max(span.start, sentence.span.start) - sentence.span.start
            end = min(span.end, sentence.span.end) - sentence.span.start
            if find_words(sentence.text[start:end]):
                found.append((number, Span(start, end)))
    return tuple(found)


def project_span(translation: SentenceTranslation, span: Span) -> Projection | None:
    """Find the words of `translation.target` that stand for `span` of its source; None without any evidence.

    The edges are whole words, without punctuation; where the model wrote quotation marks there, they are the
    edges. On the dev articles' 177 quotes that the model marked itself, the run alone has a mean overlap of .94 with
    its marks, and of the 159 runs called sure .95 overlap by more than .8.
    """
    source_words = [word for word in find_words(translation.source) if word.overlaps(span)]
    if len(source_words) == len(find_words(translation.source)):
        return Projection(_inside_marks(translation), is_sure=True)
    words = find_words(translation.target)
    votes = _votes(translation, span, words)
    run = _best_run(votes)
    if run is None:
        return None
    run = _trimmed(_widened(run, votes), [word.of(translation.target) for word in words])
    found = Span(words[run.start].start, words[run.end - 1].end)
    inside = [vote for vote in votes[run.start : run.end] if vote > 0]
    against = [-vote for vote in votes[run.start : run.end] if vote < 0]
    outside = [vote for place, vote in enumerate(votes) if vote > 0 and not run.start <= place < run.end]
    ratio = len(run) / len(source_words)
    is_sure = (
        sum(inside) >= 1.0  # a function word alone is no evidence
        and sum(inside) >= _SURE_INSIDE * (sum(inside) + sum(against))
        and sum(inside) >= _SURE_COVERED * (sum(inside) + sum(outside))
        and _SURE_RATIO[0] <= ratio <= _SURE_RATIO[1]
    )
    marked = _marked_span(translation, span, found)
    if marked is not None:
        return Projection(_without_stop(translation.target, marked), is_sure=True)
    return Projection(_tidy(translation.target, found), is_sure)


def find_english_quotes(target: str) -> tuple[QuotedSpan, ...]:
    """Find what an English text has between double quotation marks; single ones are its apostrophes."""
    return find_quoted_spans(target.translate(_APOSTROPHES))


def _votes(translation: SentenceTranslation, span: Span, words: Sequence[Span]) -> list[float]:
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


def _trimmed(run: Span, words: Sequence[str]) -> Span:
    """Leave out small words at the edges that English puts before or after a quote ("was", "of"; not at its start)."""
    start, end = run.start, run.end
    while start < end - 1 and _BEFORE_QUOTE.fullmatch(words[start]):
        start += 1
    while end > start + 1 and _AFTER_QUOTE.fullmatch(words[end - 1]):
        end -= 1
    return Span(start, end)


def _marked_span(translation: SentenceTranslation, span: Span, found: Span) -> Span | None:
    """Return the words between the model's own marks, where it wrote marks for this very quote.

    Only marks of the same shape count: a quote that goes on in the next sentence is open in both languages.
    """
    source_quotes = find_quoted_spans(translation.source)
    own = next((number for number, quoted in enumerate(source_quotes) if quoted.words.overlaps(span)), None)
    shape = _shape(source_quotes[own]) if own is not None else (True, True)
    nested = own is not None and bool(source_quotes[own].inner)
    written = [
        quoted.words
        for quoted in find_english_quotes(translation.target)
        if _shape(quoted) == shape and (nested or not _DOUBLE.search(quoted.words.of(translation.target)))
    ]
    if not written:
        return None
    nearest = max(written, key=lambda words: _overlap(words, found))
    is_partner = len(source_quotes) == len(written) and written.index(nearest) == own
    overlap = _overlap(nearest, found)
    return nearest if overlap >= _SNAP or (is_partner and overlap > 0) else None


def _shape(quoted: QuotedSpan) -> tuple[bool, bool]:
    """Tell whether a quote has an opening and a closing mark here."""
    return quoted.marked.start < quoted.words.start, quoted.marked.end > quoted.words.end


def _overlap(left: Span, right: Span) -> float:
    """Return the share of code points that two spans have in common, of all that they have."""
    common = min(left.end, right.end) - max(left.start, right.start)
    return max(0, common) / (max(left.end, right.end) - min(left.start, right.start))


def _inside_marks(translation: SentenceTranslation) -> Span:
    """Return all of a target, without marks and space around it."""
    target = translation.target
    for quoted in find_english_quotes(target):
        if len(quoted.marked) == len(target.rstrip(".,")):
            return _without_stop(target, quoted.words)
    words = find_words(target)
    return _tidy(target, Span(words[0].start, words[-1].end)) if words else Span(0, len(target))


def _tidy(target: str, span: Span) -> Span:
    """Widen a run of words by what belongs to its last one ("%", a closing bracket that it opens)."""
    end = span.end
    while end < len(target) and (target[end] == "%" or (target[end] == ")" and "(" in target[span.start : end])):
        end += 1
    return Span(span.start, end)


def _without_stop(target: str, span: Span) -> Span:
    """Leave out the comma or stop that English writes inside closing marks."""
    return Span(span.start, span.start + len(span.of(target).rstrip(" .,;:") or span.of(target)))
