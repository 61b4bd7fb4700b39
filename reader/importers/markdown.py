"""Markdown: its headings, lists and quotations, without its marks."""

import re
from collections.abc import Iterator

from reader.domain.article import Article, Origin
from reader.domain.text import Block, BlockKind
from reader.importers.cleaning import clean
from reader.importers.decoding import decode
from reader.importers.language import find_language
from reader.importers.tidying import one_line, tidy

_FRONT_MATTER = re.compile(r"\A---\n(?P<fields>.*?)\n(?:---|\.\.\.)\n", re.DOTALL)
_FIELD = re.compile(r"^(?P<name>title|author|date|url|source)\s*:\s*[\"']?(?P<value>.*?)[\"']?\s*$", re.MULTILINE)
_FENCE = re.compile(r"\s*(?:```|~~~)")
_HEADING = re.compile(r"\s{0,3}(?P<marks>#{1,6})\s+(?P<text>.*?)\s*#*$")
_UNDERLINE = re.compile(r"\s{0,3}(?P<mark>=|-)(?P=mark)+$")
_ITEM = re.compile(r"\s*(?:[-*+]|\d{1,3}[.)])\s+(?P<text>.*)")
_QUOTATION = re.compile(r"\s{0,3}>\s?(?P<text>.*)")
_RULE = re.compile(r"\s{0,3}([-*_])(?:\s*\1){2,}$")
_INLINE = (
    (re.compile(r"!\[([^\]]*)\]\([^)]*\)"), ""),
    (re.compile(r"\[([^\]]+)\]\([^)]*\)"), r"\1"),
    (re.compile(r"\[([^\]]+)\]\[[^\]]*\]"), r"\1"),
    (re.compile(r"<((?:https?://|mailto:)[^>]+)>"), r"\1"),
    (re.compile(r"</?[a-zA-Z][^>]{0,200}>"), ""),
    (re.compile(r"(\*\*|__)(?=\S)(.+?)(?<=\S)\1"), r"\2"),
    (re.compile(r"(?<![\w*])\*(?=\S)([^*]+?)(?<=\S)\*(?![\w*])"), r"\1"),
    (re.compile(r"(?<!\w)_(?=\S)([^_]+?)(?<=\S)_(?!\w)"), r"\1"),
    (re.compile(r"`([^`]+)`"), r"\1"),
    (re.compile(r"\\([\\`*_{}\[\]()#+.!>-])"), r"\1"),
)


def import_markdown(data: bytes, origin: Origin) -> Article:
    """Read the bytes of a Markdown file. Raises ReaderError when they are no text."""
    text = tidy(decode(data))
    front = _FRONT_MATTER.match(text)
    fields = {found["name"]: found["value"] for found in _FIELD.finditer(front["fields"])} if front else {}
    blocks, removed = clean(_with_title(list(_blocks(text[front.end() :] if front else text)), fields.get("title", "")))
    return Article(
        tuple(blocks),
        origin,
        language=find_language("\n".join(block.text for block in blocks)),
        author=one_line(fields.get("author", "")),
        address=fields.get("url", "") or fields.get("source", ""),
        removed=tuple(removed),
    )


def _with_title(blocks: list[Block], declared: str) -> list[Block]:
    """Put the title first: the declared one, else the first heading where nothing stands above it."""
    if one_line(declared):
        return [Block(BlockKind.TITLE, one_line(declared)), *blocks]
    if blocks and blocks[0].kind is BlockKind.HEADING:
        return [Block(BlockKind.TITLE, blocks[0].text), *blocks[1:]]
    return blocks


def _blocks(text: str) -> Iterator[Block]:
    """Yield the blocks: lines are joined until a blank line or one of another kind."""
    lines: list[str] = []
    kind = BlockKind.PARAGRAPH
    for line in [*text.split("\n"), ""]:
        underline = _UNDERLINE.match(line)
        if underline and len(lines) == 1 and kind is BlockKind.PARAGRAPH:
            kind = BlockKind.HEADING
            continue
        new_kind, content = _read_line(line)
        starts = new_kind is not BlockKind.PARAGRAPH and not (new_kind is kind is BlockKind.BLOCKQUOTE)
        if lines and (not content or starts or kind is BlockKind.HEADING):
            yield from _block(kind, lines)
            lines = []
        if content:
            kind = kind if lines else new_kind
            lines.append(content)


def _read_line(line: str) -> tuple[BlockKind, str]:
    """Return what a line is and its text without the mark; "" for one that only parts others."""
    if _RULE.match(line) or _FENCE.match(line):
        return BlockKind.PARAGRAPH, ""
    for pattern, kind in (
        (_HEADING, BlockKind.HEADING),
        (_ITEM, BlockKind.LIST_ITEM),
        (_QUOTATION, BlockKind.BLOCKQUOTE),
    ):
        if found := pattern.match(line):
            return kind, found["text"].strip()
    return BlockKind.PARAGRAPH, line.strip()


def _block(kind: BlockKind, lines: list[str]) -> Iterator[Block]:
    """Yield the block of some lines, none where only marks were in them."""
    text = " ".join(lines)
    for pattern, shown in _INLINE:
        text = pattern.sub(shown, text)
    if text := one_line(text):
        yield Block(kind, text)
