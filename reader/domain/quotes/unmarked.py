"""Speech without marks in bare lists of reactions, «الخارجية كذا: نعارض …», a line each: only when asked for."""

from collections.abc import Iterator, Sequence

from reader.domain.quotes.confidence import confidence_of
from reader.domain.quotes.frames import Frame
from reader.domain.quotes.phrases import phrase_at
from reader.domain.quotes.speakers import SentenceReader
from reader.domain.quotes.values import Attribution, Evidence, Place, Quote, QuoteKind, Speaker
from reader.domain.quotes.voices import place_of
from reader.domain.text import Block, BlockKind, Span

_FEWEST_WORDS = 3
_BULLETS = frozenset("-–—*•ـ")


def find_unmarked(blocks: Sequence[Block], frames: Sequence[Frame], reader: SentenceReader) -> Iterator[Quote]:
    """Find lines that begin with a speaker and a colon, and quote the rest without marks."""
    for block, frame in zip(blocks, frames, strict=True):
        if block.kind is not BlockKind.TITLE and not frame.quotes:
            quote = _read_line(frame, reader)
            if quote is not None:
                yield quote


def _read_line(frame: Frame, reader: SentenceReader) -> Quote | None:
    tokens, start = frame.tokens, 0
    while start < len(tokens) and tokens[start].word in _BULLETS:
        start += 1
    phrase = phrase_at(frame, start, len(tokens))
    if phrase is None or phrase.end >= len(tokens) or tokens[phrase.end].word != ":":
        return None
    rest = tokens[phrase.end + 1 :]
    if sum(token.is_word for token in rest) < _FEWEST_WORDS or not reader.subjects.agents.is_agent(phrase):
        return None
    span = Span(rest[0].start, len(frame.text))
    voice = reader.remember(phrase, (start, len(tokens)))
    clue = voice.clue
    return Quote(
        Place(frame.number, span, span.of(frame.text)),
        span,
        QuoteKind.STATEMENT,
        ":",
        Speaker(voice.name, place_of(phrase)),
        Attribution(
            clue.territory if clue else None,
            Evidence(voice.rule, clue.words) if clue else None,
            confidence_of(voice.rule, "label"),
        ),
    )
