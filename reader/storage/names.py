"""The reader's own list of names: a text file that any editor can open, a name a line, Arabic, tab, English."""

import os
import tempfile
from collections.abc import Sequence
from pathlib import Path

from reader.domain.errors import ReaderError
from reader.domain.names import Name

_HEAD = "# Arabic, then a tab, then how the English is to be written\n"


def read_names(path: Path) -> tuple[Name, ...]:
    """Read the names, none where there is no file; lines that begin with # are remarks. Raises ReaderError."""
    if not path.exists():
        return ()
    try:
        lines = path.read_text(encoding="utf-8-sig").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise ReaderError(
            "The list of names {path} cannot be read ({reason}). Save it as UTF-8 text.", path=path, reason=error
        ) from error
    return tuple(
        _read_line(path, number, line)
        for number, line in enumerate(lines, start=1)
        if line.strip() and not line.startswith("#")
    )


def write_names(path: Path, names: Sequence[Name]) -> None:
    """Write the names, in one step, so that no half of the list is ever on the disk. Raises ReaderError."""
    text = _HEAD + "".join(f"{name.source}\t{name.target}\n" for name in names)
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        handle, unfinished = tempfile.mkstemp(prefix=path.name, dir=path.parent)
        with os.fdopen(handle, "w", encoding="utf-8", newline="\n") as file:
            file.write(text)
        Path(unfinished).replace(path)
    except OSError as error:
        raise ReaderError(
            "The list of names cannot be written to {path} ({reason}).", path=path, reason=error.strerror or error
        ) from error


def _read_line(path: Path, number: int, line: str) -> Name:
    source, _, target = line.partition("\t")
    try:
        return Name(source.strip(), target.strip())
    except ValueError as error:
        raise ReaderError(
            "Line {number} of the list of names {path} is not “Arabic, tab, English”. Mend or delete it.",
            number=number,
            path=path,
        ) from error
