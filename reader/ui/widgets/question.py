"""A question asked in place, with its two answers."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from reader.ui.widgets.quiet_button import quiet_button


class Question(QWidget):
    """Hidden until it has something to ask. `agreed` is the answer that changes something."""

    agreed = Signal()
    declined = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("question")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._text = QLabel()
        self._text.setWordWrap(True)
        self._text.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self._yes, self._no = quiet_button(), quiet_button()
        line = QHBoxLayout()
        line.setSpacing(8)
        line.addStretch(1)
        line.addWidget(self._no)
        line.addWidget(self._yes)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 9, 12, 10)
        column.setSpacing(8)
        column.addWidget(self._text)
        column.addLayout(line)
        self._yes.clicked.connect(self._on_yes)
        self._no.clicked.connect(self._on_no)
        self.hide()

    def ask(self, text: str, yes: str, no: str) -> None:
        """Ask; the answer that changes nothing has the focus."""
        self._text.setText(text)
        self._yes.setText(yes)
        self._no.setText(no)
        self._yes.setAccessibleDescription(text)
        self.show()
        self._no.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Answer with Enter as the button with the keyboard does; a dialog would press its own default button."""
        answer = next((each for each in (self._yes, self._no) if each.hasFocus()), None)
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and answer is not None:
            answer.click()
        else:
            super().keyPressEvent(event)

    def _on_yes(self) -> None:
        self.hide()
        self.agreed.emit()

    def _on_no(self) -> None:
        self.hide()
        self.declined.emit()
