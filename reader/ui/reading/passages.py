"""What the reader means in the text: the words selected, else the sentence pointed at, pinned, or at the caret."""

from collections.abc import Sequence

from PySide6.QtCore import QObject

from reader.domain.quotes.values import Quote
from reader.ui.article.session import ReadingSession
from reader.ui.reading.pointing import Pointing
from reader.ui.reading.text_pane import TextPane
from reader.ui.reading.view import ReadingView
from reader.ui.text.bilingual import BilingualText, Side, Stretch
from reader.ui.text.copying import sentences_of


class Passages(QObject):
    """Keeps one selection at a time, and answers what is meant by a wish that names no words."""

    def __init__(self, view: ReadingView, session: ReadingSession, pointing: Pointing) -> None:
        super().__init__(view)
        self._view, self._session, self._pointing = view, session, pointing
        for pane in view.panes:
            pane.selectionChanged.connect(lambda pane=pane: self._on_selected(pane))

    @property
    def selected(self) -> Sequence[Stretch]:
        """The selected words, by paragraph."""
        return next((found for pane in self._view.panes if (found := pane.selected)), ())

    def clear(self) -> bool:
        """Select nothing, and tell whether something was selected."""
        found = [pane for pane in self._view.panes if pane.textCursor().hasSelection()]
        for pane in found:
            pane.clear_selection()
        return bool(found)

    def meant(self, place: Stretch | None = None) -> Sequence[Stretch]:
        """Return the selected words, or else the sentence at a place that was pointed at or where the keyboard is.

        A place outside the selection means its own sentence.
        """
        selected = self.selected
        if selected and (place is None or any(each.holds(place) for each in selected)):
            return selected
        number = self.sentence(place)
        text = self._session.text
        if text is None or number is None:
            return ()
        side = place.side if place is not None else self._side()
        stretch = text.stretch(side, number) or text.stretch(side.other, number)
        return (stretch,) if stretch is not None else ()

    def sentence(self, place: Stretch | None = None) -> int | None:
        """Return the number of the sentence at a place, or where the keyboard is."""
        text = self._session.text
        if text is None:
            return None
        if place is not None:
            return text.sentence_at(place.side, place.block, place.span.start)
        touched = sentences_of(text, self.selected)
        if touched:
            return touched[0]
        at_caret = self._at_caret(text)
        return at_caret if at_caret is not None else self._pointing.pinned

    def quote(self, stretches: Sequence[Stretch]) -> Quote | None:
        """Return the quote in which all of these words lie; None where there is none, or where it is not sure."""
        if not stretches:
            return None
        found = {self._pointing.quote_at(each, whole=True) for each in stretches}
        return found.pop() if len(found) == 1 else None

    def address(self, place: Stretch | None) -> str:
        """Return where the link at a place, or where the keyboard is, leads; "" where there is none."""
        text = self._session.text
        if text is None:
            return ""
        for each in (place,) if place is not None else self.meant():
            if text.is_address(each.block):
                return text.text(Side.ARABIC, each.block)
        return ""

    def _at_caret(self, text: BilingualText) -> int | None:
        for pane in self._view.panes:
            place = pane.place_at_caret if pane.hasFocus() else None
            if place is not None:
                return text.sentence_at(place.side, place.block, place.span.start)
        return None

    def _side(self) -> Side:
        """Return the side on which the reader is: the one with the keyboard, or else the one that shows."""
        for pane in self._view.panes:
            sides = {row.side for row in pane.column.rows} if pane.hasFocus() and pane.is_filled else set()
            if len(sides) == 1:
                return sides.pop()
        return self._view.sides[0]

    def _on_selected(self, pane: TextPane) -> None:
        if pane.textCursor().hasSelection():
            for other in self._view.panes:
                if other is not pane and other.textCursor().hasSelection():
                    other.clear_selection()
