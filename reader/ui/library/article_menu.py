"""The menu of the articles that are chosen in the library."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from reader.domain.library import LibraryRow, SearchHit


class ArticleMenu(QMenu):
    """Made for one opening. Its signals carry what the reader wants: of one article, or of the numbers of several."""

    open_asked = Signal(object)  # a SearchHit
    read_asked = Signal(tuple, bool)
    tags_asked = Signal(object)  # a LibraryRow
    note_asked = Signal(object)
    details_asked = Signal(object)
    remove_asked = Signal()
    restore_asked = Signal()
    empty_asked = Signal()

    def __init__(self, hits: Sequence[SearchHit], *, are_trashed: bool, parent: QWidget) -> None:
        super().__init__(parent)
        self.aboutToHide.connect(self.deleteLater)
        if hits:
            rows = [hit.row for hit in hits]
            self._of_one(self.tr("Open"), lambda: self.open_asked.emit(hits[0]), rows, "Return")
            self.addSeparator()
            self._add_marks(rows)
            self.addSeparator()
            self._add_trash(are_trashed=are_trashed)

    def _add_marks(self, rows: Sequence[LibraryRow]) -> None:
        numbers, is_unread = tuple(row.number for row in rows), any(not row.is_read for row in rows)
        mark = self.tr("Mark as read") if is_unread else self.tr("Mark as unread")
        self._add(mark, lambda: self.read_asked.emit(numbers, is_unread))
        self._of_one(self.tr("Tags…"), lambda: self.tags_asked.emit(rows[0]), rows)
        self._of_one(self.tr("Note…"), lambda: self.note_asked.emit(rows[0]), rows)
        self._of_one(self.tr("Details…"), lambda: self.details_asked.emit(rows[0]), rows)

    def _add_trash(self, *, are_trashed: bool) -> None:
        if are_trashed:
            self._add(self.tr("Take out of the trash"), self.restore_asked.emit)
            self._add(self.tr("Empty the trash…"), self.empty_asked.emit)
        else:
            self._add(self.tr("Move to the trash"), self.remove_asked.emit, "Del")

    def _of_one(self, text: str, act: Callable[[], None], rows: Sequence[LibraryRow], key: str = "") -> None:
        self._add(text, act, key).setEnabled(len(rows) == 1)

    def _add(self, text: str, act: Callable[[], None], key: str = "") -> QAction:
        action = self.addAction(text)
        if key:
            action.setShortcut(QKeySequence(key))
        action.triggered.connect(lambda _=False: act())
        return action
