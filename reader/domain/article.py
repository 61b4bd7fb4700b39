"""An article as the reader sees it: cleaned blocks, where they came from, and what was taken out."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import StrEnum

from reader.domain.segmentation import split_sentences
from reader.domain.text import Block, BlockKind, Sentence

_LONGEST_NAME = 90  # letters of an article's beginning that stand for a title


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
    """A piece of the source that is not shown, and why (a short phrase for the reader).

    `before` is the number of the article's block before which it stood, the number of all blocks for a piece below
    the last; None where that is not known, or where it was no block of its own: it cannot be put back then. `kind`
    is what it was there.
    """

    text: str
    reason: str
    before: int | None = None
    kind: BlockKind = BlockKind.PARAGRAPH


@dataclass(frozen=True, slots=True)
class Article:
    """A cleaned article.

    `blocks` are in reading order; the title, where there is one, is the first block and the only one of kind
    TITLE. `language` is a BCP 47 code ("ar", "en", "fa" ...). `published` is an ISO 8601 date or "".
    `outlet`, `author`, `published` and `address` are "" where the source does not say. `removed` is in the order of
    the source.
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

    @property
    def name(self) -> str:
        """What it is called in lists: its title, or its beginning where it has none; "" for an empty article."""
        if self.has_title or not self.blocks:
            return self.title
        text = self.blocks[0].text
        return text if len(text) <= _LONGEST_NAME else text[:_LONGEST_NAME].rpartition(" ")[0] + "…"

    def with_put_back(self, number: int) -> tuple["Article", int]:
        """Take the removed piece of that number in as what it was and where it stood, but below the title.

        Returns the article and the number of the block.

        Raises ValueError for a piece whose place is not known.
        """
        piece = self.removed[number]
        if piece.before is None:
            raise ValueError(f"nobody knows where this stood: {piece.text[:60]!r}")
        place = min(max(piece.before, int(self.has_title)), len(self.blocks))
        kind = BlockKind.HEADING if piece.kind is BlockKind.TITLE else piece.kind
        block = Block(kind, " ".join(piece.text.split()))
        above = self.removed[:number]
        below = (
            one if one.before is None else replace(one, before=max(one.before, place) + 1)
            for one in self.removed[number + 1 :]
        )
        blocks = (*self.blocks[:place], block, *self.blocks[place:])
        return replace(self, blocks=blocks, removed=(*above, *below)), place

    def with_details(self, title: str, *, outlet: str, author: str, published: str, address: str) -> "Article":
        """Return the article as the reader describes it; a title that is taken away stays as a paragraph."""
        blocks, shift = self.blocks, 0
        if title and not self.has_title:
            blocks, shift = (Block(BlockKind.TITLE, title), *blocks), 1
        elif self.has_title and title != self.title:
            first = Block(BlockKind.TITLE, title) if title else replace(blocks[0], kind=BlockKind.PARAGRAPH)
            blocks = (first, *blocks[1:])
        removed = (one if one.before is None else replace(one, before=one.before + shift) for one in self.removed)
        made = replace(self, blocks=blocks, removed=tuple(removed), outlet=outlet, author=author)
        return replace(made, published=published, address=address)

    def sentences(self) -> Iterator[Sentence]:
        """Every sentence in reading order, the title's too."""
        for number, block in enumerate(self.blocks):
            for span in split_sentences(block.text):
                yield Sentence(number, span, span.of(block.text))
