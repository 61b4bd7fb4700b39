"""Arabic writes conjunctions, prepositions and the article onto the next word; here they are told apart again."""

from collections.abc import Iterator
from dataclasses import dataclass

_CONJUNCTIONS = "وف"
_PREPOSITIONS = "بكل"
_ARTICLE = "ال"


@dataclass(frozen=True, slots=True)
class Reading:
    """One way to read a folded word: `skipped` letters of prefixes, then `word`.

    In `للصين` the article lost its alif; it is read as 1 letter skipped and `الصين`.
    """

    skipped: int
    word: str


def read_clitics(word: str) -> Iterator[Reading]:
    """Yield each reading of a folded `word`, the one without prefixes first; at most eight."""
    yield Reading(0, word)
    for conjunction in range(2):
        if conjunction and not (len(word) > 2 and word[0] in _CONJUNCTIONS):  # noqa: PLR2004 -- a word has two letters
            return
        rest = word[conjunction:]
        if conjunction:
            yield Reading(1, rest)
        if len(rest) > 2 and rest[0] in _PREPOSITIONS:  # noqa: PLR2004 -- as above
            yield Reading(conjunction + 1, rest[1:])
            if rest.startswith("لل"):
                yield Reading(conjunction + 1, _ARTICLE + rest[2:])
                if rest[2:].isascii():  # للـCIA
                    yield Reading(conjunction + 2, rest[2:])
        if rest.startswith(_ARTICLE) and rest[2:3].isascii() and rest[2:]:  # الـCIA
            yield Reading(conjunction + 2, rest[2:])


def has_article(word: str) -> bool:
    """Tell whether a folded word can be definite by its article, prefixes left aside."""
    return any(reading.word.startswith(_ARTICLE) for reading in read_clitics(word))
