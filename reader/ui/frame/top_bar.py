"""The bar over the article."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QSize, Signal
from PySide6.QtGui import QAction, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QToolButton, QWidget

from reader.ui.frame.actions import Actions
from reader.ui.look.icons import SIZE, IconSet
from reader.ui.widgets.by_name import set_by_name
from reader.ui.widgets.elided_label import ElidedLabel

HEIGHT = 48
_TWO_LINES = 26  # px for the title and for its source: they overlap, for Arabic faces leave much room above a line
_ROOMY = 900  # px of the bar, below which buttons show their icons alone
_LEAST_TITLE = 240  # px, below which the title leaves the bar's middle for the middle of the room between the buttons
_LONGEST = 70  # letters of a title in a menu
_MORE = (("details", "export", "removed"), ("voices",), ("models", "names", "keys"))


class SourceLabel(ElidedLabel):
    """Where an article is from; a click is the wish to set it right."""

    chosen = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("source")

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Tell of a click."""
        super().mouseReleaseEvent(event)
        self.chosen.emit()


class TopBar(QFrame):
    """Opening and pasting, the title, and how the article is shown."""

    recent_chosen = Signal(int)  # the article's number in the library
    recent_wanted = Signal()

    def __init__(self, actions: Actions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("topBar")
        self.setFixedHeight(HEIGHT)
        self._recent = QMenu(self)
        self._recalled: Sequence[tuple[int, str]] = ()
        self._recent.aboutToShow.connect(self.recent_wanted)
        self._open = self._button(actions["open"])
        self._open_address = actions["open_address"]
        self._open.setPopupMode(QToolButton.ToolButtonPopupMode.DelayedPopup)
        self._layout_button, self._theme_button, self._more_button = (
            self._menu_button(self._menu_of(actions, ("side_by_side", "interleaved", "arabic", "english"), "layout")),
            self._menu_button(self._menu_of(actions, ("system", "light", "dark", "sepia"), "theme")),
            self._menu_button(self._menu_of_more(actions)),
        )
        self._of_reading = (
            *(self._button(actions[name]) for name in ("sidebar", "smaller", "larger")),
            self._layout_button,
        )
        self._title, self._source = ElidedLabel(), SourceLabel()
        self._title.setObjectName("title")
        self._source.chosen.connect(actions["details"].trigger)
        self._sides = self._left(actions), self._right(actions)
        self._lay_out()
        self._retranslate()

    def _left(self, actions: Actions) -> QWidget:
        library, paste = (self._button(actions[name]) for name in ("library", "paste"))
        self._worded = library, self._open, paste
        return self._side((library, self._of_reading[0], self._open, paste))

    def _right(self, actions: Actions) -> QWidget:
        find, settings = self._button(actions["find"]), self._button(actions["settings"])
        return self._side((find, *self._of_reading[1:], self._theme_button, settings, self._more_button))

    def _lay_out(self) -> None:
        left, right = self._sides
        line = QHBoxLayout(self)
        line.setContentsMargins(10, 0, 10, 1)
        line.addWidget(left)
        line.addStretch(1)
        line.addWidget(right)
        for label in (self._title, self._source):
            set_by_name(label, alignment="AlignCenter")
            label.setParent(self)

    def show_title(self, title: str, source: str) -> None:
        """Show the article's title, and under it a line that says where it is from."""
        self._title.setText(title)
        self._source.setText(source)
        self._place_title()

    def show_reading(self, *, is_reading: bool) -> None:
        """Show the title and what changes how an article is shown, or neither: another page is shown."""
        for part in (self._title, self._source, *self._of_reading):
            part.setVisible(is_reading)
        self._place_title()

    def show_recent(self, articles: Sequence[tuple[int, str]]) -> None:
        """Offer these articles, by number and title, and an address of the web, under the Open button's arrow."""
        if articles == self._recalled and not self._recent.isEmpty():
            return
        self._recalled = articles
        self._recent.clear()
        for number, title in articles:
            short = title if len(title) <= _LONGEST else title[:_LONGEST].rpartition(" ")[0] + "…"
            action = self._recent.addAction(short.replace("&", "&&"))
            action.triggered.connect(lambda _=False, chosen=number: self.recent_chosen.emit(chosen))
        self._recent.addSeparator()
        self._recent.addAction(self._open_address)
        self._open.setPopupMode(QToolButton.ToolButtonPopupMode.MenuButtonPopup)
        self._open.setMenu(self._recent)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the title in the middle of the window, not of what the buttons leave."""
        super().resizeEvent(event)
        self._show_words()
        self._place_title()

    def _show_words(self) -> None:
        """Leave the title room, where there is little."""
        style = "ToolButtonTextBesideIcon" if self.width() >= _ROOMY else "ToolButtonIconOnly"
        for button in self._worded:
            set_by_name(button, toolButtonStyle=style)

    def _place_title(self) -> None:
        left, right = (side.sizeHint().width() + 22 for side in self._sides[:: -1 if self.isRightToLeft() else 1])
        start, width, height = max(left, right), self.width() - 2 * max(left, right), self.height() - 1
        if width < _LEAST_TITLE:
            start, width = left, max(0, self.width() - left - right)
        is_alone = not self._source.text()
        self._title.setGeometry(start, 0 if is_alone else 1, width, height if is_alone else _TWO_LINES)
        self._source.setGeometry(start, height - _TWO_LINES, width, 0 if is_alone else _TWO_LINES)

    def show_icons(self, icons: IconSet) -> None:
        """Draw the menus' icons in the theme's ink."""
        self._layout_button.setIcon(icons.icon("layout"))
        self._theme_button.setIcon(icons.icon("theme"))
        self._more_button.setIcon(icons.icon("more"))

    def changeEvent(self, event: QEvent) -> None:
        """Follow the interface's language."""
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _retranslate(self) -> None:
        for button, text in (
            (self._layout_button, self.tr("Layout")),
            (self._theme_button, self.tr("Theme")),
            (self._more_button, self.tr("More")),
        ):
            button.setToolTip(text)
            button.setAccessibleName(text)
        self._title.setAccessibleDescription(self.tr("Title of the article"))
        self._source.setAccessibleDescription(self.tr("Source of the article"))
        self._recent.setTitle(self.tr("Recent articles"))

    def _menu_of(self, actions: Actions, names: Sequence[str], group: str) -> QMenu:
        menu = QMenu(self)
        for name in names:
            menu.addAction(actions[f"{group}_{name}"])
        return menu

    def _menu_of_more(self, actions: Actions) -> QMenu:
        menu = QMenu(self)
        for part in _MORE:
            menu.addSeparator()
            menu.addActions([actions[name] for name in part])
        return menu

    def _menu_button(self, menu: QMenu) -> QToolButton:
        button = QToolButton()
        button.setMenu(menu)
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        return _dressed(button)

    def _button(self, action: QAction) -> QToolButton:
        button = QToolButton()
        button.setDefaultAction(action)
        return _dressed(button)

    def _side(self, buttons: Sequence[QToolButton]) -> QWidget:
        side = QWidget()
        line = QHBoxLayout(side)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(2)
        for button in buttons:
            line.addWidget(button)
        return side


def _dressed(button: QToolButton) -> QToolButton:
    button.setIconSize(QSize(SIZE, SIZE))
    set_by_name(button, focusPolicy="TabFocus")
    return button
