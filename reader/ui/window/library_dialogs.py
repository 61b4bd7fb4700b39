"""Opens the library's dialogs; each is imported when it is first asked for."""

from __future__ import annotations  # the article waits for none of the dialogs

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QDialog, QFileDialog, QWidget

from reader.ui.widgets.start_folder import start_folder

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from reader.domain.article import Article
    from reader.domain.library import LibraryRow
    from reader.services.bringing_in import FolderReport
    from reader.ui.library.desk import LibraryDesk


class LibraryDialogs(QObject):
    """Asks about articles of the library, and hands the answers to its desk."""

    def __init__(self, desk: LibraryDesk, window: QWidget) -> None:
        super().__init__(window)
        self._desk, self._window = desk, window
        self._folder = ""  # the one in which the reader chose a folder last

    def ask_for_details(self, row: LibraryRow) -> None:
        """Let the reader say what an article is and where it is from."""
        self._desk.read(row.number, lambda article: self._ask_for_details(row.number, article))

    def _ask_for_details(self, number: int, article: Article) -> None:
        from reader.ui.frame.details_dialog import DetailsDialog  # noqa: PLC0415 -- see the module

        dialog = DetailsDialog(article, self._window)
        dialog.kept.connect(lambda changed: self._desk.revise(number, changed))
        self._open(dialog)

    def ask_for_tags(self, row: LibraryRow, known: Iterable[str]) -> None:
        """Let the reader choose among the known tags, or make new ones."""
        from reader.ui.library.dialogs import TagsDialog  # noqa: PLC0415 -- see the module

        dialog = TagsDialog(row.title, row.tags, known, self._window)
        dialog.kept.connect(lambda tags: self._desk.set_tags(row.number, tags))
        self._open(dialog)

    def ask_for_note(self, row: LibraryRow) -> None:
        """Let the reader write down something."""
        self._desk.read_note(row.number, lambda note: self._ask_for_note(row, note))

    def _ask_for_note(self, row: LibraryRow, note: str) -> None:
        from reader.ui.library.dialogs import NoteDialog  # noqa: PLC0415 -- see the module

        dialog = NoteDialog(row.title, note, self._window)
        dialog.kept.connect(lambda text: self._desk.set_note(row.number, text))
        self._open(dialog)

    def ask_for_folder(self, bring_in: Callable[[list[Path]], None]) -> None:
        """Let the reader choose a folder; `bring_in` is called with it."""
        title, start = self.tr("Import a folder of articles"), str(start_folder(self._folder))
        name = QFileDialog.getExistingDirectory(self._window, title, start)
        if name:
            self._folder = str(Path(name).parent)
            bring_in([Path(name)])

    def show_failures(self, report: FolderReport) -> None:
        """Show what could not be kept, and why."""
        from reader.ui.library.dialogs import FailuresDialog  # noqa: PLC0415 -- see the module

        self._open(FailuresDialog(report.failures, self._window))

    def _open(self, dialog: QDialog) -> None:
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
