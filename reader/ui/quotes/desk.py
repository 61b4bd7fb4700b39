"""What can be done with a quote: copying it, going to it, setting it right."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QObject, QPoint, Signal
from PySide6.QtGui import QAction, QGuiApplication
from PySide6.QtWidgets import QMenu, QWidget

from reader.domain.quotes.corrections import Correction
from reader.domain.quotes.values import Quote
from reader.domain.territories import Territory
from reader.ui.article.session import ReadingSession
from reader.ui.quotes.citation import arabic_words, cited, english_words
from reader.ui.work.services import Services


class QuoteDesk(QObject):
    """Answers the wishes of the sidebar and the texts.

    `taken_off`: a quote is no longer listed. `corrected`: something was corrected, or a correction taken back.
    """

    go_asked = Signal(object)
    taken_off = Signal()
    corrected = Signal()

    def __init__(
        self, services: Services, session: ReadingSession, in_arabic: Callable[[], bool], window: QWidget
    ) -> None:
        super().__init__(window)
        self._services, self._session, self._window, self._in_arabic = services, session, window, in_arabic
        self._before: list[tuple[Correction, ...]] = []

    def forget(self) -> None:
        """Start with nothing to undo, for another article."""
        self._before.clear()

    def open_menu(self, quote: Quote, place: QPoint) -> None:
        """Open a quote's menu at a place on the screen."""
        self.menu_of(quote).popup(place)

    def menu_of(self, quote: Quote) -> QMenu:
        """Return what can be done with a quote."""
        menu = QMenu(self._window)
        menu.aboutToHide.connect(menu.deleteLater)
        has_english = quote in self._session.english
        self._add(menu, self.tr("Copy the Arabic"), lambda: self._copy(arabic_words(quote)))
        english = self._add(menu, self.tr("Copy the English"), lambda: self._copy(self._english_words(quote)))
        english.setEnabled(has_english)
        self._add(menu, self.tr("Copy both, with the source"), lambda: self.copy_both(quote))
        menu.addSeparator()
        self._add(menu, self.tr("Go to the quote"), lambda: self.go_asked.emit(quote))
        menu.addSeparator()
        self._add(menu, self.tr("Set speaker and country…"), lambda: self.ask(quote))
        self._add(menu, self.tr("Not a quote"), lambda: self.take_off(quote))
        if any(each.words == quote.words for each in self._session.corrections):
            self._add(menu, self.tr("Undo my change"), lambda: self._correct(Correction(quote.words)))
        return menu

    def copy_both(self, quote: Quote) -> None:
        """Copy both texts with speaker and source."""
        if self._session.text is not None:
            self._copy(cited(self._session.text.article, quote, self._session.english.get(quote)))

    def ask(self, quote: Quote) -> None:
        """Let the reader say who spoke, and for which country."""
        from reader.ui.quotes.correction_dialog import CorrectionDialog  # noqa: PLC0415 -- the first paint needs none

        dialog = CorrectionDialog(quote, self._services.territories(), in_arabic=self._in_arabic(), parent=self._window)
        dialog.accepted.connect(lambda: self._set_right(quote, dialog.speaker, dialog.territory))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def take_off(self, quote: Quote) -> None:
        """Take a quote off the list."""
        self._correct(replace(self._correction_of(quote), is_quote=False))
        self.taken_off.emit()

    def undo(self) -> None:
        """Take back the last correction."""
        if self._before:
            self._session.correct(self._before.pop())
            self.corrected.emit()

    def _set_right(self, quote: Quote, speaker: str, territory: Territory | None) -> None:
        correction = self._correction_of(quote)
        if speaker != (quote.speaker.name if quote.speaker else ""):
            correction = replace(correction, speaker=speaker)
        if territory != quote.attribution.territory:
            correction = replace(correction, sets_territory=True, territory=territory)
        self._correct(correction)

    def _correction_of(self, quote: Quote) -> Correction:
        kept = (each for each in self._session.corrections if each.words == quote.words)
        return next(kept, Correction(quote.words))

    def _correct(self, correction: Correction) -> None:
        before = self._session.corrections
        self._before.append(before)
        self._session.correct([*(each for each in before if each.words != correction.words), correction])
        self.corrected.emit()

    def _english_words(self, quote: Quote) -> str:
        return english_words(self._session.english.get(quote))

    def _copy(self, text: str) -> None:
        QGuiApplication.clipboard().setText(text)

    def _add(self, menu: QMenu, text: str, act: Callable[[], None]) -> QAction:
        action = menu.addAction(text)
        action.triggered.connect(lambda _=False: act())
        return action
