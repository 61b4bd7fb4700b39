"""What takes its time with the library, in a thread of its own: folders of articles, and what an update left to do.

Its use cases are imported in this thread: an article is shown before they are loaded.
"""

from __future__ import annotations

import threading
import time
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from reader.ui.library.thread import LibraryThread
from reader.ui.work.pace import Pace

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from reader.services.bringing_in import FolderReport
    from reader.storage.library import Library
    from reader.ui.work.jobs import Course, Job
    from reader.ui.work.services import LibraryServices


class LibraryImport(QObject):
    """Brings in files and folders, and catches up while there are none.

    `imported` carries the report of what was asked at once, `stepped` (files done, files in all), None when it is
    over. `changed`: a list may show something else now. `failed` carries a sentence.
    """

    imported = Signal(object)
    stepped = Signal(object)
    changed = Signal()
    failed = Signal(object)

    def __init__(self, services: LibraryServices, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._services = services
        self._thread = LibraryThread("library, at length", services.open, self)
        self._thread.failed.connect(self.failed)
        self._stop = threading.Event()
        self._import: Job[FolderReport] | None = None
        self._waiting: list[Path] = []
        self._catching_up: Job[None] | None = None

    @property
    def is_importing(self) -> bool:
        """Whether anything is being brought in."""
        return self._import is not None and not self._import.is_over

    def bring_in(self, places: Sequence[Path]) -> None:
        """Keep the articles of files and folders, after what is being brought in; what there is to catch up waits."""
        if self.is_importing:
            self._waiting.extend(places)
            return
        if self._catching_up is not None:
            self._catching_up.cancel()
        self._stop.clear()
        job = self._thread.do(lambda library, course: self._bring_in(places, library, course), self.imported.emit)
        job.progressed.connect(lambda done, of: self.stepped.emit((done, of)))
        for over in (job.succeeded, job.failed, job.cancelled):
            over.connect(self._on_import_over)
        self._import = job
        self.stepped.emit((0, 0))

    def stop(self) -> None:
        """Stop; what has come in stays, and is told."""
        self._waiting.clear()
        self._stop.set()

    def catch_up(self) -> None:
        """Look whether the library is sound, make findable what waits for it, find what an older finder has not."""
        if self._catching_up is None and not self.is_importing:
            self._catching_up = self._thread.do(self._do_the_rest, lambda _: self.changed.emit())

    def close(self, seconds: float) -> bool:
        """End within so many seconds; tell whether all has really ended."""
        self._stop.set()
        if self._catching_up is not None:
            self._catching_up.cancel()
        return self._thread.close(seconds)

    def _bring_in(self, places: Sequence[Path], library: Library, course: Course) -> FolderReport:
        from reader.services.bringing_in import import_places  # noqa: PLC0415 -- see the module

        return import_places(
            places,
            library,
            open_file=self._services.open_file,
            find=self._services.find_quotes,
            version=self._services.finder(),
            report=_calmly(course.report),
            stopped=lambda: self._stop.is_set() or course.stopped(),
        )

    def _do_the_rest(self, library: Library, course: Course) -> None:
        from reader.services.keeping import find_stale_quotes, index_waiting  # noqa: PLC0415 -- see the module

        find, version = self._services.find_quotes, self._services.finder()
        self._services.check(course.stopped)
        index_waiting(library, report=_to_nobody, stopped=course.stopped)
        find_stale_quotes(library, find, version, report=_to_nobody, stopped=course.stopped)

    def _on_import_over(self) -> None:
        self.stepped.emit(None)
        self.changed.emit()
        self._catching_up = None
        waiting, self._waiting = self._waiting, []
        if waiting:
            self.bring_in(waiting)
        else:
            self.catch_up()


def _to_nobody(_done: int, _of: int) -> None:
    """Report what nobody waits for."""


def _calmly(report: Callable[[int, int], None]) -> Callable[[int, int], None]:
    """Return a report that the window can follow."""
    pace = Pace()

    def tell(done: int, of: int) -> None:
        if pace.is_due(time.monotonic(), is_last=done == of):
            report(done, of)

    return tell
