"""Parts side by side, with a line of one pixel between them that can be moved."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QSplitter, QSplitterHandle, QWidget


class ThinSplitter(QSplitter):
    """No part can be closed by moving the line."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.setHandleWidth(1)
        self.setChildrenCollapsible(False)

    def createHandle(self) -> QSplitterHandle:
        """Make a line, which has a name for those who do not see it."""
        handle = super().createHandle()
        handle.setAccessibleName(self.tr("Movable line between two parts"))
        return handle

    def changeEvent(self, event: QEvent) -> None:
        """Follow the interface's language."""
        if event.type() == QEvent.Type.LanguageChange:
            for number in range(self.count()):
                self.handle(number).setAccessibleName(self.tr("Movable line between two parts"))
        super().changeEvent(event)
