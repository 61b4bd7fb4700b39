"""The cheat sheet of keyboard shortcuts."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget


class KeysDialog(QDialog):
    """Lists actions with their shortcuts, in sections."""

    def __init__(self, sections: Sequence[tuple[str, Sequence[QAction]]], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Keyboard shortcuts"))
        columns = QHBoxLayout()
        columns.setSpacing(44)
        half = (len(sections) + 1) // 2
        for part in (sections[:half], sections[half:]):
            columns.addLayout(_column(part))
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.close)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(24, 18, 24, 16)
        whole.setSpacing(18)
        whole.addLayout(columns)
        whole.addWidget(buttons)


def _column(sections: Sequence[tuple[str, Sequence[QAction]]]) -> QGridLayout:
    grid = QGridLayout()
    grid.setHorizontalSpacing(28)
    grid.setVerticalSpacing(7)
    row = 0
    for title, actions in sections:
        heading = QLabel(title)
        heading.setObjectName("heading")
        if row:
            grid.setRowMinimumHeight(row, 10)
        grid.addWidget(heading, row + 1, 0, 1, 2)
        row += 2
        for action in actions:
            keys = [key.toString(QKeySequence.SequenceFormat.NativeText) for key in action.shortcuts()]
            if keys:
                shortcut = QLabel("   ".join(keys))
                shortcut.setObjectName("muted")
                shortcut.setAlignment(Qt.AlignmentFlag.AlignTrailing)
                shortcut.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
                grid.addWidget(QLabel(action.text()), row, 0)
                grid.addWidget(shortcut, row, 1)
                row += 1
    grid.setRowStretch(row, 1)
    return grid
