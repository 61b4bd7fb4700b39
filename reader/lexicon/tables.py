"""Tab-separated tables with comments: the form of every file in resources/lexicon."""

from collections.abc import Iterator
from pathlib import Path


def read_rows(path: Path, columns: int) -> Iterator[tuple[str, ...]]:
    """Yield the rows of a UTF-8 table; lines that begin with # and empty lines are comments.

    Cells at a row's end may be left away; they are read as "". ValueError, with the line, for a row with more cells.
    """
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        if not line or line.startswith("#"):
            continue
        cells = tuple(cell.strip() for cell in line.split("\t"))
        if len(cells) > columns:
            raise ValueError(f"{path.name}, line {number}: {len(cells)} cells instead of {columns}")
        yield cells + ("",) * (columns - len(cells))


def split_list(cell: str) -> tuple[str, ...]:
    """Return the parts of a cell, which are kept apart by semicolons."""
    return tuple(part for piece in cell.split(";") if (part := piece.strip()))
