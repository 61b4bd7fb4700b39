"""One column of text: paragraphs of one language, or of both by turns."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, Qt, QUrl, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QFocusEvent,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QResizeEvent,
    QTextCursor,
)
from PySide6.QtWidgets import QFrame, QTextBrowser, QTextEdit, QWidget

from reader.domain.text import BlockKind
from reader.ui.look.typography import GUTTER, Setting
from reader.ui.reading.arriving_rows import ArrivingRows
from reader.ui.reading.bullets import paint_bullets
from reader.ui.reading.marks import Marks, drawn
from reader.ui.reading.text_column import Row, TextColumn
from reader.ui.text.bilingual import Stretch

_MARKED_AROUND = 32  # rows above and below the visible ones whose marks are kept ready
_STILL_SEEN = 4  # px of a line that must show for it to count as seen
_CLICK_SLIP = 4  # px that a pointer may move in a click
_RING = 2  # px of the line that shows where the keyboard is


class TextPane(QTextBrowser):
    """Shows a column and tells what the reader points at; it changes no text itself."""

    pointed = Signal(object)  # Stretch of one code point, or None
    clicked = Signal(object)  # Stretch of one code point
    address_chosen = Signal(str)
    menu_asked = Signal(object, object)  # Stretch of one code point, and a QPoint of the screen; None by keyboard
    copy_asked = Signal()
    edge_asked = Signal(bool)  # the article's beginning, or (True) its end
    resettled = Signal()  # the width changed: rows have other heights

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._column: TextColumn | None = None
        self._measure = 0
        self._marks = Marks()
        self._marked = range(0)
        self._is_ringed = False
        self.arriving = ArrivingRows(self.viewport())
        self._press = QPoint()
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)  # blocks have their own; this one is the margins'
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setOpenLinks(False)
        self.setTabChangesFocus(True)
        self.anchorClicked.connect(lambda url: self.address_chosen.emit(url.toString()))
        self.verticalScrollBar().valueChanged.connect(self._on_scrolled)

    @property
    def column(self) -> TextColumn:
        """The column that it shows."""
        if self._column is None:
            raise RuntimeError("nothing is shown yet")
        return self._column

    @property
    def is_filled(self) -> bool:
        """Whether it shows a column."""
        return self._column is not None

    def fill(self, rows: Sequence[Row], setting: Setting) -> None:
        """Show `rows` in place of what is there."""
        before = self._column
        self.arriving.forget()
        self._column = TextColumn(rows, setting, self)
        self._measure = setting.measure
        self.setDocument(self._column.document)
        if before is not None:
            before.document.deleteLater()
        self._keep_measure()

    def put(self, texts: Mapping[int, str]) -> None:
        """Give rows, by number, the text that was awaited; it fades in if the platform likes motion."""
        self.column.put(texts)
        if self.isVisible():
            self.arriving.fade_in(texts)

    def show_marks(self, marks: Marks) -> None:
        """Show these marks."""
        self._marks = marks
        self.refresh_marks()

    def show_caret(self, *, shown: bool) -> None:
        """Let the arrow keys move a caret and select, instead of scrolling; it begins where the reader looks."""
        flags = Qt.TextInteractionFlag.TextBrowserInteraction
        self.setTextInteractionFlags(flags | Qt.TextInteractionFlag.TextSelectableByKeyboard if shown else flags)
        self.setCursorWidth(1 if shown else 0)  # Qt goes on to draw one that can no longer be moved (6.11)
        if shown and not 0 <= self.cursorRect().top() < self.viewport().height():
            self._put_caret(self.cursorForPosition(QPoint(self.viewport().width() // 2, _STILL_SEEN)))

    @property
    def has_caret(self) -> bool:
        """Whether the arrow keys move a caret."""
        return bool(self.textInteractionFlags() & Qt.TextInteractionFlag.TextSelectableByKeyboard)

    def refresh_marks(self) -> None:
        """Mark the rows around the visible ones; a whole book of marks would slow every edit."""
        seen = self.seen_rows()
        first, last = max(0, seen.start - _MARKED_AROUND), seen.stop + _MARKED_AROUND
        rows = () if self._column is None else self._column.rows[first : min(last, self._column.filled)]
        self._marked = range(first, last)
        marks = (mark for row in rows for mark in self._marks.of(row.side, row.block))
        self.setExtraSelections([drawn(mark, self.column.cursor_of(mark.stretch)) for mark in marks])

    def refresh_marks_of(self, numbers: Sequence[int]) -> None:
        """Mark the rows again that are near enough to be marked, if any of these has changed."""
        if any(number in self._marked for number in numbers):
            self.refresh_marks()

    def _on_scrolled(self) -> None:
        seen = self.seen_rows()
        if seen and not (seen[0] in self._marked and seen[-1] in self._marked):
            self.refresh_marks()

    def seen_rows(self) -> range:
        """Return the rows of which something shows."""
        if self._column is None or not self._column.filled:
            return range(0)
        top = self.verticalScrollBar().value()
        last, _ = self._column.row_at(top + self.viewport().height())
        return range(self._column.row_at(top + _STILL_SEEN)[0], last + 1)

    def top_place(self) -> tuple[int, int]:
        """Return the row and the UTF-16 unit in it at which the first line that shows begins."""
        return self.column.row_at(self.verticalScrollBar().value() + _STILL_SEEN)

    def place_at(self, point: QPointF, *, is_near_enough: bool = False) -> Stretch | None:
        """Return the code point under a point of the viewport, or the nearest one; None beside the text."""
        if self._column is None:
            return None
        below = QPointF(0, self.verticalScrollBar().value())
        return self._column.place_at(point + below, is_near_enough=is_near_enough)

    def point_under(self, stretch: Stretch, *, is_end: bool = False) -> QPoint:
        """Return the place on the screen just under the beginning of these words, or their end."""
        cursor = self.column.cursor_of(stretch)
        cursor.setPosition(cursor.selectionEnd() if is_end else cursor.selectionStart())
        return self.viewport().mapToGlobal(self.cursorRect(cursor).bottomLeft())

    @property
    def selected(self) -> Sequence[Stretch]:
        """The words that are selected, by paragraph."""
        return self.column.stretches_of(self.textCursor()) if self._column is not None else ()

    def clear_selection(self) -> None:
        """Select nothing; what shows stays."""
        cursor = self.textCursor()
        cursor.clearSelection()
        self._put_caret(cursor)

    def _put_caret(self, cursor: QTextCursor) -> None:
        bar = self.verticalScrollBar()
        height = bar.value()
        self.setTextCursor(cursor)  # Qt scrolls to it
        bar.setValue(height)

    # Qt's own

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Centre the column in what it is given."""
        super().resizeEvent(event)
        self._keep_measure()
        if event.size().width() != event.oldSize().width():  # a bar that opens above must not move the lines
            self.resettled.emit()

    def _keep_measure(self) -> None:
        free = self.width() - 2 * GUTTER
        side = GUTTER + max(0, free - self._measure) // 2
        if self._column is not None and self.viewportMargins().left() != side:
            self.setViewportMargins(side, 0, side, 0)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw what stands for awaited paragraphs, then the text, and over it the paper that fades away."""
        rows, top = self.seen_rows(), self.verticalScrollBar().value()
        if rows:
            self.arriving.paint_awaited(self.column, rows, top)
            paint_bullets(self.viewport(), self.column, rows, top)
        super().paintEvent(event)
        if rows:
            self.arriving.paint_fading(self.column, rows, top)
        if self._is_ringed:
            area = self.viewport().rect()
            QPainter(self.viewport()).fillRect(0, 0, area.width(), _RING, self.palette().color(QPalette.ColorRole.Link))

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show who came by keyboard where he is."""
        super().focusInEvent(event)
        self._is_ringed = event.reason() in (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason)
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Take the mark of the keyboard away."""
        super().focusOutEvent(event)
        self._is_ringed = False
        self.viewport().update()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Tell what the pointer is over, unless it is selecting."""
        super().mouseMoveEvent(event)
        if event.buttons() == Qt.MouseButton.NoButton:
            self.pointed.emit(self.place_at(event.position()))

    def leaveEvent(self, event: QEvent) -> None:
        """Tell that the pointer is over nothing."""
        super().leaveEvent(event)
        self.pointed.emit(None)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Remember where a click begins."""
        self._press = event.position().toPoint()
        super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Tell a click from a selection."""
        super().mouseReleaseEvent(event)
        slip = (event.position().toPoint() - self._press).manhattanLength()
        is_click = event.button() == Qt.MouseButton.LeftButton and slip < _CLICK_SLIP
        place = self.place_at(event.position())
        if is_click and place is not None and not self.textCursor().hasSelection():
            self.clicked.emit(place)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for the menu of what is pointed at, or of where the keyboard is; Qt's own knows nothing of articles."""
        if event.reason() is not QContextMenuEvent.Reason.Mouse:
            self.menu_asked.emit(None, None)
            return
        place = self.place_at(QPointF(event.pos()), is_near_enough=True)
        if place is not None and not any(each.holds(place) for each in self.selected):
            self.clear_selection()
        self.menu_asked.emit(place, event.globalPos())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Copy, go to either end of the article, and follow a link at the caret."""
        edge = _edge_of(event, has_caret=self.has_caret)
        link = self._link_at_caret if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) else ""
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy_asked.emit()
        elif edge is not None:
            self.edge_asked.emit(edge)
            if self.has_caret:
                super().keyPressEvent(event)
        elif link:
            self.address_chosen.emit(link)
        else:
            super().keyPressEvent(event)

    @property
    def place_at_caret(self) -> Stretch | None:
        """The code point at the caret; None where no caret is moved."""
        cursor = QTextCursor(self.textCursor())
        cursor.setPosition(cursor.position())
        steps = QTextCursor.MoveOperation
        step = steps.PreviousCharacter if cursor.atBlockEnd() else steps.NextCharacter
        cursor.movePosition(step, QTextCursor.MoveMode.KeepAnchor)
        return next(iter(self.column.stretches_of(cursor)), None) if self.has_caret and self.is_filled else None

    @property
    def _link_at_caret(self) -> str:
        place = self.place_at_caret
        number = self.column.row_number(place.side, place.block) if place is not None else None
        row = self.column.rows[number] if number is not None else None
        return row.source if row is not None and row.kind is BlockKind.LINK else ""

    def focusNextPrevChild(self, forward: bool) -> bool:  # noqa: FBT001 -- Qt's own
        """Leave the text; Qt would walk through its links first, and scroll to each."""
        return QTextEdit.focusNextPrevChild(self, forward)

    def createMimeDataFromSelection(self) -> QMimeData:
        """Give the words as they stand, for what selects or drags: plain text, paragraphs as lines, nothing added."""
        copied = QMimeData()
        copied.setText(self.textCursor().selectedText().replace("\u2029", "\n"))
        return copied

    def loadResource(self, _kind: int, _name: QUrl | str) -> object:
        """Load nothing: an article's text has no pictures, and nothing comes from the network."""
        return None


def _edge_of(event: QKeyEvent, *, has_caret: bool) -> bool | None:
    """Return whether a key asks for the article's end, or its beginning; None for any other."""
    plain = event.key() if not has_caret and event.modifiers() == Qt.KeyboardModifier.NoModifier else None
    if event.matches(QKeySequence.StandardKey.MoveToEndOfDocument) or plain == Qt.Key.Key_End:
        return True
    if event.matches(QKeySequence.StandardKey.MoveToStartOfDocument) or plain == Qt.Key.Key_Home:
        return False
    return None
