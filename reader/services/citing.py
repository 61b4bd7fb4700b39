"""Write quotes with their sources to a file, in the format that its name asks for."""

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from types import MappingProxyType

from reader.domain.errors import ReaderError
from reader.exporters.citations import Citation, CitationWords, as_markdown, as_page, as_plain, as_table
from reader.services.exporting import write_whole

FORMATS: Mapping[str, Callable[[Sequence[Citation], CitationWords], str]] = MappingProxyType(
    {
        ".html": as_page,
        ".md": as_markdown,
        ".txt": lambda citations, words: as_plain(citations, words) + "\n",
        ".csv": lambda citations, _: as_table(citations),
    }
)
"""What makes a file's text, by its suffix in small letters."""

_WITH_MARK = frozenset((".csv", ".txt"))  # spreadsheets and old editors take a file without the mark for Latin-1


def export_citations(citations: Sequence[Citation], words: CitationWords, path: Path) -> None:
    """Write the quotes to `path`, whole or not at all; a file that was there is replaced. Raises ReaderError."""
    make = FORMATS.get(path.suffix.lower())
    if make is None:
        raise ReaderError(
            "“{name}” names no format that can be written. End the name with one of {known}.",
            name=path.name,
            known=", ".join(FORMATS),
        )
    text = make(citations, words)
    write_whole(path, text.encode("utf-8-sig" if path.suffix.lower() in _WITH_MARK else "utf-8"))
