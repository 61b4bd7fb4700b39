"""A thread that has the library open, over a connection of its own."""

from __future__ import annotations

import threading
from collections.abc import Callable
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, Signal

from reader.ui.wording.phrases import worded
from reader.ui.work.jobs import Course, Job, JobThread

if TYPE_CHECKING:
    from reader.storage.library import Library

T = TypeVar("T")
Tell = Callable[[str], None]


class LibraryThread(QObject):
    """Does what is asked of the library, in order. It is opened for the first thing that is asked.

    `open_library` is given whom to tell what the reader should know of it, and `told` carries that. `failed` carries
    the sentence of a thing that could not be done; the next one tries anew.
    """

    told = Signal(object)
    worked = Signal()
    failed = Signal(object)

    def __init__(self, name: str, open_library: Callable[[Tell], Library], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._open = open_library
        self._library: Library | None = None  # touched in the thread only
        self._thread = JobThread(name, self, leave=self._leave)

    def do(self, work: Callable[[Library, Course], T], then: Callable[[T], None] | None = None) -> Job[T]:
        """Put something in line; `then` is given its result in the window's thread."""
        job: Job[T] = Job(lambda course: work(self._opened(course), course))
        job.delivered.connect(self._on_delivered)
        job.succeeded.connect(lambda _: self.worked.emit())
        job.failed.connect(self.failed)
        if then is not None:
            job.succeeded.connect(then)
        self._thread.start(job)
        return job

    def close(self, seconds: float) -> bool:
        """Do what is in line, close the library and end, all within so many seconds; tell whether it has ended."""
        is_done = threading.Event()
        self._thread.start(Job(lambda _: is_done.set()))
        is_done.wait(seconds / 2)
        return self._thread.close(seconds / 2)

    def _opened(self, course: Course) -> Library:
        if self._library is None:
            self._library = self._open(course.deliver)
        return self._library

    def _leave(self) -> None:
        """Close the library, in the thread that has opened it."""
        if self._library is not None:
            self._library.close()
            self._library = None

    def _on_delivered(self, part: object) -> None:
        if isinstance(part, str):
            self.told.emit(worded(part))
