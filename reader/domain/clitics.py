"""Arabic writes conjunctions, prepositions and the article onto the next word; here they are told apart again."""

from typing import NamedTuple

_CONJUNCTIONS = frozenset("وف")
_PREPOSITIONS = frozenset("بكل")
_ARTICLE = "ال"
_SHORTEST = 2  # letters of a word that carries a prefix, without it


class Reading(NamedTuple):
    """One way to read a folded word: `skipped` letters of prefixes, then `word`.

    In `للصين` the article lost its alif; it is read as 1 letter skipped and `الصين`.
    """

    skipped: int
    word: str


def read_clitics(word: str) -> list[Reading]:
    """Return each reading of a folded `word`, the one without prefixes first; at most eight."""
    readings = [Reading(0, word)]
    if len(word) > _SHORTEST:
        _read_preposition(word, 0, readings)
        if word[0] in _CONJUNCTIONS:
            readings.append(Reading(1, word[1:]))
            _read_preposition(word[1:], 1, readings)
    return readings


def _read_preposition(word: str, skipped: int, readings: list[Reading]) -> None:
    if len(word) <= _SHORTEST:
        return
    if word[0] in _PREPOSITIONS:
        readings.append(Reading(skipped + 1, word[1:]))
        if word.startswith("لل"):
            readings.append(Reading(skipped + 1, _ARTICLE + word[2:]))
            if word[2:].isascii():  # للـCIA
                readings.append(Reading(skipped + 2, word[2:]))
    elif word.startswith(_ARTICLE) and word[2:].isascii():  # الـCIA
        readings.append(Reading(skipped + 2, word[2:]))


def has_article(word: str) -> bool:
    """Tell whether a folded word can be definite by its article, prefixes left aside."""
    return any(reading.word.startswith(_ARTICLE) for reading in read_clitics(word))
