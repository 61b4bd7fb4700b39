"""Word documents (.docx): their paragraphs, as their styles tell what they are."""

import re
from collections.abc import Iterator
from xml.etree.ElementTree import Element

from reader.domain.article import Article, Origin
from reader.domain.text import Block, BlockKind
from reader.importers.cleaning import clean
from reader.importers.language import find_language
from reader.importers.text import is_title
from reader.importers.tidying import one_line
from reader.importers.zipped import open_parts

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_KINDS = (
    (re.compile(r"title|عنوان$", re.IGNORECASE), BlockKind.TITLE),
    (re.compile(r"heading|^\d$|عنوان", re.IGNORECASE), BlockKind.HEADING),
    (re.compile(r"quote", re.IGNORECASE), BlockKind.BLOCKQUOTE),
    (re.compile(r"caption", re.IGNORECASE), BlockKind.CAPTION),
    (re.compile(r"list", re.IGNORECASE), BlockKind.LIST_ITEM),
)
_SPACES = {f"{_W}tab": " ", f"{_W}br": "\n", f"{_W}cr": "\n", f"{_W}noBreakHyphen": "-"}


def import_word(data: bytes, origin: Origin) -> Article:
    """Read the bytes of a Word document. Raises ReaderError when they are damaged."""
    with open_parts(data) as parts:
        document = parts.parse("word/document.xml")
        core = parts.parse("docProps/core.xml") if "docProps/core.xml" in parts else None
    blocks, removed = clean(_with_title([block for part in document.iter(f"{_W}p") for block in _blocks(part)]))
    author = "" if core is None else core.findtext("{http://purl.org/dc/elements/1.1/}creator", "")
    return Article(
        tuple(blocks),
        origin,
        language=find_language("\n".join(block.text for block in blocks)),
        author=one_line(author),
        removed=tuple(removed),
    )


def _with_title(blocks: list[Block]) -> list[Block]:
    """Keep one title, at the top: the first styled so, a heading, or a first line that reads like one."""
    if not blocks:
        return blocks
    first, *rest = blocks
    if first.kind in (BlockKind.TITLE, BlockKind.HEADING) or (rest and is_title(first.text)):
        first = Block(BlockKind.TITLE, first.text)
    return [
        first,
        *(Block(BlockKind.HEADING, block.text) if block.kind is BlockKind.TITLE else block for block in rest),
    ]


def _blocks(paragraph: Element) -> Iterator[Block]:
    """Yield the blocks of a paragraph: one, or one for each of its lines."""
    style = paragraph.find(f"{_W}pPr/{_W}pStyle")
    name = "" if style is None else style.get(f"{_W}val", "")
    kind = next((kind for pattern, kind in _KINDS if pattern.search(name)), BlockKind.PARAGRAPH)
    if kind is BlockKind.PARAGRAPH and paragraph.find(f"{_W}pPr/{_W}numPr") is not None:
        kind = BlockKind.LIST_ITEM
    text = "".join(_texts(paragraph))
    yield from (Block(kind, line) for line in map(one_line, text.split("\n")) if line)


def _texts(paragraph: Element) -> Iterator[str]:
    """Yield the text of a paragraph's runs; what was deleted under review is not among them."""
    for element in paragraph.iter():
        if element.tag == f"{_W}t":
            yield element.text or ""
        else:
            yield _SPACES.get(element.tag, "")
