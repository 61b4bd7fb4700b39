"""The window: it owns the parts and connects them."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QMainWindow, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from reader.domain.article import Article
from reader.domain.translation import TranslationModel
from reader.settings import Settings
from reader.ui.actions import Actions
from reader.ui.appearance import Appearance
from reader.ui.banner import Banner
from reader.ui.bilingual import Side
from reader.ui.dialogs import Dialogs
from reader.ui.empty_page import EmptyPage
from reader.ui.find_bar import FindBar
from reader.ui.finder import Finder
from reader.ui.notices import Notices
from reader.ui.opening import Opening, can_take, path_of
from reader.ui.pointing import Pointing
from reader.ui.quote_desk import QuoteDesk
from reader.ui.quote_wording import QuoteWording
from reader.ui.quotes_panel import QuotesPanel
from reader.ui.reading_view import ReadingView
from reader.ui.services import Services
from reader.ui.session import ReadingSession
from reader.ui.status_line import StatusLine
from reader.ui.top_bar import TopBar
from reader.ui.window_state import WindowParts, kept_state, restore_window

_ZOOM_STEP = 10
_ZOOMS = (50, 300)


class MainWindow(QMainWindow):
    """Reads one article at a time. `save_settings` is called when a choice is made, and when the window closes."""

    def __init__(self, services: Services, settings: Settings, save_settings: Callable[[Settings], None]) -> None:
        super().__init__()
        self._services, self._settings, self._save = services, settings, save_settings
        self._look = Appearance(services.resources, settings, self)
        self._look.apply(settings)
        self._session = ReadingSession(services, settings.quality, self)
        self._opening = Opening(services, self._session, settings.recent, self)
        self._actions = Actions(self)
        self._top, self._banner, self._find, self._status = TopBar(self._actions), Banner(), FindBar(), StatusLine()
        self._empty = EmptyPage(self._actions["open"])
        self._panel, self._view = QuotesPanel(self._look.card_look()), ReadingView()
        self._pages, self._parts = QStackedWidget(), QSplitter(Qt.Orientation.Horizontal)
        self._pointing = Pointing(self._view, self._session, self._look.theme)
        self._finder = Finder(self._find, self._view, self._session, self._look.theme)
        self._quotes = QuoteDesk(services, self._session, lambda: self._look.in_arabic, self)
        self._dialogs = Dialogs(self)
        Notices(self._banner, self._session, self._opening, self._quotes)
        self._build()
        self._connect_actions()
        self._connect_parts()
        self._whole = WindowParts(self, self._parts, self._panel, self._view)
        restore_window(self._whole, settings)
        self._actions["sidebar"].setChecked(settings.sidebar_shown)
        self._top.show_recent(settings.recent)
        self._show_look()

    def _build(self) -> None:
        self.setAcceptDrops(True)
        self._parts.setObjectName("parts")
        self._parts.setHandleWidth(1)
        self._parts.setChildrenCollapsible(False)
        self._panel.setMinimumWidth(220)
        self._parts.addWidget(self._panel)
        self._parts.addWidget(self._view)
        self._parts.setStretchFactor(0, 0)
        self._parts.setStretchFactor(1, 1)
        for page in (self._empty, self._parts):
            self._pages.addWidget(page)
        whole = QWidget()
        column = QVBoxLayout(whole)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for part in (self._top, self._banner, self._find, self._pages, self._status):
            column.addWidget(part, 1 if part is self._pages else 0)
        self.setCentralWidget(whole)

    def _connect_actions(self) -> None:
        pointing, finder = self._pointing, self._finder
        plan: dict[str, Callable[[], Any]] = {
            "open": self._opening.ask,
            "paste": self._opening.paste,
            "smaller": lambda: self._zoom(self._settings.zoom - _ZOOM_STEP),
            "larger": lambda: self._zoom(self._settings.zoom + _ZOOM_STEP),
            "usual_size": lambda: self._zoom(100),
            "next_sentence": lambda: pointing.step_sentence(1),
            "previous_sentence": lambda: pointing.step_sentence(-1),
            "next_paragraph": lambda: pointing.step_paragraph(1),
            "previous_paragraph": lambda: pointing.step_paragraph(-1),
            "next_quote": lambda: pointing.step_quote(1),
            "previous_quote": lambda: pointing.step_quote(-1),
            "filter_quotes": self._panel.start_filter,
            "find": finder.start,
            "find_next": lambda: finder.step(1),
            "find_previous": lambda: finder.step(-1),
            "undo": self._quotes.undo,
            "settings": lambda: self._dialogs.show_settings(self._settings, self._use),
            "keys": lambda: self._dialogs.show_keys(self._actions.sections()),
            "removed": self._show_removed,
            "close": self.close,
        }
        for layout in ("side_by_side", "interleaved", "arabic", "english"):
            plan[f"layout_{layout}"] = partial(self._choose, layout=layout)
        for theme in ("system", "light", "dark", "sepia"):
            plan[f"theme_{theme}"] = partial(self._choose, theme=theme)
        for name, act in plan.items():
            self._actions[name].triggered.connect(lambda _=False, act=act: act())
        self._actions["sidebar"].toggled.connect(self._panel.setVisible)
        self._actions["caret"].toggled.connect(lambda shown: self._view.show_caret(shown=shown))
        QShortcut(QKeySequence(Qt.Key.Key_Escape), self).activated.connect(self._on_escape)

    def _connect_parts(self) -> None:
        session, status = self._session, self._status
        session.opening.connect(self._on_opening)
        session.opened.connect(self._on_opened)
        session.quotes_changed.connect(self._show_quotes)
        session.english_arrived.connect(self._on_english)
        session.progressed.connect(status.show_progress)
        session.state_changed.connect(self._on_translation_state)
        session.model_changed.connect(self._on_model)
        session.open_failed.connect(lambda _: self._empty.show_opening(is_opening=False))
        status.stop_asked.connect(session.stop)
        status.resume_asked.connect(session.translate)
        self._look.changed.connect(self._show_look)
        self._empty.sample_asked.connect(self._opening.open_sample)
        self._top.recent_chosen.connect(lambda place: self.open_path(Path(place)))
        self._opening.recent_changed.connect(self._top.show_recent)
        self._panel.quote_chosen.connect(self._pointing.choose)
        self._panel.copy_asked.connect(self._quotes.copy_both)
        self._panel.menu_asked.connect(self._quotes.open_menu)
        self._quotes.go_asked.connect(self._pointing.choose)
        self._pointing.quote_chosen.connect(self._panel.show_chosen)
        self._view.scrolled.connect(self._on_scrolled)
        self._view.address_chosen.connect(self._dialogs.ask_about_address)
        self._view.layout_shown.connect(lambda _: self._finder.refresh())
        status.removed_asked.connect(self._show_removed)

    # Opening

    def open_path(self, path: Path) -> None:
        """Open the article in a file."""
        self._opening.open_path(path)

    def open_last(self) -> None:
        """Open the article that was read last, at its place; the sample where there is none."""
        last = Path(self._settings.last_article) if self._settings.last_article else None
        self.open_path(last if last is not None and last.is_file() else self._services.sample)

    @property
    def is_busy(self) -> bool:
        """Whether an article is being opened or translated."""
        return self._session.translation_state in ("loading", "running")

    def show_article(self, article: Article) -> None:
        """Show an article that is at hand."""
        self._session.open(lambda: article)

    def _on_opening(self) -> None:
        self._empty.show_opening(is_opening=True)

    def _on_opened(self) -> None:
        text = self._session.text
        if text is None:
            return
        article = text.article
        is_last = path_of(article.origin) == self._settings.last_article != ""
        self._opening.remember(article)
        self._pages.setCurrentWidget(self._parts)
        self._view.show_text(text, self._look.setting, self._settings.last_place if is_last else 0)
        self._view.take_focus()
        self._pointing.forget()
        self._finder.forget()
        self._quotes.forget()
        self._status.show_article(article)
        self._status.show_progress(0, len(text.sentences))
        self._show_quotes(is_looking=True)
        self._show_title()

    def _show_title(self) -> None:
        text = self._session.text
        title = text.article.title if text is not None else ""
        if text is not None and text.article.has_title and not self._look.in_arabic:
            title = text.text(Side.ENGLISH, 0) or title
        self._top.show_title(title)
        self.setWindowTitle(f"{title} – Arabic Reader" if title else "Arabic Reader")

    # What arrives

    def _show_quotes(self, *, is_looking: bool = False) -> None:
        text = self._session.text
        if text is not None:
            wording = QuoteWording(text, in_arabic=self._look.in_arabic)
            self._panel.show_quotes(self._session.quotes, self._session.english, wording, is_looking=is_looking)
            self._pointing.refresh()

    def _on_english(self, blocks: tuple[int, ...]) -> None:
        self._view.show_english(blocks)
        self._show_quotes()
        self._finder.refresh(blocks)
        if 0 in blocks:
            self._show_title()

    def _on_translation_state(self, state: str) -> None:
        self._status.show_state(state)
        self._view.show_awaiting(awaits=state in ("loading", "running", "stopped"))

    def _on_model(self, model: TranslationModel) -> None:
        tells_starter = model.is_builtin and not self._settings.starter_told
        self._status.show_model(model, tells_starter=tells_starter)
        self._settings = replace(self._settings, starter_told=self._settings.starter_told or tells_starter)

    def _on_scrolled(self) -> None:
        self._session.looked_at = self._view.looked_at()

    def _on_escape(self) -> None:
        if self._find.isVisible():
            self._find.close_bar()
        else:
            self._pointing.unpin()

    def _show_removed(self) -> None:
        text = self._session.text
        if text is not None and text.article.removed:
            self._dialogs.show_removed(text.article.removed, self._look.theme, self._look.setting)

    # Choices

    def _choose(self, **choices: Any) -> None:  # noqa: ANN401 -- a setting by its name
        self._use(replace(self._settings, **choices))

    def _use(self, settings: Settings) -> None:
        self._settings = settings
        self._look.apply(settings)
        self._session.use_quality(settings.quality)
        self._save(settings)

    def _zoom(self, zoom: int) -> None:
        self._choose(zoom=max(_ZOOMS[0], min(_ZOOMS[1], zoom)))

    def _show_look(self) -> None:
        look, settings = self._look, self._settings
        self._actions[f"layout_{settings.layout}"].setChecked(True)
        self._actions[f"theme_{settings.theme}"].setChecked(True)
        self._actions.show_icons(look.icons)
        self._top.show_icons(look.icons)
        self._banner.show_icons(look.icons)
        self._find.show_icons(look.icons)
        self._panel.show_look(look.card_look(), look.icons)
        self._panel.show_order(by_count=settings.quote_order == "count")
        self._view.show_theme(look.theme)
        self._view.show_layout(settings.layout)
        self._view.show_setting(look.setting)
        self._pointing.show_theme(look.theme)
        self._finder.show_theme(look.theme)
        self._show_title()

    # Qt's own

    def changeEvent(self, event: QEvent) -> None:
        """Follow the interface's language."""
        if event.type() == QEvent.Type.LanguageChange:
            self._actions.retranslate()
            self._show_quotes()
            self._show_title()
        super().changeEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take files and text."""
        if can_take(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Open what is dropped."""
        self._opening.take(event.mimeData())
        event.acceptProposedAction()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Keep the state, and end all work within a second."""
        self._save(kept_state(self._whole, self._settings, self._session, self._opening.recent))
        self.hide()
        self._session.close()
        event.accept()
