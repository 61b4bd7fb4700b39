"""A menu that is made for one opening."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget


class PassingMenu(QMenu):
    """Gone after it has been closed."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.aboutToHide.connect(self.deleteLater)

    def add(
        self, text: str, act: Callable[[], None], keys: QKeySequence | QKeySequence.StandardKey | None = None
    ) -> QAction:
        """Add what the reader can do. `keys` are only shown: it is the list, or the window, that they belong to."""
        action = self.addAction(text)
        action.triggered.connect(lambda _=False: act())
        if keys is not None:
            action.setShortcut(keys)
            action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        return action
