"""What can be done with quotes of the library: copying them and going to them."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, QPoint, Signal
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from reader.domain.library import QuoteRow
from reader.ui.voices.citation import citation_of
from reader.ui.widgets.copying import copy_arabic, copy_citations, copy_english
from reader.ui.widgets.passing_menu import PassingMenu
from reader.ui.wording.citing import citation_words


class VoiceDesk(QObject):
    """Answers the wishes of the list. `told` carries what has just been done."""

    told = Signal(str)
    open_asked = Signal(object)  # a QuoteRow

    def __init__(self, in_arabic: Callable[[], bool], window: QWidget) -> None:
        super().__init__(window)
        self._in_arabic, self._window = in_arabic, window

    def open_menu(self, rows: Sequence[QuoteRow], place: QPoint) -> None:
        """Open the menu of quotes at a place on the screen."""
        if rows:
            self.menu_of(rows).popup(place)

    def menu_of(self, rows: Sequence[QuoteRow]) -> QMenu:
        """Return what can be done with quotes, of which there is one at least."""
        menu, first = PassingMenu(self._window), rows[0]
        is_one = len(rows) == 1
        text = self.tr("Copy both, with the source") if is_one else self.tr("Copy these quotes")
        menu.add(text, lambda: self.copy(rows), QKeySequence.StandardKey.Copy)
        if is_one:
            menu.add(self.tr("Copy the Arabic"), lambda: self._copy_arabic(first))
            english = menu.add(self.tr("Copy the English"), lambda: self._copy_english(first))
            english.setEnabled(bool(first.english))
            menu.addSeparator()
            menu.add(self.tr("Open the article at the quote"), lambda: self.open_asked.emit(first))
        return menu

    def copy(self, rows: Sequence[QuoteRow]) -> None:
        """Copy quotes with speakers and sources."""
        if rows:
            copy_citations([citation_of(row) for row in rows], citation_words(in_arabic=self._in_arabic()))
            self.told.emit(self.tr("%n quote(s) copied, with the source", "", len(rows)))

    def _copy_arabic(self, row: QuoteRow) -> None:
        copy_arabic(citation_of(row))
        self.told.emit(self.tr("The Arabic is copied"))

    def _copy_english(self, row: QuoteRow) -> None:
        copy_english(citation_of(row), citation_words(in_arabic=self._in_arabic()))
        self.told.emit(self.tr("The English is copied"))
