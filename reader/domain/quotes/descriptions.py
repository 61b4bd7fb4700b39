"""What a text tells of someone right behind the name: who he is, where an organisation has its seat."""

from reader.domain.quotes.context import clue_of
from reader.domain.quotes.evidence import Finding, own_words
from reader.domain.quotes.frames import Frame
from reader.domain.quotes.phrases import Phrase, phrase_at
from reader.domain.territories import MentionKind

_SEATED = frozenset({"مقرها", "مقره", "ومقرها", "ومقره", "يقع", "تقع", "تتخذ", "يتخذ", "المتمركزه", "المتمركز"})
_SEATS = frozenset({MentionKind.NAME, MentionKind.CAPITAL, MentionKind.CITY})
_FARTHEST_SEAT = 5  # tokens after "whose seat" in which its place is named


def told_after(phrase: Phrase) -> Finding | None:
    """Read what is told of someone after the name: فلان، وهو مستشار كذا; ومقرها كذا."""
    frame, at = phrase.frame, phrase.end
    at += frame.word(at) in {"،", ",", "("}
    at += frame.word(at) in {"التي", "الذي"}
    if frame.word(at) in _SEATED:
        return _seated(frame, at + 1)
    if at == phrase.end or frame.word(at) not in {"وهو", "وهي", "هو", "هي"}:
        return None
    told = phrase_at(frame, at + 1, len(frame.tokens))
    return own_words(told) if told is not None else None


def _seated(frame: Frame, start: int) -> Finding | None:
    """Read where an organisation has its seat: its side, where nothing else tells it."""
    for index in range(start, min(start + _FARTHEST_SEAT, len(frame.tokens))):
        found = frame.mention_at(index)
        if found is not None and found[0].kind in _SEATS:
            return Finding("seated", clue_of(frame, found[0]))
    return None
