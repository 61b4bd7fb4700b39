"""Between text and a model's pieces."""

import html
import re
from typing import Protocol

_NO_TEXT = re.compile(r"\s*(?:<unk>|</?s>|<pad>|⁇)|@@(?=[\s<]|$)")
_SPECIAL = frozenset({"<s>", "</s>", "<unk>", "<pad>"})
_QUOTE_MARKS = re.compile(r"''|‘‘|’’|\(\(|\)\)|[«»“”„‟]")
_SPACES = re.compile(r"\s+")


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
