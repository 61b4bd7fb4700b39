"""The line over the library's list: the search, the order, which articles, and the ways to more."""

from collections.abc import Mapping
from dataclasses import replace

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QAction, QActionGroup, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QMenu, QToolButton, QVBoxLayout, QWidget

from reader.domain.library import Order
from reader.ui.library.question import ArticleQuestion, Shelf
from reader.ui.look.icons import SIZE, IconSet

_SEARCH_WIDTH = 460


class SearchField(QLineEdit):
    """A line to search in. `down_asked` is the wish to go on to what was found."""

    down_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setClearButtonEnabled(True)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go on with Enter or the arrow down."""
        if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.down_asked.emit()
        else:
            super().keyPressEvent(event)


class LibraryHead(QWidget):
    """Tells what the reader asks for. `asked` carries an ArticleQuestion."""

    asked = Signal(object)
    down_asked = Signal()
    folder_asked = Signal()
    voices_asked = Signal()
    back_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._question = ArticleQuestion()
        self._tags: Mapping[str, int] = {}
        self._heading, self._count = QLabel(), QLabel()
        self._heading.setObjectName("heading")
        self._count.setObjectName("count")
        self._search = SearchField()
        self._back, self._order, self._shelf = QToolButton(), QToolButton(), QToolButton()
        self._folder, self._voices = QToolButton(), QToolButton()
        self._lay_out()
        self._search.textChanged.connect(lambda text: self._ask(typed=text))
        self._search.down_asked.connect(self.down_asked)
        self._folder.clicked.connect(self.folder_asked)
        self._voices.clicked.connect(self.voices_asked)
        self._back.clicked.connect(self.back_asked)
        self._retranslate()

    def _lay_out(self) -> None:
        for button in (self._order, self._shelf):
            button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
            button.setMenu(QMenu(self))
        self._order.menu().aboutToShow.connect(self._fill_orders)
        self._shelf.menu().aboutToShow.connect(self._fill_shelves)
        for button in (self._back, self._order, self._shelf, self._folder, self._voices):
            button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._search.setMaximumWidth(_SEARCH_WIDTH)
        first, second = QHBoxLayout(), QHBoxLayout()
        for widget in (self._heading, self._count):
            first.addWidget(widget)
        first.addStretch(1)
        for button in (self._folder, self._voices, self._back):
            first.addWidget(button)
        second.addWidget(self._search, 10)
        second.addSpacing(6)
        second.addWidget(self._order)
        second.addWidget(self._shelf)
        second.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        for line in (first, second):
            line.setSpacing(8)
            column.addLayout(line)

    # What it shows

    def show_icons(self, icons: IconSet) -> None:
        """Draw the icons in the theme's ink."""
        for button, name in (
            (self._order, "down"),
            (self._shelf, "filter"),
            (self._folder, "open"),
            (self._voices, "voices"),
            (self._back, "close"),
        ):
            button.setIcon(icons.icon(name))
            button.setIconSize(QSize(SIZE, SIZE))

    def show_count(self, count: int) -> None:
        """Tell how many articles are listed."""
        self._count.setText(self.tr("%n article(s)", "", count))

    def show_tags(self, tags: Mapping[str, int]) -> None:
        """Offer these tags, with the number of their articles."""
        self._tags = tags

    def show_question(self, question: ArticleQuestion) -> None:
        """Show what is asked for, and ask it."""
        self._question = question
        if self._search.text() != question.typed:
            self._search.setText(question.typed)
        self._retranslate()
        self.asked.emit(question)

    def start_search(self) -> None:
        """Let the reader type."""
        self._search.setFocus()
        self._search.selectAll()

    # What is asked for

    def _ask(self, *, typed: str) -> None:
        if typed != self._question.typed:
            self.show_question(replace(self._question, typed=typed))

    def _fill_orders(self) -> None:
        menu, question = self._order.menu(), self._question
        menu.clear()
        group = QActionGroup(menu)
        for order, name in self._orders().items():
            if order is not Order.RELEVANCE or question.query.terms:  # without words nothing matches better
                wanted = replace(question, order=order)
                group.addAction(self._choice(menu, name, wanted, is_chosen=order is self._order_shown))

    @property
    def _order_shown(self) -> Order:
        """What the list is ordered by now."""
        question = self._question
        return Order.DAY if question.order is Order.RELEVANCE and not question.query.terms else question.order

    def _fill_shelves(self) -> None:
        menu, question = self._shelf.menu(), self._question
        menu.clear()
        group = QActionGroup(menu)
        for each, name in self._shelves().items():
            wanted = replace(question, shelf=each, tag="")
            group.addAction(self._choice(menu, name, wanted, is_chosen=wanted == question))
        if self._tags:
            menu.addSeparator()
            shelf = Shelf.ALL if question.shelf is Shelf.TRASH else question.shelf
            for tag, count in self._tags.items():
                is_chosen = tag == question.tag
                wanted = replace(question, shelf=shelf, tag="" if is_chosen else tag)
                self._choice(menu, f"#{tag}  {count}", wanted, is_chosen=is_chosen)

    def _choice(self, menu: QMenu, text: str, question: ArticleQuestion, *, is_chosen: bool) -> QAction:
        action = menu.addAction(text)
        action.setCheckable(True)
        action.setChecked(is_chosen)
        action.triggered.connect(lambda _=False: self.show_question(question))
        return action

    # Words

    def changeEvent(self, event: QEvent) -> None:
        """Follow the interface's language."""
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _orders(self) -> dict[Order, str]:
        return {
            Order.RELEVANCE: self.tr("Best match, then newest"),
            Order.DAY: self.tr("Newest first"),
            Order.OPENED: self.tr("Last opened first"),
            Order.ADDED: self.tr("Last added first"),
            Order.PROGRESS: self.tr("Most read first"),
            Order.TITLE: self.tr("By title"),
            Order.OUTLET: self.tr("By outlet"),
        }

    def _shelves(self) -> dict[Shelf, str]:
        return {
            Shelf.ALL: self.tr("All articles"),
            Shelf.UNREAD: self.tr("Unread"),
            Shelf.READ: self.tr("Read"),
            Shelf.TRASH: self.tr("Trash"),
        }

    def _retranslate(self) -> None:
        question = self._question
        self._heading.setText(self.tr("Library"))
        self._search.setPlaceholderText(self.tr("Words, country:RU, speaker:…, outlet:…, after:2026-05"))
        self._search.setToolTip(
            self.tr(
                "All words must be found; “some words” stand together; -word must not be there. Also country:RU, "
                "speaker:…, quote:…, outlet:…, tag:…, title:…, note:…, after:2026-05, before:2026-06-15."
            )
        )
        self._search.setAccessibleName(self.tr("Search the library"))
        self._search.setAccessibleDescription(self._search.toolTip())
        tag = f" #{question.tag}" if question.tag else ""
        self._order.setText(self._orders()[self._order_shown])
        self._shelf.setText(self._shelves()[question.shelf] + tag)
        self._order.setToolTip(self.tr("Order of the list"))
        self._shelf.setToolTip(self.tr("Which articles are listed"))
        self._folder.setText(self.tr("Import a folder"))
        self._voices.setText(self.tr("Who said what"))
        self._back.setText(self.tr("Back to the article"))
        for button in (self._order, self._shelf):
            button.setAccessibleName(f"{button.toolTip()}: {button.text()}")
        for button in (self._folder, self._voices, self._back):
            button.setAccessibleName(button.text())
