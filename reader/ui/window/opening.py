"""The ways in: a dialog, a drop, a paste, the sample."""

import re
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QMimeData, QObject, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QWidget

from reader.ui.article.session import ReadingSession
from reader.ui.widgets.start_folder import start_folder
from reader.ui.work.services import Services

_WEB = ("https", "http")
_ADDRESS = re.compile(r"^https?://\S+$")  # a text that is nothing else


class Opening(QObject):
    """Hands articles to the session.

    `nothing_pasted` is a paste without text. `address_offered` is a link that was dropped or pasted, or "" where the
    reader wants to write one: nothing is fetched before the reader has seen whom that contacts. `more_given` carries
    what was dropped, or given at the start, beside the file that is opened, and folders: paths for the library.
    `folder` is where the reader chose a file last, "" for nowhere.
    """

    nothing_pasted = Signal()
    address_offered = Signal(str)
    more_given = Signal(tuple)

    def __init__(self, services: Services, session: ReadingSession, folder: str, window: QWidget) -> None:
        super().__init__(window)
        self._services, self._session, self._window = services, session, window
        self.folder = folder

    def open_path(self, path: Path) -> None:
        """Open the article in a file."""
        self._session.open(lambda: self._services.open_file(path))

    def open_places(self, places: Sequence[Path]) -> None:
        """Open the first file; what else there is goes to the library."""
        first = next((place for place in places if not place.is_dir()), None)
        if first is not None:
            self.open_path(first)
        if others := tuple(place for place in places if place is not first):
            self.more_given.emit(others)

    def open_sample(self) -> None:
        """Open the sample article."""
        self.open_path(self._services.sample)

    def ask(self) -> None:
        """Let the reader choose a file."""
        from reader.services.importing import SUFFIXES  # noqa: PLC0415 -- an article is shown before it is loaded

        articles = self.tr("Articles ({patterns})").format(patterns=" ".join(f"*{suffix}" for suffix in SUFFIXES))
        kinds = f"{articles};;{self.tr('All files')} (*)"
        start = str(start_folder(self.folder))
        name, _ = QFileDialog.getOpenFileName(self._window, self.tr("Open an article"), start, kinds)
        if name:
            self.folder = str(Path(name).parent)
            self.open_path(Path(name))

    def ask_address(self) -> None:
        """Let the reader write an address."""
        self.address_offered.emit("")

    def paste(self) -> None:
        """Open what the clipboard holds."""
        self.take(QGuiApplication.clipboard().mimeData())

    def take(self, given: QMimeData | None) -> None:
        """Open files or a text that were dropped or pasted; an empty clipboard gives None."""
        if given is None:
            self.nothing_pasted.emit()
            return
        places = [Path(url.toLocalFile()) for url in given.urls() if url.isLocalFile()]
        text, markup = given.text().strip(), given.html().strip()
        links = [url.toString() for url in given.urls() if url.scheme() in _WEB] or _ADDRESS.findall(text)
        if places:
            self.open_places(places)
        elif links:
            self.address_offered.emit(links[0])
        elif text or markup:
            self._session.open(lambda: self._services.read_pasted(text, markup))
        else:
            self.nothing_pasted.emit()
