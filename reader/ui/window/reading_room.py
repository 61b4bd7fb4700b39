"""Where an article is read: the texts, the quotes, and what connects them with each other and the window.

It is made after the first paint: its parts take longer to load than the window may take to show.
"""

from collections.abc import Callable, Mapping
from functools import partial
from typing import Any

from PySide6.QtCore import QEvent
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from reader.domain.translation import Quality, TranslationModel, TranslatorChoice
from reader.settings import Settings
from reader.ui.article.session import ReadingSession
from reader.ui.frame.chrome import Chrome
from reader.ui.look.card_drawing import CardLook
from reader.ui.look.typography import Setting, setting_of
from reader.ui.reading.find_bar import FindBar
from reader.ui.reading.finder import Finder
from reader.ui.reading.pointing import Pointing
from reader.ui.reading.view import ReadingView
from reader.ui.text.bilingual import BilingualText
from reader.ui.widgets.thin_splitter import ThinSplitter
from reader.ui.window.article_title import ArticleTitle
from reader.ui.window.dialogs import Dialogs
from reader.ui.window.exporting import ArticleExport
from reader.ui.window.library_room import LibraryRoom
from reader.ui.window.menu_key import MenuKey
from reader.ui.window.notices import Notices
from reader.ui.window.opening import Opening
from reader.ui.window.parts import WindowParts, kept_state, restore_parts
from reader.ui.window.quotes_room import QuotesRoom
from reader.ui.window.reading_place import Reading
from reader.ui.window.text_desk import TextDesk
from reader.ui.window.tools import Tools
from reader.ui.wording.sizes import MEGABYTE
from reader.ui.work.services import Services


class ReadingRoom(QWidget):
    """Reads one article at a time. `choose` takes the settings that the reader wants from now on."""

    def __init__(
        self, services: Services, settings: Settings, choose: Callable[[Settings], None], chrome: Chrome
    ) -> None:
        super().__init__()
        self._settings, self._choose, self._chrome = settings, choose, chrome
        self._setting: Setting = setting_of(settings)
        self.session = ReadingSession(services, _choice_of(settings), self)
        self.opening = Opening(services, self.session, settings.open_folder, chrome.window)
        self._view, self._find = ReadingView(), FindBar()
        self._pointing = Pointing(self._view, self.session, chrome.look.theme)
        self._finder = Finder(self._find, self._view, self.session, chrome.look.theme)
        self._quotes = QuotesRoom(services, self.session, self._view, self._pointing, chrome, self._card_look(), self)
        self._dialogs = Dialogs(chrome.window)
        self._text = TextDesk(self._view, self.session, self._pointing, chrome, lambda: self._setting)
        MenuKey(chrome.window)
        self._export = ArticleExport(self.session, settings.export_folder, chrome.window)
        self.tools = Tools(services.tools, chrome.look, settings, chrome.window)
        Notices(chrome.banner, self.session, self.opening, self._quotes.desk, self._export)
        self._build()
        self._connect_parts()
        reading = Reading(self, self.session, self._view, self._pointing, self._finder, self._card_look)
        self.library = LibraryRoom(services.library, reading, chrome)
        self._title = ArticleTitle(self.session, self._view, chrome, self.library.shown_name, self)
        self._connect_actions()
        self._connect_chrome()
        self.show_settings(settings)

    def _build(self) -> None:
        parts = ThinSplitter()
        parts.addWidget(self._quotes.panel)
        parts.addWidget(self._view)
        parts.setStretchFactor(0, 0)
        parts.setStretchFactor(1, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._find)
        column.addWidget(parts, 1)
        self._whole = WindowParts(parts, self._quotes.panel, self._view)
        restore_parts(self._whole, self._settings)
        self._chrome.actions["sidebar"].setChecked(self._settings.sidebar_shown)
        self._chrome.actions["removed"].setEnabled(False)
        self._chrome.top.show_recent([])

    def _connect_actions(self) -> None:
        finder, actions = self._finder, self._chrome.actions
        plan: dict[str, Callable[[], Any]] = {
            "open": self.opening.ask,
            "open_address": self.opening.ask_address,
            "paste": self.opening.paste,
            "details": lambda: self._title.ask(self._dialogs),
            "export": lambda: self._export.ask(self._title.text),
            **self._text.plan,
            "filter_quotes": self._quotes.panel.start_filter,
            "copy_quote": partial(self.library.copy_quotes, self._quotes.copy_chosen),
            "find": partial(self.library.start_search, finder.start),
            "find_next": partial(finder.step, 1),
            "find_previous": partial(finder.step, -1),
            "undo": partial(self.library.undo, self._quotes.desk.undo),
            "settings": lambda: self._dialogs.show_settings(
                self._settings, self._choose_some, (actions["models"], actions["names"])
            ),
            "models": self.tools.open_models,
            "names": self.tools.open_names,
            "keys": lambda: self._dialogs.show_keys(actions.sections()),
            "removed": self._show_removed,
            "leave": partial(self.library.leave, self._leave),
        }
        for name, act in plan.items():
            actions[name].triggered.connect(lambda _=False, act=act: act())
        actions["sidebar"].toggled.connect(self._quotes.panel.setVisible)
        actions["caret"].toggled.connect(self._show_caret)

    def _connect_parts(self) -> None:
        session, quotes = self.session, self._quotes.desk
        session.opened.connect(self._on_opened)
        session.revised.connect(self._on_revised)
        session.english_arrived.connect(self._on_english)
        session.state_changed.connect(self._on_translation_state)
        session.model_changed.connect(self._on_model)
        self._text.menu.find_asked.connect(self._finder.start)
        self._text.menu.quote_copy_asked.connect(quotes.copy_both)
        self._text.menu.quote_add_asked.connect(lambda words: quotes.add(words.block, words.span))
        self._text.menu.name_asked.connect(self.tools.open_names)
        self._text.menu.address_asked.connect(self._dialogs.ask_about_address)
        self._quotes.panel.order_chosen.connect(lambda order: self._choose_some({"quote_order": order}))
        self.tools.chosen.connect(self._choose_some)
        self.tools.names_changed.connect(session.renew)
        self._view.scrolled.connect(self._on_scrolled)
        self._view.address_chosen.connect(self._dialogs.ask_about_address)
        self._view.layout_shown.connect(lambda _: self._finder.refresh())

    def _connect_chrome(self) -> None:
        session, chrome = self.session, self._chrome
        session.opener.started.connect(lambda: chrome.empty.show_opening(is_opening=True))
        session.opener.failed.connect(lambda _: chrome.empty.show_opening(is_opening=False))
        session.opener.stopped.connect(lambda: chrome.empty.show_opening(is_opening=False))
        session.progressed.connect(chrome.status.show_progress)
        session.state_changed.connect(chrome.status.show_state)
        chrome.status.stop_asked.connect(session.stop)
        chrome.status.resume_asked.connect(session.translate)
        chrome.status.removed_asked.connect(self._show_removed)
        self.opening.address_offered.connect(
            lambda address: self._dialogs.ask_for_address(address, session.opener.open_address)
        )
        self.library.details_wanted.connect(lambda: self._title.ask(self._dialogs))
        self.opening.more_given.connect(self.library.bring_in)
        chrome.empty.sample_asked.connect(self.opening.open_sample)

    @property
    def is_busy(self) -> bool:
        """Whether there is more to come of the article."""
        return (
            self.library.is_opening
            or self.session.is_busy
            or self.session.is_looking_for_quotes
            or self._quotes.is_behind
        )

    # An article

    def _on_opened(self) -> None:
        text = self.session.text
        if text is None:
            return
        self._chrome.pages.setCurrentWidget(self)
        self._show_layout()
        self._show_article(text, self.library.place_of(text.article))
        self._view.take_focus()

    def _on_revised(self, place: int) -> None:
        if self.session.text is not None:
            self._show_article(self.session.text, max(place - 1, 0))  # what stands above tells where it is

    def _show_article(self, text: BilingualText, top_block: int) -> None:
        article = text.article
        self._view.show_text(text, self._setting, top_block)
        self._pointing.forget()
        self._finder.forget()
        self.session.undoing.forget()
        self._chrome.actions["removed"].setEnabled(bool(article.removed))
        self._chrome.status.show_article(text.words, len(article.removed))
        self._chrome.status.show_progress(len(text.translations), len(text.sentences))
        self._dialogs.removed_changed.emit(article.removed)
        self._word_anew()

    def _word_anew(self) -> None:
        if self.session.text is not None:
            self._quotes.word_anew(self.session.text)
            self._title.show()

    def _on_english(self, blocks: tuple[int, ...]) -> None:
        self._view.show_english(blocks)
        self._finder.refresh(blocks)
        self._quotes.show_soon()
        if 0 in blocks:
            self._title.show()

    def _show_layout(self) -> None:
        """Show the original alone where it is not translated."""
        self._view.show_layout(self._settings.layout if self.session.is_translation_wanted else "arabic")

    def _on_translation_state(self, state: str) -> None:
        self._show_layout()
        for pane in self._view.panes:
            pane.arriving.show_awaiting(awaits=state in ("loading", "running", "stopped"))

    def _on_model(self, model: TranslationModel) -> None:
        tells_starter = model.is_builtin and not self._settings.starter_told
        self._chrome.status.show_model(model, tells_starter=tells_starter)
        if tells_starter:
            self._choose(self._settings.with_choice(starter_told=True))

    def _show_caret(self, shown: bool) -> None:  # noqa: FBT001 -- Qt's signal
        for pane in self._view.panes:
            pane.show_caret(shown=shown)
        if shown and not any(pane.hasFocus() for pane in self._view.panes):
            self._view.take_focus()

    def _on_scrolled(self) -> None:
        self.session.looked_at = self._view.looked_at()
        self.library.keeping.see()

    def _leave(self) -> None:
        if self._find.isVisible():
            self._find.close_bar()
        elif not (self._text.passages.clear() or self._quotes.panel.leave_filter()):
            self._pointing.unpin()

    def _show_removed(self) -> None:
        text = self.session.text
        if text is not None and text.article.removed:
            self._dialogs.show_removed(
                text.article.removed, self.session.put_back, self._chrome.look.theme, self._setting
            )

    def close_work(self) -> bool:
        """End all work, within a second or so; tell whether it has really ended."""
        ended = [part.close() for part in (self.session, self.tools, self.library, self._export)]
        return all(ended)

    def with_state(self, settings: Settings) -> Settings:
        """Return the settings with how the room is now."""
        return kept_state(
            self._whole, settings.with_choice(open_folder=self.opening.folder, export_folder=self._export.folder)
        )

    def _choose_some(self, choices: Mapping[str, Any]) -> None:
        self._choose(self._settings.with_choice(**choices))

    # How it looks

    def show_settings(self, settings: Settings) -> None:
        """Show everything as the reader wants it from now on."""
        look = self._chrome.look
        self._settings, self._setting = settings, setting_of(settings)
        self._find.show_icons(look.icons)
        self._quotes.panel.show_look(self._card_look(), look.icons)
        self._quotes.panel.show_order(by_count=settings.quote_order == "count")
        for pane in self._view.panes:
            pane.arriving.show_colours(look.theme.bars, look.theme.paper)
        self._show_layout()
        self._view.show_setting(self._setting)
        self._pointing.show_theme(look.theme)
        self._finder.show_theme(look.theme)
        self.session.use(_choice_of(settings))
        self.tools.show_settings(settings)
        self.library.show_look()
        self._title.show()

    def _card_look(self) -> CardLook:
        look = self._chrome.look
        return CardLook(look.theme, self._setting, QFont(QApplication.font()), look.in_arabic)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the interface's language."""
        if event.type() == QEvent.Type.LanguageChange:
            self._word_anew()
        super().changeEvent(event)


def _choice_of(settings: Settings) -> TranslatorChoice:
    return TranslatorChoice(settings.model, Quality(settings.quality), settings.memory_megabytes * MEGABYTE)
