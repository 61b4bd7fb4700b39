"""Writes the article that is open to a file, with its English and its quotes as they are now."""

import re
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from reader.domain.translation import TranslationModel
from reader.ui.article.session import ReadingSession
from reader.ui.widgets.save_dialog import SaveDialog
from reader.ui.widgets.start_folder import start_folder
from reader.ui.work.jobs import JobThread

if TYPE_CHECKING:
    from reader.exporters.read_article import ReadArticle

_NOT_IN_NAMES = re.compile(r'[\x00-\x1f/\\:*?"<>|\u200e\u200f\u202a-\u202e\u2066-\u2069]+')
_LONGEST_NAME = 80  # letters; some systems allow 255 bytes, and an Arabic letter takes two
_GOODBYE = 0.3  # seconds that the window waits when it closes


class ArticleExport(QObject):
    """One window's export. `exported` carries the path, `failed` a sentence.

    `folder` and `suffix` are where and as what the reader saved last.
    """

    exported = Signal(object)
    failed = Signal(object)

    def __init__(self, session: ReadingSession, folder: str, window: QWidget) -> None:
        super().__init__(window)
        self._session, self._window = session, window
        self._thread: JobThread | None = None
        self._model: TranslationModel | None = None
        self.folder, self._suffix = folder, ".html"
        session.model_changed.connect(self._on_model)

    def _on_model(self, model: TranslationModel) -> None:
        self._model = model

    def ask(self, title: str) -> None:
        """Let the reader choose a file for the open article; `title` names it at first."""
        if self._session.text is None:
            return
        name = " ".join(_NOT_IN_NAMES.sub(" ", title).split())[:_LONGEST_NAME].strip(" .") or self.tr("Article")
        place = start_folder(self.folder) / (name + self._suffix)
        dialog = SaveDialog(self.tr("Export the article"), place, self._kinds(), self._window)
        dialog.placed.connect(self._write)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _kinds(self) -> Mapping[str, str]:
        return {
            ".html": self.tr("Page with both texts"),
            ".md": self.tr("Markdown"),
            ".txt": self.tr("Plain text"),
            ".csv": self.tr("Table of the quotes"),
        }

    def _write(self, path: Path) -> None:
        read = self.read_article()
        if read is None:
            return
        self.folder, self._suffix = str(path.parent), path.suffix.lower()

        def work() -> None:
            from reader.services.exporting import export  # noqa: PLC0415 -- few sessions need it

            export(read, path)

        if self._thread is None:
            self._thread = JobThread("export", self)
        self._thread.do(work, lambda _: self.exported.emit(path), self.failed.emit)

    def read_article(self) -> "ReadArticle | None":
        """Return the open article as it is now, with what has arrived of its English."""
        from reader.exporters.read_article import ReadArticle  # noqa: PLC0415 -- as above

        text, session = self._session.text, self._session
        if text is None:
            return None
        english = {n: session.english[quote] for n, quote in enumerate(session.quotes) if quote in session.english}
        model = self._model.label if self._model is not None else ""
        speakers = {n: session.speakers[quote] for n, quote in enumerate(session.quotes) if quote in session.speakers}
        return ReadArticle(text.article, dict(text.translations), session.quotes, english, model, speakers)

    def close(self) -> bool:
        """End all work; tell whether it has really ended."""
        return self._thread is None or self._thread.close(_GOODBYE)
