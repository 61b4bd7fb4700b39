"""An article's quotes, and their English once it is there."""

from collections.abc import Mapping, Sequence

from reader.domain.quotes.values import Quote
from reader.domain.text import Sentence
from reader.domain.translation import QuoteEnglish, SentenceTranslation


def find_quote_english(
    quote: Quote, sentences: Sequence[Sentence], translations: Mapping[int, SentenceTranslation]
) -> QuoteEnglish | None:
    """Find a quote's English in the translated sentences (by number); None while one of them is missing."""
    raise NotImplementedError(quote, sentences, translations)
