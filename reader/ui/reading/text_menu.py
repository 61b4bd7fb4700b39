"""What can be done with words of the text: copying them, looking them up, setting their English right."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QObject, QPoint, Signal
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QMenu

from reader.exporters.citations import CitationWords
from reader.ui.article.session import ReadingSession
from reader.ui.reading.passages import Passages
from reader.ui.reading.pointing import Pointing
from reader.ui.reading.view import ReadingView
from reader.ui.text.bilingual import BilingualText, Side, Stretch
from reader.ui.text.copying import Copy, copy_pairs, copy_with_source, copy_words, sentences_of
from reader.ui.text.places import on_one_line
from reader.ui.widgets.copying import put_on_clipboard
from reader.ui.widgets.passing_menu import PassingMenu
from reader.ui.wording.isolates import isolated

_LONGEST_FIND = 80  # letters; more than that nobody looks for
_SHOWN = 24  # letters of the selection that the menu shows
_LONGEST_NAME = 5  # words


class TextMenu(QObject):
    """Copies by itself; what concerns other parts of the window it only asks for.

    `english_asked` carries a sentence's number, `name_asked` Arabic and English words (either may be ""), and
    `quote_add_asked` a stretch of Arabic words, whose keys, which the menu shows, are `quote_add_keys`. `citing` gives
    what is said around copied words.
    """

    copied = Signal()
    nothing_meant = Signal()  # a key asked for something of a sentence, and there is none
    quote_copy_asked = Signal(object)
    quote_add_asked = Signal(object)
    find_asked = Signal(str)
    name_asked = Signal(str, str)
    english_asked = Signal(int)
    address_asked = Signal(str)

    def __init__(
        self,
        view: ReadingView,
        session: ReadingSession,
        pointing: Pointing,
        passages: Passages,
        quote_add_keys: QKeySequence,
        citing: Callable[[], CitationWords],
    ) -> None:
        super().__init__(view)
        self._view, self._session, self._pointing, self._passages = view, session, pointing, passages
        self._quote_add_keys, self._citing = quote_add_keys, citing
        for pane in view.panes:
            pane.menu_asked.connect(self._open)
            pane.copy_asked.connect(self.copy)

    # What a key asks for too

    def copy(self) -> None:
        """Copy the words that are meant."""
        self._copy(copy_words, self._passages.meant())

    def copy_pair(self) -> None:
        """Copy the sentences that are meant, each with its translation."""
        self._copy(self._pairs, self._passages.meant())

    def copy_with_source(self) -> None:
        """Copy the words that are meant, and where they were read."""
        self._copy(self._with_source, self._passages.meant())

    def look_across(self) -> None:
        """Show the sentence that is meant in the other text."""
        self._look(self._passages.meant())

    def correct(self) -> None:
        """Have the English of the sentence that is meant corrected."""
        number = self._passages.sentence()
        if number is not None and self._has_english(number):
            self.english_asked.emit(number)
        elif number is None and self._session.text is not None:
            self.nothing_meant.emit()

    # The menu

    def menu_of(self, place: Stretch | None = None) -> QMenu:
        """Return what can be done with the words at a place, or, without one, where the keyboard is."""
        menu = PassingMenu(self._view)
        meant = self._passages.meant(place)
        self._add_copying(menu, meant, is_selected=bool(meant) and meant == self._passages.selected)
        menu.addSeparator()
        self._add_looking(menu, meant)
        number = self._passages.sentence(place)
        if Side.ENGLISH in {each.side for each in meant} and number is not None and self._has_english(number):
            menu.addSeparator()
            menu.add(self.tr("Correct this translation…"), partial(self.english_asked.emit, number))
        address = self._passages.address(place)
        if address:
            menu.addSeparator()
            menu.add(self.tr("Open the link…"), lambda: self.address_asked.emit(address))
            menu.add(self.tr("Copy the address"), lambda: self._put(Copy(address, "")))
        return menu

    def _add_copying(self, menu: PassingMenu, meant: Sequence[Stretch], *, is_selected: bool) -> None:
        has_words = bool(meant)
        what = self.tr("Copy") if is_selected or not has_words else self.tr("Copy the sentence")
        for name, act in (
            (what, copy_words),
            (self.tr("Copy with its translation"), self._pairs),
            (self.tr("Copy with the source"), self._with_source),
        ):
            menu.add(name, partial(self._copy, act, meant)).setEnabled(has_words)
        quote = self._passages.quote(meant if is_selected else meant[:0])
        if quote is not None:
            menu.add(self.tr("Copy the quote with its source"), lambda: self.quote_copy_asked.emit(quote))
        elif is_selected and (arabic := next((each for each in meant if each.side is Side.ARABIC), None)) is not None:
            menu.addSeparator()
            menu.add(self.tr("This is a quote…"), lambda: self.quote_add_asked.emit(arabic), self._quote_add_keys)

    def _add_looking(self, menu: PassingMenu, meant: Sequence[Stretch]) -> None:
        across = menu.add(self.tr("Look at this sentence in the other text"), lambda: self._look(meant))
        across.setEnabled(self._across(meant) is not None)
        words = self._words_on_one_line(self._passages.selected) if meant == self._passages.selected else ""
        if not words:
            return
        if len(words) <= _LONGEST_FIND:
            shown = words if len(words) <= _SHOWN else words[:_SHOWN].rstrip() + "…"
            name = self.tr("Find “{words}” in the article").format(words=isolated(shown).replace("&", "&&"))
            menu.add(name, lambda: self.find_asked.emit(words))
        if len(words.split()) <= _LONGEST_NAME:
            menu.add(self.tr("Set this name right…"), lambda: self._ask_name(meant[0], words))

    def _open(self, place: Stretch | None, point: QPoint | None) -> None:
        menu = self.menu_of(place)
        if point is None:
            meant = self._passages.meant()
            point = self._view.sight.point_of(meant[0]) if meant else None
        menu.popup(point or self._view.mapToGlobal(self._view.rect().center()))

    # What it does

    def _copy(self, act: Callable[[BilingualText, Sequence[Stretch]], Copy], meant: Sequence[Stretch]) -> None:
        if self._session.text is None:
            return
        if meant:
            self._put(act(self._session.text, meant))
        else:
            self.nothing_meant.emit()

    def _pairs(self, text: BilingualText, stretches: Sequence[Stretch]) -> Copy:
        return copy_pairs(text, sentences_of(text, stretches), self._citing())

    def _with_source(self, text: BilingualText, stretches: Sequence[Stretch]) -> Copy:
        return copy_with_source(text, stretches, self._citing())

    def _put(self, copy: Copy) -> None:
        put_on_clipboard(copy.plain, copy.html)
        self.copied.emit()

    def _look(self, meant: Sequence[Stretch]) -> None:
        across = self._across(meant)
        if across is not None:
            self._pointing.look_at(across)

    def _across(self, meant: Sequence[Stretch]) -> Stretch | None:
        """Return the partner, in the other text where that is shown, of the first sentence that is meant."""
        text = self._session.text
        if text is None or not meant or meant[0].side.other not in self._view.sides:
            return None
        numbers = sentences_of(text, meant[:1])
        return text.stretch(meant[0].side.other, numbers[0]) if numbers else None

    def _ask_name(self, stretch: Stretch, words: str) -> None:
        text = self._session.text
        if text is None:
            return
        partner = text.partner_of(stretch)
        other = on_one_line(partner.span.of(text.text(partner.side, partner.block))) if partner is not None else ""
        self.name_asked.emit(*((words, other) if stretch.side is Side.ARABIC else (other, words)))

    def _words_on_one_line(self, stretches: Sequence[Stretch]) -> str:
        text = self._session.text
        if text is None or len(stretches) != 1:
            return ""
        return on_one_line(stretches[0].span.of(text.text(stretches[0].side, stretches[0].block))).strip()

    def _has_english(self, number: int) -> bool:
        text = self._session.text
        return text is not None and number in text.translations
