"""A saved page into an article."""

import re
from collections.abc import Sequence
from dataclasses import replace

from bs4 import BeautifulSoup

from reader.domain.article import Article, Origin, OriginKind, Removed
from reader.domain.errors import ReaderError
from reader.domain.text import Block, BlockKind
from reader.importers.cleaning import clean
from reader.importers.decoding import decode
from reader.importers.language import find_language
from reader.importers.pages.dates import find_date_in_address
from reader.importers.pages.embedded import find_embedded
from reader.importers.pages.flow import Piece, read_flow
from reader.importers.pages.markup import strip_unseen
from reader.importers.pages.metadata import Metadata, clean_author, host_of, read_metadata
from reader.importers.pages.story import Found, find_story
from reader.importers.pages.visible import find_title, find_visible_author, find_visible_date
from reader.importers.titles import find_site_name, split_site_name

_CHARSET = re.compile(rb"""charset\s*=\s*["']?\s*([\w.:-]+)""", re.IGNORECASE)
_HEAD = 4096  # bytes in which a page declares its encoding
_MOST_TAGS = 150_000
_LEAST_STORY = 300  # code points; a page that shows less is looked through for text in its scripts
_MUCH_MORE = 2
_NEARLY_ALL_BOLD, _LONGEST_BOLD_HEADING = 0.9, 80
_CREDIT = re.compile(r"(?<=\S)\s*[©®].*$")
_LABEL = re.compile(r"[^:]{1,20}:\s*\S")


def import_page(data: bytes, origin: Origin, charset: str = "") -> Article:
    """Read the bytes of a page; `charset` is what its server said of it, "" for nothing.

    Raises ReaderError when they are no text or hold far too much markup.
    """
    declared = [charset] if charset else []
    declared += [name.decode("ascii", "replace") for name in _CHARSET.findall(data[:_HEAD])]
    return article_of_page(decode(data, declared), origin)


def article_of_page(text: str, origin: Origin) -> Article:
    """Make an article of a page's text: its story, with what was left out inside it."""
    text = strip_unseen(text)
    if text.count("<") + text.count("&") // 4 > _MOST_TAGS:
        raise ReaderError("This page holds far more markup than any article. Save the article alone and open that.")
    soup = BeautifulSoup(text, "html.parser")
    metadata = read_metadata(soup)
    pieces, boxes = read_flow(soup)
    number = find_title(pieces, metadata)
    title = pieces[number].text if number is not None else _declared_title(metadata)
    found = find_story(pieces, boxes, number, metadata.body)
    story, left_out = _parted(found)
    embedded = find_embedded(soup, metadata.body) if _length(story) < _LEAST_STORY else []
    if _length(embedded) > _MUCH_MORE * _length(story):
        story, left_out = embedded, [replace(one, before=None) for one in left_out]
    outlet = metadata.outlet or next(filter(None, (find_site_name(one, title) for one in metadata.titles if title)), "")
    author = clean_author(metadata.author, outlet) or find_visible_author(pieces, number, outlet)
    if story and story[-1].kind is BlockKind.HEADING:  # a signature in bold
        story[-1] = Block(BlockKind.PARAGRAPH, story[-1].text)
    address = _address(metadata.address, origin)
    if title:
        story.insert(0, Block(BlockKind.TITLE, title))
        left_out = [one if one.before is None else replace(one, before=one.before + 1) for one in left_out]
    kept, removed = clean(story, left_out)
    return Article(
        tuple(kept),
        origin,
        language=find_language("\n".join(block.text for block in kept)),
        outlet=outlet or host_of(address),
        author=author,
        published=metadata.published or find_visible_date(pieces, number) or find_date_in_address(address),
        address=address,
        removed=tuple(removed),
    )


def _parted(found: Sequence[Found]) -> tuple[list[Block], list[Removed]]:
    """Part a story from what was left out of it, which knows before which block of the story it stood."""
    story, left_out = list[Block](), list[Removed]()
    for one in found:
        if one.reason:
            left_out.append(Removed(one.piece.text, one.reason, len(story), _block(one.piece).kind))
        else:
            story.append(_block(one.piece))
    return story, left_out


def _length(blocks: Sequence[Block]) -> int:
    return sum(len(block.text) for block in blocks if block.kind is not BlockKind.HEADING)


def _address(declared: str, origin: Origin) -> str:
    """Return the page's own address; where the page was fetched, one of another site is not believed."""
    if origin.kind is OriginKind.URL and host_of(declared) != host_of(origin.place):
        return origin.place
    return declared


def _declared_title(metadata: Metadata) -> str:
    """Return the title of the page's head, without the site's name."""
    for title in metadata.titles:
        return split_site_name(title, known=metadata.outlet)[0]
    return ""


def _block(piece: Piece) -> Block:
    """Make the block of a piece: a short unfinished paragraph all in bold is a heading; a caption loses its credit."""
    if piece.kind is BlockKind.CAPTION:
        return Block(piece.kind, _CREDIT.sub("", piece.text) or piece.text)
    is_bold = piece.kind is BlockKind.PARAGRAPH and piece.bold > _NEARLY_ALL_BOLD
    if not is_bold or len(piece.text) > _LONGEST_BOLD_HEADING or piece.text[-1] in ".،؛" or piece.text[0] in "*-–•":
        return Block(piece.kind, piece.text)
    return Block(piece.kind if _LABEL.match(piece.text) else BlockKind.HEADING, piece.text)
