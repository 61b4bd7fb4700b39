"""The window: what the first paint shows, the reader's choices, and its end."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QTimer
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDragLeaveEvent, QDropEvent, QPaintEvent
from PySide6.QtWidgets import QMainWindow, QStackedWidget, QVBoxLayout, QWidget

from reader.settings import LAYOUTS, THEMES, Settings
from reader.ui.frame.actions import Actions
from reader.ui.frame.appearance import Appearance
from reader.ui.frame.chrome import Chrome
from reader.ui.frame.empty_page import EmptyPage
from reader.ui.frame.status_line import StatusLine
from reader.ui.frame.top_bar import TopBar
from reader.ui.widgets.banner import Banner
from reader.ui.window.place import kept_place, place_window

if TYPE_CHECKING:  # the room and what it needs load after the first paint
    from reader.domain.article import Article
    from reader.ui.frame.drop_sign import DropSign
    from reader.ui.window.reading_room import ReadingRoom
    from reader.ui.work.services import Services

_ZOOM_STEP = 10
_ZOOMS = (50, 300)


class MainWindow(QMainWindow):
    """Reads one article at a time. `save_settings` is called when a choice is made, and when the window closes.

    `services` is called once, after the first paint; `resources` is the folder with icons, themes and translations.
    """

    def __init__(
        self,
        services: "Callable[[], Services]",
        resources: Path,
        settings: Settings,
        save_settings: Callable[[Settings], None],
    ) -> None:
        super().__init__()
        self._services, self._settings, self._save = services, settings, save_settings
        self._room: ReadingRoom | None = None
        self._waiting: Callable[[ReadingRoom], None] | None = None
        self._is_painted = False
        self._drop_sign: DropSign | None = None
        self._look = Appearance(resources, settings, self)
        self._look.apply(settings)
        actions = Actions(self)
        self._chrome = Chrome(
            window=self,
            look=self._look,
            actions=actions,
            top=TopBar(actions),
            banner=Banner(),
            pages=QStackedWidget(),
            empty=EmptyPage(actions["open"]),
            status=StatusLine(),
        )
        self._build()
        self._chrome.empty.setFocus()
        self._connect_choices()
        self._show_look()
        self._look.changed.connect(self._show_look)

    def _build(self) -> None:
        chrome = self._chrome
        self.setWindowTitle("Arabic Reader")
        self.setAcceptDrops(True)
        chrome.pages.addWidget(chrome.empty)
        whole = QWidget()
        column = QVBoxLayout(whole)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(chrome.top)
        column.addWidget(chrome.banner)
        column.addWidget(chrome.pages, 1)
        column.addWidget(chrome.status)
        self.setCentralWidget(whole)
        place_window(self, self._settings.geometry)

    def _connect_choices(self) -> None:
        actions = self._chrome.actions
        plan: dict[str, Callable[[], object]] = {
            "smaller": lambda: self._zoom(self._settings.zoom - _ZOOM_STEP),
            "larger": lambda: self._zoom(self._settings.zoom + _ZOOM_STEP),
            "usual_size": lambda: self._zoom(100),
            "close": self.close,
            **{f"layout_{name}": partial(self._choose, layout=name) for name in LAYOUTS},
            **{f"theme_{name}": partial(self._choose, theme=name) for name in THEMES},
        }
        for name, act in plan.items():
            actions[name].triggered.connect(lambda _=False, act=act: act())

    # Opening

    def open_path(self, path: Path, *others: Path) -> None:
        """Open the article in a file; the others, and folders, go to the library."""
        self._once_furnished(lambda room: room.opening.open_places((path, *others)))

    def open_last(self) -> None:
        """Open the article that was read last, whatever it came from, at its place; the sample where there is none."""
        self._once_furnished(lambda room: room.library.open_last(room.opening.open_sample))

    def show_article(self, article: "Article") -> None:
        """Show an article that is at hand."""
        self._once_furnished(lambda room: room.session.open(lambda: article))

    @property
    def is_busy(self) -> bool:
        """Whether an article is being opened, searched for quotes or translated, or is not all shown yet."""
        return self._waiting is not None or (self._room is not None and self._room.is_busy)

    def _once_furnished(self, act: "Callable[[ReadingRoom], None]") -> None:
        """Do something in the room: at once if it is there, else after the first paint, which must not wait for it."""
        if self._room is not None:
            act(self._room)
        else:
            self._waiting = act
            self._chrome.empty.show_opening(is_opening=True)
            if self._is_painted or not self.isVisible():
                QTimer.singleShot(0, self._furnish)

    def _furnish(self) -> None:
        from reader.ui.window.reading_room import ReadingRoom  # noqa: PLC0415 -- see the room

        if self._room is None:
            self._look.ask_system()
            self._room = ReadingRoom(self._services(), self._settings, self._use, self._chrome)
            self._chrome.pages.addWidget(self._room)
        waiting, self._waiting = self._waiting, None
        if waiting is not None:
            waiting(self._room)

    # Choices

    def _choose(self, **choices: str | int) -> None:
        self._use(self._settings.with_choice(**choices))

    def _zoom(self, zoom: int) -> None:
        self._choose(zoom=max(_ZOOMS[0], min(_ZOOMS[1], zoom)))

    def _use(self, settings: Settings) -> None:
        self._settings = settings
        self._look.apply(settings)
        self._save(settings)

    def _show_look(self) -> None:
        chrome, settings = self._chrome, self._settings
        chrome.actions[f"layout_{settings.layout}"].setChecked(True)
        chrome.actions[f"theme_{settings.theme}"].setChecked(True)
        for part in (chrome.actions, chrome.top, chrome.banner):
            part.show_icons(self._look.icons)
        if self._room is not None:
            self._room.show_settings(settings)

    # Qt's own

    def paintEvent(self, event: QPaintEvent) -> None:
        """Furnish the room after the first paint."""
        super().paintEvent(event)
        if not self._is_painted:
            self._is_painted = True
            QTimer.singleShot(0, self._furnish)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the interface's language."""
        if event.type() == QEvent.Type.LanguageChange:
            self._chrome.actions.retranslate()
        super().changeEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take files and text, and show that they are taken."""
        from reader.ui.frame.drop_sign import DropSign  # noqa: PLC0415 -- few sessions need it

        given = event.mimeData()
        if given.hasText() or given.hasHtml() or any(url.isLocalFile() for url in given.urls()):
            event.acceptProposedAction()
            self._drop_sign = self._drop_sign or DropSign(self._chrome.pages)
            self._drop_sign.show_over()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """Nothing would be taken any longer."""
        self._hide_drop_sign()
        super().dragLeaveEvent(event)

    def _hide_drop_sign(self) -> None:
        if self._drop_sign is not None:
            self._drop_sign.hide()

    def dropEvent(self, event: QDropEvent) -> None:
        """Open what is dropped."""
        self._hide_drop_sign()
        if self._room is not None:
            self._room.opening.take(event.mimeData())
            event.acceptProposedAction()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Keep the state, and end all work within a second."""
        settings = self._settings.with_choice(geometry=kept_place(self))
        self._save(settings if self._room is None else self._room.with_state(settings))
        self.hide()
        self._look.leave()
        if self._room is not None:
            self._room.close_work()
        event.accept()
