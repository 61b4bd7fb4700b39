"""Arabic folded for matching only; what is shown keeps its own letters."""

import re
import unicodedata
from array import array
from collections.abc import Sequence
from dataclasses import dataclass

from reader.domain.text import Span

_DROPPED = re.compile(
    "["
    "\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e8\u06ea-\u06ed"  # vowel and Quranic marks
    "\u0640"  # tatweel
    "\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff"  # invisible: joiners, bidi controls
    "]"
)
# Replaced one by one: str.translate looks every letter up, and takes 40 times as long (26 us for 280 letters).
_SAME = (("أ", "ا"), ("إ", "ا"), ("آ", "ا"), ("ٱ", "ا"), ("ى", "ي"), ("ة", "ه"), ("ک", "ك"), ("ی", "ي"))
# Letters and marks that folding keeps, or replaces one to one.
_PLAIN = re.compile("[\u0621-\u063a\u0641-\u064a\u0660-\u066c\u060c\u061b\u061f -~\n«»‹›“”„‘’‚–—]*")


def fold(text: str) -> str:
    """Return `text` with the differences that the press writes at will taken away.

    NFKC; vowel marks, tatweel and invisible characters dropped; the seats of alif, alif maqsura and ya, and
    ta marbuta and ha made one ; Latin in lower case.
    """
    if not _PLAIN.fullmatch(text):
        text = _DROPPED.sub("", unicodedata.normalize("NFKC", text))
    return _made_same(text)


def _made_same(text: str) -> str:
    for written, read in _SAME:
        text = text.replace(written, read)
    return text.lower()


@dataclass(frozen=True, slots=True)
class FoldedText:
    """Folded text that remembers where it came from: `places[i]` is the source's code point of folded `text[i]`.

    `places` has one entry more than `text`: the source's length. It is a range where each letter kept its place.
    """

    text: str
    places: Sequence[int]

    def source_span(self, span: Span) -> Span:
        """Return where a span of the folded text stands in the source, marks on its last letter included."""
        return Span(self.places[span.start], self.places[span.end])


def fold_with_places(text: str) -> FoldedText:
    """Fold `text` and keep, for each folded code point, its place in the source. Linear."""
    if _PLAIN.fullmatch(text):
        return FoldedText(_made_same(text), range(len(text) + 1))
    folded: list[str] = []
    places = array("L")
    place = 0
    while place < len(text):
        run = _PLAIN.match(text, place)
        end = run.end() if run else place
        if end > place:  # letters that fold one to one, as nearly all do
            folded.append(_made_same(text[place:end]))
            places.extend(range(place, end))
        else:
            end = place + 1
            piece = fold(text[place])
            folded.append(piece)
            places.extend([place] * len(piece))
        place = end
    places.append(len(text))
    return FoldedText("".join(folded), places)
