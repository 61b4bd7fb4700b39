"""An article as it was read, with its English and its quotes: what is exported."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from reader.domain.article import Article
from reader.domain.quotes.values import Quote
from reader.domain.segmentation import split_sentences
from reader.domain.territories import Territory
from reader.domain.text import Block, Span
from reader.domain.translation import QuoteEnglish, SentenceTranslation

UNKNOWN_TERRITORY = "Country not known"


@dataclass(frozen=True, slots=True)
class ReadBlock:
    """A block and its English, "" where it has not been translated.

    `quoted` and `english_quoted` are where listed quotes stand in the two, by the quotes' numbers, in order and
    without overlaps.
    """

    block: Block
    english: str
    quoted: tuple[tuple[Span, int], ...] = ()
    english_quoted: tuple[tuple[Span, int], ...] = ()


@dataclass(frozen=True, slots=True)
class ReadArticle:
    """What is exported of an article.

    `translations` by the number of the sentence in the article, as far as they have been made, by the model named
    `translator`; `quotes` in reading order; `quote_english` by the quote's number in `quotes`, and
    so `speakers`, who speak in them as English names them.
    """

    article: Article
    translations: Mapping[int, SentenceTranslation]
    quotes: Sequence[Quote] = ()
    quote_english: Mapping[int, QuoteEnglish] | None = None
    translator: str = ""
    speakers: Mapping[int, str] = field(default_factory=dict)

    def blocks(self) -> Iterator[ReadBlock]:
        """Yield the blocks in reading order, the title first, each with its sentences' English."""
        first = 0
        for number, block in enumerate(self.article.blocks):
            starts: dict[int, int] = {}  # of each sentence's English in the block's
            targets = list[str]()
            length = 0
            for sentence in range(first, first + len(split_sentences(block.text))):
                first = sentence + 1
                if sentence in self.translations:
                    starts[sentence] = length
                    targets.append(self.translations[sentence].target)
                    length += len(targets[-1]) + 1
            yield ReadBlock(block, " ".join(targets), self._quoted(number), self._english_quoted(starts))

    def _quoted(self, block: int) -> tuple[tuple[Span, int], ...]:
        """Return where quotes stand in a block."""
        return _apart(
            (quote.words.span, number)
            for number, quote in enumerate(self.quotes)
            if quote.is_listed and quote.words.block == block
        )

    def _english_quoted(self, starts: Mapping[int, int]) -> tuple[tuple[Span, int], ...]:
        """Return where quotes stand in a block's English, as far as that is certain."""
        return _apart(
            (span.shifted(starts[sentence]), number)
            for number, english in (self.quote_english or {}).items()
            if self.quotes[number].is_listed
            for sentence, span in english.parts
            if sentence in starts
        )

    def numbers_by_territory(self) -> dict[Territory | None, list[tuple[int, QuoteEnglish | None]]]:
        """Return the listed quotes' numbers by their territory, in order of first appearance."""
        groups: dict[Territory | None, list[tuple[int, QuoteEnglish | None]]] = {}
        for number, english in self.listed():
            groups.setdefault(self.quotes[number].attribution.territory, []).append((number, english))
        return groups

    def speaker_of(self, number: int) -> str:
        """Return who speaks in a quote: the English name with the Arabic beside it; "" where nobody is named."""
        speaker = self.quotes[number].speaker
        if speaker is None:
            return ""
        english = self.speaker_english(number)
        return f"{english} ({speaker.name})" if english else speaker.name

    def speaker_english(self, number: int) -> str:
        """Return how English names who speaks in a quote, the reader's own name first; "" where it is not known."""
        speaker = self.quotes[number].speaker
        return (speaker.english if speaker is not None else "") or self.speakers.get(number, "")

    def listed(self) -> Iterator[tuple[int, QuoteEnglish | None]]:
        """Yield the numbers of the quotes that are speech, with their English where it is known."""
        english = self.quote_english or {}
        for number, quote in enumerate(self.quotes):
            if quote.is_listed:
                yield number, english.get(number)

    def source_line(self) -> str:
        """Return outlet, author, date and address on one line, as far as they are known."""
        article = self.article
        return " · ".join(filter(None, (article.outlet, article.author, article.published, article.address)))

    def translation_line(self) -> str:
        """Say who made the English; "" where there is none."""
        return translation_line(self.translations.values(), self.translator) if self.translations else ""


def translation_line(translations: Collection[SentenceTranslation], translator: str) -> str:
    """Say who made the English of sentences: the model named `translator`, the reader, or both."""
    own = sum(each.is_own for each in translations)
    if own and own == len(translations):
        return "English: the reader's own."
    by = f" ({translator})" if translator else ""
    but = f"; of {len(translations)} sentences, {own} in the reader's own words" if own else ""
    return f"English: machine translation{by}{but}. It can be wrong; read it beside the Arabic."


def _apart(places: Iterator[tuple[Span, int]]) -> tuple[tuple[Span, int], ...]:
    """Return the places in order, without those that overlap one before them."""
    kept = list[tuple[Span, int]]()
    for span, number in sorted(places):
        if not kept or kept[-1][0].end <= span.start:
            kept.append((span, number))
    return tuple(kept)
