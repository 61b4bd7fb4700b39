"""Organisations of no country, and those who speak for them: no evidence is to be looked for elsewhere."""

from reader.domain.quotes.entries import RoleKind
from reader.domain.quotes.phrases import Phrase, phrase_around
from reader.domain.quotes.voices import Voices, name_key

_STATELESS = "stateless"


def is_stateless(phrase: Phrase, voices: Voices) -> bool:
    """Tell منظمة العفو الدولية and who works for it, by his own phrase or by what the text tells of him elsewhere."""
    if phrase.has(_STATELESS):
        return True
    name = name_key(phrase)
    if name:
        found = (phrase_around(frame, index, 0, len(frame.tokens)) for frame, index in voices.places(name))
        if any(one is not None and one.has(_STATELESS) for one in found):
            return True
    return _is_of_one(phrase, voices)


def _is_of_one(phrase: Phrase, voices: Voices) -> bool:
    """Tell المنظمة and نائبة مدير المنظمة where the article's organisation of that noun is one of them."""
    senses = phrase.frame.senses
    for index in range(phrase.start, phrase.end):
        role = senses[index].role
        if role is not None and role.kind is RoleKind.INSTITUTION and senses[index].is_definite:
            is_bare = index + 1 == phrase.end or not senses[index + 1].is_definite
            return is_bare and any(
                frame.senses[at + 1].has(_STATELESS) or frame.senses[min(at + 2, len(frame.senses) - 1)].has(_STATELESS)
                for frame, at in voices.places(role.noun)
                if at + 1 < len(frame.senses)
            )
    return False
