"""Opens the window's dialogs; each is imported when it is first asked for, so that the first paint waits for none."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from PySide6.QtCore import QObject, QUrl, Signal
from PySide6.QtGui import QAction, QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QDialog, QMessageBox, QWidget

from reader.domain.article import Article, Removed
from reader.settings import Settings
from reader.ui.look.theme import Theme
from reader.ui.look.typography import Setting

_SAFE_SCHEMES = ("http", "https", "mailto")


class Dialogs(QObject):
    """One window's dialogs, none of which stops the rest."""

    removed_changed = Signal(tuple)
    """Emitted with what is taken out of the article that is shown now, for a dialog that is open."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window

    def show_settings(
        self, settings: Settings, choose: Callable[[Mapping[str, Any]], None], more: Sequence[QAction]
    ) -> None:
        """Let the reader choose; `choose` is called with what changes, by name, and `more` lead to other dialogs."""
        from reader.ui.frame.settings_dialog import SettingsDialog  # noqa: PLC0415 -- see the module

        dialog = SettingsDialog(settings, more, self._window)
        dialog.chosen.connect(choose)
        self._open(dialog)

    def show_removed(
        self, removed: Sequence[Removed], put_back: Callable[[int], None], theme: Theme, setting: Setting
    ) -> None:
        """Show what was taken out of the article; `put_back` is called with the number of a piece to take in again."""
        from reader.ui.reading.removed_dialog import RemovedDialog  # noqa: PLC0415 -- see the module

        dialog = RemovedDialog(theme, setting, self._window)
        dialog.show_pieces(removed)
        dialog.put_back_asked.connect(put_back)
        self.removed_changed.connect(dialog.show_pieces)
        self._open(dialog)

    def ask_for_address(self, address: str, choose: Callable[[str], None]) -> None:
        """Let the reader write or confirm the address of a page; `choose` is called with it."""
        from reader.ui.window.address_dialog import AddressDialog  # noqa: PLC0415 -- see the module

        dialog = AddressDialog(address, self._window)
        dialog.chosen.connect(choose)
        self._open(dialog)

    def ask_for_details(
        self, article: Article, keep: Callable[[Article], None], english: str, write: Callable[[str], None]
    ) -> None:
        """Let the reader say what an article is and where it is from; `keep` is called with it.

        `write` is called with the title's English where it is not `english` any longer; "" leaves it to the model.
        """
        from reader.ui.frame.details_dialog import DetailsDialog  # noqa: PLC0415 -- see the module

        dialog = DetailsDialog(article, self._window, english=english)
        dialog.kept.connect(keep)
        dialog.english_written.connect(write)
        self._open(dialog)

    def show_keys(self, sections: Sequence[tuple[str, Sequence[QAction]]]) -> None:
        """Show the keyboard shortcuts."""
        from reader.ui.frame.keys_dialog import KeysDialog  # noqa: PLC0415 -- see the module

        self._open(KeysDialog(sections, self._window))

    def ask_about_address(self, address: str) -> None:
        """Show where a link leads, and open it in the browser only if the reader says so."""
        box = QMessageBox(self._window)
        box.setWindowTitle(self.tr("Open a link"))
        box.setText(self.tr("This link leads out of the program. Open it in your browser?"))
        box.setInformativeText(address)
        url = QUrl(address)
        cancel = box.addButton(QMessageBox.StandardButton.Cancel)
        copy = box.addButton(self.tr("Copy the address"), QMessageBox.ButtonRole.ActionRole)
        copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(address))
        if url.scheme() in _SAFE_SCHEMES:
            go = box.addButton(self.tr("Open"), QMessageBox.ButtonRole.AcceptRole)
            go.clicked.connect(lambda: QDesktopServices.openUrl(url))
        box.setDefaultButton(cancel)
        self._open(box)

    def _open(self, dialog: QDialog) -> None:
        dialog.finished.connect(dialog.deleteLater)
        dialog.show()
