"""An article as the reader sees it: cleaned blocks, where they came from, and what was taken out."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from reader.domain.segmentation import split_sentences
from reader.domain.text import Block, BlockKind, Sentence


class OriginKind(StrEnum):
    """How an article came in."""

    FILE = "file"
    URL = "url"
    PASTED = "pasted"
    SAMPLE = "sample"


@dataclass(frozen=True, slots=True)
class Origin:
    """Where an article came from; `place` is a file's path, an address, or empty for pasted text."""

    kind: OriginKind
    place: str = ""


@dataclass(frozen=True, slots=True)
class Removed:
    """A piece of the source that is not shown, and why (a short phrase for the reader)."""

    text: str
    reason: str


@dataclass(frozen=True, slots=True)
class Article:
    """A cleaned article.

    `blocks` are in reading order; the title, where there is one, is the first block and the only one of kind
    TITLE. `language` is a BCP 47 code ("ar", "en", "fa" ...). `published` is an ISO 8601 date or "".
    `outlet`, `author`, `published` and `address` are "" where the source does not say.
    """

    blocks: tuple[Block, ...]
    origin: Origin
    language: str = "ar"
    outlet: str = ""
    author: str = ""
    published: str = ""
    address: str = ""
    removed: tuple[Removed, ...] = ()

    def __post_init__(self) -> None:
        if any(block.kind is BlockKind.TITLE for block in self.blocks[1:]):
            raise ValueError("only the first block can be the title")

    @property
    def title(self) -> str:
        """The title's text, or "" for an article without one."""
        return self.blocks[0].text if self.has_title else ""

    @property
    def has_title(self) -> bool:
        """Whether the first block is a title."""
        return bool(self.blocks) and self.blocks[0].kind is BlockKind.TITLE

    def sentences(self) -> Iterator[Sentence]:
        """Every sentence in reading order, the title's too."""
        for number, block in enumerate(self.blocks):
            for span in split_sentences(block.text):
                yield Sentence(number, span, span.of(block.text))
