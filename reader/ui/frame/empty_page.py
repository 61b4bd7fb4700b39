"""What shows while there is no article."""

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from reader.ui.widgets.by_name import set_by_name


class EmptyPage(QFrame):
    """One sentence, and the ways to an article."""

    sample_asked = Signal()

    def __init__(self, open_action: QAction, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("page")
        self._is_opening = False
        self._text = QLabel()
        self._text.setObjectName("muted")
        set_by_name(self._text, alignment="AlignCenter")
        self._text.setWordWrap(True)
        self._open, self._sample = QPushButton(), QPushButton()
        self._open.clicked.connect(open_action.trigger)
        self._sample.clicked.connect(self.sample_asked)
        line = QHBoxLayout()
        line.setSpacing(10)
        line.addStretch(1)
        line.addWidget(self._open)
        line.addWidget(self._sample)
        line.addStretch(1)
        column = QVBoxLayout(self)
        column.setSpacing(18)
        column.addStretch(2)
        column.addWidget(self._text)
        column.addLayout(line)
        column.addStretch(3)
        self._retranslate()

    def show_opening(self, *, is_opening: bool) -> None:
        """Tell that an article is being opened, or that there is none."""
        self._is_opening = is_opening
        if is_opening and (self._open.hasFocus() or self._sample.hasFocus()):
            self.setFocus()  # else it would pass from the hidden button to the next one, in the bar above
        self._retranslate()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the interface's language."""
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _retranslate(self) -> None:
        waiting = self.tr("Opening the article…")
        empty = self.tr("Drop an Arabic article here, paste one, or open a file.")
        self._text.setText(waiting if self._is_opening else empty)
        self.setAccessibleName(self._text.text())
        self._open.setText(self.tr("Open a file"))
        self._sample.setText(self.tr("Show the sample article"))
        for button in (self._open, self._sample):
            button.setVisible(not self._is_opening)
