"""Write an article that has been read to a file, in the format that its name asks for."""

import os
from collections.abc import Callable, Collection, Mapping
from contextlib import suppress
from pathlib import Path
from types import MappingProxyType

from reader.domain.errors import ReaderError
from reader.exporters.documents import as_markdown, as_quote_table, as_text
from reader.exporters.page import as_page
from reader.exporters.read_article import ReadArticle

FORMATS: Mapping[str, Callable[[ReadArticle], str]] = MappingProxyType(
    {
        ".txt": as_text,
        ".md": as_markdown,
        ".html": as_page,
        ".csv": as_quote_table,
    }
)
"""What makes a file's text, by its suffix in small letters."""

_WITH_MARK = frozenset((".csv", ".txt"))  # spreadsheets and old editors take a file without the mark for Latin-1


def export(read: ReadArticle, path: Path) -> None:
    """Write the article to `path`, whole or not at all; a file that was there is replaced.

    Raises ReaderError for a suffix that is no format, or a place that cannot be written to.
    """
    write_text(path, FORMATS[format_of(path)](read))


def format_of(path: Path, formats: Collection[str] = FORMATS) -> str:
    """Return the suffix, one of `formats`, that tells the format of a file to be written.

    Raises ReaderError for one that is no format, or a folder that is not there: before the work, not after it.
    """
    suffix = path.suffix.lower()
    if suffix not in formats:
        known = ", ".join(formats)
        raise ReaderError(
            "“{name}” names no format that can be written. End the name with one of {known}.",
            name=path.name,
            known=known,
        )
    if not path.absolute().parent.is_dir():
        raise ReaderError(
            "There is no folder “{folder}”. Make it, or choose another place.", folder=path.absolute().parent
        )
    return suffix


def write_text(path: Path, text: str) -> None:
    """Write a text in the encoding that programs expect of a file with this suffix, as `write_whole` does."""
    write_whole(path, text.encode("utf-8-sig" if path.suffix.lower() in _WITH_MARK else "utf-8"))


def write_whole(path: Path, data: bytes) -> None:
    """Write the bytes beside the file and move them into its place. Raises ReaderError where that cannot be done."""
    beside = path.with_name(f".{path.name[:40]}.{os.getpid()}.part")
    try:
        with beside.open("wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        beside.replace(path)
    except (OSError, ValueError) as fault:
        with suppress(OSError):
            beside.unlink(missing_ok=True)
        raise ReaderError(
            "“{path}” could not be written ({reason}). Choose another place.", path=path, reason=fault
        ) from fault
