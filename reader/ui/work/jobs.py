"""Background work: one kind of job, and the threads that own what it works on."""

import contextlib
import logging
import queue
import threading
from collections.abc import Callable
from typing import Any, Generic, TypeVar

from PySide6.QtCore import QObject, Qt, Signal, Slot

from reader.domain.errors import Cancelled, Phrase, ReaderError
from reader.ui.wording.phrases import worded

T = TypeVar("T")
_log = logging.getLogger(__name__)


class Course:
    """What work sees of its job: it reports, delivers parts of its result, and asks whether to stop. Any thread."""

    def __init__(self, tell: Callable[[str, object], None]) -> None:
        self._tell = tell
        self._stop = threading.Event()

    def report(self, done: int, of: int) -> None:
        """Tell how far the work is."""
        self._tell("progressed", (done, of))

    def deliver(self, part: object) -> None:
        """Hand over a part of the result before the end."""
        self._tell("delivered", part)

    def stopped(self) -> bool:
        """Tell whether the work should end."""
        return self._stop.is_set()

    def pause(self, seconds: float) -> None:
        """Wait; shorter where the work is asked to end meanwhile."""
        self._stop.wait(seconds)

    def stop(self) -> None:
        """Ask the work to end."""
        self._stop.set()


class Job(QObject, Generic[T]):
    """Work that leaves the window's thread, and ends in exactly one of succeeded, failed and cancelled.

    The job stays in the window's thread, and so do its signals: only `work` leaves. `failed` carries the sentence
    for the reader; a bug is logged whole and told in one sentence. A cancelled job says nothing more of its work.
    """

    progressed = Signal(int, int)
    delivered = Signal(object)
    succeeded = Signal(object)
    failed = Signal(object)
    cancelled = Signal()
    _told = Signal(str, object)

    def __init__(self, work: Callable[[Course], T], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._work = work
        self._course = Course(self._tell)
        self._is_over = False
        self._told.connect(self._pass_on, Qt.ConnectionType.QueuedConnection)

    @property
    def is_over(self) -> bool:
        """Whether it has ended, in whichever way."""
        return self._is_over

    def cancel(self) -> None:
        """Ask the work to stop; `cancelled` is emitted at once, and nothing after it."""
        if not self._is_over:
            self._course.stop()
            self._is_over = True
            self.cancelled.emit()

    def run(self) -> None:
        """Do the work. Called by the thread that owns what it works on."""
        try:
            if not self._course.stopped():
                self._tell("succeeded", self._work(self._course))
        except Cancelled:
            self._tell("cancelled", None)
        except ReaderError as error:
            self._tell("failed", error.phrase)
        except Exception:  # noqa: BLE001 -- a bug of ours, in a thread: logged whole, told once
            _log.exception("A bug in background work")
            self._tell("failed", Phrase("Something went wrong inside the program; its log tells more."))
        with contextlib.suppress(RuntimeError):  # the window may be gone, and this object's Qt half with it
            self._told.emit("released", None)

    def _tell(self, what: str, value: object) -> None:
        if not self._course.stopped():
            self._told.emit(what, value)

    @Slot(str, object)
    def _pass_on(self, what: str, value: object) -> None:
        if what == "released":
            self.deleteLater()
        elif self._is_over:
            return
        elif what == "progressed" and isinstance(value, tuple):
            self.progressed.emit(*value)
        elif what == "delivered":
            self.delivered.emit(value)
        else:
            self._end(what, value)

    def _end(self, how: str, value: object) -> None:
        self._is_over = True
        if how == "succeeded":
            self.succeeded.emit(value)
        elif how == "failed":
            self.failed.emit(worded(value if isinstance(value, str) else str(value)))
        else:
            self.cancelled.emit()


class JobThread(QObject):
    """One thread that does jobs in the order in which they came, so that one thread owns the model.

    A plain daemon thread and not a QThreadPool: the pool's destructor waits for work that cannot be interrupted,
    such as the loading of a model, and a window that was closed must be gone within a second. `leave` is the last that
    the thread does: it closes what its jobs have opened.
    """

    def __init__(self, name: str, parent: QObject | None = None, *, leave: Callable[[], None] | None = None) -> None:
        super().__init__(parent)
        self._jobs: queue.SimpleQueue[Job[Any] | None] = queue.SimpleQueue()
        self._thread = threading.Thread(target=_work_through, args=(self._jobs, leave), name=name, daemon=True)
        self._thread.start()

    def start(self, job: Job[Any]) -> None:
        """Put a job in line. It belongs to this object until it is done, and is deleted then."""
        job.setParent(self)
        self._jobs.put(job)

    def do(self, work: Callable[[], T], succeeded: Callable[[T], object], failed: Callable[[str], object]) -> None:
        """Put work in line that neither reports nor stops; one of the two is called with what came of it."""
        job: Job[T] = Job(lambda _: work())
        job.succeeded.connect(succeeded)
        job.failed.connect(failed)
        self.start(job)

    def close(self, seconds: float) -> bool:
        """Cancel all jobs, wait for the thread as long as asked, and tell whether it has ended."""
        for job in self.findChildren(Job):
            job.cancel()
        self._jobs.put(None)
        self._thread.join(seconds)
        return not self._thread.is_alive()


def _work_through(jobs: "queue.SimpleQueue[Job[Any] | None]", leave: Callable[[], None] | None) -> None:
    while (job := jobs.get()) is not None:
        job.run()
        del job  # or the thread would keep it while it waits for the next
    if leave is not None:
        leave()
