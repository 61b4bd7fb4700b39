"""What of a dialog may be larger than the screen."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

_SLACK = 8  # px, so that the bar for the height does not call for one for the width


class ScrolledPart(QScrollArea):
    """The part of a dialog that is moved where the screen has no room for all of it; its buttons stand outside."""

    def __init__(self, part: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._part = part
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidget(part)

    def sizeHint(self) -> QSize:
        """Ask for all of the part, and for the bar that it may need."""
        bar = self.verticalScrollBar().sizeHint().width()
        return self._part.sizeHint() + QSize(bar + _SLACK, 2)
