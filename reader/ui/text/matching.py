"""Finds the English of a quote in what has arrived of an article. No Qt here."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from reader.domain.quotes.values import Quote
from reader.domain.text import Sentence
from reader.domain.translation import QuoteEnglish, SentenceTranslation
from reader.ui.text.bilingual import BilingualText

Find = Callable[[Quote, Sequence[Sentence], Mapping[int, SentenceTranslation]], QuoteEnglish | None]


def english_in_block(quote: Quote, text: BilingualText, find: Find) -> QuoteEnglish | None:
    """Look in the quote's own block only: its sentences are numbered from 0 for the search, and back."""
    found = find(quote, *text.alone(quote.words.block))
    if found is None:
        return None
    first = text.sentences_of(quote.words.block).start
    parts = tuple((number + first, span) for number, span in found.parts)
    return replace(found, sentence=found.sentence + first, parts=parts)
