"""What shows over the window while something that can be opened is dragged over it."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QLabel, QWidget

_MARGIN = 14


class DropSign(QLabel):
    """Covers the part of the window that it belongs to; what is dragged goes through it."""

    def __init__(self, over: QWidget) -> None:
        super().__init__(over)
        self._over = over
        self.setObjectName("dropSign")
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setWordWrap(True)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._retranslate()

    def show_over(self) -> None:
        """Show it, as large as there is room."""
        room = self._over.rect()
        self.setGeometry(room.adjusted(_MARGIN, _MARGIN, -_MARGIN, -_MARGIN))
        self.raise_()
        self.show()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the interface's language."""
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _retranslate(self) -> None:
        self.setText(
            self.tr("Drop it to open it. Of several files, the first opens, and the library takes the others.")
        )
