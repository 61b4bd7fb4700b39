"""The list of articles, or of quotes, moved through like any list."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QItemSelectionModel, QPoint, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QFocusEvent, QHelpEvent, QKeyEvent, QKeySequence, QMouseEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QStyledItemDelegate, QToolTip, QWidget

from reader.ui.lists.focus import is_by_keyboard
from reader.ui.lists.paged_rows import PagedRows

_STEP = 28  # px of a turn of the wheel


class PagedList(QListView):
    """Tells what the reader wants of the rows: to open one, to take some away, to see what else can be done."""

    open_asked = Signal(object)
    remove_asked = Signal()
    menu_asked = Signal(QPoint)  # a place on the screen
    copy_asked = Signal()

    def __init__(self, rows: PagedRows, cards: QStyledItemDelegate, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows = rows
        self.setModel(rows)
        self.setItemDelegate(cards)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setUniformItemSizes(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalScrollBar().setSingleStep(_STEP)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setMouseTracking(True)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    @property
    def chosen(self) -> Sequence[object]:
        """The rows that are chosen, from top to bottom; those that were not fetched yet are left out."""
        rows = (self._rows.row(index) for index in sorted(self.selectedIndexes(), key=lambda index: index.row()))
        return [row for row in rows if row is not None]

    def begin(self, total: int, rows: Sequence[object]) -> None:
        """Show another list from its top."""
        self._rows.begin(total, rows)
        self.scrollToTop()

    def renew(self, total: int, rows: Sequence[object]) -> None:
        """Show the same list after a change; the reader's place stays."""
        place, current = self.verticalScrollBar().value(), self.currentIndex().row()
        self._rows.renew(total, rows)
        if not self.currentIndex().isValid() and current >= 0 and total:
            self.choose(min(current, total - 1))
        self.verticalScrollBar().setValue(place)

    def choose(self, number: int) -> None:
        """Go to a row."""
        flag = QItemSelectionModel.SelectionFlag
        is_filter = (
            self.selectionMode() is QAbstractItemView.SelectionMode.MultiSelection
        )  # there it is Space that chooses
        self.selectionModel().setCurrentIndex(
            self._rows.index(number), flag.NoUpdate if is_filter else flag.ClearAndSelect
        )

    def take_focus(self) -> None:
        """Go to the list, to its first row if none is chosen."""
        self._choose_one()
        self.setFocus()

    def _choose_one(self) -> None:
        if not self.selectedIndexes() and self._rows.rowCount():
            self.choose(max(0, self.currentIndex().row()))

    # Qt's own

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Choose the first row where none is, when the reader comes by keyboard."""
        super().focusInEvent(event)
        if is_by_keyboard(event):
            self._choose_one()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open with Enter, take away with Delete, copy as anywhere."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._open(self._rows.row(self.currentIndex()))
        elif event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.remove_asked.emit()
        elif event.matches(QKeySequence.StandardKey.Copy):  # Qt would copy what a screen reader says
            self.copy_asked.emit()
        else:
            super().keyPressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Open."""
        self._open(self._rows.row(self.indexAt(event.position().toPoint())))

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Show what can be done, by mouse or by the menu key."""
        is_keyboard = event.reason() == QContextMenuEvent.Reason.Keyboard
        index = self.currentIndex() if is_keyboard else self.indexAt(event.pos())
        if index.isValid():
            place = self.visualRect(index).center() if is_keyboard else event.pos()
            self.menu_asked.emit(self.viewport().mapToGlobal(place))

    def viewportEvent(self, event: QEvent) -> bool:
        """Show tooltips in the direction of their text."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            text = self.indexAt(event.pos()).data(Qt.ItemDataRole.ToolTipRole)
            QToolTip.showText(event.globalPos(), text or "", self)
            return True
        return super().viewportEvent(event)

    def _open(self, row: object | None) -> None:
        if row is not None:
            self.open_asked.emit(row)
