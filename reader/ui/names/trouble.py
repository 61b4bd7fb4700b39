"""What shows in place of a list of names that cannot be read."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from reader.ui.widgets.quiet_button import quiet_button


class NamesTrouble(QWidget):
    """The sentence, and the two ways on."""

    again_asked = Signal()
    set_aside_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sentence, self._hint = QLabel(), QLabel()
        for label in (self._sentence, self._hint):
            label.setWordWrap(True)
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._sentence.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._hint.setObjectName("muted")
        self._again, self._aside = quiet_button(), quiet_button()
        self._again.clicked.connect(self.again_asked)
        self._aside.clicked.connect(self.set_aside_asked)
        line = QHBoxLayout()
        line.setSpacing(8)
        line.addStretch(1)
        line.addWidget(self._again)
        line.addWidget(self._aside)
        line.addStretch(1)
        column = QVBoxLayout(self)
        column.setSpacing(14)
        column.addStretch(2)
        column.addWidget(self._sentence)
        column.addWidget(self._hint)
        column.addLayout(line)
        column.addStretch(3)
        self._retranslate()

    def show_sentence(self, sentence: str) -> None:
        """Tell what is wrong."""
        self._sentence.setText(sentence)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the interface's language."""
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _retranslate(self) -> None:
        self._hint.setText(self.tr("Until then articles are translated without your names."))
        self._again.setText(self.tr("Read it again"))
        self._aside.setText(self.tr("Set it aside and begin anew"))
