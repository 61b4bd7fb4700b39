"""What the reader points at, pins and chooses, as marks in both texts."""

import re
from collections.abc import Iterable, Iterator

from PySide6.QtCore import QObject, QTimer, Signal

from reader.domain.quotes.values import Quote
from reader.domain.text import Span
from reader.ui.article.session import ReadingSession
from reader.ui.look.theme import Theme
from reader.ui.reading.doubts import doubt_sentence
from reader.ui.reading.marks import Layer, Mark
from reader.ui.reading.view import ReadingView
from reader.ui.text.bilingual import Side, Stretch
from reader.ui.wording.countries import code_of, group_numbers

_CLOSING = re.compile("[.,!?…]?[”\"'’»]")  # American setting puts the stop inside the marks
_DWELL_MS = 260  # how long the pointer rests on a word before its partner is shown


class Pointing(QObject):
    """Marks the sentence under the pointer and its partner, word pairs, and quotes; moves by keyboard."""

    quote_chosen = Signal(object)  # Quote or None, by a click in the text or by keyboard

    def __init__(self, view: ReadingView, session: ReadingSession, theme: Theme) -> None:
        super().__init__(view)
        self._view, self._session, self._theme = view, session, theme
        self._hovered: int | None = None
        self._pinned: int | None = None
        self._chosen: Quote | None = None
        self._resting: Stretch | None = None
        self._dwell = QTimer(self, singleShot=True, interval=_DWELL_MS)
        self._dwell.timeout.connect(self._mark_words)
        view.pointed.connect(self._on_pointed)
        view.clicked.connect(self._on_clicked)

    @property
    def chosen(self) -> Quote | None:
        """The chosen quote."""
        return self._chosen

    def forget(self) -> None:
        """Start with nothing marked, for another article."""
        self._hovered = self._pinned = self._chosen = self._resting = None
        self.refresh()

    def show_theme(self, theme: Theme) -> None:
        """Mark in another theme's colours."""
        self._theme = theme
        self.refresh()

    def refresh(self) -> None:
        """Put all marks anew: quotes, English or colours have changed."""
        self._mark_quotes()
        self._mark_sentence()
        self._mark_chosen()
        self._mark_doubts()

    def choose(self, quote: Quote | None) -> None:
        """Mark a quote clearly and bring it into view."""
        self._chosen = quote
        self._mark_chosen()
        if quote is not None:
            self._pinned = self._sentence_of(quote)
            self._mark_sentence()
            for stretch in tuple(self._stretches(quote))[:1]:
                self._view.bring_into_view(stretch)

    def unpin(self) -> None:
        """Take away what a click has left."""
        self._pinned = self._chosen = None
        self.refresh()
        self.quote_chosen.emit(None)

    # Moving by keyboard

    def step_sentence(self, step: int) -> None:
        """Pin the next or the previous sentence."""
        text = self._session.text
        if text is not None and text.sentences:
            start = self._pinned
            if start is None:
                start = text.sentences_of(self._view.looked_at()).start - (1 if step > 0 else 0)
            self._pin(max(0, min(len(text.sentences) - 1, start + step)))

    def step_paragraph(self, step: int) -> None:
        """Pin the first sentence of the next or the previous paragraph."""
        text = self._session.text
        if text is not None and text.sentences:
            here = (
                text.sentences[self._pinned].block if self._pinned is not None else self._view.looked_at() - (step > 0)
            )
            block = max(0, min(len(text.article.blocks) - 1, here + step))
            self._pin(text.sentences_of(block).start)

    def step_quote(self, step: int) -> None:
        """Choose the next or the previous quote in reading order."""
        quotes = self._session.quotes
        if not quotes:
            return
        if self._chosen in quotes:
            number = (quotes.index(self._chosen) + step) % len(quotes)
        else:
            block = self._view.looked_at()
            below = [n for n, quote in enumerate(quotes) if quote.words.block >= block]
            number = (
                (below[0] if below else 0) if step > 0 else ((below[0] if below else len(quotes)) - 1) % len(quotes)
            )
        self.choose(quotes[number])
        self.quote_chosen.emit(quotes[number])

    def _pin(self, number: int) -> None:
        self._pinned = number
        self._mark_sentence()
        text = self._session.text
        stretch = text.stretch(Side.ARABIC, number) if text is not None else None
        if stretch is not None:
            self._view.bring_into_view(stretch)

    # Pointing

    def _on_pointed(self, place: Stretch | None) -> None:
        text = self._session.text
        number = None
        if place is not None and text is not None:
            number = text.sentence_at(place.side, place.block, place.span.start)
        if number != self._hovered:
            self._hovered = number
            self._mark_sentence()
            self._tell_doubts(number)
        if place != self._resting:
            self._resting = place
            self._view.put_marks(Layer.WORDS, ())
            if place is None:
                self._dwell.stop()
            else:
                self._dwell.start()

    def _tell_doubts(self, number: int | None) -> None:
        text = self._session.text
        translation = text.translations.get(number) if text is not None and number is not None else None
        self._view.setToolTip(" ".join(doubt_sentence(doubt) for doubt in translation.doubts) if translation else "")

    def _mark_words(self) -> None:
        text, place = self._session.text, self._resting
        if text is not None and place is not None:
            here, there = text.word_pair_at(place.side, place.block, place.span.start)
            self._view.put_marks(Layer.WORDS, (Mark(each, self._theme.word) for each in (*here, *there)))

    def _on_clicked(self, place: Stretch) -> None:
        text = self._session.text
        if text is None:
            return
        quote = self._quote_at(place)
        self._pinned = text.sentence_at(place.side, place.block, place.span.start)
        self._chosen = quote
        self._mark_chosen()
        self._mark_sentence()
        self.quote_chosen.emit(quote)
        partner = text.stretch(place.side.other, self._pinned) if self._pinned is not None else None
        if partner is not None:
            self._view.bring_into_view(partner)

    def _quote_at(self, place: Stretch) -> Quote | None:
        for quote in self._session.quotes:
            if quote.words.block == place.block:
                for stretch in self._stretches(quote):
                    if (
                        stretch.side is place.side
                        and stretch.span.overlaps(place.span)
                        and stretch.block == place.block
                    ):
                        return quote
        return None

    def _sentence_of(self, quote: Quote) -> int | None:
        text = self._session.text
        return None if text is None else text.sentence_at_arabic(quote.words.block, quote.marked.start)

    # Marks

    def _stretches(self, quote: Quote) -> Iterator[Stretch]:
        yield Stretch(Side.ARABIC, quote.words.block, quote.marked)
        english, text = self._session.english.get(quote), self._session.text
        if english is not None and text is not None:
            for stretch in text.english_parts(english.parts):
                yield _with_marks(text.text(stretch.side, stretch.block), stretch)

    def _mark_quotes(self) -> None:
        numbers = group_numbers(self._session.quotes)
        self._view.put_marks(
            Layer.QUOTES,
            (
                Mark(stretch, self._theme.tinted(numbers[code_of(quote.attribution.territory)]))
                for quote in self._session.quotes
                for stretch in self._stretches(quote)
            ),
        )

    def _mark_doubts(self) -> None:
        text = self._session.text
        if text is not None:
            doubted = [number for number, each in text.translations.items() if each.doubts]
            places = (text.stretch(Side.ENGLISH, number) for number in doubted)
            marks = [Mark(place, self._theme.muted, is_line=True) for place in places if place is not None]
            self._view.put_marks(Layer.DOUBTS, marks)

    def _mark_sentence(self) -> None:
        number = self._hovered if self._hovered is not None else self._pinned
        self._view.put_marks(Layer.SENTENCE, (Mark(each, self._theme.sentence) for each in self._both(number)))

    def _both(self, number: int | None) -> Iterable[Stretch]:
        text = self._session.text
        if number is None or text is None:
            return ()
        return tuple(stretch for side in Side if (stretch := text.stretch(side, number)) is not None)

    def _mark_chosen(self) -> None:
        stretches = self._stretches(self._chosen) if self._chosen is not None else ()
        self._view.put_marks(Layer.CHOSEN, (Mark(each, self._theme.chosen) for each in stretches))


def _with_marks(text: str, stretch: Stretch) -> Stretch:
    """Widen a stretch by the quotation marks that stand right around it."""
    start, end = stretch.span.start, stretch.span.end
    if start and text[start - 1] in "“\"'‘«":
        start -= 1
    closing = _CLOSING.match(text, end)
    if closing is not None:
        end = closing.end()
    return Stretch(stretch.side, stretch.block, Span(start, end))
