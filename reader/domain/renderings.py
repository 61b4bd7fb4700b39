"""Tells whether two English renderings of the same words say the same."""

import re

from reader.domain.alignment import find_words

_SMALL = re.compile(
    r"an?|the|of|in|on|at|to|for|and|or|that|it|its|is|are|was|were|be|been|by|with|as|from|his|her|their|our|my|your|"
    r"this|these|those|which|who|has|have|had|he|she|they|we|i|you|will|would|do|does|did|there|all|any|some",
    re.IGNORECASE,
)
_STEM = 5  # letters by which two words are taken for one: support, supporting
_AGREED = 0.6  # share of both renderings' words that they have in common, as Dice counts it


def say_the_same(one: str, other: str) -> bool:
    """Tell whether most of the telling words of two renderings are the same, their endings left aside.

    Figures stand in `reader.services.analysing`, which marks what fails here.
    """
    first, second = _telling(one), _telling(other)
    if not first or not second:
        return bool(first) == bool(second) and _plain(one) == _plain(other)
    common = sum(_has(word, second) for word in first) + sum(_has(word, first) for word in second)
    return common >= _AGREED * (len(first) + len(second))


def _telling(text: str) -> list[str]:
    return [word for word in _plain(text) if not _SMALL.fullmatch(word)]


def _plain(text: str) -> list[str]:
    return [word.of(text).lower() for word in find_words(text)]


def _has(word: str, words: list[str]) -> bool:
    return any(word[:_STEM] == each[:_STEM] for each in words)
