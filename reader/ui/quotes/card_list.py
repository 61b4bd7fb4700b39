"""The list of quotes: countries' headings and cards, moved through like any list."""

from PySide6.QtCore import (
    QEvent,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QKeySequence,
    QLinearGradient,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QToolTip, QWidget

from reader.domain.quotes.values import Quote
from reader.ui.lists.focus import is_by_keyboard
from reader.ui.quotes.card_buttons import CardButtons
from reader.ui.quotes.cards import ROW, Index, QuoteDelegate
from reader.ui.quotes.row_model import QuoteRows
from reader.ui.quotes.rows import GroupRow, QuoteRow
from reader.ui.wording.countries import code_of

_AT_ONCE = 8  # cards laid out in one turn of the event loop, a millisecond each
_TIP_FALL = 16  # px under the place it is given at which Qt shows a tooltip
_FADE = 28  # px over which the last card that shows fades where there are more below


class QuoteList(QListView):
    """Tells what the reader wants of a quote; buttons appear on the card that is pointed at or chosen."""

    quote_chosen = Signal(object)
    copy_asked = Signal(object)
    menu_asked = Signal(object, QPoint)  # a quote and a place on the screen
    group_turned = Signal(str)  # the code of a country whose cards are to be folded or shown
    group_copy_asked = Signal(str)  # the same, of one whose quotes are to be copied
    group_menu_asked = Signal(str, QPoint)

    def __init__(self, rows: QuoteRows, cards: QuoteDelegate, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows, self._cards = rows, cards
        self._ground = QColor()
        self._under = QPersistentModelIndex()
        self._goal = QPersistentModelIndex()  # a card to be scrolled to as soon as it is laid out
        self._frame: object = None  # the key of the row that was gone to last; it outlasts a filter
        self._is_chosen = False  # whether that row is marked as well
        self._buttons = CardButtons(self.viewport())
        self.setModel(rows)
        rows.modelReset.connect(self._frame_again)
        self.setItemDelegate(cards)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalScrollBar().setSingleStep(24)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setLayoutMode(QListView.LayoutMode.Batched)
        self.setBatchSize(_AT_ONCE)
        self.setMouseTracking(True)
        self.setUniformItemSizes(False)
        self._buttons.copy.clicked.connect(lambda: self._tell(self.copy_asked))
        self._buttons.go.clicked.connect(lambda: self._tell(self.quote_chosen))
        self._buttons.more.clicked.connect(self._open_menu)
        self.verticalScrollBar().valueChanged.connect(self._place_buttons)
        self.clicked.connect(self._on_activated)

    @property
    def buttons(self) -> CardButtons:
        """The buttons of the card that is pointed at or chosen."""
        return self._buttons

    def show_ground(self, colour: str) -> None:
        """Fade the last card into this colour."""
        self._ground = QColor(colour)
        self.viewport().update()

    def show_chosen(self, quote: Quote | None) -> None:
        """Mark a quote's card and bring it into view."""
        index = QModelIndex() if quote is None else self._rows.index_of(quote)
        if index.isValid():
            self._frame_row(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)
            return
        self.clearSelection()
        self._is_chosen = quote is not None
        if quote is not None:
            self._frame = quote.words  # a filter hides its card now

    def show_near(self, quote: Quote) -> None:
        """Bring a quote's card into view, without choosing it; nothing where it is folded away or filtered out."""
        self._goal = QPersistentModelIndex(self._rows.index_of(quote))
        self._go_to_goal()

    def _frame_row(self, index: QModelIndex, flag: QItemSelectionModel.SelectionFlag) -> None:
        self.selectionModel().setCurrentIndex(index, flag)
        self._goal = QPersistentModelIndex(index)
        self._go_to_goal()
        self._place_buttons()

    def _frame_again(self) -> None:
        """Go back to the row that was gone to last: it may have moved, or come out from behind a filter."""
        index, was_chosen = self._rows.index_with(self._frame), self._is_chosen
        if index.isValid():
            flag = QItemSelectionModel.SelectionFlag
            self._frame_row(index, flag.ClearAndSelect if was_chosen else flag.NoUpdate)
            self._is_chosen = was_chosen

    def _go_to_goal(self) -> None:
        index = self._rows.index(self._goal.row()) if self._goal.isValid() else QModelIndex()
        if index.isValid() and not self.visualRect(index).isEmpty():
            self._goal = QPersistentModelIndex()
            self.scrollTo(index, QAbstractItemView.ScrollHint.EnsureVisible)
            heading = self._rows.index(index.row() - 1)
            if heading.isValid() and isinstance(heading.data(ROW), GroupRow):
                self.scrollTo(heading, QAbstractItemView.ScrollHint.EnsureVisible)  # whose card it is

    def lay_out_again(self) -> None:
        """Measure the cards anew."""
        self.scheduleDelayedItemsLayout()
        self.viewport().update()

    def _quote_at(self, index: Index) -> Quote | None:
        row = index.data(ROW) if index.isValid() else None
        return row.quote if isinstance(row, QuoteRow) else None

    def _current(self) -> Index:
        return self._under if self._under.isValid() else self.currentIndex()

    def _tell(self, signal: object) -> None:
        quote = self._quote_at(self._current())
        if quote is not None:
            signal.emit(quote)  # type: ignore[attr-defined]

    def _open_menu(self) -> None:
        quote = self._quote_at(self._current())
        if quote is not None:
            more = self._buttons.more
            self.menu_asked.emit(quote, more.mapToGlobal(QPoint(0, more.height())))

    def _on_activated(self, index: Index) -> None:
        row = index.data(ROW)
        if isinstance(row, GroupRow):
            self.group_turned.emit(code_of(row.territory))
        elif isinstance(row, QuoteRow):
            self.quote_chosen.emit(row.quote)

    def _place_buttons(self) -> None:
        index = self._current()
        if self._quote_at(index) is None or not (self._under.isValid() or self.hasFocus() or self._buttons.has_focus()):
            self._buttons.hide()
            return
        foot = self._cards.foot_of(
            self.visualRect(QModelIndex(index) if isinstance(index, QModelIndex) else self._rows.index(index.row()))
        )
        size = self._buttons.sizeHint()
        is_mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        left = foot.left() - 4 if is_mirrored else foot.right() - size.width() + 4
        self._buttons.setGeometry(QRect(left, foot.top() + 1, size.width(), foot.height() + 1))
        self._buttons.show()
        self._buttons.raise_()

    # Qt's own

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show the buttons on the card under the pointer."""
        super().mouseMoveEvent(event)
        index = self.indexAt(event.position().toPoint())
        if index.row() != self._under.row() or not self._under.isValid():
            self._under = QPersistentModelIndex(index)
            self._place_buttons()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Show a long quote whole, or short again, where its card says so."""
        place = event.position().toPoint()
        index = self.indexAt(place)
        quote = self._quote_at(index)
        if quote is not None and self._cards.turner_of(self.visualRect(index), quote).contains(place):
            self.turn(quote)
            event.accept()
        else:
            super().mousePressEvent(event)

    def turn(self, quote: Quote) -> None:
        """Show a long quote whole, or short again."""
        self._cards.turn(quote)
        self.lay_out_again()

    def leaveEvent(self, event: QEvent) -> None:
        """Leave the buttons to the chosen card."""
        super().leaveEvent(event)
        self._under = QPersistentModelIndex()
        self._place_buttons()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the buttons of the chosen card; by keyboard, the list begins with its first row."""
        before, is_by_keys = (self._frame, self._is_chosen), is_by_keyboard(event)
        super().focusInEvent(event)  # Qt makes the first row current where none is
        if not self.selectedIndexes() and before[0] is None and is_by_keys and self._rows.rowCount():
            self.setCurrentIndex(self._rows.index(0))
        else:  # the reader has not gone away from a row that a filter hides
            self._frame, self._is_chosen = before
        self._place_buttons()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Hide them again."""
        super().focusOutEvent(event)
        self._place_buttons()

    def currentChanged(self, current: Index, previous: Index) -> None:
        """Move the buttons with the choice."""
        super().currentChanged(current, previous)
        if current.isValid():
            self._frame, self._is_chosen = current.data(ROW).key, True
        self._place_buttons()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go to a quote, or fold a country, with Enter or Space; copy it, or all of the country."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space) and self.currentIndex().isValid():
            self._on_activated(self.currentIndex())
        elif event.matches(QKeySequence.StandardKey.Copy):  # Qt would copy what a screen reader says
            self._copy(self.currentIndex().data(ROW))
        else:
            super().keyPressEvent(event)

    def _copy(self, row: object) -> None:
        if isinstance(row, GroupRow):
            self.group_copy_asked.emit(code_of(row.territory))
        elif isinstance(row, QuoteRow):
            self.copy_asked.emit(row.quote)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for the menu of a quote or a country, by mouse or by the menu key."""
        is_keyboard = event.reason() == QContextMenuEvent.Reason.Keyboard
        index = self.currentIndex() if is_keyboard else self.indexAt(event.pos())
        place = self.viewport().mapToGlobal(self.visualRect(index).center() if is_keyboard else event.pos())
        row = index.data(ROW) if index.isValid() else None
        if isinstance(row, GroupRow):
            self.group_menu_asked.emit(code_of(row.territory), place)
        elif isinstance(row, QuoteRow):
            self.menu_asked.emit(row.quote, place)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Take it for two clicks."""
        self.mousePressEvent(event)

    def viewportEvent(self, event: QEvent) -> bool:
        """Show tooltips in the direction of their text."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            index = self.indexAt(event.pos())
            card, text = self.visualRect(index), index.data(Qt.ItemDataRole.ToolTipRole)
            under = QPoint(event.pos().x(), card.bottom() - _TIP_FALL)  # a card's words stay readable
            QToolTip.showText(self.viewport().mapToGlobal(under), text or "", self.viewport(), card)
            return True
        return super().viewportEvent(event)

    def updateGeometries(self) -> None:
        """Keep the buttons on their card when the rows have moved."""
        super().updateGeometries()
        self._go_to_goal()
        self._place_buttons()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Break the cards' lines anew."""
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()
        self._place_buttons()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Let the last card fade where there are more below: nothing is cut off without a hint."""
        super().paintEvent(event)
        bar = self.verticalScrollBar()
        if bar.value() < bar.maximum():
            area = self.viewport().rect()
            fade = QLinearGradient(0, area.height() - _FADE, 0, area.height())
            clear = QColor(self._ground)
            clear.setAlpha(0)
            fade.setColorAt(0, clear)
            fade.setColorAt(1, self._ground)
            QPainter(self.viewport()).fillRect(area.adjusted(0, area.height() - _FADE, 0, 0), fade)
