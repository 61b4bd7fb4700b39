"""Articles, quotes and translations as plain records (dicts and lists), ready for JSON.

The keys are the command line's contract. Positions are code points, half-open. `block` numbers count the blocks
that `clean` prints, in which the title does not stand; it is null for words of the title, whose positions are in
the title's text. `sentence` numbers count within the block.
"""

from collections.abc import Mapping, Sequence
from typing import Any

from reader.domain.article import Article
from reader.domain.quotes.values import Quote
from reader.domain.text import BlockKind, Sentence
from reader.domain.translation import QuoteEnglish, SentenceTranslation, TranslationModel

Record = dict[str, Any]


def article_record(article: Article) -> Record:
    """Return the record of a cleaned article: title, language, blocks without the title, what was removed."""
    return {
        "title": article.title,
        "language": article.language,
        "blocks": [
            {"kind": block.kind.value, "text": block.text}
            for block in article.blocks
            if block.kind is not BlockKind.TITLE
        ],
        "removed": [{"text": removed.text, "reason": removed.reason} for removed in article.removed],
    }


def quotes_record(article: Article, quotes: Sequence[Quote]) -> Record:
    """Return the record of an article's quotes, in reading order."""
    return {"title": article.title, "quotes": [quote_record(article, quote) for quote in quotes]}


def quote_record(article: Article, quote: Quote) -> Record:
    """Return one quote's record."""
    territory, evidence = quote.attribution.territory, quote.attribution.evidence
    return {
        "text": quote.words.text,
        "kind": quote.kind.value,
        "speaker": quote.speaker.name if quote.speaker else None,
        "territory": territory.written_code if territory else None,
        "territory_name": {"ar": territory.arabic, "en": territory.english} if territory else None,
        "cue": quote.cue or None,
        "evidence": {"rule": evidence.rule, "text": evidence.words.text} if evidence else None,
        "confidence": round(quote.attribution.confidence, 2),
        "block": _printed_block(article, quote.words.block),
        "start": quote.words.span.start,
        "end": quote.words.span.end,
    }


def english_record(english: QuoteEnglish, sentences: Sequence[Sentence]) -> Record:
    """Return the record of a quote's English; `sentence` counts within the quote's block."""
    block = sentences[english.sentence].block
    first = next(number for number, sentence in enumerate(sentences) if sentence.block == block)
    return {
        "text": english.text,
        "sentence": english.sentence - first,
        "start": english.span.start if english.span else None,
        "end": english.span.end if english.span else None,
        "sure": english.sure,
    }


def translation_record(
    article: Article,
    sentences: Sequence[Sentence],
    translations: Mapping[int, SentenceTranslation],
    model: TranslationModel,
) -> Record:
    """Return the record of a translated article; the title comes first, as a block of kind "title"."""
    blocks: list[Record] = [{"kind": block.kind.value, "sentences": []} for block in article.blocks]
    for number, sentence in enumerate(sentences):
        translation = translations[number]
        blocks[sentence.block]["sentences"].append(
            {
                "source": sentence.text,
                "target": translation.target,
                "warnings": [doubt.value for doubt in translation.doubts],
                "pairs": [
                    [pair.source.start, pair.source.end, pair.target.start, pair.target.end]
                    for pair in translation.pairs
                ],
            }
        )
    return {"model": {"name": model.name, "version": model.version}, "blocks": blocks}


def _printed_block(article: Article, block: int) -> int | None:
    if not article.has_title:
        return block
    return block - 1 if block else None
