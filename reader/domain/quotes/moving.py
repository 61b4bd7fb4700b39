"""Corrections of an article whose text has changed: they follow their words."""

from collections.abc import Sequence
from dataclasses import replace

from reader.domain.quotes.corrections import Correction
from reader.domain.quotes.values import Place
from reader.domain.text import Span


def move_corrections(corrections: Sequence[Correction], texts: Sequence[str]) -> tuple[Correction, ...]:
    """Return the corrections at the places where their words now stand in `texts`, the texts of the blocks.

    Of several places the nearest to the old one is taken. A correction whose words are gone stays as it is: it
    changes nothing, and counts again when the words come back.
    """
    return tuple(replace(each, words=_moved(each.words, texts)) for each in corrections)


def _moved(words: Place, texts: Sequence[str]) -> Place:
    if words.block < len(texts) and words.span.of(texts[words.block]) == words.text:
        return words
    for block in sorted(range(len(texts)), key=lambda block: (abs(block - words.block), block)):
        start = texts[block].find(words.text)
        if start >= 0:
            return Place(block, Span(start, start + len(words.text)), words.text)
    return words
