"""Which format a file has, by its own bytes where its name does not tell."""

import re
from collections.abc import Callable, Mapping
from importlib import import_module
from types import MappingProxyType

from reader.domain.article import Article, Origin
from reader.domain.errors import Phrase, ReaderError

Importer = Callable[[bytes, Origin], Article]
"""Makes an article of a file's bytes; raises ReaderError when they are not what the format asks for."""

_PAGE = re.compile(
    rb"[\s\xef\xbb\xbf\xff\xfe]*(?:<!--.*?-->\s*|<\?xml[^>]*>\s*)*<(?:!\s*doctype\s+html|html|head|body)\b",
    re.IGNORECASE | re.DOTALL,
)
_TAGS = re.compile(rb"</?(?:p|div|br|html|body|article|h[1-6]|span|a|li)\b", re.IGNORECASE)
_ARCHIVE = re.compile(rb"(?:From: .*\r?\n|MIME-Version: .*\r?\n|Snapshot-.*\r?\n|Subject: .*\r?\n)+", re.IGNORECASE)
_HEAD = 4096  # bytes
_FEWEST_TAGS = 3
_OTHERS = (
    (b"%PDF-", Phrase("a PDF file")),
    (b"\xd0\xcf\x11\xe0", Phrase("an old Word or Office file")),
    (b"{\\rtf", Phrase("an RTF file")),
    (b"\x89PNG", Phrase("a picture")),
    (b"\xff\xd8\xff", Phrase("a picture")),
    (b"GIF8", Phrase("a picture")),
    (b"\x1f\x8b", Phrase("a compressed file")),
    (b"Rar!", Phrase("a compressed file")),
    (b"7z\xbc\xaf", Phrase("a compressed file")),
    (b"SQLite format 3", Phrase("a database")),
    (b"\x7fELF", Phrase("a program")),
    (b"MZ", Phrase("a program")),
)


def _loaded(name: str) -> Importer:
    """Return the importer that a module and a function name, loaded when it is first used.

    BeautifulSoup alone takes a third of a second to load, which no reader of a text should wait for.
    """
    module, function = name.split(":")

    def read(data: bytes, origin: Origin) -> Article:
        importer: Importer = getattr(import_module(f"reader.importers.{module}"), function)
        return importer(data, origin)

    return read


_text = _loaded("text:import_text")
_page = _loaded("pages.page:import_page")
_web_archive = _loaded("web_archive:import_web_archive")
_word = _loaded("word:import_word")
_book = _loaded("book:import_book")
_markdown = _loaded("markdown:import_markdown")


def import_unnamed(data: bytes, origin: Origin) -> Article:
    """Read an article whose format no name tells: a page, a web archive or plain text."""
    for mark, name in _OTHERS:
        if data.startswith(mark) and not (mark == b"MZ" and b"\x00" not in data[:_HEAD]):
            raise ReaderError(
                "This is {name}, which this program does not read. Save the article as text or as a page.", name=name
            )
    head = _head(data)
    if _PAGE.match(head):
        return _page(data, origin)
    if data.startswith(b"PK\x03\x04"):
        return _book(data, origin) if b"application/epub+zip" in head else _word(data, origin)
    if _ARCHIVE.match(head) and b"multipart/related" in head.lower():
        return _web_archive(data, origin)
    return _text(data, origin)


def import_named_page(data: bytes, origin: Origin) -> Article:
    """Read a file that is named a page: as text, or as a web archive, where there is no markup in it."""
    is_page = _PAGE.match(_head(data)) or len(_TAGS.findall(data.replace(b"\x00", b""))) >= _FEWEST_TAGS
    return _page(data, origin) if is_page else import_unnamed(data, origin)


def _head(data: bytes) -> bytes:
    """Return a file's first letters, of two or four bytes each too, as single bytes."""
    return data[:_HEAD].replace(b"\x00", b"")


IMPORTERS: Mapping[str, Importer] = MappingProxyType(
    {
        "": import_unnamed,
        ".txt": import_unnamed,
        ".text": import_unnamed,
        ".md": _markdown,
        ".markdown": _markdown,
        ".html": import_named_page,
        ".htm": import_named_page,
        ".xhtml": import_named_page,
        ".mhtml": _web_archive,
        ".mht": _web_archive,
        ".docx": _word,
        ".epub": _book,
    }
)
"""The importer of each suffix in small letters; "" for a file without one."""
