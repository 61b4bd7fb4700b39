"""Where the phrase that names a speaker begins and ends: read from a word on, up to a word, or around a name."""

from reader.domain.quotes.frames import Frame
from reader.domain.quotes.phrase import Phrase
from reader.domain.quotes.phrase_reading import COMMAS, PhraseReader

__all__ = ["Phrase", "phrase_around", "phrase_at", "phrase_before"]

_LONGEST = 30  # tokens of a phrase
_FARTHEST_HEAD = 14  # tokens before a name in which its office is looked for


def phrase_at(frame: Frame, start: int, limit: int, *, may_be_prefixed: bool = False) -> Phrase | None:
    """Read the noun phrase that begins at token `start` and ends before token `limit`; None where none begins.

    `may_be_prefixed`: a ل may stand on its first word (وفقا لوزارة كذا).
    """
    key = (start, min(limit, start + _LONGEST), may_be_prefixed)
    if key not in frame.phrases:
        frame.phrases[key] = PhraseReader(frame, *key).read()
    return frame.phrases[key]


def phrase_before(frame: Frame, end: int, low: int) -> Phrase | None:
    """Read the longest noun phrase that ends just before token `end` and begins at token `low` or later."""
    while end > low and (frame.folded[end - 1] in COMMAS or frame.senses[end - 1].has("time", "adverb")):
        end -= 1
    best = None
    for start in range(end - 1, max(low, end - _LONGEST) - 1, -1):
        token, sense = frame.tokens[start], frame.senses[start]
        if token.is_word and (sense.is_finite or sense.is_break):
            break
        if not token.is_word and token.quote < 0 and token.word not in "()،,.":
            break
        is_whole = best is not None and best.role is not None and frame.senses[best.start].role is not None
        if is_whole and not _opens(frame, start):
            continue
        phrase = phrase_at(frame, start, end)
        if phrase and phrase.end == end:
            best = phrase
    return best


def phrase_around(frame: Frame, index: int, low: int, limit: int) -> Phrase | None:
    """Read the phrase that token `index`, part of a name, belongs to: from its office on, when that stands before."""
    best = phrase_at(frame, index, limit)
    for start in range(index - 1, max(low, index - _FARTHEST_HEAD) - 1, -1):
        token, sense = frame.tokens[start], frame.senses[start]
        if token.is_word and (sense.is_finite or sense.has("subordinator", "relative")):
            break
        if not token.is_word and token.quote < 0 and token.word not in "()،,.":
            break
        if _opens(frame, start):
            phrase = phrase_at(frame, start, limit, may_be_prefixed=sense.preposition == "ل")
            if phrase and phrase.end > index:
                best = phrase
    return best


def _opens(frame: Frame, index: int) -> bool:
    mention = frame.mention_at(index)
    sense = frame.senses[index]
    return sense.role is not None or "counterpart" in sense.tags or bool(mention)
