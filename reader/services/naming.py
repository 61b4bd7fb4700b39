"""The reader's own list of names, for whoever edits it."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from reader.domain.errors import ReaderError
from reader.domain.names import Name, matched_form
from reader.storage.names import read_names, write_names


@dataclass(frozen=True, slots=True)
class NamesFile:
    """The list in its file. Methods raise ReaderError."""

    path: Path

    def read(self) -> tuple[Name, ...]:
        """Read the list; an empty one where there is no file."""
        return read_names(self.path)

    def write(self, names: Sequence[Name]) -> None:
        """Write the list, whole or not at all."""
        write_names(self.path, names)

    def set_aside(self) -> Path:
        """Put a list that cannot be read out of the way, and return where it is now; the next one starts empty."""
        aside = self.path.with_suffix(".old.tsv")
        number = 1
        while aside.exists():
            number += 1
            aside = self.path.with_suffix(f".old-{number}.tsv")
        try:
            self.path.replace(aside)
        except OSError as error:
            raise ReaderError(
                "{path} cannot be renamed ({reason}). Mend it by hand.", path=self.path, reason=error.strerror or error
            ) from error
        return aside


def merge_names(names: Sequence[Name], others: Sequence[Name]) -> tuple[Name, ...]:
    """Add `others` to `names`: one whose Arabic is there already takes that one's place, the rest come last."""
    newer = {matched_form(name.source): name for name in others}
    known = {matched_form(name.source) for name in names}
    kept = [newer.get(matched_form(name.source), name) for name in names]
    return (*kept, *(name for form, name in newer.items() if form not in known))
