"""Asks for the address of a page, and says whom the program will contact before it does."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QLineEdit, QVBoxLayout, QWidget

from reader.domain.errors import ReaderError
from reader.services.importing import contacted_host
from reader.ui.wording.isolates import isolated
from reader.ui.wording.phrases import worded

_WIDTH = 480


class AddressDialog(QDialog):
    """`chosen` carries the address, once the reader has agreed to the contact."""

    chosen = Signal(str)

    def __init__(self, address: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Open an address"))
        self.setMinimumWidth(_WIDTH)
        self._field = QLineEdit(address)
        self._field.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self._field.setPlaceholderText("https://")
        self._field.setClearButtonEnabled(True)
        self._said = QLabel()
        self._said.setTextFormat(Qt.TextFormat.PlainText)
        self._said.setWordWrap(True)
        self._said.setMinimumHeight(self._said.fontMetrics().lineSpacing() * 3)
        self._said.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeading)
        label = QLabel(self.tr("The address of a page with an article"))
        label.setBuddy(self._field)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self._open = buttons.addButton(self.tr("Open"), QDialogButtonBox.ButtonRole.AcceptRole)
        self._open.setDefault(True)
        buttons.accepted.connect(self._on_accepted)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 16)
        column.setSpacing(12)
        for part in (label, self._field, self._said, buttons):
            column.addWidget(part)
        self._field.textChanged.connect(lambda _: self._look())
        self._look()

    def _look(self) -> None:
        """Say whom the address leads to, or why it leads nowhere."""
        typed = self._field.text().strip()
        host, trouble = "", ""
        try:
            host = contacted_host(typed) if typed else ""
        except ReaderError as error:
            trouble = worded(error.phrase)
        self._open.setEnabled(bool(host))
        if host:
            text = self.tr(
                "The program will contact {host}, and fetch this one page: no pictures, no scripts, no cookies."
            )
            self._said.setText(text.format(host=isolated(host)))
        else:
            self._said.setText(trouble or self.tr("Nothing is fetched until you choose Open."))

    def _on_accepted(self) -> None:
        self.accept()
        self.chosen.emit(self._field.text().strip())
