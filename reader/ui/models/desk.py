"""The work behind the models dialog, in threads of its own."""

import time
from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from reader.domain.translation import Report
from reader.services.models import ModelShelf, OfferedModel, known_bleu
from reader.services.remembering import MemoryKeeper
from reader.translation.packages import InstalledModel
from reader.ui.work.jobs import Course, Job, JobThread
from reader.ui.work.pace import Pace


class Stage(StrEnum):
    """What is being done for the reader to wait for."""

    ASKING = "asking"
    FETCHING = "fetching"
    WAITING = "waiting"  # for the line, before another try
    READING = "reading"
    UNPACKING = "unpacking"
    TRYING = "trying"
    REMOVING = "removing"


@dataclass(frozen=True, slots=True)
class Step:
    """How far it is: bytes done and in all (0 where that is not known), and bytes a second."""

    stage: Stage
    done: int = 0
    total: int = 0
    speed: float = 0.0


class ModelsDesk(QObject):
    """Does one long thing at a time; `stepped` tells how far it is, None that it is over.

    `listed` carries pairs of an installed model and its BLEU, `offered` pairs of an offer and its BLEU, `measured`
    the bytes of the translation memory. `failed` carries a sentence.
    """

    listed = Signal(tuple)
    offered = Signal(tuple)
    installed = Signal(object)
    measured = Signal(int)
    stepped = Signal(object)
    failed = Signal(object)
    memory_failed = Signal(object)

    def __init__(self, shelf: ModelShelf, memory: MemoryKeeper, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._shelf, self._memory = shelf, memory
        self._long, self._short = JobThread("models", self), JobThread("looking after models", self)
        self._job: Job[object] | None = None

    @property
    def index(self) -> str:
        """The address of the list of models on the web."""
        return self._shelf.index

    @property
    def is_busy(self) -> bool:
        """Whether something long is being done."""
        return self._job is not None and not self._job.is_over

    # What is quick

    def refresh(self) -> None:
        """Look what there is."""
        self._short.do(
            lambda: tuple((model, known_bleu(model)) for model in self._shelf.list_models()),
            self.listed.emit,
            self.failed.emit,
        )

    def measure(self) -> None:
        """Look how large the translation memory is."""
        self._short.do(self._memory.size, self.measured.emit, self.memory_failed.emit)

    def clear_memory(self) -> None:
        """Forget all translations."""

        def clear() -> int:
            self._memory.clear()
            return self._memory.size()

        self._short.do(clear, self.measured.emit, self.memory_failed.emit)

    def bound_memory(self, limit: int) -> None:
        """Let the translation memory be no larger than so many bytes."""
        self._short.do(lambda: self._memory.bound(limit), self.measured.emit, self.memory_failed.emit)

    # What takes its time

    def install(self, source: Path) -> None:
        """Install a model from a file or folder."""

        def work(course: Course) -> InstalledModel:
            course.deliver(Step(Stage.READING))
            return self._shelf.install(source, report=_telling(course, Stage.UNPACKING), stopped=course.stopped)

        self._at_length(work, self._on_installed)

    def fetch(self, offer: OfferedModel) -> None:
        """Get a model over the network, and install it."""

        def wait(course: Course, seconds: float) -> None:
            course.deliver(Step(Stage.WAITING))
            course.pause(seconds)

        def work(course: Course) -> InstalledModel:
            course.deliver(Step(Stage.FETCHING))
            return self._shelf.fetch(
                offer,
                report=_telling(course, Stage.FETCHING),
                unpacked=_telling(course, Stage.UNPACKING),
                stopped=course.stopped,
                pause=lambda seconds: wait(course, seconds),
            )

        self._at_length(work, self._on_installed)

    def find_offers(self) -> None:
        """Ask the index, over the network."""

        def work(course: Course) -> tuple[tuple[OfferedModel, float | None], ...]:
            course.deliver(Step(Stage.ASKING))
            return tuple((offer, known_bleu(offer)) for offer in self._shelf.find_offers(course.stopped))

        self._at_length(work, self.offered.emit)

    def remove(self, model: InstalledModel) -> None:
        """Delete a model."""

        def work(course: Course) -> None:
            course.deliver(Step(Stage.REMOVING))
            self._shelf.remove(model)

        self._at_length(work, lambda _: self.refresh())

    def cancel(self) -> None:
        """Stop what takes its time; what has been fetched is kept for the next try."""
        if self._job is not None:
            self._job.cancel()

    def close(self, seconds: float) -> bool:
        """End all work within so many seconds; tell whether it has really ended."""
        return self._long.close(seconds / 2) and self._short.close(seconds / 2)

    def _at_length(self, work: Callable[[Course], object], succeeded: Callable[..., None]) -> None:
        if self.is_busy:
            return
        job: Job[object] = Job(work)
        job.delivered.connect(self.stepped)
        for over in (job.succeeded, job.failed, job.cancelled):
            over.connect(self._on_over)
        job.succeeded.connect(succeeded)
        job.failed.connect(self.failed)
        self._job = job
        self._long.start(job)

    def _on_over(self) -> None:
        self.stepped.emit(None)

    def _on_installed(self, model: InstalledModel) -> None:
        self.installed.emit(model)
        self.refresh()


def _telling(course: Course, stage: Stage) -> Report:
    """Return a report of bytes that tells the window often enough, and not more often."""
    pace = Pace()
    has_begun = False  # the first bytes are told at once, lest the line stops after them

    def report(done: int, total: int) -> None:
        nonlocal has_begun
        now = time.monotonic()
        pace.add(now, done)
        if pace.is_due(now, is_last=done == total or not has_begun):
            has_begun = done > 0
            course.deliver(Step(stage, done, total, pace.speed))
        if stage is Stage.UNPACKING and done == total:
            course.deliver(Step(Stage.TRYING))

    return report
