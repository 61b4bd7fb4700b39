"""An article and its English as it arrives: which words of one stand for which of the other. No Qt here."""

from bisect import bisect_right
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from reader.domain.article import Article
from reader.domain.text import BlockKind, Sentence, Span
from reader.domain.translation import SentenceTranslation
from reader.ui.text.typographic import typographic


class Side(StrEnum):
    """Which of the two texts."""

    ARABIC = "arabic"
    ENGLISH = "english"

    @property
    def other(self) -> "Side":
        """The partner."""
        return Side.ENGLISH if self is Side.ARABIC else Side.ARABIC


@dataclass(frozen=True, slots=True)
class Stretch:
    """Words of one paragraph of one side: `span` is in code points of that side's text of block `block`."""

    side: Side
    block: int
    span: Span

    def holds(self, other: "Stretch") -> bool:
        """Tell whether all of these other words are among these."""
        return (self.side, self.block) == (other.side, other.block) and self.span.contains(other.span)

    def overlaps(self, other: "Stretch") -> bool:
        """Tell whether the two have a letter in common."""
        return (self.side, self.block) == (other.side, other.block) and self.span.overlaps(other.span)


class BilingualText:
    """An article's paragraphs in both languages. The English of a block is there when all its sentences are."""

    def __init__(self, article: Article) -> None:
        self.article = article
        self.sentences: tuple[Sentence, ...] = tuple(article.sentences())
        self.words = sum(len(block.text.split()) for block in article.blocks)
        self.translations: dict[int, SentenceTranslation] = {}
        self._first: list[int] = [0] * (len(article.blocks) + 1)
        for sentence in self.sentences:
            self._first[sentence.block + 1] += 1
        for block in range(len(article.blocks)):
            self._first[block + 1] += self._first[block]
        self._english: dict[int, tuple[str, tuple[Span, ...]]] = {}

    def sentences_of(self, block: int) -> range:
        """Return the numbers of a block's sentences."""
        return range(self._first[block], self._first[block + 1])

    def alone(self, block: int) -> tuple[Sequence[Sentence], Mapping[int, SentenceTranslation]]:
        """Return a block's sentences, and what there is of their translations, numbered from 0."""
        numbers = self.sentences_of(block)
        known = {n - numbers.start: self.translations[n] for n in numbers if n in self.translations}
        return self.sentences[numbers.start : numbers.stop], known

    def add(self, arrived: Mapping[int, SentenceTranslation]) -> tuple[int, ...]:
        """Take in translations by sentence number, and return the blocks whose English is now complete."""
        self.translations.update(arrived)
        touched = sorted({self.sentences[number].block for number in arrived})
        complete = [block for block in touched if all(n in self.translations for n in self.sentences_of(block))]
        for block in complete:
            self._english[block] = self._joined(block)
        return tuple(complete)

    def forget_translations(self) -> None:
        """Drop all English, before another model translates."""
        self.translations.clear()
        self._english.clear()

    def text(self, side: Side, block: int) -> str:
        """Return a block's text on one side as it is shown: "" for English that has not arrived."""
        if side is Side.ARABIC:
            return self.article.blocks[block].text
        return self._english.get(block, ("", ()))[0]

    def is_own(self, block: int) -> bool:
        """Tell whether the reader has written a block's English, all of it."""
        numbers = self.sentences_of(block)
        return bool(numbers) and all(
            number in self.translations and self.translations[number].is_own for number in numbers
        )

    def stretch(self, side: Side, number: int) -> Stretch | None:
        """Return where a sentence stands on one side; None for English that has not arrived."""
        sentence = self.sentences[number]
        if side is Side.ARABIC:
            return Stretch(side, sentence.block, sentence.span)
        if sentence.block not in self._english:
            return None
        spans = self._english[sentence.block][1]
        return Stretch(side, sentence.block, spans[number - self._first[sentence.block]])

    def sentence_at(self, side: Side, block: int, place: int) -> int | None:
        """Return the number of the sentence at a code point of a block, the one before it for the space between."""
        numbers = self.sentences_of(block)
        starts = [each.span.start for number in numbers if (each := self.stretch(side, number))]
        if not starts:
            return None
        return numbers[max(0, bisect_right(starts, place) - 1)]

    def sentence_at_arabic(self, block: int, place: int) -> int:
        """Return the number of the Arabic sentence at a code point of a block, the one before it for a space."""
        numbers = self.sentences_of(block)
        starts = [self.sentences[number].span.start for number in numbers]
        return numbers[max(0, bisect_right(starts, place) - 1)]

    def word_pair_at(self, side: Side, block: int, place: int) -> tuple[tuple[Stretch, ...], tuple[Stretch, ...]]:
        """Return the words at a place and the words that stand for them: (this side, other side), both may be ()."""
        found = self._pairs_at(side, block, place)
        if found is None:
            return (), ()
        number, start, pairs = found
        hits = [(mine, partner) for mine, partner in pairs if mine.start <= place - start < mine.end]
        return (
            self._stretches(side, number, (mine for mine, _ in hits)),
            self._stretches(side.other, number, (partner for _, partner in hits)),
        )

    def partner_of(self, words: Stretch) -> Stretch | None:
        """Return the words of the other side, from the first to the last, that stand for these in one sentence."""
        found = self._pairs_at(words.side, words.block, words.span.start)
        if found is None:
            return None
        number, start, pairs = found
        partners = [partner for mine, partner in pairs if mine.shifted(start).overlaps(words.span)]
        if not partners:
            return None
        whole = Span(min(each.start for each in partners), max(each.end for each in partners))
        return next(iter(self._stretches(words.side.other, number, (whole,))), None)

    def _pairs_at(self, side: Side, block: int, place: int) -> tuple[int, int, Sequence[tuple[Span, Span]]] | None:
        """Return the sentence at a place, where it begins on this side, and its word pairs, this side's words first."""
        number = self.sentence_at(side, block, place)
        here = None if number is None else self.stretch(side, number)
        if number is None or here is None or number not in self.translations:
            return None
        pairs = self.translations[number].pairs
        own = [(pair.source, pair.target) if side is Side.ARABIC else (pair.target, pair.source) for pair in pairs]
        return number, here.span.start, own

    def is_address(self, block: int) -> bool:
        """Tell whether a block is a link."""
        return self.article.blocks[block].kind is BlockKind.LINK

    def english_parts(self, parts: Iterable[tuple[int, Span]]) -> tuple[Stretch, ...]:
        """Turn spans in sentences' targets into stretches of the English paragraphs."""
        return tuple(each for number, span in parts for each in self._stretches(Side.ENGLISH, number, (span,)))

    def _stretches(self, side: Side, number: int, spans: Iterable[Span]) -> tuple[Stretch, ...]:
        base = self.stretch(side, number)
        if base is None:
            return ()
        return tuple(Stretch(side, base.block, span.shifted(base.span.start)) for span in sorted(set(spans)))

    def _joined(self, block: int) -> tuple[str, tuple[Span, ...]]:
        text = ""
        spans: list[Span] = []
        for number in self.sentences_of(block):
            target = self.translations[number].target
            text += " " if text else ""
            spans.append(Span(len(text), len(text) + len(target)))
            text += target
        return typographic(text), tuple(spans)
