"""Between text and a model's pieces."""

import html
import re
from collections.abc import Iterator, Sequence
from typing import Protocol

from reader.domain.text import Span

_NO_TEXT = re.compile(r"\s*(?:<unk>|</?s>|<pad>|⁇)|@@(?=[\s<]|$)")
_SPECIAL = frozenset({"<s>", "</s>", "<unk>", "<pad>"})
_QUOTE_MARKS = re.compile(r"''|‘‘|’’|\(\(|\)\)|[«»“”„‟]")
_SPACES = re.compile(r"\s+")
_CLAUSE_ENDS = re.compile(r"[،,؛;:.…!؟?»”\")]\s+|\s+(?=[(«“])|\s[-–—]\s")


class Tokenizer(Protocol):
    """Cuts source text into pieces and joins target pieces into text."""

    def encode(self, sentence: str) -> list[str]:
        """Cut a sentence into pieces of the source vocabulary."""

    def decode(self, tokens: list[str]) -> str:
        """Join pieces of the target vocabulary into text."""


def plain_source(text: str) -> str:
    """Return a sentence with its quotation marks written in the one way that all models have learned."""
    return _QUOTE_MARKS.sub('"', text)


def plain_piece(piece: str) -> str:
    """Return the letters of a piece, without what a tokenizer adds of its own (▁, @@, &quot;)."""
    return "" if piece in _SPECIAL else html.unescape(piece.removesuffix("@@").replace("▁", " "))


def clean_target(text: str) -> str:
    """Return decoded text as a reader may see it: no entities, no marks of the model's own, single spaces."""
    return _SPACES.sub(" ", _NO_TEXT.sub("", html.unescape(html.unescape(text)))).strip()


def split_long(text: str, longest: int) -> Iterator[Span]:
    """Part a sentence too long for a model into runs of at most `longest` code points, at clause ends if it can."""
    start = 0
    while len(text) - start > longest:
        window = text[start : start + longest]
        ends = [match.end() for match in _CLAUSE_ENDS.finditer(window) if match.end() > longest // 3]
        cut = ends[-1] if ends else window.rfind(" ") + 1 or longest
        yield _trimmed(text, start, start + cut)
        start += cut
        start += len(text[start:]) - len(text[start:].lstrip())
    yield _trimmed(text, start, len(text))


def _trimmed(text: str, start: int, end: int) -> Span:
    return Span(start, start + len(text[start:end].rstrip()))


def join_parts(parts: Sequence[str]) -> tuple[str, tuple[int, ...]]:
    """Join the translations of one sentence's runs; returns the text and where each part begins in it."""
    starts = []
    text = ""
    for part in parts:
        if text:
            text += " "
        starts.append(len(text))
        text += part
    return text, tuple(starts)
