"""Pieces of text and where they stand. All positions are code points, half-open."""

from dataclasses import dataclass
from enum import StrEnum


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """Half-open range of code points, never empty."""

    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start < self.end:
            raise ValueError(f"empty or backward span: {self.start}..{self.end}")

    def __len__(self) -> int:
        return self.end - self.start

    def of(self, text: str) -> str:
        """Return the words of `text` that stand here."""
        return text[self.start : self.end]

    def contains(self, other: "Span") -> bool:
        """Tell whether `other` lies wholly inside."""
        return self.start <= other.start and other.end <= self.end

    def overlaps(self, other: "Span") -> bool:
        """Tell whether the two share a code point."""
        return self.start < other.end and other.start < self.end

    def shifted(self, by: int) -> "Span":
        """Return the same length of text, `by` code points further on."""
        return Span(self.start + by, self.end + by)


class BlockKind(StrEnum):
    """What a block is in its article."""

    TITLE = "title"
    HEADING = "heading"
    PARAGRAPH = "paragraph"
    LIST_ITEM = "list_item"
    BLOCKQUOTE = "blockquote"
    CAPTION = "caption"
    LINK = "link"


@dataclass(frozen=True, slots=True)
class Block:
    """One paragraph, heading, list item ... of an article: text without space around it, on one line."""

    kind: BlockKind
    text: str

    def __post_init__(self) -> None:
        if not self.text or self.text != self.text.strip() or "\n" in self.text:
            raise ValueError(f"a block is one stripped, non-empty line: {self.text[:60]!r}")


@dataclass(frozen=True, slots=True)
class Sentence:
    """The unit of translation: `text` stands at `span` of block number `block` of its article."""

    block: int
    span: Span
    text: str

    def __post_init__(self) -> None:
        if self.block < 0 or len(self.span) != len(self.text):
            raise ValueError(f"a sentence is as long as its span: {self.text[:60]!r}")
