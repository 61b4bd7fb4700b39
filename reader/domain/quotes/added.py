"""Quotes that the finder missed and the reader has added."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from unicodedata import category

from reader.domain.quotes.corrections import Correction
from reader.domain.quotes.values import Attribution, Place, Quote, QuoteKind
from reader.domain.text import Block, Span

_OPENING, _CLOSING = "«“\"„‘'‹", "»”\"“’'›"
_EDGES = _OPENING + _CLOSING + " \t\n\u00a0،,؛;:.…"
_STATEMENT = 5  # words, from which what was added is taken for a statement


def words_to_add(block: int, text: str, span: Span) -> Place | None:
    """Return the words in a stretch of a block's text, whole ones, marks and points at its edges left out.

    None where there are no words in it.
    """
    words = span.of(text)
    start = span.start + len(words) - len(words.lstrip(_EDGES))
    bare = words.strip(_EDGES)
    if not bare:
        return None
    whole = whole_words(text, Span(start, start + len(bare)))
    return Place(block, whole, whole.of(text))


def whole_words(text: str, span: Span) -> Span:
    """Widen a span by the letters that are written together with it, as an Arabic preposition is."""
    start, end = span.start, span.end
    while start > 0 and _is_of_word(text[start]) and _is_of_word(text[start - 1]):
        start -= 1
    while end < len(text) and _is_of_word(text[end - 1]) and _is_of_word(text[end]):
        end += 1
    return Span(start, end)


def _is_of_word(letter: str) -> bool:
    return letter.isalnum() or category(letter) == "Mn"  # short vowels


def with_marks(blocks: Sequence[Block], words: Place) -> tuple[Block, ...]:
    """Return an article's blocks with marks of quotation around some words of it, for the finder to read."""
    block, span = blocks[words.block], words.span
    text = f"{block.text[: span.start]}«{words.text}»{block.text[span.end :]}"
    return (*blocks[: words.block], replace(block, text=text), *blocks[words.block + 1 :])


def addition(words: Place, sentence: Span, read: Iterable[Quote]) -> Correction:
    """Return the correction that adds some words, and tells whose they are where their `sentence` does.

    `read` are the quotes found with marks around the words; `sentence` is a span of the block without them. What the
    finder reads out of other sentences is too weak for words that bear no marks.
    """
    inside = words.span.shifted(1)
    quote = next((each for each in read if each.words.block == words.block and each.words.span == inside), None)
    speaker = quote.speaker if quote is not None else None
    if quote is None or speaker is None or speaker.place is None or speaker.place.block != words.block:
        return Correction(words, is_added=True)
    start = speaker.place.span.start
    if not sentence.start <= (start if start < inside.start else start - 2) < sentence.end:
        return Correction(words, is_added=True)
    territory = quote.attribution.territory
    return Correction(words, speaker.name, territory is not None, territory, is_added=True)


def with_added(quotes: Sequence[Quote], corrections: Iterable[Correction], texts: Sequence[str]) -> tuple[Quote, ...]:
    """Return the quotes that were found and those that were added, in reading order; `texts` are those of the blocks.

    What was added and is found now is the finder's; what no longer stands at its place is left out.
    """
    found = {quote.words for quote in quotes}
    added = [
        _quote_of(each.words, texts[each.words.block])
        for each in corrections
        if each.is_added and each.words not in found and _stands(each.words, texts)
    ]
    if not added:
        return tuple(quotes)
    return tuple(sorted((*quotes, *added), key=lambda each: (each.words.block, each.words.span.start)))


def _stands(words: Place, texts: Sequence[str]) -> bool:
    return words.block < len(texts) and words.span.of(texts[words.block]) == words.text


def _quote_of(words: Place, text: str) -> Quote:
    span = words.span
    has_opening = span.start > 0 and text[span.start - 1] in _OPENING
    has_closing = span.end < len(text) and text[span.end] in _CLOSING
    marked = Span(span.start - 1, span.end + 1) if has_opening and has_closing else span
    kind = QuoteKind.STATEMENT if len(words.text.split()) >= _STATEMENT else QuoteKind.FRAGMENT
    return Quote(words, marked, kind, "", None, Attribution(None, None, 1.0))
