"""The cheat sheet of keyboard shortcuts."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

Section = tuple[str, Sequence[QAction]]


class KeysDialog(QDialog):
    """Lists actions with their shortcuts, in sections."""

    def __init__(self, sections: Sequence[Section], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Keyboard shortcuts"))
        columns = QHBoxLayout()
        columns.setSpacing(36)
        for part in _shared_out(sections, 3):
            columns.addLayout(_column(part))
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.close)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(24, 18, 24, 16)
        whole.setSpacing(18)
        whole.addLayout(columns)
        whole.addWidget(buttons)


def _shared_out(sections: Sequence[Section], count: int) -> Sequence[Sequence[Section]]:
    """Share sections out, in their order, so that the longest column is as short as can be: screens are low."""
    if count == 1 or len(sections) < count:
        return [sections]
    ways = [[sections[:cut], *_shared_out(sections[cut:], count - 1)] for cut in range(1, len(sections) - count + 2)]
    return min(ways, key=lambda way: max(sum(len(actions) + 1 for _, actions in part) for part in way))


def _column(sections: Sequence[Section]) -> QGridLayout:
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
