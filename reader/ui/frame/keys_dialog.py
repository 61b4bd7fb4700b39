"""The cheat sheet of keyboard shortcuts."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence, QShowEvent
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from reader.ui.widgets.lines import rule
from reader.ui.widgets.screen_room import fit_to_screen, room_on
from reader.ui.widgets.scrolled_part import ScrolledPart

Section = tuple[str, Sequence[QAction]]
_BAR = 16  # px for a scroll bar


class KeysDialog(QDialog):
    """Lists actions with their shortcuts, in sections."""

    def __init__(self, sections: Sequence[Section], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Keyboard shortcuts"))
        room = room_on((parent or self).screen().availableGeometry()).width()
        parts = (_in_columns(sections, count) for count in (3, 2, 1))  # as many as there is room for
        part = next((each for each in parts if each.sizeHint().width() + _BAR <= room), _in_columns(sections, 1))
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.close)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(ScrolledPart(part), 1)
        whole.addWidget(rule())
        buttons.setContentsMargins(24, 12, 24, 14)
        whole.addWidget(buttons)

    def showEvent(self, event: QShowEvent) -> None:
        """Be as large as all of it, if the screen has room."""
        if not event.spontaneous():
            fit_to_screen(self, self.sizeHint())
        super().showEvent(event)


def _in_columns(sections: Sequence[Section], count: int) -> QWidget:
    part = QWidget()
    columns = QHBoxLayout(part)
    columns.setContentsMargins(24, 18, 24, 18)
    columns.setSpacing(36)
    for some in _shared_out(sections, count):
        columns.addLayout(_column(some))
    return part


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
                grid.addWidget(QLabel(action.text().removesuffix("…")), row, 0)
                grid.addWidget(shortcut, row, 1)
                row += 1
    grid.setRowStretch(row, 1)
    return grid
