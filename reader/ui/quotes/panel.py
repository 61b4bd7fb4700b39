"""The sidebar: who said what, by country."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QEvent, QPoint, Qt, Signal
from PySide6.QtWidgets import (
    QApplication,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from reader.domain.quotes.values import Quote
from reader.domain.translation import QuoteEnglish
from reader.ui.look.card_drawing import CardLook
from reader.ui.look.icons import IconSet
from reader.ui.quotes.card_list import QuoteList
from reader.ui.quotes.cards import ROW, QuoteDelegate
from reader.ui.quotes.row_model import QuoteRows
from reader.ui.quotes.rows import GroupRow, QuoteFilter, QuoteRow, rows_of
from reader.ui.quotes.wanted_menu import WantedMenu
from reader.ui.quotes.wording import QuoteWording
from reader.ui.wording.countries import code_of, territory_names
from reader.ui.wording.isolates import isolated


class QuotesPanel(QWidget):
    """Shows an article's quotes and tells what the reader wants of them."""

    quote_chosen = Signal(object)
    copy_asked = Signal(object)
    menu_asked = Signal(object, QPoint)
    copy_all_asked = Signal(tuple)  # quotes
    save_all_asked = Signal(tuple)
    group_menu_asked = Signal(tuple, QPoint)
    order_chosen = Signal(str)

    def __init__(self, look: CardLook, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("quotesPanel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._look = look
        self._wording: QuoteWording | None = None
        self._quotes: Sequence[Quote] = ()
        self._english: dict[Quote, QuoteEnglish] = {}
        self._filter = QuoteFilter()
        self._by_count = False
        self._is_looking = False
        self._folded: set[str] = set()
        self._rows, self._cards = QuoteRows(self), QuoteDelegate(look)
        self._list = QuoteList(self._rows, self._cards)
        self._heading, self._count, self._note = QLabel(), QLabel(), QLabel()
        self._search, self._clear = QLineEdit(), QPushButton()
        self._show_search, self._wanted = QToolButton(), QToolButton()
        self._menu = WantedMenu(self)
        self._build()
        self._retranslate()

    def _build(self) -> None:
        for name, label in (("heading", self._heading), ("count", self._count), ("muted", self._note)):
            label.setObjectName(name)
        self._note.setWordWrap(True)
        self._note.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._search.setClearButtonEnabled(True)
        self._search.hide()
        self._show_search.setCheckable(True)
        self._wanted.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._wanted.setMenu(self._menu)
        head = QHBoxLayout()
        head.setSpacing(8)
        head.setContentsMargins(14, 14, 14, 4)
        for widget in (self._heading, self._count):
            head.addWidget(widget)
        head.addStretch(1)
        for button in (self._show_search, self._wanted):
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            head.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        notes = QVBoxLayout()
        notes.setContentsMargins(14, 0, 14, 0)
        notes.setSpacing(8)
        for part in (self._search, self._note, self._clear):
            notes.addWidget(part)
        column.addLayout(notes)
        column.addWidget(self._list, 1)
        self._connect()

    def _connect(self) -> None:
        self._list.quote_chosen.connect(self.quote_chosen)
        self._list.copy_asked.connect(self.copy_asked)
        self._list.menu_asked.connect(self.menu_asked)
        self._list.group_turned.connect(self._turn_group)
        self._list.group_copy_asked.connect(lambda code: self.copy_all_asked.emit(self._shown(code)))
        self._list.group_menu_asked.connect(lambda code, place: self.group_menu_asked.emit(self._shown(code), place))
        self._show_search.toggled.connect(self._on_search_shown)
        self._search.textChanged.connect(
            lambda text: self._want(QuoteFilter(text, self._filter.code, self._filter.kind))
        )
        self._clear.clicked.connect(self._want_all)
        menu = self._menu
        menu.aboutToShow.connect(
            lambda: menu.offer(self._quotes, self._filter, by_count=self._by_count, in_arabic=self._look.in_arabic)
        )
        menu.wanted.connect(self._want)
        menu.order_chosen.connect(self.order_chosen)
        menu.copy_asked.connect(lambda: self.copy_all_asked.emit(self._shown()))
        menu.save_asked.connect(lambda: self.save_all_asked.emit(self._shown()))

    # What it shows

    def show_look(self, look: CardLook, icons: IconSet) -> None:
        """Draw in another theme, type or language."""
        self._look = look
        self._show_search.setIcon(icons.icon("find"))
        self._wanted.setIcon(icons.icon("filter"))
        self._list.buttons.show_icons(icons)
        self._list.show_ground(look.theme.panel)
        self._refresh()

    def show_quotes(
        self, quotes: Sequence[Quote], english: Mapping[Quote, QuoteEnglish], wording: QuoteWording, *, is_looking: bool
    ) -> None:
        """Show quotes with what English there is; `is_looking` while they are still being found."""
        self._quotes, self._english, self._wording = quotes, dict(english), wording
        self._is_looking = is_looking
        self._refresh()

    def show_order(self, *, by_count: bool) -> None:
        """Order the countries by their number of quotes, or as they appear."""
        self._by_count = by_count
        self._refresh()

    def show_chosen(self, quote: Quote | None) -> None:
        """Mark a quote's card."""
        if quote is not None and code_of(quote.attribution.territory) in self._folded:
            self._turn_group(code_of(quote.attribution.territory))
        self._list.show_chosen(quote)

    def show_near(self, quote: Quote) -> None:
        """Bring a quote's card into view, unless the reader is in the sidebar: nothing moves under his hand."""
        focused = QApplication.focusWidget()
        has_focus = focused is not None and self.isAncestorOf(focused)
        if not (has_focus or self.underMouse() or QApplication.activePopupWidget()):
            self._list.show_near(quote)

    def start_filter(self) -> None:
        """Let the reader type what to look for in the quotes."""
        self._show_search.setChecked(True)
        self._search.setFocus()
        self._search.selectAll()

    def leave_filter(self) -> bool:
        """Show all quotes again; tell whether some were left out, or the reader was about to say which."""
        has_left = not self._filter.is_open or self._show_search.isChecked()
        if has_left:
            had_focus = self._search.hasFocus()
            self._show_search.setChecked(False)
            self._want_all()
            if had_focus:
                self._list.setFocus()
        return has_left

    @property
    def chosen(self) -> Quote | None:
        """The quote whose card is chosen."""
        row = self._list.currentIndex().data(ROW) if self._list.currentIndex().isValid() else None
        return row.quote if isinstance(row, QuoteRow) else None

    def _refresh(self) -> None:
        rows = rows_of(
            self._quotes,
            self._english,
            self._filter,
            by_count=self._by_count,
            folded=self._folded,
            english_speaker=self._english_speaker,
        )
        self._cards.use(self._look, self._wording, self._english)
        self._rows.show_rows(rows, self._spoken, self._tip)
        self._list.lay_out_again()
        self._say_count(sum(row.count for row in rows if isinstance(row, GroupRow)))
        self._say_note(has_rows=bool(rows))

    def _english_speaker(self, quote: Quote) -> str:
        return self._wording.english_speaker(quote) if self._wording is not None else ""

    def _shown(self, code: str = "") -> tuple[Quote, ...]:
        """Return the quotes that the filter lets through, of one country or of all, those of folded countries too."""
        return tuple(
            quote
            for quote in self._quotes
            if code in ("", code_of(quote.attribution.territory))
            and self._filter.lets_through(quote, self._english.get(quote), self._english_speaker(quote))
        )

    def _say_count(self, shown: int) -> None:
        total = len(self._quotes)
        text = self.tr("{shown} of {total}").format(shown=shown, total=total) if shown < total else str(total)
        self._count.setText(text if total else "")

    def _say_note(self, *, has_rows: bool) -> None:
        text = ""
        if self._is_looking and not self._quotes:
            text = self.tr("Looking for quotes…")
        elif not self._quotes and self._wording is not None:
            text = self.tr("This article quotes nobody.")
        elif not has_rows and self._quotes:
            text = self.tr("No quote is like that.")
        self._note.setText(text)
        self._note.setVisible(bool(text))
        self._clear.setVisible(not has_rows and bool(self._quotes))

    def _spoken(self, row: GroupRow | QuoteRow) -> str:
        if isinstance(row, GroupRow):
            name, _ = territory_names(row.territory, in_arabic=self._look.in_arabic)
            return self.tr("{country}, %n quote(s)", "", row.count).format(country=name)
        parts = [row.quote.words.text]
        if row.quote in self._english:
            parts.append(self._english[row.quote].text)
            if not self._english[row.quote].sure:
                parts.append(self.tr("The English is not certain"))
        if self._wording is not None:
            parts.append(self._wording.speaker(row.quote))
        return ". ".join(parts)

    def _tip(self, row: GroupRow | QuoteRow) -> str:
        if isinstance(row, GroupRow):
            return " · ".join(territory_names(row.territory, in_arabic=self._look.in_arabic)).removesuffix(" · ")
        if self._wording is None:
            return ""
        speaker = row.quote.speaker.name if row.quote.speaker else ""
        lines = [self._wording.doubt(row.quote)]  # what the card says itself is not said again
        if speaker and speaker != self._wording.speaker(row.quote):
            lines.insert(0, isolated(speaker))
        if row.quote in self._english and not self._english[row.quote].sure:
            lines.append(self.tr("The English of these words is not certain: read it beside the Arabic."))
        return "\n".join(line for line in lines if line)

    # What is wanted

    def _want(self, wanted: QuoteFilter) -> None:
        self._filter = wanted
        self._wanted.setChecked(bool(wanted.code or wanted.kind))
        self._refresh()

    def _want_all(self) -> None:
        self._search.clear()
        self._want(QuoteFilter())

    def _turn_group(self, code: str) -> None:
        self._folded ^= {code}
        self._refresh()

    def _on_search_shown(self, shown: bool) -> None:  # noqa: FBT001 -- Qt's signal
        self._search.setVisible(shown)
        if shown:
            self._search.setFocus()
        else:
            self._search.clear()

    # Qt's own

    def changeEvent(self, event: QEvent) -> None:
        """Follow the interface's language."""
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _retranslate(self) -> None:
        self._heading.setText(self.tr("Quotes"))
        self._search.setPlaceholderText(self.tr("Words, speaker or country"))
        self._search.setAccessibleName(self.tr("Filter the quotes"))
        self._list.setAccessibleName(self.tr("Quotes by country"))
        self._clear.setText(self.tr("Show all quotes"))
        for button, name in (
            (self._show_search, self.tr("Filter by words")),
            (self._wanted, self.tr("Kind, order and country")),
        ):
            button.setToolTip(name)
            button.setAccessibleName(name)
