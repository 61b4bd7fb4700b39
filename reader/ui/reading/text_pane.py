"""One column of text: paragraphs of one language, or of both by turns."""

from collections.abc import Iterator, Mapping, Sequence

from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, QRectF, Qt, QUrl, QVariantAnimation, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QResizeEvent,
    QTextCharFormat,
    QTextCursor,
)
from PySide6.QtWidgets import QApplication, QFrame, QStyle, QTextBrowser, QTextEdit, QWidget

from reader.ui.look.typography import Setting
from reader.ui.reading.marks import Marks
from reader.ui.reading.text_column import Row, TextColumn
from reader.ui.text.bilingual import Stretch

_MARKED_AROUND = 40  # rows above and below the visible ones whose marks are kept ready
_STILL_SEEN = 4  # px of a line that must show for it to count as seen
_CLICK_SLIP = 4  # px that a pointer may move in a click
_FADE_MS = 120
_RING = 2  # px of the line that shows where the keyboard is


class TextPane(QTextBrowser):
    """Shows a column and tells what the reader points at; it changes no text itself."""

    pointed = Signal(object)  # Stretch of one code point, or None
    clicked = Signal(object)  # Stretch of one code point
    address_chosen = Signal(str)
    resettled = Signal()  # the width changed: rows have other heights

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._column: TextColumn | None = None
        self._measure = self._gutter = 0
        self._marks = Marks()
        self._marked = range(0)
        self._bars = self._paper = QColor()
        self._awaits = True
        self._is_ringed = False
        self._fading: frozenset[int] = frozenset()
        self._fade = QVariantAnimation(self, startValue=255, endValue=0, duration=_FADE_MS)
        self._fade.valueChanged.connect(lambda _: self.viewport().update())
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
        self._fading = frozenset()
        self._column = TextColumn(rows, setting, self)
        self._measure, self._gutter = setting.measure, setting.gutter
        self.setDocument(self._column.document)
        if before is not None:
            before.document.deleteLater()
        self._keep_measure()

    def put(self, texts: Mapping[int, str]) -> None:
        """Give rows, by number, the text that was awaited; it fades in if the platform likes motion."""
        self.column.put(texts)
        style = QApplication.style()
        if self.isVisible() and style.styleHint(QStyle.StyleHint.SH_Widget_Animation_Duration, None, self) > 0:
            self._fading = frozenset(texts)
            self._fade.start()

    def show_marks(self, marks: Marks) -> None:
        """Show these marks."""
        self._marks = marks
        self.refresh_marks()

    def show_colours(self, bars: str, paper: str) -> None:
        """Draw awaited text and what fades in in these colours."""
        self._bars, self._paper = QColor(bars), QColor(paper)
        self.viewport().update()

    def show_caret(self, *, shown: bool) -> None:
        """Let the arrow keys move a caret and select, instead of scrolling."""
        flags = Qt.TextInteractionFlag.TextBrowserInteraction
        self.setTextInteractionFlags(flags | Qt.TextInteractionFlag.TextSelectableByKeyboard if shown else flags)

    def show_awaiting(self, *, awaits: bool) -> None:
        """Tell whether missing English is on its way, and so has bars in its place."""
        self._awaits = awaits
        self.viewport().update()

    def refresh_marks(self) -> None:
        """Mark the rows around the visible ones; a whole book of marks would slow every edit."""
        seen = self.seen_rows()
        first, last = max(0, seen.start - _MARKED_AROUND), seen.stop + _MARKED_AROUND
        rows = () if self._column is None else self._column.rows[first : min(last, self._column.filled)]
        self._marked = range(first, last)
        self.setExtraSelections([each for row in rows for each in self._selections(row)])

    def _on_scrolled(self) -> None:
        seen = self.seen_rows()
        if seen and not (seen[0] in self._marked and seen[-1] in self._marked):
            self.refresh_marks()

    def _selections(self, row: Row) -> Iterator[QTextEdit.ExtraSelection]:
        for mark in self._marks.of(row.side, row.block):
            selection = QTextEdit.ExtraSelection()
            selection.cursor = self.column.cursor_of(mark.stretch)
            if mark.is_line:
                selection.format.setUnderlineStyle(QTextCharFormat.UnderlineStyle.DotLine)
                selection.format.setUnderlineColor(QColor(mark.colour))
            else:
                selection.format.setBackground(QColor(mark.colour))
            yield selection

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

    def place_at(self, point: QPointF) -> Stretch | None:
        """Return the code point under a point of the viewport; None beside the text."""
        if self._column is None:
            return None
        return self._column.place_at(point + QPointF(0, self.verticalScrollBar().value()))

    def select(self, stretch: Stretch) -> None:
        """Put the caret before these words."""
        cursor = QTextCursor(self.column.cursor_of(stretch))
        cursor.setPosition(cursor.selectionStart())
        self.setTextCursor(cursor)

    # Qt's own

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Centre the column in what it is given."""
        super().resizeEvent(event)
        self._keep_measure()
        self.resettled.emit()

    def _keep_measure(self) -> None:
        free = self.width() - 2 * self._gutter
        side = self._gutter + max(0, free - self._measure) // 2
        if self._column is not None and self.viewportMargins().left() != side:
            self.setViewportMargins(side, 0, side, 0)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw awaited paragraphs as faint bars, then the text, and over it the paper that fades away."""
        if self._awaits:
            self._paint_awaited()
        super().paintEvent(event)
        if self._fade.state() == QVariantAnimation.State.Running:
            self._paint_fading()
        if self._is_ringed:
            area = self.viewport().rect()
            QPainter(self.viewport()).fillRect(0, 0, area.width(), _RING, self.palette().color(QPalette.ColorRole.Link))

    def _paint_awaited(self) -> None:
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._bars)
        painter.translate(0, -self.verticalScrollBar().value())
        for number in self.seen_rows():
            if not self.column.rows[number].text:
                self._paint_bars(painter, *self.column.bars_of(number))

    def _paint_bars(self, painter: QPainter, top: float, pitch: int, lines: int) -> None:
        height = round(pitch * 0.42)
        for line in range(lines):
            width = self.viewport().width() * (1.0 if line < lines - 1 else 0.55)
            painter.drawRoundedRect(QRectF(0, top + line * pitch + (pitch - height) / 2 + 2, width, height), 3, 3)

    def _paint_fading(self) -> None:
        painter = QPainter(self.viewport())
        veil = QColor(self._paper)
        veil.setAlpha(int(self._fade.currentValue()))
        for number in self._fading.intersection(self.seen_rows()):
            top, _, _ = self.column.bars_of(number)
            height = self.column.height_of(number)
            painter.fillRect(QRectF(0, top - self.verticalScrollBar().value(), self.viewport().width(), height), veil)

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

    def createMimeDataFromSelection(self) -> QMimeData:
        """Copy the words as they stand: plain text, paragraphs as lines, nothing added."""
        copied = QMimeData()
        copied.setText(self.textCursor().selectedText().replace("\u2029", "\n"))
        return copied

    def loadResource(self, _kind: int, _name: QUrl | str) -> object:
        """Load nothing: an article's text has no pictures, and nothing comes from the network."""
        return None
