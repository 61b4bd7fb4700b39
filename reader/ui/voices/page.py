"""Who said what, across all articles: quotes by country and speaker, over time."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QEvent, QItemSelection, QItemSelectionModel, QPoint, Qt, Signal
from PySide6.QtWidgets import QLabel, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from reader.domain.library import QuoteRow
from reader.domain.territories import Territory
from reader.services.voices import Voices
from reader.ui.lists.notice_lines import NothingHere, NoticeLine
from reader.ui.lists.paged_list import PagedList
from reader.ui.lists.paged_rows import PagedRows
from reader.ui.look.card_drawing import CardLook
from reader.ui.look.icons import IconSet
from reader.ui.voices.drawing import CountryBar, CountryDelegate, VoiceDelegate, bars_of, draw_chart
from reader.ui.voices.head import VoicesHead
from reader.ui.voices.months import MonthStrip
from reader.ui.voices.question import VoicesQuestion
from reader.ui.voices.wording import spoken_count, spoken_quote, tip_of
from reader.ui.wording.isolates import isolated

_COUNTRIES_WIDTH = 270


class VoicesPage(QWidget):
    """Shows quotes and their counts, and tells what the reader wants of them.

    `asked` carries a QuoteFilter, `more_asked` the same and the number of the first quote that is wanted;
    `chart_asked` the function that draws the chart as a file of a suffix, and the suffix.
    """

    asked = Signal(object)
    more_asked = Signal(object, int)
    open_asked = Signal(object)  # a QuoteRow
    copy_asked = Signal(tuple)  # of them
    menu_asked = Signal(tuple, QPoint)  # of them, and a place on the screen
    table_asked = Signal(object)
    chart_asked = Signal(object, str)
    articles_asked = Signal()
    back_asked = Signal()

    def __init__(self, look: CardLook, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._look = look
        self._voices: Voices | None = None
        self._shown = VoicesQuestion()
        self._head, self._notice, self._nothing = VoicesHead(), NoticeLine(), NothingHere()
        self._months, self._undated = MonthStrip(look), QLabel()
        self._bars = PagedRows(self._say_bar, self._say_bar, self)
        self._bar_cards, self._cards = CountryDelegate(look), VoiceDelegate(look)
        self._countries = PagedList(self._bars, self._bar_cards)
        self._rows = PagedRows(self._say_quote, self._tip, self)
        self._quotes = PagedList(self._rows, self._cards)
        self._build()
        self._connect()
        self._retranslate()

    def _build(self) -> None:
        self._countries.setSelectionMode(PagedList.SelectionMode.MultiSelection)
        self._pile = QStackedWidget()
        right = QWidget()
        right.setObjectName("page")
        right.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        column = QVBoxLayout(right)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(self._months)
        self._undated.setObjectName("count")
        self._undated.setContentsMargins(20, 0, 20, 0)
        self._undated.setWordWrap(True)
        column.addWidget(self._undated)
        column.addWidget(self._quotes, 1)
        parts = QSplitter(Qt.Orientation.Horizontal)
        parts.setHandleWidth(1)
        parts.setChildrenCollapsible(False)
        parts.addWidget(self._countries)
        parts.addWidget(right)
        parts.setSizes([_COUNTRIES_WIDTH, 4000])
        parts.setStretchFactor(1, 1)
        self._countries.setMinimumWidth(180)
        self._pile.addWidget(parts)
        self._pile.addWidget(self._nothing)
        top = QVBoxLayout()
        top.setContentsMargins(20, 14, 20, 10)
        top.setSpacing(8)
        for part in (self._head, self._notice):
            top.addWidget(part)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addLayout(top)
        whole.addWidget(self._pile, 1)

    def _connect(self) -> None:
        head = self._head
        head.asked.connect(lambda question: self.asked.emit(question.wanted))
        head.articles_asked.connect(self.articles_asked)
        head.back_asked.connect(self.back_asked)
        head.table_asked.connect(lambda: self.table_asked.emit(self._shown.wanted))
        head.chart_asked.connect(lambda suffix: self.chart_asked.emit(self.chart, suffix))
        self._months.chosen.connect(self._on_month)
        self._countries.selectionModel().selectionChanged.connect(self._on_countries)
        self._rows.page_wanted.connect(lambda first: self.more_asked.emit(self._shown.wanted, first))
        self._quotes.open_asked.connect(self.open_asked)
        self._quotes.copy_asked.connect(lambda: self.copy_asked.emit(self.chosen))
        self._quotes.menu_asked.connect(lambda place: self.menu_asked.emit(self.chosen, place))
        self._countries.open_asked.connect(lambda _: self._turn_country())

    # What it shows

    def show_look(self, look: CardLook, icons: IconSet) -> None:
        """Draw in another theme, type or language."""
        self._look = look
        for part in (self._head, self._notice):
            part.show_icons(icons)
        self._months.show_look(look)
        self._bar_cards.forget(look)
        self._cards.forget(look)
        for rows in (self._countries, self._quotes):
            rows.doItemsLayout()

    def show_voices(self, voices: Voices) -> None:
        """Show what was found."""
        is_same = self._voices is not None and self._shown == self._head.question
        self._voices, self._shown = voices, self._head.question
        (self._quotes.renew if is_same else self._quotes.begin)(voices.total, voices.first)
        self._show_countries(bars_of(voices.countries))
        self._months.show_months(voices.months, _month_of(self._shown))
        self._head.show_count(voices.total)
        self._say_undated()
        self._say_misread()
        self._say_nothing()

    def show_quotes(self, first: int, rows: Sequence[QuoteRow]) -> None:
        """Show the quotes from `first` on, which have been wanted."""
        self._rows.put(first, rows)

    def show_failure(self, sentence: str) -> None:
        """Tell what went wrong."""
        if self._voices is None:
            self._nothing.tell(sentence, self.tr("Try again"), self.ask)
            self._pile.setCurrentWidget(self._nothing)
        else:
            self._notice.tell(sentence)

    def tell_exported(self, path: Path) -> None:
        """Tell where something was written."""
        self._notice.tell(self.tr("Saved as {path}.").format(path=isolated(str(path))))

    @property
    def chosen(self) -> tuple[QuoteRow, ...]:
        """The quotes that are chosen."""
        return tuple(row for row in self._quotes.chosen if isinstance(row, QuoteRow))

    def ask(self) -> None:
        """Ask again for what is shown."""
        self.asked.emit(self._head.question.wanted)

    def start_search(self) -> None:
        """Let the reader type what to look for."""
        self._head.start_search()

    def take_focus(self) -> None:
        """Go to the quotes."""
        self._quotes.take_focus()

    def undo(self) -> None:
        """Do what the notice offers."""
        if self._notice.isVisible():
            self._notice.act()

    def leave(self) -> bool:
        """Take back what is looked for; tell whether there was anything."""
        if self._head.question == VoicesQuestion():
            return False
        self._show_all()
        return True

    def chart(self, suffix: str) -> bytes:
        """Return the chart of the countries as a picture (".png") or a drawing (".svg")."""
        counts = self._voices.countries if self._voices is not None else ()
        wanted = self._shown.countries
        chosen = [each for each in counts if not wanted or _code(each.territory) in wanted]
        return draw_chart(suffix, self.tr("Quotes by country"), chosen, self._look)

    def _say_undated(self) -> None:
        """Say how many quotes the months leave out, because nobody knows when their articles are from."""
        voices = self._voices
        count = voices.total - sum(each.quotes for each in voices.months) if voices is not None else 0
        self._undated.setText(self.tr("%n quote(s) of articles without a date are in no month.", "", count))
        self._undated.setVisible(count > 0)

    def _say_misread(self) -> None:
        if self._shown.misread:
            text = self.tr("{words} is no date. Write it like 2026-05-17, or 2026.")
            self._notice.tell(text.format(words=isolated(self._shown.misread)))
        else:
            self._notice.hide()

    def _say_nothing(self) -> None:
        has_counts = self._voices is not None and bool(self._voices.countries)
        is_empty = self._voices is None or not self._voices.total
        self._pile.setCurrentIndex(int(is_empty and not (has_counts and self._shown.countries)))
        if self._shown == VoicesQuestion():
            text = self.tr("No quotes yet. They are found in each article that you open or import.")
            self._nothing.tell(text, self.tr("Back to the articles"), self.articles_asked.emit)
        else:
            self._nothing.tell(self.tr("No quote is like that."), self.tr("Show all quotes"), self._show_all)

    def _show_all(self) -> None:
        self._head.ask(VoicesQuestion())

    def _say_bar(self, bar: object) -> str:
        return spoken_count(bar.count, in_arabic=self._look.in_arabic) if isinstance(bar, CountryBar) else ""

    def _say_quote(self, row: object) -> str:
        return spoken_quote(row, in_arabic=self._look.in_arabic) if isinstance(row, QuoteRow) else ""

    def _tip(self, row: object) -> str:
        return tip_of(row, in_arabic=self._look.in_arabic) if isinstance(row, QuoteRow) else ""

    # What is wanted

    def _on_month(self, month: str) -> None:
        self._head.ask(replace(self._head.question, since=month, until=month))

    def _turn_country(self) -> None:
        model = self._countries.selectionModel()
        model.select(model.currentIndex(), QItemSelectionModel.SelectionFlag.Toggle)

    def _on_countries(self) -> None:
        codes = frozenset(_code(bar.count.territory) for bar in self._countries.chosen if isinstance(bar, CountryBar))
        self._head.ask(replace(self._head.question, countries=codes))

    def _show_countries(self, bars: Sequence[CountryBar]) -> None:
        """Show the bars, and mark those that are filtered by, without asking anew."""
        model, chosen = self._countries.selectionModel(), QItemSelection()
        model.blockSignals(True)  # noqa: FBT003 -- Qt's own
        self._countries.renew(len(bars), bars)
        for number, bar in enumerate(bars):
            if _code(bar.count.territory) in self._shown.countries:
                index = self._bars.index(number)
                chosen.select(index, index)
        model.select(chosen, QItemSelectionModel.SelectionFlag.ClearAndSelect)
        model.blockSignals(False)  # noqa: FBT003 -- Qt's own
        self._countries.viewport().update()

    # Qt's own

    def changeEvent(self, event: QEvent) -> None:
        """Follow the interface's language."""
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _retranslate(self) -> None:
        self.setAccessibleName(self.tr("Who said what"))
        self._countries.setAccessibleName(self.tr("Quotes by country"))
        self._quotes.setAccessibleName(self.tr("Quotes of all articles"))
        if self._voices is not None:
            self._head.show_count(self._voices.total)
            self._say_undated()
            self._say_misread()
            self._say_nothing()


def _code(territory: Territory | None) -> str | None:
    return territory.code if territory is not None else None


def _month_of(question: VoicesQuestion) -> str:
    return question.since if question.since == question.until else ""
