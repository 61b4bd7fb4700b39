"""Finds words in both texts at once, Arabic folded. No Qt here."""

from collections.abc import Iterator, Sequence

from reader.domain.normalization import fold, fold_with_places
from reader.domain.text import Span
from reader.ui.text.bilingual import BilingualText, Side, Stretch

_PLAIN_MARKS = str.maketrans("“”‘’", "\"\"''")  # nobody types curved ones


class TextSearch:
    """Searches one article; a paragraph is folded when it is first searched."""

    def __init__(self, text: BilingualText) -> None:
        self._text = text
        self._folded: dict[tuple[Side, int], str] = {}

    def forget(self, blocks: Sequence[int]) -> None:
        """Fold the English of these blocks anew: it has arrived."""
        for block in blocks:
            self._folded.pop((Side.ENGLISH, block), None)

    def find(self, wanted: str, sides: Sequence[Side]) -> list[Stretch]:
        """Return where `wanted` stands, in reading order, a paragraph's sides in the order of `sides`."""
        needle = fold(wanted).strip().translate(_PLAIN_MARKS)
        if not needle:
            return []
        blocks = range(len(self._text.article.blocks))
        return [stretch for block in blocks for side in sides for stretch in self._find_in(needle, side, block)]

    def _find_in(self, needle: str, side: Side, block: int) -> Iterator[Stretch]:
        key = (side, block)
        if key not in self._folded:
            self._folded[key] = fold(self._text.text(side, block)).translate(_PLAIN_MARKS)
        if needle not in self._folded[key]:
            return
        folded = fold_with_places(self._text.text(side, block))
        text = folded.text.translate(_PLAIN_MARKS)
        place = text.find(needle)
        while place >= 0:
            yield Stretch(side, block, folded.source_span(Span(place, place + len(needle))))
            place = text.find(needle, place + len(needle))
