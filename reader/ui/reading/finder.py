"""Looks for the reader's words and marks where they stand."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject

from reader.ui.article.session import ReadingSession
from reader.ui.look.theme import Theme
from reader.ui.reading.find_bar import FindBar
from reader.ui.reading.marks import Layer, Mark
from reader.ui.reading.text_search import TextSearch
from reader.ui.reading.view import ReadingView
from reader.ui.text.bilingual import Stretch


class Finder(QObject):
    """Connects the find bar with the texts."""

    def __init__(self, bar: FindBar, view: ReadingView, session: ReadingSession, theme: Theme) -> None:
        super().__init__(view)
        self._bar, self._view, self._session, self._theme = bar, view, session, theme
        self._search: TextSearch | None = None
        self._places: Sequence[Stretch] = ()
        self._current = 0
        self._go_back: Callable[[], None] | None = None  # to where the search began, until a place has been chosen
        self._led_to: Stretch | None = None
        bar.wanted.connect(self._find)
        bar.step_asked.connect(self.step)
        bar.closed.connect(self._on_closed)
        view.clicked.connect(lambda _: self._stay())

    def forget(self) -> None:
        """Start anew: another article is shown."""
        self._search = TextSearch(self._session.text) if self._session.text is not None else None
        self._places = ()
        self._stay()
        self._bar.close_bar()

    def start(self, words: str = "") -> None:
        """Let the reader type, beginning with these words or what is selected."""
        self._bar.start(words or self._selected_words())
        if words:
            self._stay()

    def _selected_words(self) -> str:
        """Return what is selected in the text that has the keyboard, if it is in one paragraph and shows."""
        pane = next((pane for pane in self._view.panes if pane.hasFocus()), None)
        chosen = pane.selected if pane is not None else ()
        is_meant = len(chosen) == 1 and self._view.sight.sees(chosen[0])
        return pane.textCursor().selectedText() if pane is not None and is_meant else ""

    def _stay(self) -> None:
        """Take the place that shows for the one that was wanted."""
        self._go_back = self._led_to = None

    def step(self, step: int) -> None:
        """Go to the next or the previous place."""
        if not self._bar.isVisible():
            self.start()
        elif self._places:
            self._current = (self._current + step) % len(self._places)
            self._show(bring=True)
            self._stay()

    def show_theme(self, theme: Theme) -> None:
        """Mark in another theme's colours."""
        if theme is not self._theme:
            self._theme = theme
            self._show(bring=False)

    def refresh(self, blocks: Sequence[int] = ()) -> None:
        """Look again where English has arrived or the layout has changed; the place that is current stays."""
        if self._search is None:
            return
        self._search.forget(blocks)
        if self._bar.isVisible() and self._bar.text.strip():
            before = self._place
            self._places = self._search.find(self._bar.text, self._view.sides)
            self._current = self._places.index(before) if before in self._places else 0
            self._show(bring=False)

    def _find(self, words: str) -> None:
        self._places = self._search.find(words, self._view.sides) if self._search is not None else ()
        here = self._view.looked_at()
        self._current = next((n for n, place in enumerate(self._places) if place.block >= here), 0)
        if self._place is not None:
            self._go_back, self._led_to = self._go_back or self._view.sight.way_back(), self._place
        self._show(bring=True)

    @property
    def _place(self) -> Stretch | None:
        return self._places[self._current] if self._places else None

    def _show(self, *, bring: bool) -> None:
        current = self._place
        self._view.put_marks(
            Layer.FOUND,
            (Mark(each, self._theme.current if each is current else self._theme.found) for each in self._places),
        )
        self._bar.show_count(self._current + 1, len(self._places))
        if bring and current is not None:
            self._view.bring_into_view(current)

    def _on_closed(self) -> None:
        self._places = ()
        self._view.put_marks(Layer.FOUND, ())
        if self._go_back is not None and self._led_to is not None and self._view.sight.sees(self._led_to):
            self._go_back()  # unless the reader has scrolled away himself
        self._stay()
        self._view.take_focus()
