"""Shift+F10 opens a menu wherever the menu key does."""

from PySide6.QtCore import QObject, QPoint, Qt
from PySide6.QtGui import QContextMenuEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QWidget


class MenuKey(QObject):
    """Qt knows Shift+F10 on Windows only; keyboards without a menu key are everywhere."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        keys = QShortcut(QKeySequence("Shift+F10"), window, context=Qt.ShortcutContext.ApplicationShortcut)
        keys.activated.connect(_open_menu)


def _open_menu() -> None:
    """Tell the widget with the keyboard what the menu key would, where its cursor is."""
    widget = QApplication.focusWidget()
    if widget is None:
        return
    cursor = widget.inputMethodQuery(Qt.InputMethodQuery.ImCursorRectangle)
    place = cursor.center() if cursor is not None and not cursor.isNull() else widget.rect().center()
    place = QPoint(int(place.x()), int(place.y()))
    event = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, place, widget.mapToGlobal(place))
    QApplication.sendEvent(widget, event)
