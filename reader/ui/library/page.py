"""The library: all articles that were opened or brought in, searched, ordered and looked after."""

from collections.abc import Mapping, Sequence
from functools import partial

from PySide6.QtCore import QEvent, QPoint, Qt, Signal
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QMenu, QStackedLayout, QVBoxLayout, QWidget

from reader.domain.library import Order, SearchHit, SearchResult
from reader.domain.territories import Territory
from reader.services.bringing_in import FolderReport
from reader.ui.library.article_drawing import ArticleDelegate
from reader.ui.library.article_menu import ArticleMenu
from reader.ui.library.head import LibraryHead
from reader.ui.library.import_line import ImportLine
from reader.ui.library.question import ArticleQuestion, Shelf
from reader.ui.library.report import told_report
from reader.ui.library.wording import spoken_article, tip_of
from reader.ui.lists.notice_lines import NothingHere, NoticeLine
from reader.ui.lists.paged_list import PagedList
from reader.ui.lists.paged_rows import PagedRows
from reader.ui.look.card_drawing import CardLook
from reader.ui.look.icons import IconSet
from reader.ui.widgets.question import Question
from reader.ui.wording.isolates import isolated


class LibraryPage(QWidget):
    """Shows articles, and tells what the reader wants of them.

    `asked` carries (an ArticleQuestion, the number of the first row that is wanted). Numbers are the articles' own.
    """

    asked = Signal(object, int)
    open_asked = Signal(object, str)  # a SearchHit, and the words that were searched for
    read_asked = Signal(tuple, bool)
    tags_asked = Signal(object)  # a LibraryRow
    note_asked = Signal(object)
    details_asked = Signal(object)
    trash_asked = Signal(tuple)
    restore_asked = Signal(tuple)
    empty_asked = Signal()
    folder_asked = Signal()
    stop_asked = Signal()
    failures_asked = Signal(object)  # a FolderReport
    voices_asked = Signal()
    back_asked = Signal()

    def __init__(self, look: CardLook, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._look = look
        self._question, self._shown = ArticleQuestion(), ArticleQuestion()
        self._has_shown = False
        self._countries: Mapping[str, Territory] = {}
        self._tags: Mapping[str, int] = {}
        self._rows, self._cards = PagedRows(self._spoken, self._tip, self), ArticleDelegate(look)
        self._list = PagedList(self._rows, self._cards)
        self._head, self._notice, self._import = LibraryHead(), NoticeLine(), ImportLine()
        self._sure, self._misread, self._nothing = Question(), NoticeLine(), NothingHere()
        self._build()
        self._connect()
        self._retranslate()

    def _build(self) -> None:
        top = QVBoxLayout()
        top.setContentsMargins(20, 14, 20, 10)
        top.setSpacing(8)
        for part in (self._head, self._misread, self._import, self._notice, self._sure):
            top.addWidget(part)
        self._pile = QStackedLayout()
        self._pile.addWidget(self._list)
        self._pile.addWidget(self._nothing)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(top)
        column.addLayout(self._pile, 1)

    def _connect(self) -> None:
        head = self._head
        head.asked.connect(self._on_asked)
        head.down_asked.connect(self._list.take_focus)
        head.folder_asked.connect(self.folder_asked)
        head.voices_asked.connect(self.voices_asked)
        head.back_asked.connect(self.back_asked)
        self._rows.page_wanted.connect(lambda first: self.asked.emit(self._shown, first))
        self._list.open_asked.connect(lambda hit: self.open_asked.emit(hit, self._shown.words))
        self._list.remove_asked.connect(self._on_remove)
        self._list.menu_asked.connect(self._open_menu)
        self._import.stop_asked.connect(self.stop_asked)
        self._sure.agreed.connect(self.empty_asked)
        self._sure.declined.connect(self._list.take_focus)

    # What it shows

    @property
    def question(self) -> ArticleQuestion:
        """What the reader asks for now."""
        return self._question

    @property
    def tags(self) -> Sequence[str]:
        """The tags in use."""
        return tuple(self._tags)

    def show_look(self, look: CardLook, icons: IconSet) -> None:
        """Draw in another theme, type or language."""
        self._look = look
        for part in (self._head, self._notice, self._misread):
            part.show_icons(icons)
        self._cards.use(look, has_snippets=bool(self._shown.query.terms))
        self._list.doItemsLayout()

    def show_names(self, countries: Mapping[str, Territory], tags: Mapping[str, int]) -> None:
        """Take over what the countries are called, and the tags that can be chosen."""
        self._countries, self._tags = countries, tags
        self._head.show_tags(tags)

    def show_result(self, first: int, result: SearchResult) -> None:
        """Show what was found, from row `first` on."""
        if first:
            self._rows.put(first, result.hits)
            return
        is_same = self._has_shown and self._shown == self._question
        self._shown, self._has_shown = self._question, True
        self._cards.use(self._look, has_snippets=bool(self._shown.query.terms))
        (self._list.renew if is_same else self._list.begin)(result.total, result.hits)
        self._head.show_count(result.total)
        self._say_misread()
        self._say_nothing(is_empty=result.total == 0)

    def show_failure(self, sentence: str) -> None:
        """Tell why there is no list."""
        if not self._has_shown:
            self._nothing.tell(sentence, self.tr("Try again"), self.ask)
            self._pile.setCurrentWidget(self._nothing)
        else:
            self._notice.tell(sentence)

    def ask(self) -> None:
        """Ask again for what is shown."""
        self.asked.emit(self._question, 0)

    def start_search(self) -> None:
        """Let the reader type what to look for."""
        self._head.start_search()

    def take_focus(self) -> None:
        """Go to the list."""
        self._list.take_focus()

    def leave(self) -> bool:
        """Take back a search or a choice; tell whether there was any."""
        if self._question == ArticleQuestion(order=self._question.order):
            return False
        self._show_all()
        return True

    def undo(self) -> None:
        """Do what the notice offers."""
        if self._notice.isVisible():
            self._notice.act()

    def show_step(self, step: tuple[int, int] | None) -> None:
        """Show how far the import of a folder is."""
        self._import.show_step(step)

    def show_report(self, report: FolderReport) -> None:
        """Tell what came of files and folders."""
        text = partial(told_report, report)
        if report.failures:
            self._notice.tell(text, lambda: self.tr("What failed"), lambda: self.failures_asked.emit(report))
        elif report.new:
            self._notice.tell(text, lambda: self.tr("Show them first"), self.show_added)
        else:
            self._notice.tell(text)

    def show_added(self) -> None:
        """Show all articles, those that came in last before the others."""
        self._head.show_question(ArticleQuestion(order=Order.ADDED))

    def _say_misread(self) -> None:
        misread = self._shown.query.misread
        if misread:
            text = self.tr("{words} is no date. Write it like after:2026-05-17, or after:2026.")
            self._misread.tell(text.format(words=isolated(misread[0])))
        else:
            self._misread.hide()

    def _say_nothing(self, *, is_empty: bool) -> None:
        self._pile.setCurrentWidget(self._nothing if is_empty else self._list)
        if not is_empty:
            return
        if self._shown.asks_for_all:
            text = self.tr("There are no articles yet. Each article that you open is kept here.")
            self._nothing.tell(text, self.tr("Import a folder"), self.folder_asked.emit)
        elif self._shown.shelf is Shelf.TRASH and self._shown.query.is_empty:
            self._nothing.tell(self.tr("The trash is empty."), self.tr("Show all articles"), self._show_all)
        else:
            self._nothing.tell(self.tr("No article is like that."), self.tr("Show all articles"), self._show_all)

    def _spoken(self, hit: object) -> str:
        if not isinstance(hit, SearchHit):
            return ""
        said = spoken_article(hit.row, self._countries, in_arabic=self._look.in_arabic)
        return f"{said}. {hit.snippet.text}" if hit.snippet is not None else said

    def _tip(self, hit: object) -> str:
        return tip_of(hit.row, self._countries, in_arabic=self._look.in_arabic) if isinstance(hit, SearchHit) else ""

    # What is wanted

    def _on_asked(self, question: ArticleQuestion) -> None:
        self._question = question
        self.asked.emit(question, 0)

    def _show_all(self) -> None:
        self._head.show_question(ArticleQuestion(order=self._question.order))

    @property
    def _chosen_hits(self) -> Sequence[SearchHit]:
        return [hit for hit in self._list.chosen if isinstance(hit, SearchHit)]

    @property
    def _chosen_numbers(self) -> tuple[int, ...]:
        return tuple(hit.row.number for hit in self._chosen_hits)

    def _on_remove(self) -> None:
        numbers = self._chosen_numbers
        if numbers and self._shown.shelf is not Shelf.TRASH:
            self.trash_asked.emit(numbers)
            self._notice.tell(
                lambda: self.tr("%n article(s) moved to the trash.", "", len(numbers)),
                lambda: self.tr("Undo"),
                lambda: self.restore_asked.emit(numbers),
            )

    def _on_restore(self) -> None:
        numbers = self._chosen_numbers
        self.restore_asked.emit(numbers)
        self._notice.tell(
            lambda: self.tr("%n article(s) taken out of the trash.", "", len(numbers)),
            lambda: self.tr("Undo"),
            lambda: self.trash_asked.emit(numbers),
        )

    def _ask_to_empty(self) -> None:
        text = self.tr("Delete everything in the trash for good? This cannot be undone.")
        self._sure.ask(text, self.tr("Delete for good"), self.tr("Keep"))

    def _open_menu(self, place: QPoint) -> None:
        self.menu().popup(place)

    def menu(self) -> QMenu:
        """Return what can be done with the articles that are chosen."""
        menu = ArticleMenu(self._chosen_hits, are_trashed=self._shown.shelf is Shelf.TRASH, parent=self)
        menu.open_asked.connect(lambda hit: self.open_asked.emit(hit, self._shown.words))
        menu.read_asked.connect(self.read_asked)
        menu.tags_asked.connect(self.tags_asked)
        menu.note_asked.connect(self.note_asked)
        menu.details_asked.connect(self.details_asked)
        menu.remove_asked.connect(self._on_remove)
        menu.restore_asked.connect(self._on_restore)
        menu.empty_asked.connect(self._ask_to_empty)
        return menu

    # Qt's own

    def hideEvent(self, event: QHideEvent) -> None:
        """Leave nothing behind that was told of what was just done here."""
        self._notice.hide()
        super().hideEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the interface's language."""
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _retranslate(self) -> None:
        self.setAccessibleName(self.tr("Library"))
        self._list.setAccessibleName(self.tr("Articles"))
        if self._has_shown:
            self._head.show_count(self._rows.rowCount())
            self._say_misread()
            self._say_nothing(is_empty=self._rows.rowCount() == 0)
