"""The ways in: a dialog, a drop, a paste, a recent article, the sample."""

import re
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QMimeData, QObject, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QWidget

from reader.domain.article import Article, Origin, OriginKind
from reader.settings import RECENT_KEPT
from reader.ui.article.session import ReadingSession
from reader.ui.work.services import Services

_WEB = ("https", "http")
_ADDRESS = re.compile(r"^https?://\S+$")  # a text that is nothing else


class Opening(QObject):
    """Hands articles to the session.

    `nothing_pasted` is a paste without text. `address_offered` is a link that was dropped or pasted, or "" where the
    reader wants to write one: nothing is fetched before the reader has seen whom that contacts.
    """

    nothing_pasted = Signal()
    address_offered = Signal(str)
    recent_changed = Signal(tuple)

    def __init__(self, services: Services, session: ReadingSession, recent: Sequence[str], window: QWidget) -> None:
        super().__init__(window)
        self._services, self._session, self._window = services, session, window
        self.recent = tuple(recent)

    def open_path(self, path: Path) -> None:
        """Open the article in a file."""
        self._session.open(lambda: self._services.open_file(path))

    def open_place(self, place: str) -> None:
        """Open the article in a file, by its path as text."""
        self.open_path(Path(place))

    def open_sample(self) -> None:
        """Open the sample article."""
        self.open_path(self._services.sample)

    def ask(self) -> None:
        """Let the reader choose a file."""
        start = str(Path(self.recent[0]).parent) if self.recent else ""
        kinds = self.tr("Articles (*.txt *.html *.htm *.md *.mht *.mhtml);;All files (*)")
        name, _ = QFileDialog.getOpenFileName(self._window, self.tr("Open an article"), start, kinds)
        if name:
            self.open_path(Path(name))

    def ask_address(self) -> None:
        """Let the reader write an address."""
        self.address_offered.emit("")

    def paste(self) -> None:
        """Open what the clipboard holds."""
        self.take(QGuiApplication.clipboard().mimeData())

    def take(self, given: QMimeData | None) -> None:
        """Open a file or a text that was dropped or pasted; an empty clipboard gives None."""
        if given is None:
            self.nothing_pasted.emit()
            return
        files = [url.toLocalFile() for url in given.urls() if url.isLocalFile()]
        text = given.text().strip()
        links = [url.toString() for url in given.urls() if url.scheme() in _WEB] or _ADDRESS.findall(text)
        if files:
            self.open_path(Path(files[0]))
        elif links:
            self.address_offered.emit(links[0])
        elif text:
            self._session.open(lambda: self._services.read_pasted(text))
        else:
            self.nothing_pasted.emit()

    def remember(self, article: Article) -> None:
        """Put an article's file first among the recent ones."""
        place = path_of(article.origin)
        if place and Path(place) != self._services.sample:
            self.recent = (place, *(each for each in self.recent if each != place))[:RECENT_KEPT]
            self.recent_changed.emit(self.recent)


def path_of(origin: Origin) -> str:
    """Return the file that an article came from, "" for one without."""
    return origin.place if origin.kind is OriginKind.FILE else ""
