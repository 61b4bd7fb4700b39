"""What can be done with a quote: copying it, going to it, setting it right."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, Signal
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from reader.domain.quotes.added import words_to_add
from reader.domain.quotes.corrections import Correction
from reader.domain.quotes.values import Quote
from reader.domain.text import Span
from reader.exporters.citations import Citation
from reader.ui.article.session import ReadingSession
from reader.ui.quotes.adding import Adding
from reader.ui.quotes.citation import citation_of
from reader.ui.quotes.wording import QuoteWording
from reader.ui.widgets.copying import copy_arabic, copy_citations, copy_english
from reader.ui.widgets.passing_menu import PassingMenu
from reader.ui.widgets.start_folder import start_folder
from reader.ui.wording.citing import citation_words
from reader.ui.wording.isolates import isolated
from reader.ui.work.services import Services

if TYPE_CHECKING:
    from reader.ui.quotes.correction_dialog import CorrectionDialog


class QuoteDesk(QObject):
    """Answers the wishes of the sidebar and the texts.

    `taken_off`: a quote is no longer listed.
    `told` carries what has just been done, and `failed` why something could not be.
    """

    told = Signal(str)
    failed = Signal(object)
    go_asked = Signal(object)
    taken_off = Signal()

    def __init__(
        self, services: Services, session: ReadingSession, in_arabic: Callable[[], bool], window: QWidget
    ) -> None:
        super().__init__(window)
        self._services, self._session, self._window, self._in_arabic = services, session, window, in_arabic
        self._adding = Adding(services, session, self)
        self._adding.proposed.connect(self._ask_to_add)

    def open_menu(self, quote: Quote, place: QPoint) -> None:
        """Open a quote's menu at a place on the screen."""
        self.menu_of(quote).popup(place)

    def menu_of(self, quote: Quote) -> QMenu:
        """Return what can be done with a quote."""
        menu = PassingMenu(self._window)
        menu.add(self.tr("Copy both, with the source"), lambda: self.copy_both(quote), QKeySequence.StandardKey.Copy)
        menu.add(self.tr("Copy the Arabic"), lambda: self._copy_arabic(quote))
        english = menu.add(self.tr("Copy the English"), lambda: self._copy_english(quote))
        english.setEnabled(quote in self._session.english)
        menu.addSeparator()
        menu.add(self.tr("Go to the quote"), lambda: self.go_asked.emit(quote))
        menu.addSeparator()
        menu.add(self.tr("Set speaker and country…"), lambda: self.ask(quote))
        menu.add(self.tr("Not a quote"), lambda: self.take_off(quote))
        if any(each.words == quote.words for each in self._session.corrections):
            menu.add(self.tr("Undo my change"), lambda: self._correct([Correction(quote.words)]))
        return menu

    def group_menu_of(self, quotes: Sequence[Quote]) -> QMenu:
        """Return what can be done with all quotes of a country."""
        menu = PassingMenu(self._window)
        menu.add(self.tr("Copy these quotes"), lambda: self.copy_all(quotes), QKeySequence.StandardKey.Copy)
        menu.add(self.tr("Save these quotes…"), lambda: self.save_all(quotes))
        return menu

    def copy_both(self, quote: Quote) -> None:
        """Copy both texts with speaker and source."""
        self._copy_with_source([quote])
        self.told.emit(self.tr("Copied, with the source"))

    def copy_all(self, quotes: Sequence[Quote]) -> None:
        """Copy quotes by country, with speakers and source."""
        if quotes:
            self._copy_with_source(quotes)
            self.told.emit(self.tr("%n quote(s) copied, with the source", "", len(quotes)))

    def save_all(self, quotes: Sequence[Quote]) -> None:
        """Let the reader choose a file for quotes, and write them."""
        from reader.ui.widgets.save_dialog import SaveDialog  # noqa: PLC0415 -- the first paint needs none

        kinds = {
            ".html": self.tr("Page"),
            ".md": self.tr("Markdown"),
            ".txt": self.tr("Plain text"),
            ".csv": self.tr("Table"),
        }
        place = start_folder() / f"{self.tr('quotes')}.html"
        dialog = SaveDialog(self.tr("Save the quotes"), place, kinds, self._window)
        dialog.placed.connect(lambda path: self._write(quotes, path))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _write(self, quotes: Sequence[Quote], path: Path) -> None:
        citations, words = self._citations(quotes), citation_words(in_arabic=self._in_arabic())

        def work() -> None:
            from reader.services.citing import export_citations  # noqa: PLC0415 -- few sessions need it

            export_citations(citations, words, path)

        def saved(_: None) -> None:
            self.told.emit(self.tr("Saved as {path}").format(path=isolated(str(path))))

        self._session.do(work, saved, self.failed.emit)

    def ask(self, quote: Quote) -> None:
        """Let the reader say who spoke, and for which country."""
        self._ask(quote, self._correction_of(quote), lambda: None)

    def _ask(self, quote: Quote, correction: Correction, then: Callable[[], None]) -> None:
        from reader.ui.quotes.correction_dialog import CorrectionDialog  # noqa: PLC0415 -- the first paint needs none

        text = self._session.text
        if text is None:
            return
        wording = QuoteWording(text, self._session.speakers, in_arabic=self._in_arabic())
        dialog = CorrectionDialog(
            quote,
            self._services.territories(),
            english=wording.english_speaker(quote),
            others=len(self._others_of_speaker(quote)),
            in_arabic=self._in_arabic(),
            parent=self._window,
        )

        def save() -> None:
            others = self._others_of_speaker(quote) if dialog.is_for_all else []
            plan = [(quote, correction), *((each, self._correction_of(each)) for each in others)]
            self._correct([_set_so(each, dialog, own) for each, own in plan])
            then()

        dialog.accepted.connect(save)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def add(self, block: int, span: Span) -> None:
        """Let the reader say whose some words of the Arabic text are, and put them on the list; Cancel does not."""
        text, session = self._session.text, self._session
        words = words_to_add(block, text.article.blocks[block].text, span) if text is not None else None
        if words is None:
            return
        at = (each for each in session.quotes if each.words.block == block and each.words.span.overlaps(words.span))
        there = next(at, None)
        if there is not None:
            self.told.emit(self.tr("That is in the list already"))
            self.go_asked.emit(there)
        else:
            self._adding.begin(words)

    def _ask_to_add(self, quote: Quote, correction: Correction) -> None:
        def tell() -> None:
            added = next((each for each in self._session.quotes if each.words == quote.words), None)
            if added is not None:
                self.told.emit(self.tr("The quote is in the list"))
                self.go_asked.emit(added)

        self._ask(quote, correction, tell)

    def take_off(self, quote: Quote) -> None:
        """Take a quote off the list."""
        self._correct([replace(self._correction_of(quote), is_quote=False)])
        self.taken_off.emit()

    def undo(self) -> None:
        """Take back what was set right last, in the quotes or the English."""
        was_undone = self._session.undoing.undo()
        self.told.emit(self.tr("Undone") if was_undone else self.tr("There is nothing to undo"))

    def _others_of_speaker(self, quote: Quote) -> Sequence[Quote]:
        """Return the other quotes of the same speaker."""
        name = quote.speaker.name if quote.speaker is not None else ""
        others = (each for each in self._session.quotes if each.words != quote.words)
        return [each for each in others if each.speaker is not None and each.speaker.name == name]

    def _correction_of(self, quote: Quote) -> Correction:
        kept = (each for each in self._session.corrections if each.words == quote.words)
        return next(kept, Correction(quote.words))

    def _correct(self, corrections: Sequence[Correction]) -> None:
        before, new = self._session.corrections, {each.words for each in corrections}
        self._session.correct([*(each for each in before if each.words not in new), *corrections])
        self._session.undoing.keep(lambda: self._session.correct(before))

    def _citations(self, quotes: Sequence[Quote]) -> list[Citation]:
        text, session = self._session.text, self._session
        if text is None:
            return []
        wording = QuoteWording(text, session.speakers, in_arabic=self._in_arabic())
        return [citation_of(text, each, session.english.get(each), wording.english_speaker(each)) for each in quotes]

    def _copy_with_source(self, quotes: Sequence[Quote]) -> None:
        copy_citations(self._citations(quotes), citation_words(in_arabic=self._in_arabic()))

    def _copy_arabic(self, quote: Quote) -> None:
        copy_arabic(self._citations([quote])[0])
        self.told.emit(self.tr("The Arabic is copied"))

    def _copy_english(self, quote: Quote) -> None:
        copy_english(self._citations([quote])[0], citation_words(in_arabic=self._in_arabic()))
        self.told.emit(self.tr("The English is copied"))


def _set_so(quote: Quote, dialog: "CorrectionDialog", correction: Correction) -> Correction:
    """Return the correction of a quote, in which only what the reader changed is set."""
    if dialog.speaker != (quote.speaker.name if quote.speaker else ""):
        correction = replace(correction, speaker=dialog.speaker, speaker_english=None)
    if dialog.speaker_english is not None:
        correction = replace(correction, speaker_english=dialog.speaker_english or None)
    if dialog.territory != quote.attribution.territory:
        correction = replace(correction, sets_territory=True, territory=dialog.territory)
    return correction
