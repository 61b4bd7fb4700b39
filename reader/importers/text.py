"""Plain text: title, headings, list items and paragraphs, as well as lines let them be told."""

import re
from collections.abc import Sequence

from reader.domain.article import Article, Origin
from reader.domain.segmentation import split_sentences
from reader.domain.text import Block, BlockKind
from reader.importers.cleaning import clean
from reader.importers.decoding import decode
from reader.importers.language import find_language
from reader.importers.lines import split_paragraphs
from reader.importers.tidying import one_line, tidy

_LONGEST_TITLE = 220  # code points
_LONGEST_HEADING, _MOST_HEADING_WORDS = 70, 9
_LONGEST_LABEL_WORDS = 4
_LONGEST_DATELINE_WORDS = 5
_BULLET = re.compile(r"(?:[*•·▪●◦‣○■]|[-–—](?=\s|[^\W\d_]))\s*(?=\S)")
_WORD = re.compile(r"[^\W\d_]{2}")
_NUMBERED = re.compile(r"\d{1,2}[.)-]\s")
_ADDRESS = re.compile(r"(?:https?://|www\.)\S+")
_STOPPED = re.compile(r"[.…؛،,;!][\s»”\"')\]]*$")
_SPEECH = re.compile(r":\s*[«“”\"]")
_DATELINE = re.compile(
    r"[^.:؟!]{2,40}[-–—ـ/]\s*(?:\(?[^\W\d_]{1,12}\)?|\([^)]{2,20}\)|\d.*)[:：]?|.*\b(?:19|20)\d\d\b.*"
)
_LEAST_PROSE = 80
_LEAST_OF_A_KIND = 2  # headings that an article must have before others are told by them


def import_text(data: bytes, origin: Origin) -> Article:
    """Read the bytes of a plain text file. Raises ReaderError when they are no text."""
    return article_of_text(decode(data), origin)


def article_of_text(text: str, origin: Origin) -> Article:
    """Make an article of plain text: its paragraphs, the first one as title if it reads like one."""
    blocks, removed = clean(_blocks(split_paragraphs(tidy(text))))
    language = find_language("\n".join(block.text for block in blocks))
    return Article(tuple(blocks), origin, language=language, removed=tuple(removed))


def _blocks(paragraphs: Sequence[str]) -> list[Block]:
    """Tell what each paragraph is."""
    has_title = len(paragraphs) > 1 and is_title(paragraphs[0])
    blocks = [Block(BlockKind.TITLE, paragraphs[0])] if has_title else []
    blocks += [_block(paragraphs, number) for number in range(len(blocks), len(paragraphs))]
    return _with_headings_of_a_kind(blocks)


def _with_headings_of_a_kind(blocks: list[Block]) -> list[Block]:
    """Make headings of the lines that are like the article's others, though only short paragraphs follow them.

    A country's name is one among names of countries, however little was said there.
    """
    headings = [block.text for block in blocks if block.kind is BlockKind.HEADING]
    if len(headings) < _LEAST_OF_A_KIND:
        return blocks
    longest, most_words = max(map(len, headings)), max(len(heading.split()) for heading in headings)

    def is_of_the_kind(number: int) -> bool:
        above, here, below = blocks[number - 1 : number + 2]
        return (
            all(block.kind is BlockKind.PARAGRAPH for block in (here, below))
            and not any(_is_heading(block.text) for block in (above, below))
            and _is_heading(here.text)
            and len(here.text) <= longest
            and len(here.text.split()) <= most_words
        )

    return [
        Block(BlockKind.HEADING, block.text) if 0 < number < len(blocks) - 1 and is_of_the_kind(number) else block
        for number, block in enumerate(blocks)
    ]


def is_title(paragraph: str) -> bool:
    """Tell whether a text's first paragraph is its title: one unfinished line that is no dateline."""
    if len(paragraph) > _LONGEST_TITLE or _ADDRESS.fullmatch(paragraph) or _BULLET.match(paragraph):
        return False
    return paragraph[-1] not in ".،؛" and not (
        _DATELINE.fullmatch(paragraph) and len(paragraph.split()) <= _LONGEST_DATELINE_WORDS
    )


def _block(paragraphs: Sequence[str], number: int) -> Block:
    """Make a block of one paragraph, by itself and the ones below."""
    paragraph = paragraphs[number]
    bullet = _BULLET.match(paragraph)
    if bullet is not None and _WORD.search(rest := one_line(paragraph[bullet.end() :])):
        return Block(BlockKind.LIST_ITEM, rest)
    if _NUMBERED.match(paragraph):
        return Block(BlockKind.LIST_ITEM, paragraph)
    if _is_heading(paragraph) and _announces(paragraphs, number):
        return Block(BlockKind.HEADING, paragraph)
    return Block(BlockKind.PARAGRAPH, paragraph)


def _is_heading(paragraph: str) -> bool:
    """Tell whether a paragraph reads like a heading: short, unfinished, no dateline, nobody speaking."""
    words = len(paragraph.split())
    if len(paragraph) > _LONGEST_HEADING or words > _MOST_HEADING_WORDS or not _WORD.search(paragraph):
        return False
    if _STOPPED.search(paragraph) or _SPEECH.search(paragraph) or _ADDRESS.search(paragraph):
        return False
    if paragraph.endswith(":") and words > _LONGEST_LABEL_WORDS:
        return False
    return not _DATELINE.fullmatch(paragraph) and len(split_sentences(paragraph)) == 1


def _announces(paragraphs: Sequence[str], number: int) -> bool:
    """Tell whether prose follows below, at most one other short line between."""
    return any(len(following) >= _LEAST_PROSE for following in paragraphs[number + 1 : number + 3])
