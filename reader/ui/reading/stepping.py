"""Moving through the article by keyboard: from sentence to sentence, paragraph to paragraph, quote to quote."""

from reader.ui.article.session import ReadingSession
from reader.ui.reading.pointing import Pointing
from reader.ui.reading.view import ReadingView

_MOST_ON_SCREEN = 200  # sentences; nobody's screen has more


class Stepping:
    """Steps on from what is pinned or chosen, or, where that is off the screen, from what is on it.

    Steps are 1 and -1.
    """

    def __init__(self, view: ReadingView, session: ReadingSession, pointing: Pointing) -> None:
        self._view, self._session, self._pointing = view, session, pointing

    def step_sentence(self, step: int) -> None:
        """Pin the next or the previous sentence."""
        text, pinned = self._session.text, self._pointing.pinned
        if text is not None and text.sentences:
            number = pinned + step if pinned is not None and self._sees(pinned) else self._on_screen(step)
            self._pointing.pin(max(0, min(len(text.sentences) - 1, number)))

    def step_paragraph(self, step: int) -> None:
        """Pin the first sentence of the next or the previous paragraph."""
        text, pinned = self._session.text, self._pointing.pinned
        if text is not None and text.sentences:
            is_seen = pinned is not None and self._sees(pinned)
            block = text.sentences[pinned].block + step if pinned is not None and is_seen else None
            block = text.sentences[self._on_screen(step)].block if block is None else block
            self._pointing.pin(text.sentences_of(max(0, min(len(text.article.blocks) - 1, block))).start)

    def step_quote(self, step: int) -> None:
        """Choose the next or the previous quote in reading order."""
        quotes, chosen = self._session.quotes, self._pointing.chosen
        if not quotes:
            return
        sentences = [self._pointing.sentence_of(quote) or 0 for quote in quotes]
        if chosen in quotes and self._sees(sentences[quotes.index(chosen)]):
            number = (quotes.index(chosen) + step) % len(quotes)
        else:
            edge = self._on_screen(step)
            beyond = [n for n, each in enumerate(sentences) if (each >= edge if step > 0 else each <= edge)]
            number = (beyond or range(len(quotes)))[0 if step > 0 else -1]
        self._pointing.step_to(quotes[number])

    def _sees(self, number: int) -> bool:
        """Tell whether a sentence's beginning is on the screen."""
        stretch = self._pointing.shown(number)
        return stretch is not None and self._view.sight.sees(stretch)

    def _on_screen(self, step: int) -> int:
        """Return the first sentence that begins on the screen, or, for a step back, the last."""
        text = self._session.text
        if text is None:
            return 0
        here = text.sentences_of(self._view.looked_at()).start
        count = min(len(text.sentences), here + _MOST_ON_SCREEN)
        first = next((number for number in range(here, count) if self._sees(number)), here)
        if step > 0:
            return first
        return next((number - 1 for number in range(first + 1, count) if not self._sees(number)), count - 1)
