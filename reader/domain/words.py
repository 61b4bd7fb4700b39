"""A text as a row of words, to match folded phrases against; places lead back to the text as it is written."""

import re
from collections.abc import Callable
from itertools import accumulate

from reader.domain.clitics import has_article, read_clitics
from reader.domain.normalization import fold
from reader.domain.text import Span

_MARKS = "\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e8\u06ea-\u06ed\u0640"
_INVISIBLE = (
    "\u00ad\u061c\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2060\u2066\u2067\u2068\u2069\ufeff"
)
_WORD = re.compile(rf"([^\W_]++(?:[{_MARKS}{_INVISIBLE}]++[^\W_]*+)*+)")
_UNWRITTEN = re.compile(f"[{_MARKS}{_INVISIBLE}]")
_JOINTS = frozenset({"", "-", "–", "ـ"})
_WIDEST_JOINT = 3

ANY_WITH_ARTICLE = "ال*"
ANY_NUMBER = "#"
LINE_BEGINNING = "^"


def fold_phrase(phrase: str) -> str:
    """Return the folded words of a phrase, one space apart."""
    folded = fold(phrase)
    return folded if folded.replace(" ", "").isalnum() else " ".join(_WORD.findall(folded))


def without_marks(written: str) -> str:
    """Return words as written, without vowel marks and what cannot be seen."""
    return _UNWRITTEN.sub("", written)


class Words:
    """The words of one text, by number from 0.

    `folded` folds a word, as `fold` does: who reads many texts gives one that remembers.
    """

    def __init__(self, text: str, folded: Callable[[str], str] = fold) -> None:
        self.text = text
        self._folded = folded
        pieces = _WORD.split(text)  # between, word, between, word, ... between
        self.written = pieces[1::2]
        self._before = pieces[0::2]
        self._starts = list(accumulate(map(len, pieces)))[0::2]

    def __len__(self) -> int:
        return len(self.written)

    def following(self, number: int, most: int) -> list[str]:
        """Return the folded words, at most `most`, that follow without a stop or a new line between them."""
        folded: list[str] = []
        for right in range(number + 1, min(number + 1 + most, len(self.written))):
            if not self._is_joined(right):
                break
            folded.append(self._folded(self.written[right]))
        return folded

    def next(self, number: int) -> str:
        """Return the folded word that follows without a stop or a new line between; "" for none."""
        right = number + 1
        return self._folded(self.written[right]) if right < len(self.written) and self._is_joined(right) else ""

    def span(self, first: int, last: int, skipped: int) -> Span:
        """Return the span from word `first`, without its `skipped` first letters, to word `last`."""
        start = self._starts[first]
        if skipped:
            start += _place_of(self.written[first], skipped)
        return Span(start, self._starts[last] + len(self.written[last].rstrip(_INVISIBLE)))

    def before(self, number: int) -> frozenset[str]:
        """Return all readings of the word before, with the classes it is in; none if a stop lies between."""
        if number == 0 or "\n" in self._before[number]:
            return frozenset({LINE_BEGINNING})
        return _readings(self._folded(self.written[number - 1])) if self._is_joined(number) else frozenset()

    def after(self, number: int) -> frozenset[str]:
        """Return all readings of the word after, as `before` does."""
        is_joined = number + 1 < len(self.written) and self._is_joined(number + 1)
        return _readings(self._folded(self.written[number + 1])) if is_joined else frozenset()

    def _is_joined(self, number: int) -> bool:
        """Tell whether nothing that stops a phrase stands before the word."""
        between = self._before[number]
        if between in {" ", "."}:  # the point of بي.بي.سي
            return True
        return len(between) <= _WIDEST_JOINT and "\n" not in between and between.strip() in _JOINTS


def _place_of(written: str, folded_letters: int) -> int:
    """Return where in a written word its folded letter of that number stands."""
    for place, char in enumerate(written):
        piece = len(fold(char))
        if piece and folded_letters <= 0:
            return place
        folded_letters -= piece
    return 0


def _readings(word: str) -> frozenset[str]:
    readings = {reading.word for reading in read_clitics(word)}
    if has_article(word):
        readings.add(ANY_WITH_ARTICLE)
    if word[:1].isdigit():
        readings.add(ANY_NUMBER)
    return frozenset(readings)
