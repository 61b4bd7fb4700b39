"""The work behind the names dialog, in a thread of its own."""

import logging
from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from reader.domain.errors import ReaderError
from reader.domain.names import Name
from reader.services.naming import NamesFile
from reader.ui.work.jobs import JobThread

_log = logging.getLogger(__name__)


class NamesDesk(QObject):
    """Reads and writes lists of names, one after the other.

    `opened` and `imported` carry names, `unreadable` and `failed` sentences, `exported` and `set_aside` paths; `kept`
    tells that the reader's list is a new one.
    """

    opened = Signal(tuple)
    unreadable = Signal(str)
    kept = Signal()
    imported = Signal(tuple)
    exported = Signal(object)
    set_aside = Signal(object)
    failed = Signal(object)

    def __init__(self, names: NamesFile, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._names = names
        self._thread = JobThread("names", self)
        self._unwritten: Sequence[Name] | None = None

    def open(self) -> None:
        """Read the reader's list."""
        self._thread.do(self._names.read, self.opened.emit, self.unreadable.emit)

    def keep(self, names: Sequence[Name]) -> None:
        """Write the reader's list."""
        self._unwritten = names
        self._thread.do(partial(self._names.write, names), lambda _: self._on_kept(names), self.failed.emit)

    def import_from(self, path: Path) -> None:
        """Read another list."""
        self._thread.do(NamesFile(path).read, self.imported.emit, self.failed.emit)

    def export(self, names: Sequence[Name], path: Path) -> None:
        """Write the list to another place."""
        self._thread.do(partial(NamesFile(path).write, names), lambda _: self.exported.emit(path), self.failed.emit)

    def begin_anew(self) -> None:
        """Put a list that cannot be read out of the way."""
        self._thread.do(self._names.set_aside, self._on_set_aside, self.unreadable.emit)

    def close(self, seconds: float) -> bool:
        """End all work within so many seconds, and tell whether it has really ended; no change of the list is lost."""
        has_ended = self._thread.close(seconds)
        if self._unwritten is not None:
            try:
                self._names.write(self._unwritten)
            except ReaderError as error:
                _log.warning("The last change of the names is lost: %s", error)
        return has_ended

    def _on_kept(self, names: Sequence[Name]) -> None:
        if self._unwritten is names:
            self._unwritten = None
        self.kept.emit()

    def _on_set_aside(self, path: Path) -> None:
        self.opened.emit(())
        self.set_aside.emit(path)
        self.kept.emit()
