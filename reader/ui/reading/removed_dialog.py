"""What was taken out of the article, and why."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QColor, QTextBlockFormat, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QTextBrowser, QVBoxLayout, QWidget

from reader.domain.article import Removed
from reader.exporters.writing import has_arabic
from reader.ui.look.theme import Theme
from reader.ui.look.typography import Setting
from reader.ui.reading.removal_reasons import reason_in_words
from reader.ui.text.bilingual import Side
from reader.ui.text.places import on_one_line
from reader.ui.widgets.screen_room import fit_to_screen


class RemovedDialog(QDialog):
    """Lists the pieces in the order of the source, each under the reason why it is not shown.

    `put_back_asked` carries the number of a piece that the reader wants in the article.
    """

    put_back_asked = Signal(int)

    def __init__(self, theme: Theme, setting: Setting, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._setting = theme, setting
        self.setWindowTitle(self.tr("What was taken out"))
        fit_to_screen(self, QSize(560, 460))
        note = QLabel(self.tr("These pieces of the source are not part of the article. Nothing else was left out."))
        note.setWordWrap(True)
        self._pieces = pieces = QTextBrowser()
        pieces.setOpenLinks(False)
        pieces.anchorClicked.connect(lambda link: self.put_back_asked.emit(int(link.fragment())))
        pieces.setAccessibleName(self.windowTitle())
        pieces.document().setDocumentMargin(14)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.close)
        column = QVBoxLayout(self)
        column.setContentsMargins(18, 16, 18, 14)
        column.setSpacing(12)
        for part in (note, pieces, buttons):
            column.addWidget(part)

    def show_pieces(self, removed: Sequence[Removed]) -> None:
        """Show what is taken out now; the reader's place in the list stays."""
        bar = self._pieces.verticalScrollBar()
        place = bar.value()
        self._pieces.clear()
        cursor = QTextCursor(self._pieces.document())
        for number, each in enumerate(removed):
            self._write(cursor, number, each)
        if not removed:
            cursor.insertText(self.tr("Nothing is taken out of this article any more."))
        self._pieces.moveCursor(QTextCursor.MoveOperation.Start)  # Qt shows the cursor first, which went to the end
        bar.setValue(place)

    def _write(self, cursor: QTextCursor, number: int, piece: Removed) -> None:
        space = QTextBlockFormat()
        space.setTopMargin(14 if number else 0)
        if number:
            cursor.insertBlock(space)
        muted = QTextCharFormat()
        muted.setForeground(QColor(self._theme.muted))
        cursor.insertText(reason_in_words(piece.reason), muted)
        if piece.before is not None:
            cursor.insertText(" · ", muted)
            cursor.insertText(self.tr("Put back"), _link(number, self._theme))
        cursor.insertBlock(_own_direction(piece.text))
        cursor.insertText(on_one_line(piece.text.replace("\n", " ")), _face(piece.text, self._setting))

    @property
    def text(self) -> str:
        """What it lists."""
        return self._pieces.toPlainText()


def _link(number: int, theme: Theme) -> QTextCharFormat:
    """Return what a link to put a piece back looks like."""
    made = QTextCharFormat()
    made.setAnchor(True)
    made.setAnchorHref(f"#{number}")
    made.setForeground(QColor(theme.accent))
    made.setFontUnderline(True)
    return made


def _own_direction(text: str) -> QTextBlockFormat:
    made = QTextBlockFormat()
    made.setLayoutDirection(Qt.LayoutDirection.RightToLeft if has_arabic(text) else Qt.LayoutDirection.LeftToRight)
    made.setAlignment(Qt.AlignmentFlag.AlignLeading)
    return made


def _face(text: str, setting: Setting) -> QTextCharFormat:
    made = QTextCharFormat()
    font = setting.font(Side.ARABIC if has_arabic(text) else Side.ENGLISH)
    font.setPixelSize(round(font.pixelSize() * 0.85))
    made.setFont(font)
    return made
