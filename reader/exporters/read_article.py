"""An article as it was read, with its English and its quotes: what is exported."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from reader.domain.article import Article
from reader.domain.quotes.values import Quote
from reader.domain.segmentation import split_sentences
from reader.domain.text import Block
from reader.domain.translation import QuoteEnglish, SentenceTranslation

UNKNOWN_TERRITORY = "Country not known"


@dataclass(frozen=True, slots=True)
class ReadBlock:
    """A block and its English, "" where it has not been translated."""

    block: Block
    english: str


@dataclass(frozen=True, slots=True)
class ReadArticle:
    """What is exported of an article.

    `translations` by the number of the sentence in the article, as far as they have been made; `quotes` in reading
    order; `quote_english` by the quote's number in `quotes`.
    """

    article: Article
    translations: Mapping[int, SentenceTranslation]
    quotes: Sequence[Quote] = ()
    quote_english: Mapping[int, QuoteEnglish] | None = None

    def blocks(self) -> Iterator[ReadBlock]:
        """Yield the blocks in reading order, the title first, each with its sentences' English."""
        number = 0
        for block in self.article.blocks:
            count = len(split_sentences(block.text))
            targets = [
                self.translations[one].target for one in range(number, number + count) if one in self.translations
            ]
            number += count
            yield ReadBlock(block, " ".join(targets))

    def listed_quotes(self) -> Iterator[tuple[Quote, QuoteEnglish | None]]:
        """Yield the quotes that are speech, with their English where it is known."""
        english = self.quote_english or {}
        for number, quote in enumerate(self.quotes):
            if quote.is_listed:
                yield quote, english.get(number)

    def quotes_by_territory(self) -> dict[str, list[tuple[Quote, QuoteEnglish | None]]]:
        """Return the listed quotes by the English name of their territory, in order of first appearance."""
        groups: dict[str, list[tuple[Quote, QuoteEnglish | None]]] = {}
        for quote, english in self.listed_quotes():
            territory = quote.attribution.territory
            groups.setdefault(territory.english if territory else UNKNOWN_TERRITORY, []).append((quote, english))
        return groups

    def source_line(self) -> str:
        """Return outlet, author, date and address on one line, as far as they are known."""
        article = self.article
        return " · ".join(filter(None, (article.outlet, article.author, article.published, article.address)))
