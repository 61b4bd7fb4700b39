"""Connects the library with the window: its pages, the work behind them, and the article that is read.

The pages are made when they are first asked for.
"""

from __future__ import annotations  # the article waits for none of the pages

from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog, QWidget

from reader.domain.library import SnippetSource
from reader.domain.text import Span
from reader.ui.library.desk import LibraryDesk
from reader.ui.library.folder_import import LibraryImport
from reader.ui.library.keeping import Keeping
from reader.ui.library.report import told_report
from reader.ui.library.wording import title_of
from reader.ui.text.bilingual import Side, Stretch

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from reader.domain.article import Article
    from reader.domain.library import LibraryRow, QuoteFilter, QuoteRow, SearchHit
    from reader.services.keeping import FolderReport
    from reader.ui.article.session import ReadingSession
    from reader.ui.frame.chrome import Chrome
    from reader.ui.library.page import LibraryPage
    from reader.ui.library.question import ArticleQuestion
    from reader.ui.look.card_drawing import CardLook
    from reader.ui.reading.finder import Finder
    from reader.ui.reading.pointing import Pointing
    from reader.ui.reading.view import ReadingView
    from reader.ui.voices.desk import VoiceDesk
    from reader.ui.voices.page import VoicesPage
    from reader.ui.work.services import LibraryServices

_RECENT = 12  # articles under the Open button's arrow
_GOODBYE = 0.5  # seconds that the window waits for each of the two threads when it closes


@dataclass(frozen=True, slots=True)
class Reading:
    """Where an article is read: the page, and what the library needs of it."""

    page: QWidget
    session: ReadingSession
    view: ReadingView
    pointing: Pointing
    finder: Finder
    look: Callable[[], CardLook]


@dataclass(frozen=True, slots=True)
class _Hit:
    """Where in an article something was found, and which words."""

    number: int
    block: int
    words: str


class LibraryRoom(QObject):
    """One window's library. All that is asked of it while another page shows is left to that page."""

    def __init__(self, services: LibraryServices, reading: Reading, chrome: Chrome) -> None:
        super().__init__(reading.page)
        self._reading, self._chrome = reading, chrome
        self._desk, self._import = LibraryDesk(services, self), LibraryImport(services, self)
        self.keeping = Keeping(self._desk, reading.session, self._looked_at, self)
        self._articles: LibraryPage | None = None
        self._voices: VoicesPage | None = None
        self._voice_desk: VoiceDesk | None = None
        self._wanted: QuoteRow | None = None  # the quote at which an article is to be opened
        self._hit: _Hit | None = None  # likewise
        self._told = ""
        self._connect()

    def _connect(self) -> None:
        desk, actions, session = self._desk, self._chrome.actions, self._reading.session
        actions["library"].triggered.connect(lambda: self._turn(self.show_articles, self._articles))
        actions["voices"].triggered.connect(lambda: self._turn(self.show_voices, self._voices))
        self.keeping.place_found.connect(self._show_place)
        self.keeping.known.connect(self._recall)
        self.keeping.known.connect(self._go_to_hit)
        desk.recalled.connect(self._show_recent)
        self._chrome.top.recent_wanted.connect(self._recall)
        self._chrome.top.recent_chosen.connect(self.reopen)
        session.quotes_changed.connect(self._go_to_wanted)
        session.opener.failed.connect(lambda _: self._back_to_reading())
        session.opener.started.connect(desk.leave_reopening)
        self._chrome.pages.currentChanged.connect(lambda _: self._show_whether_reading())
        desk.told.connect(lambda sentence: self._chrome.banner.tell("recovered", sentence))
        desk.worked.connect(self._on_worked)
        self._import.imported.connect(self._on_imported)
        self._chrome.banner.acted.connect(lambda key: self.show_articles() if key == "imported" else None)
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
        if self._voices is not None and self._voices is self._shown and self._voice_desk is not None:
            self._voice_desk.copy(self._voices.chosen)
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
        for page in (self._articles, self._voices):
            if page is not None:
                page.show_look(self._reading.look(), self._chrome.look.icons)

    def close(self) -> bool:
        """Write what is to be written, and end; tell whether all has really ended."""
        self.keeping.flush()
        has_ended = self._desk.close(_GOODBYE)
        return self._import.close(_GOODBYE) and has_ended

    @property
    def _shown(self) -> LibraryPage | VoicesPage | None:
        shown = self._chrome.pages.currentWidget()
        return next((page for page in (self._articles, self._voices) if page is not None and page is shown), None)

    def _show_whether_reading(self) -> None:
        is_reading = self._shown is None
        self._chrome.top.show_reading(is_reading=is_reading)
        self._chrome.status.show_reading(is_reading=is_reading)

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

    def _show_place(self, block: int) -> None:
        """Bring a block to the top, unless the reader has gone elsewhere already."""
        reading = self._reading
        if reading.session.text is not None and not reading.view.looked_at():
            reading.view.show_text(reading.session.text, reading.look().setting, block)
            reading.pointing.refresh()

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

    def _make_articles(self) -> LibraryPage:
        from reader.ui.library.page import LibraryPage  # noqa: PLC0415 -- see the module

        desk = self._desk
        self._articles = page = LibraryPage(self._reading.look())
        page.show_look(self._reading.look(), self._chrome.look.icons)
        self._chrome.pages.addWidget(page)
        page.asked.connect(self._find)
        page.open_asked.connect(self._open_hit)
        page.details_asked.connect(self._ask_for_details)
        page.read_asked.connect(lambda numbers, is_read: desk.set_read(numbers, is_read=is_read))
        page.tags_asked.connect(self._ask_for_tags)
        page.note_asked.connect(lambda row: desk.read_note(row.number, lambda note: self._ask_for_note(row, note)))
        page.trash_asked.connect(desk.trash)
        page.restore_asked.connect(desk.restore)
        page.empty_asked.connect(desk.empty_trash)
        page.folder_asked.connect(self._ask_for_folder)
        page.stop_asked.connect(self._import.stop)
        page.failures_asked.connect(self._show_failures)
        page.voices_asked.connect(self.show_voices)
        page.back_asked.connect(self._back_to_reading)
        desk.listed.connect(page.show_result)
        desk.named.connect(page.show_names)
        self._import.stepped.connect(page.show_step)
        return page

    def _find(self, question: ArticleQuestion, first: int) -> None:
        self._desk.find(question.query, question.listing(first))

    def _open_hit(self, hit: SearchHit, words: str) -> None:
        """Open an article where the words stand that were searched for, and mark them."""
        snippet = hit.snippet
        is_in_text = snippet is not None and snippet.source is not SnippetSource.NOTE and bool(words)
        block = snippet.block if snippet is not None and snippet.marks else 0
        self._hit = _Hit(hit.row.number, block or 0, words) if is_in_text else None
        if self.keeping.number == hit.row.number:
            self._back_to_reading()
            self._go_to_hit()
        else:
            self._desk.reopen(hit.row.number)

    def place_of(self, article: Article) -> int:
        """Return the block at which an article is to be opened: where something was found, or where it was left."""
        return self._hit.block if self._hit is not None else self.keeping.place_of(article)

    def _go_to_hit(self) -> None:
        hit, self._hit = self._hit, None
        if hit is not None and hit.number == self.keeping.number:
            self._reading.view.bring_into_view(Stretch(Side.ARABIC, hit.block, Span(0, 1)))
            self._reading.finder.start(hit.words)

    def _ask_for_details(self, row: LibraryRow) -> None:
        """Let the reader say what an article is; the one that is open is changed where it is read."""
        if row.number == self.keeping.number:
            self._chrome.actions["details"].trigger()
        else:
            self._desk.read(row.number, lambda article: self._ask_for_details_of(row.number, article))

    def _ask_for_details_of(self, number: int, article: Article) -> None:
        from reader.ui.frame.details_dialog import DetailsDialog  # noqa: PLC0415 -- see the module

        dialog = DetailsDialog(article, self._chrome.window)
        dialog.kept.connect(lambda changed: self._desk.revise(number, changed))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _ask_for_tags(self, row: LibraryRow) -> None:
        from reader.ui.library.dialogs import TagsDialog  # noqa: PLC0415 -- see the module

        known = self._articles.tags if self._articles is not None else ()
        dialog = TagsDialog(row.title, row.tags, known, self._chrome.window)
        dialog.kept.connect(lambda tags: self._desk.set_tags(row.number, tags))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _ask_for_note(self, row: LibraryRow, note: str) -> None:
        from reader.ui.library.dialogs import NoteDialog  # noqa: PLC0415 -- see the module

        dialog = NoteDialog(row.title, note, self._chrome.window)
        dialog.kept.connect(lambda text: self._desk.set_note(row.number, text))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _ask_for_folder(self) -> None:
        name = QFileDialog.getExistingDirectory(self._chrome.window, self.tr("Import a folder of articles"))
        if name:
            self.bring_in([Path(name)])

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

    def _show_failures(self, report: FolderReport) -> None:
        from reader.ui.library.dialogs import FailuresDialog  # noqa: PLC0415 -- see the module

        dialog = FailuresDialog(report.failures, self._chrome.window)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    # Voices

    def show_voices(self) -> None:
        """Show who said what in all articles."""
        page = self._voices or self._make_voices()
        self.keeping.flush()
        self._chrome.pages.setCurrentWidget(page)
        page.ask()
        self._import.catch_up()
        page.start_search()

    def _make_voices(self) -> VoicesPage:
        from reader.ui.voices.desk import VoiceDesk  # noqa: PLC0415 -- see the module
        from reader.ui.voices.page import VoicesPage  # noqa: PLC0415

        desk = self._desk
        self._voices = page = VoicesPage(self._reading.look())
        page.show_look(self._reading.look(), self._chrome.look.icons)
        self._chrome.pages.addWidget(page)
        page.asked.connect(desk.hear)
        page.more_asked.connect(desk.find_quotes)
        page.open_asked.connect(self._open_at)
        quotes = self._voice_desk = VoiceDesk(lambda: self._chrome.look.in_arabic, self._chrome.window)
        page.copy_asked.connect(quotes.copy)
        page.menu_asked.connect(quotes.open_menu)
        quotes.open_asked.connect(self._open_at)
        quotes.told.connect(self._chrome.status.tell)
        page.table_asked.connect(self._export_table)
        page.chart_asked.connect(self._export_chart)
        page.articles_asked.connect(self.show_articles)
        page.back_asked.connect(self._back_to_reading)
        desk.heard.connect(page.show_voices)
        desk.quoted.connect(page.show_quotes)
        desk.exported.connect(page.tell_exported)
        return page

    def _open_at(self, row: QuoteRow) -> None:
        self._wanted = row
        if self.keeping.number == row.article:
            self._back_to_reading()
            self._go_to_wanted()
        else:
            self._desk.reopen(row.article)

    def _go_to_wanted(self) -> None:
        wanted, session = self._wanted, self._reading.session
        if wanted is None or self.keeping.number != wanted.article or session.is_looking_for_quotes:
            return
        self._wanted = None
        found = (quote for quote in session.quotes if quote.words.block == wanted.block)
        quote = next((each for each in found if each.words.span == wanted.span), None)
        if quote is not None:
            self._reading.pointing.choose(quote)
        else:
            self._show_place(wanted.block)

    def _export_table(self, wanted: QuoteFilter) -> None:
        name, _ = QFileDialog.getSaveFileName(
            self._chrome.window, self.tr("Save the quotes"), "quotes.csv", self.tr("Table (*.csv)")
        )
        if name:
            self._desk.export(wanted, _with_suffix(name, ".csv"))

    def _export_chart(self, draw: Callable[[str], bytes], suffix: str) -> None:
        kinds = {".png": self.tr("Picture (*.png)"), ".svg": self.tr("Drawing (*.svg)")}
        name, _ = QFileDialog.getSaveFileName(
            self._chrome.window, self.tr("Save the chart"), f"quotes{suffix}", kinds[suffix]
        )
        if name:
            self._desk.write(_with_suffix(name, suffix), draw(suffix))


def _with_suffix(name: str, suffix: str) -> Path:
    return Path(name if name.lower().endswith(suffix) else name + suffix)
