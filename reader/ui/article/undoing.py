"""What the reader has set right in the open article, to be taken back."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal


class Undoing(QObject):
    """The steps that the reader can take back, quotes and English alike, the last one first.

    `changed`: it is another step now that would be taken back.
    """

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._steps: list[Callable[[], object]] = []

    def keep(self, take_back: Callable[[], object]) -> None:
        """Remember how the step that was just done is taken back."""
        self._steps.append(take_back)
        self.changed.emit()

    def undo(self) -> bool:
        """Take back the last step; tell whether there was one."""
        if not self._steps:
            return False
        self._steps.pop()()
        self.changed.emit()
        return True

    def forget(self) -> None:
        """Start with nothing to take back, for another article."""
        self._steps.clear()
        self.changed.emit()
