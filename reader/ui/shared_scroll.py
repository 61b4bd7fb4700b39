"""One scroll bar for all columns."""

from collections.abc import Sequence

from PySide6.QtCore import QEasingCurve, QPropertyAnimation, Qt, Signal
from PySide6.QtWidgets import QApplication, QScrollBar, QStyle, QWidget

from reader.ui.text_pane import TextPane

_SCROLL_MS = 200


class SharedScroll(QScrollBar):
    """Moves all columns to the same height, whichever of them, or the bar itself, was moved."""

    moved = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Vertical, parent)
        self._panes: Sequence[TextPane] = ()
        self._is_following = False
        self._glide = QPropertyAnimation(self, b"value", self)
        self._glide.setDuration(_SCROLL_MS)
        self._glide.setEasingCurve(QEasingCurve.Type.OutCubic)
        self.valueChanged.connect(self._move_all)

    def watch(self, pane: TextPane) -> None:
        """Follow a column whenever it is one of those that are shown."""
        pane.verticalScrollBar().valueChanged.connect(lambda value: self._follow(pane, value))
        pane.verticalScrollBar().rangeChanged.connect(self.measure)

    def show_panes(self, panes: Sequence[TextPane]) -> None:
        """Move these columns from now on."""
        self._panes = panes

    def measure(self) -> None:
        """Take over the columns' common length."""
        if self._panes:
            bars = [pane.verticalScrollBar() for pane in self._panes]
            self.setPageStep(bars[0].pageStep())
            self.setSingleStep(bars[0].singleStep())
            self.setRange(0, max(bar.maximum() for bar in bars))
            self.setEnabled(self.maximum() > 0)

    def glide_to(self, value: int) -> None:
        """Move smoothly, where the platform likes motion."""
        self._glide.stop()
        if QApplication.style().styleHint(QStyle.StyleHint.SH_Widget_Animation_Duration) > 0:
            self._glide.setEndValue(max(0, min(value, self.maximum())))
            self._glide.start()
        else:
            self.setValue(value)

    def _move_all(self, value: int) -> None:
        self._is_following = True
        for pane in self._panes:
            pane.verticalScrollBar().setValue(value)
        self._is_following = False
        self.moved.emit()

    def _follow(self, pane: TextPane, value: int) -> None:
        if pane in self._panes and not self._is_following:
            self.setValue(value)
