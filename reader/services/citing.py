"""Write quotes with their sources to a file, in the format that its name asks for."""

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from types import MappingProxyType

from reader.exporters.citations import Citation, CitationWords, as_markdown, as_page, as_plain, as_table
from reader.services.exporting import format_of, write_text

FORMATS: Mapping[str, Callable[[Sequence[Citation], CitationWords], str]] = MappingProxyType(
    {
        ".html": as_page,
        ".md": as_markdown,
        ".txt": lambda citations, words: as_plain(citations, words) + "\n",
        ".csv": lambda citations, _: as_table(citations),
    }
)
"""What makes a file's text, by its suffix in small letters."""


def export_citations(citations: Sequence[Citation], words: CitationWords, path: Path) -> None:
    """Write the quotes to `path`, whole or not at all; a file that was there is replaced. Raises ReaderError."""
    write_text(path, FORMATS[format_of(path, FORMATS)](citations, words))
