"""A speaker's English: cut out of the translated sentence where that gives a whole phrase, or judged when made alone.

The built-in model moves reports around ("The coach said of Italy"): on 105 speakers of dev articles one cut in four
had a verb in it, lacked a word or was another's. So a cut counts only where each word of the Arabic has its partner in
it, and nothing that is no part of a name.
"""

import re
from collections.abc import Sequence

from reader.domain.alignment import find_words
from reader.domain.fidelity import count_loops
from reader.domain.normalization import fold
from reader.domain.projection import project_span
from reader.domain.text import Span
from reader.domain.translation import SentenceTranslation

_COVERED = 0.75  # share of the phrase's words that must have partners in its English; of three, all
_WIDEST = 3.0  # English letters for an Arabic one, above which it is a slip of the model
_VERBS = re.compile(
    r"sa(?:ys?|id|ying)|tells?|told|add(?:s|ed|ing)|urg(?:es?|ed|ing)|stress(?:es|ed|ing)|not(?:es|ed)|call(?:s|ed)|"
    r"asks?|asked|warn(?:s|ed)|announc(?:es|ed)|declar(?:es|ed)|confirm(?:s|ed)|explain(?:s|ed)|describ(?:es|ed)|"
    r"express(?:es|ed)|point(?:s|ed)|indicat(?:es|ed)|consider(?:s|ed)|condemn(?:s|ed)|accus(?:es|ed)|demand(?:s|ed)|"
    r"believ(?:es|ed)|quot(?:es|ed|ing)|writ(?:es|ten)|wrote|repl(?:ies|ied)|answer(?:s|ed)|reject(?:s|ed)|"
    r"welcom(?:es|ed)|emphasi[sz](?:es|ed)|is|are|am|was|were|be|been|has|have|had|will|would|do|does|did",
    re.IGNORECASE,
)
_JOINTS = re.compile(r"while|and|but|when|as|that|where|who|which|to|of|by", re.IGNORECASE)
_ARTICLE = re.compile(r"the|an?", re.IGNORECASE)
_PARTICLES = "في من على عن إلى لدى باسم بأسم و أو ب ل كل بن ابن"
_ARABIC = re.compile("[\u0620-\u064a]")
_SMALL = frozenset(fold(word) for word in _PARTICLES.split())
_LOOSE = re.compile(r"[«»“”\"()\[\]{}:;?!]")
_EDGES = " .,;:\"“”«»'’-–—"


def cut_speaker(translation: SentenceTranslation, span: Span) -> str:
    """Return the English of a speaker's phrase at `span` of the source; "" where no whole and clean one can be cut."""
    found = project_span(translation, span)
    if found is None or not found.is_sure:
        return ""
    target = translation.target
    partners = {pair.target: pair.source for pair in translation.pairs if pair.source.overlaps(span)}
    everything = find_words(target)
    words = [word for word in everything if found.span.contains(word)]
    own = [number for number, word in enumerate(words) if word in partners]
    if not own:
        return ""
    first, last = own[0], own[-1]
    while first < last and _is_loose(words[first].of(target)):
        first += 1
    while last > first and _is_loose(words[last].of(target)):
        last -= 1
    cut = Span(_with_article(target, everything, words[first]), words[last].end)
    kept = {partners[word] for word in words[first : last + 1] if word in partners}
    return written_speaker(span.of(translation.source), cut.of(target)) if _covers(translation, span, kept) else ""


def _with_article(target: str, words: Sequence[Span], first: Span) -> int:
    """Return where a phrase begins, its article with it, which stands in the Arabic word itself."""
    number = words.index(first)
    before = words[number - 1] if number else first
    return before.start if _ARTICLE.fullmatch(before.of(target)) else first.start


def _is_loose(word: str) -> bool:
    return bool(_VERBS.fullmatch(word) or _JOINTS.fullmatch(word))


def _covers(translation: SentenceTranslation, span: Span, kept: set[Span]) -> bool:
    """Tell whether the words of a phrase, particles left aside, have their partners among those that are kept."""
    words = [word for word in find_words(translation.source) if span.contains(word)]
    words = [word for word in words if fold(word.of(translation.source)) not in _SMALL]
    missing = sum(not any(word.overlaps(partner) for partner in kept) for word in words)
    return bool(words) and missing <= (1 - _COVERED) * len(words)


def written_speaker(source: str, english: str) -> str:
    """Return a phrase's English as it is shown; "" where it cannot be one: with a verb, loose marks or Arabic in it."""
    text = " ".join(english.split()).strip(_EDGES)
    words = [word.of(text) for word in find_words(text)]
    if not words or len(text) > _WIDEST * max(len(source), 4) or _ARABIC.search(text) or _LOOSE.search(text):
        return ""
    if any(_VERBS.fullmatch(word) for word in words) or count_loops(text):
        return ""
    return text[0].upper() + text[1:]
