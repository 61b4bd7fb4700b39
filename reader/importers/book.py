"""Electronic books (.epub): their chapters in reading order."""

import posixpath
from urllib.parse import unquote
from xml.etree.ElementTree import Element

from bs4 import BeautifulSoup

from reader.domain.article import Article, Origin
from reader.domain.errors import ReaderError
from reader.domain.text import Block, BlockKind
from reader.importers.decoding import decode
from reader.importers.language import find_language
from reader.importers.pages.flow import read_flow
from reader.importers.tidying import one_line
from reader.importers.zipped import Parts, open_parts

_DC = "{http://purl.org/dc/elements/1.1/}"
_PAGE_TYPES = ("application/xhtml+xml", "text/html")


def import_book(data: bytes, origin: Origin) -> Article:
    """Read the bytes of an electronic book. Raises ReaderError when they are damaged or hold no text."""
    with open_parts(data) as parts:
        place = _package_place(parts)
        package = parts.parse(place)
        blocks = [
            block for chapter in _chapters(package, posixpath.dirname(place)) for block in _blocks(parts, chapter)
        ]
    title = one_line(package.findtext(f".//{_DC}title", ""))
    return Article(
        (*([Block(BlockKind.TITLE, title)] if title else []), *blocks),
        origin,
        language=find_language("\n".join(block.text for block in blocks)),
        outlet=one_line(package.findtext(f".//{_DC}publisher", "")),
        author=one_line(package.findtext(f".//{_DC}creator", "")),
        published=package.findtext(f".//{_DC}date", "")[:10],
    )


def _package_place(parts: Parts) -> str:
    """Return where the book's list of contents lies in it."""
    for element in parts.parse("META-INF/container.xml").iter():
        place = element.get("full-path")
        if place:
            return place
    raise ReaderError("This book does not say what is in it. Get it again from where it came.")


def _chapters(package: Element, folder: str) -> list[str]:
    """Return the names of the chapters' pages in reading order."""
    pages: dict[str, str] = {}
    order: list[str] = []
    for element in package.iter():
        if element.tag.endswith("}item") and element.get("media-type") in _PAGE_TYPES:
            pages[element.get("id", "")] = posixpath.normpath(posixpath.join(folder, unquote(element.get("href", ""))))
        elif element.tag.endswith("}itemref"):
            order.append(element.get("idref", ""))
    return [pages[name] for name in order if name in pages]


def _blocks(parts: Parts, chapter: str) -> list[Block]:
    """Return the blocks of a chapter."""
    pieces, _ = read_flow(BeautifulSoup(decode(parts.read(chapter)), "html.parser"))
    return [Block(piece.kind, piece.text) for piece in pieces]
