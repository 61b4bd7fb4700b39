"""Small dialogs of the library: an article's tags, its note, and what of a folder could not be kept."""

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QGuiApplication, QTextBlockFormat, QTextCursor
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QTextBrowser,
    QTextEdit,
    QVBoxLayout,
    QWidget,
)

from reader.services.bringing_in import Failure
from reader.ui.widgets.careful_dialog import CarefulDialog
from reader.ui.widgets.screen_room import fit_to_screen
from reader.ui.wording.phrases import worded

_COMMAS = str.maketrans("،;؛", ",,,")


class TagsDialog(QDialog):
    """Lets the reader choose an article's tags, and make new ones. `kept` carries all of them."""

    kept = Signal(tuple)

    def __init__(self, title: str, tags: Sequence[str], known: Iterable[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Tags"))
        fit_to_screen(self, QSize(380, 360))
        heading = _heading(title)
        self._new = QLineEdit()
        self._new.setPlaceholderText(self.tr("New tags, with commas between them"))
        self._new.setAccessibleName(self._new.placeholderText())
        self._list = QListWidget()
        self._list.setObjectName("tags")
        self._list.setAccessibleName(self.windowTitle())
        for tag in dict.fromkeys((*tags, *known)):
            entry = QListWidgetItem(tag, self._list)
            entry.setFlags(entry.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            entry.setCheckState(Qt.CheckState.Checked if tag in tags else Qt.CheckState.Unchecked)
        self._list.setVisible(self._list.count() > 0)
        column = _column(self)
        for part in (heading, self._new, self._list):
            column.addWidget(part)
        if not self._list.count():
            column.addStretch(1)
        column.addWidget(_save_and_cancel(self))
        self.accepted.connect(lambda: self.kept.emit(self.tags))
        self._new.setFocus()

    @property
    def tags(self) -> tuple[str, ...]:
        """All tags that are chosen."""
        entries = (self._list.item(number) for number in range(self._list.count()))
        chosen = [entry.text() for entry in entries if entry.checkState() is Qt.CheckState.Checked]
        new = (tag.strip() for tag in self._new.text().translate(_COMMAS).split(","))
        return tuple(dict.fromkeys((*chosen, *(tag for tag in new if tag))))


class NoteDialog(CarefulDialog):
    """Lets the reader write down something about an article. `kept` carries it."""

    kept = Signal(str)

    def __init__(self, title: str, note: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Note"))
        fit_to_screen(self, QSize(460, 320))
        self._note = QTextEdit()  # unlike QPlainTextEdit, it aligns each paragraph to the side of its direction
        self._note.setAcceptRichText(False)
        self._note.setPlainText(note)
        self._note.setAccessibleName(self.windowTitle())
        self._note.setTabChangesFocus(True)
        column = _column(self)
        for part in (_heading(title), self._note, self.question, _save_and_cancel(self)):
            column.addWidget(part)
        self._before = note
        self.question.declined.connect(self._note.setFocus)
        self.accepted.connect(lambda: self.kept.emit(self._note.toPlainText()))
        self._note.setFocus()

    @property
    def has_changes(self) -> bool:
        """Whether the note is another one now."""
        return self._note.toPlainText().strip() != self._before.strip()


class FailuresDialog(QDialog):
    """Lists the files that could not be kept, each with the sentence that says why."""

    def __init__(self, failures: Sequence[Failure], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("What could not be imported"))
        fit_to_screen(self, QSize(620, 420))
        self._pieces = pieces = QTextBrowser()
        pieces.setAccessibleName(self.windowTitle())
        pieces.document().setDocumentMargin(14)
        cursor = QTextCursor(pieces.document())
        for number, each in enumerate(failures):
            self._write(cursor, str(each.path), Qt.LayoutDirection.LeftToRight, above=14 if number else 0)
            self._write(cursor, worded(each.why), QGuiApplication.layoutDirection(), above=2)
        pieces.moveCursor(QTextCursor.MoveOperation.Start)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.close)
        column = _column(self)
        column.addWidget(pieces)
        column.addWidget(buttons)

    def _write(self, cursor: QTextCursor, text: str, direction: Qt.LayoutDirection, *, above: int) -> None:
        block = QTextBlockFormat()
        block.setLayoutDirection(direction)
        block.setTopMargin(above)
        if cursor.position():
            cursor.insertBlock(block)
        else:
            cursor.setBlockFormat(block)
        cursor.insertText(text)

    @property
    def text(self) -> str:
        """All that it says."""
        return self._pieces.toPlainText()


def _heading(title: str) -> QLabel:
    heading = QLabel(title)
    heading.setAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)
    heading.setObjectName("heading")
    heading.setWordWrap(True)
    return heading


def _column(dialog: QDialog) -> QVBoxLayout:
    column = QVBoxLayout(dialog)
    column.setContentsMargins(18, 16, 18, 14)
    column.setSpacing(12)
    return column


def _save_and_cancel(dialog: QDialog) -> QDialogButtonBox:
    buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Save | QDialogButtonBox.StandardButton.Cancel)
    buttons.accepted.connect(dialog.accept)
    buttons.rejected.connect(dialog.reject)
    return buttons
