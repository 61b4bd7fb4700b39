"""Connects the library with the window: its pages, the work behind them, and the article that is read.

The pages are made when they are first asked for.
"""

from __future__ import annotations  # the article waits for none of the pages

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from reader.ui.library.desk import LibraryDesk
from reader.ui.library.folder_import import LibraryImport
from reader.ui.library.keeping import Keeping
from reader.ui.library.report import told_report
from reader.ui.library.wording import title_of
from reader.ui.window.library_dialogs import LibraryDialogs
from reader.ui.window.wanted_place import WantedPlace

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from PySide6.QtWidgets import QWidget

    from reader.domain.article import Article
    from reader.domain.library import LibraryRow
    from reader.services.bringing_in import FolderReport
    from reader.ui.frame.chrome import Chrome
    from reader.ui.library.page import LibraryPage
    from reader.ui.library.question import ArticleQuestion
    from reader.ui.voices.page import VoicesPage
    from reader.ui.window.reading_place import Reading
    from reader.ui.window.voices_room import VoicesRoom
    from reader.ui.work.services import LibraryServices

_OF_THE_OPEN_ARTICLE = ("details", "export", "removed")
_RECENT = 12  # articles under the Open button's arrow
_GOODBYE = 2.0  # seconds for which each of the two threads may write and close, once the window is hidden


class LibraryRoom(QObject):
    """One window's library. All that is asked of it while another page shows is left to that page.

    `details_wanted`: of the article that is open.
    """

    details_wanted = Signal()

    def __init__(self, services: LibraryServices, reading: Reading, chrome: Chrome) -> None:
        super().__init__(reading.page)
        self._reading, self._chrome = reading, chrome
        self._desk, self._import = LibraryDesk(services, self), LibraryImport(services, self)
        self.keeping = Keeping(self._desk, reading.session, self._looked_at, self)
        self._articles: LibraryPage | None = None
        self._voices: VoicesRoom | None = None
        self._wanted = WantedPlace(self._desk, self.keeping, reading, self)
        self._dialogs = LibraryDialogs(self._desk, chrome.window)
        self._told = ""
        self._connect()

    def _connect(self) -> None:
        desk, actions, session = self._desk, self._chrome.actions, self._reading.session
        actions["library"].triggered.connect(lambda: self._turn(self.show_articles, self._articles))
        actions["voices"].triggered.connect(
            lambda: self._turn(self.show_voices, self._voices.page if self._voices is not None else None)
        )
        self.keeping.known.connect(self._recall)
        self._wanted.is_here.connect(self._back_to_reading)
        desk.recalled.connect(self._show_recent)
        self._chrome.top.recent_wanted.connect(self._recall)
        self._chrome.top.recent_chosen.connect(self.reopen)
        session.opener.failed.connect(lambda _: self._back_to_reading())
        session.opener.started.connect(desk.leave_reopening)
        self._chrome.pages.currentChanged.connect(lambda _: self._show_whether_reading())
        desk.told.connect(lambda sentence: self._chrome.banner.tell("recovered", sentence))
        desk.worked.connect(self._on_worked)
        self._import.imported.connect(self._on_imported)
        self._chrome.banner.acted.connect(lambda key: self._show_added() if key == "imported" else None)
        for work in (desk, self._import):
            work.failed.connect(self._on_failed)
            work.changed.connect(self._on_changed)

    # For the window

    def open_last(self, otherwise: Callable[[], object]) -> None:
        """Open the article that was open last, if the library knows one."""
        self._desk.reopen_last(otherwise)

    def reopen(self, number: int) -> None:
        """Open an article of the library."""
        self._desk.reopen(number)

    @property
    def is_opening(self) -> bool:
        """Whether an article is being fetched out of the library."""
        return self._desk.is_busy

    def start_search(self, otherwise: Callable[[], object]) -> None:
        """Let the reader type what to look for, if one of the library's pages shows."""
        (otherwise if self._shown is None else self._shown.start_search)()

    def undo(self, otherwise: Callable[[], object]) -> None:
        """Take back what was done last, if one of the library's pages shows."""
        (otherwise if self._shown is None else self._shown.undo)()

    def copy_quotes(self, otherwise: Callable[[], object]) -> None:
        """Copy the quotes that are chosen among all voices, if those show."""
        if self._voices is not None and self._voices.page is self._shown:
            self._voices.copy()
        elif self._shown is None:
            otherwise()

    def leave(self, otherwise: Callable[[], object]) -> None:
        """Take back a search, or go back to the article, if one of the library's pages shows."""
        if self._shown is None:
            otherwise()
        elif not self._shown.leave():
            self._back_to_reading()

    def show_look(self) -> None:
        """Draw in another theme, type or language."""
        if self.keeping.number is not None:
            self._recall()  # in the language that it is now
        for page in self._pages:
            page.show_look(self._reading.look(), self._chrome.look.icons)

    def close(self) -> bool:
        """Write what is to be written, and end; tell whether all has really ended."""
        self.keeping.flush()
        has_ended = self._desk.close(_GOODBYE)
        return self._import.close(_GOODBYE) and has_ended

    @property
    def _shown(self) -> LibraryPage | VoicesPage | None:
        shown = self._chrome.pages.currentWidget()
        return next((page for page in self._pages if page is shown), None)

    @property
    def _pages(self) -> Sequence[LibraryPage | VoicesPage]:
        """Those that have been made."""
        made = (self._articles, self._voices.page if self._voices is not None else None)
        return [page for page in made if page is not None]

    def _show_whether_reading(self) -> None:
        is_reading = self._shown is None
        self._chrome.top.show_reading(is_reading=is_reading)
        self._chrome.status.show_reading(is_reading=is_reading)
        self._chrome.banner.show_reading(is_reading=is_reading)
        for name in _OF_THE_OPEN_ARTICLE:
            self._chrome.actions[name].setEnabled(is_reading)

    def shown_name(self) -> str:
        """Return what the page is called that shows instead of an article; "" where none does."""
        return self._shown.accessibleName() if self._shown is not None else ""

    @property
    def _shows_articles(self) -> bool:
        return self._articles is not None and self._articles is self._shown

    def _turn(self, show: Callable[[], None], page: QWidget | None) -> None:
        if page is not None and page is self._shown:
            self._back_to_reading()
        else:
            show()

    def _back_to_reading(self) -> None:
        has_article = self._reading.session.text is not None
        self._chrome.pages.setCurrentWidget(self._reading.page if has_article else self._chrome.empty)

    def _looked_at(self) -> tuple[int, bool]:
        view = self._reading.view
        return view.looked_at(), view.is_at_end

    def _recall(self) -> None:
        self._desk.recall(_RECENT)

    def _show_recent(self, rows: Sequence[LibraryRow]) -> None:
        in_arabic = self._chrome.look.in_arabic
        self._chrome.top.show_recent([(row.number, title_of(row, in_arabic=in_arabic)) for row in rows])

    # What the library tells

    def _on_failed(self, sentence: str) -> None:
        """Tell it once, however many articles could not be kept for it."""
        if self._shown is not None:
            self._shown.show_failure(sentence)
        elif sentence != self._told:
            self._chrome.banner.tell("library", sentence)
        self._told = sentence

    def _on_worked(self) -> None:
        if self._told:
            self._told = ""
            self._chrome.banner.withdraw("library")

    def _on_changed(self) -> None:
        if self._shown is not None:
            self._shown.ask()
            self._desk.name()

    # Articles

    def show_articles(self) -> None:
        """Show the library's articles."""
        self._chrome.banner.withdraw("imported")
        page = self._articles or self._make_articles()
        self.keeping.flush()
        self._chrome.pages.setCurrentWidget(page)
        page.ask()
        self._desk.name()
        self._import.catch_up()
        page.start_search()

    def _show_added(self) -> None:
        self.show_articles()
        (self._articles or self._make_articles()).show_added()

    def _make_articles(self) -> LibraryPage:
        from reader.ui.library.page import LibraryPage  # noqa: PLC0415 -- see the module

        desk = self._desk
        self._articles = page = LibraryPage(self._reading.look())
        page.show_look(self._reading.look(), self._chrome.look.icons)
        self._chrome.pages.addWidget(page)
        page.asked.connect(self._find)
        page.open_asked.connect(self._wanted.open_hit)
        page.details_asked.connect(self._ask_for_details)
        page.read_asked.connect(lambda numbers, is_read: desk.set_read(numbers, is_read=is_read))
        page.tags_asked.connect(lambda row: self._dialogs.ask_for_tags(row, page.tags))
        page.note_asked.connect(self._dialogs.ask_for_note)
        page.trash_asked.connect(desk.trash)
        page.restore_asked.connect(desk.restore)
        page.empty_asked.connect(desk.empty_trash)
        page.folder_asked.connect(lambda: self._dialogs.ask_for_folder(self.bring_in))
        page.stop_asked.connect(self._import.stop)
        page.failures_asked.connect(self._dialogs.show_failures)
        page.voices_asked.connect(self.show_voices)
        page.back_asked.connect(self._back_to_reading)
        desk.listed.connect(page.show_result)
        desk.named.connect(page.show_names)
        self._import.stepped.connect(page.show_step)
        return page

    def _find(self, question: ArticleQuestion, first: int) -> None:
        self._desk.find(question.query, question.listing(first))

    def place_of(self, article: Article) -> int:
        """Return the block at which an article is to be opened: where something was found, or where it was left."""
        return self._wanted.place_of(article)

    def _ask_for_details(self, row: LibraryRow) -> None:
        """Let the reader say what an article is; the one that is open is changed where it is read."""
        if row.number == self.keeping.number:
            self.details_wanted.emit()
        else:
            self._dialogs.ask_for_details(row)

    def bring_in(self, places: Sequence[Path]) -> None:
        """Bring in files, and all articles of folders; of folders, show how far it is."""
        if any(place.is_dir() for place in places):
            self.show_articles()
        elif not self._shows_articles:
            self._chrome.banner.tell(
                "imported", lambda: self.tr("%n more file(s) go to the library.", "", len(places)), is_warning=False
            )
        self._import.bring_in(places)

    def _on_imported(self, report: FolderReport) -> None:
        """Tell what came of it where the reader is, and in the library."""
        (self._articles or self._make_articles()).show_report(report)
        if not self._shows_articles:
            self._chrome.banner.tell(
                "imported", partial(told_report, report), lambda: self.tr("Show the library"), is_warning=False
            )

    # Voices

    def show_voices(self) -> None:
        """Show who said what in all articles."""
        page = (self._voices or self._make_voices()).page
        self.keeping.flush()
        self._chrome.pages.setCurrentWidget(page)
        page.ask()
        self._import.catch_up()
        page.start_search()

    def _make_voices(self) -> VoicesRoom:
        from reader.ui.window.voices_room import VoicesRoom  # noqa: PLC0415 -- see the module

        self._voices = room = VoicesRoom(self._desk, self._chrome, self._reading.look(), self)
        room.open_asked.connect(self._wanted.open_quote)
        room.page.articles_asked.connect(self.show_articles)
        room.page.back_asked.connect(self._back_to_reading)
        return room
