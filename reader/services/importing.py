"""Open an article: a file, standard input, pasted text, a page on the web."""

from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from reader.domain.article import Article, Origin, OriginKind
from reader.domain.errors import Phrase, ReaderError
from reader.importers import IMPORTERS
from reader.importers.text import article_of_text
from reader.importers.web import fetch_article
from reader.importers.web.addresses import addresses_of, host_of

LARGEST = 20_000_000
"""Bytes; a file above is refused."""

MOST_BLOCKS = 200_000
"""Blocks of one article; a text above is refused."""


SUFFIXES = tuple(suffix for suffix in IMPORTERS if suffix)
"""Of the files that can be opened, in small letters, each with its dot."""

_LEAST_KEPT = 0.3  # of the letters that were copied: less is no page that was copied whole, but one that was misread


def open_file(path: Path) -> Article:
    """Open the article in the file at `path`, by its suffix.

    Raises ReaderError for a file that is missing, cannot be read, is too large, empty, or holds no article.
    """
    data = _read(path)
    origin = Origin(OriginKind.FILE, str(path.absolute()))
    importer = IMPORTERS.get(path.suffix.lower(), IMPORTERS[""])
    return _checked(importer(data, origin), f"“{path.name}”")


def read_standard_input(data: bytes) -> Article:
    """Read an article, text or page, that was given on standard input."""
    _check_size(len(data), Phrase("The standard input"))
    return _checked(IMPORTERS[""](data, Origin(OriginKind.PASTED)), Phrase("The standard input"))


def read_pasted_page(text: str) -> Article:
    """Read an article that was pasted with its markup, as programs hand over rich text."""
    _check_size(len(text), Phrase("The pasted text"))
    return _checked(
        IMPORTERS[".html"](f"<html>{text}".encode(errors="replace"), Origin(OriginKind.PASTED)),
        Phrase("The pasted text"),
    )


def read_pasted(text: str, markup: str = "") -> Article:
    """Read an article that was pasted: by its `markup`, where the clipboard holds one, else as plain text.

    The text alone counts where the markup has no article, or leaves out much of what the reader copied.
    """
    if markup:
        with suppress(ReaderError):
            page = read_pasted_page(markup)
            kept = sum(_letters(block.text) for block in page.blocks)
            if kept >= _letters(text) * _LEAST_KEPT:
                return page
    _check_size(len(text), Phrase("The pasted text"))
    return _checked(article_of_text(text, Origin(OriginKind.PASTED)), Phrase("The pasted text"))


def _letters(text: str) -> int:
    return sum(map(str.isalpha, text))


def open_address(address: str, *, report: Callable[[str], None], stopped: Callable[[], bool]) -> Article:
    """Fetch the page at an address and read the article in it; nothing else is fetched.

    `report` is called with each address that is asked: the first, and where it sends on to. Raises ReaderError, and
    Cancelled when `stopped()` turns true.
    """
    article = fetch_article(address, largest=LARGEST, report=report, stopped=stopped)
    return _checked(article, Phrase("The page “{address}”", address=article.origin.place))


def contacted_host(address: str) -> str:
    """Return the host that `open_address` would ask, as the network knows it. Raises ReaderError for no address."""
    return host_of(addresses_of(address)[0])


def _read(path: Path) -> bytes:
    """Return the file's bytes. Raises ReaderError when there are none to have."""
    try:
        if path.is_dir():
            raise ReaderError("“{path}” is a folder. Choose a file in it.", path=path)
        _check_size(path.stat().st_size, f"“{path.name}”")
        data = path.read_bytes()
    except FileNotFoundError:
        raise ReaderError("There is no file “{path}”. Check its name and folder.", path=path) from None
    except PermissionError:
        raise ReaderError(
            "“{path}” may not be read by you. Change its permissions, or copy it elsewhere.", path=path
        ) from None
    except (OSError, ValueError) as fault:
        raise ReaderError(
            "“{path}” could not be read ({reason}). Try again, or copy it elsewhere.", path=path, reason=fault
        ) from fault
    _check_size(len(data), f"“{path.name}”")
    return data


def _check_size(size: int, name: str) -> None:
    """Raise ReaderError for what is too large or has nothing in it."""
    if size > LARGEST:
        raise ReaderError(
            "{name} is larger than {megabytes} MB. Save the article alone and open that.",
            name=name,
            megabytes=LARGEST // 1_000_000,
        )
    if size == 0:
        raise ReaderError("{name} is empty. Choose a file with an article in it.", name=name)


def _checked(article: Article, name: str) -> Article:
    """Return the article, or raise ReaderError when it has nothing to read or far too much."""
    if len(article.blocks) > MOST_BLOCKS:
        raise ReaderError(
            "{name} has more than {most:,} paragraphs. Save a part of it and open that.", name=name, most=MOST_BLOCKS
        )
    if not article.blocks or not article.language:
        raise ReaderError("{name} has no Arabic or English words in it. Choose another file.", name=name)
    return article
