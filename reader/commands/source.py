"""The article that a command is about."""

import sys
from pathlib import Path

from reader.domain.article import Article
from reader.services.importing import open_file, read_standard_input


def open_article(name: str) -> Article:
    """Open the file `name`; "-" is standard input. Raises ReaderError."""
    return read_standard_input(sys.stdin.buffer.read()) if name == "-" else open_file(Path(name))
