"""One scroll bar for all columns."""

from collections.abc import Sequence

from PySide6.QtCore import QEasingCurve, QEvent, QPropertyAnimation, Qt, Signal
from PySide6.QtWidgets import QApplication, QScrollBar, QStyle, QWidget

from reader.ui.reading.text_pane import TextPane

_SCROLL_MS = 200


class SharedScroll(QScrollBar):
    """Moves all columns to the same height, whichever of them, or the bar itself, was moved.

    `moved` follows every change; `is_settling` tells that it is not the reader's, but a change of the texts' length.
    """

    moved = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Vertical, parent)
        self._panes: Sequence[TextPane] = ()
        self._lengths: dict[TextPane, int] = {}
        self._is_following = self._is_stretching = False
        self.is_settling = False
        self._glide = QPropertyAnimation(self, b"value", self)
        self._glide.setDuration(_SCROLL_MS)
        self._glide.setEasingCurve(QEasingCurve.Type.OutCubic)
        self.valueChanged.connect(self._move_all)
        self.actionTriggered.connect(lambda _: self._glide.stop())
        self._retranslate()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the interface's language."""
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _retranslate(self) -> None:
        self.setAccessibleName(self.tr("Place in the article"))

    def watch(self, pane: TextPane) -> None:
        """Follow a column whenever it is one of those that are shown."""
        pane.verticalScrollBar().valueChanged.connect(lambda value: self._follow(pane, value))
        pane.verticalScrollBar().rangeChanged.connect(lambda _, longest: self._on_length(pane, longest))

    def show_panes(self, panes: Sequence[TextPane]) -> None:
        """Move these columns from now on."""
        self._panes = panes
        self._reach(0)

    def hold(self, height: int) -> None:
        """Keep this height at the top, also where Qt has not measured the texts that far yet."""
        self.is_settling = True
        self._reach(height)
        self.setValue(height)
        self._move_all(height)
        self.is_settling = False

    @property
    def is_gliding(self) -> bool:
        """Whether it is on its way."""
        return self._glide.state() is QPropertyAnimation.State.Running

    @property
    def goal(self) -> int:
        """Where it is, or will be when it has arrived."""
        return int(self._glide.endValue()) if self.is_gliding else self.value()

    def jump_to(self, value: int) -> None:
        """Move at once."""
        self._glide.stop()
        self.setValue(value)

    def glide_to(self, value: int) -> None:
        """Move smoothly, where the platform likes motion."""
        self._glide.stop()
        self._reach(value)
        if QApplication.style().styleHint(QStyle.StyleHint.SH_Widget_Animation_Duration) > 0:
            self._glide.setEndValue(max(0, min(value, self.maximum())))
            self._glide.start()
        else:
            self.setValue(value)

    def _on_length(self, pane: TextPane, longest: int) -> None:
        if not self._is_stretching:
            self._lengths[pane] = longest
            if pane in self._panes:
                self._reach(0)

    def _reach(self, height: int) -> None:
        """Let all bars go as far as the longest text, and at least to `height`."""
        was_settling, self.is_settling, self._is_stretching = self.is_settling, True, True
        longest = max(height, *(self._lengths.get(pane, 0) for pane in self._panes)) if self._panes else height
        for pane in self._panes:
            pane.verticalScrollBar().setMaximum(longest)
            self.setPageStep(pane.verticalScrollBar().pageStep())
            self.setSingleStep(pane.verticalScrollBar().singleStep())
        self.setRange(0, longest)
        self.setEnabled(longest > 0)
        self.is_settling, self._is_stretching = was_settling, False

    def _move_all(self, value: int) -> None:
        self._is_following = True
        for pane in self._panes:
            pane.verticalScrollBar().setValue(value)
        self._is_following = False
        self.moved.emit()

    def _follow(self, pane: TextPane, value: int) -> None:
        is_cut_off = pane.verticalScrollBar().maximum() < self.value()  # its text became shorter: nobody scrolled
        if pane in self._panes and not (self._is_following or self._is_stretching or is_cut_off):
            self._glide.stop()  # the reader goes elsewhere
            self.setValue(value)
