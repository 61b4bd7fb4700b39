"""A sentence's English, to be set right."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFont, QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QPlainTextEdit, QPushButton, QVBoxLayout, QWidget

from reader.ui.look.typography import Setting
from reader.ui.text.bilingual import Side

_SIZE = (620, 380)
_SHARE = 0.9  # of the article's type


class EnglishDialog(QDialog):
    """Shows a sentence and takes the reader's English of it. `is_own`: what it has now is the reader's already."""

    written = Signal(str)
    taken_back = Signal()

    def __init__(
        self, arabic: str, english: str, setting: Setting, *, is_own: bool, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._before = english
        self.setWindowTitle(self.tr("Correct the translation"))
        self.resize(*_SIZE)
        self._arabic, self._english = QLabel(arabic), QPlainTextEdit(english)
        self._arabic.setFont(_smaller(setting.font(Side.ARABIC)))
        self._arabic.setWordWrap(True)
        self._arabic.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        self._arabic.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._english.setFont(_smaller(setting.font(Side.ENGLISH)))
        self._english.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self._english.setTabChangesFocus(True)
        self._english.setAccessibleName(self.tr("The sentence in English"))
        note = QLabel(self.tr("Your words are kept for this sentence, whatever model translates."))
        note.setObjectName("muted")
        note.setWordWrap(True)
        standard = QDialogButtonBox.StandardButton
        self._buttons = QDialogButtonBox(standard.Save | standard.Cancel)
        self._save = self._buttons.button(standard.Save)
        self._buttons.accepted.connect(self._on_saved)
        self._buttons.rejected.connect(self.reject)
        if is_own:
            back = QPushButton(self.tr("Back to the model's"))
            self._buttons.addButton(back, QDialogButtonBox.ButtonRole.ResetRole)
            back.clicked.connect(self._on_taken_back)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 18, 24, 16)
        column.setSpacing(12)
        for part in (self._arabic, self._english, note, self._buttons):
            column.addWidget(part, 1 if part is self._english else 0)
        self._english.textChanged.connect(self._refresh)
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            QShortcut(QKeySequence(keys), self).activated.connect(self._on_saved)
        self._english.setFocus()
        self._english.selectAll()
        self._refresh()

    def _refresh(self) -> None:
        words = self._english.toPlainText().strip()
        self._save.setEnabled(bool(words) and words != self._before)

    def _on_saved(self) -> None:
        if self._save.isEnabled():
            self.written.emit(self._english.toPlainText().strip())
            self.accept()

    def _on_taken_back(self) -> None:
        self.taken_back.emit()
        self.accept()


def _smaller(font: QFont) -> QFont:
    made = QFont(font)
    made.setPixelSize(round(font.pixelSize() * _SHARE))
    return made
