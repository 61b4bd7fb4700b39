"""Quotes that the finder missed and the reader has added."""

from collections.abc import Iterable, Sequence

from reader.domain.quotes.corrections import Correction
from reader.domain.quotes.values import Attribution, Place, Quote, QuoteKind
from reader.domain.text import Span

_OPENING, _CLOSING = "«“\"„‘'‹", "»”\"“’'›"
_EDGES = _OPENING + _CLOSING + " \t\n\u00a0،,؛;:.…"
_STATEMENT = 5  # words, from which what was added is taken for a statement


def words_to_add(block: int, text: str, span: Span) -> Place | None:
    """Return the words in a stretch of a block's text, marks and points at its edges left out; None without any."""
    words = span.of(text)
    start = span.start + len(words) - len(words.lstrip(_EDGES))
    bare = words.strip(_EDGES)
    return Place(block, Span(start, start + len(bare)), bare) if bare else None


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
