"""Opens one article at a time, in the thread for reading."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from reader.domain.article import Article
from reader.ui.text.bilingual import BilingualText
from reader.ui.work.jobs import Course, Job, JobThread
from reader.ui.work.services import Services


class ArticleOpener(QObject):
    """Each opening ends in one of `ready`, `failed` (with the sentence for the reader) and `stopped`.

    `asking` carries each address that is asked for an article on the web.
    """

    started = Signal()
    asking = Signal(str)
    ready = Signal(object)
    failed = Signal(object)
    stopped = Signal()

    def __init__(self, services: Services, desk: JobThread, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._services, self._desk = services, desk
        self._job: Job[BilingualText] | None = None
        self.address = ""  # of what is opened now or was opened last; "" for what is not from the web

    @property
    def is_busy(self) -> bool:
        """Whether an article is being opened."""
        return self._job is not None and not self._job.is_over

    def open(self, source: Callable[[], Article]) -> None:
        """Open what `source` gives."""
        self.address = ""
        self._open(lambda _: source())

    def open_address(self, address: str) -> None:
        """Fetch an article from the web, and open it."""
        self.address = address
        self._open(lambda course: self._services.open_address(address, course.deliver, course.stopped))

    def stop(self) -> None:
        """Leave what is being opened."""
        if self._job is not None:
            self._job.cancel()

    def _open(self, source: Callable[[Course], Article]) -> None:
        self.stop()
        job = Job(lambda course: BilingualText(source(course)))
        job.delivered.connect(self.asking.emit)  # of any object: only addresses are delivered
        job.succeeded.connect(self.ready)
        job.failed.connect(self.failed)
        job.cancelled.connect(self.stopped)
        self._job = job
        self._desk.start(job)
        self.started.emit()
