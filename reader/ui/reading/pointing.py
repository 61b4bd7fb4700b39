"""What the reader points at, pins and chooses, as marks in both texts."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from PySide6.QtCore import QObject, QTimer, Signal

from reader.domain.quotes.values import Quote
from reader.domain.text import Span
from reader.ui.article.session import ReadingSession
from reader.ui.look.theme import Theme
from reader.ui.reading.doubts import doubt_sentence
from reader.ui.reading.marks import Layer, Mark
from reader.ui.reading.view import ReadingView
from reader.ui.text.bilingual import Side, Stretch
from reader.ui.wording.countries import code_of, hue_number

_CLOSING = re.compile("[.,!?…]?[”\"'’»]")  # American setting puts the stop inside the marks
_CONSIDERED = 40  # quotes in the blocks around the first one that shows, among which is the nearest
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

    @property
    def pinned(self) -> int | None:
        """The number of the sentence that stays marked."""
        return self._pinned

    def forget(self) -> None:
        """Start with nothing marked, for another article."""
        self._hovered = self._pinned = self._chosen = self._resting = None
        self.refresh()

    def show_theme(self, theme: Theme) -> None:
        """Mark in another theme's colours."""
        if theme is not self._theme:
            self._theme = theme
            self.refresh()

    def refresh(self) -> None:
        """Put all marks anew: quotes, English or colours have changed."""
        self._view.put_layers(
            {
                Layer.QUOTES: self._marks_of_quotes(),
                Layer.SENTENCE: self._marks_of_sentence(),
                Layer.CHOSEN: self._marks_of_chosen(),
                Layer.DOUBTS: self._marks_of_doubts(),
            }
        )

    def choose(self, quote: Quote | None) -> None:
        """Mark a quote clearly and bring it into view."""
        self._chosen = quote
        self._mark_chosen()
        if quote is not None:
            self._pinned = self.sentence_of(quote)
            self._mark_sentence()
            for stretch in tuple(self._stretches(quote))[:1]:
                self._view.bring_into_view(stretch)

    def unpin(self) -> None:
        """Take away what a click has left."""
        self._pinned = self._chosen = None
        self.refresh()
        self.quote_chosen.emit(None)

    def step_to(self, quote: Quote) -> None:
        """Choose a quote, and tell of it."""
        self.choose(quote)
        self.quote_chosen.emit(quote)

    def look_at(self, stretch: Stretch) -> None:
        """Pin the sentence of these words and show it on their side."""
        text = self._session.text
        if text is not None:
            self._pinned = text.sentence_at(stretch.side, stretch.block, stretch.span.start)
            self._mark_sentence()
            self._view.bring_into_view(stretch)
            self._view.take_focus(stretch.side)

    def pin(self, number: int) -> None:
        """Mark a sentence until another one is, and bring it into view."""
        self._pinned = number
        self._mark_sentence()
        stretch = self.shown(number)
        if stretch is not None:
            self._view.bring_into_view(stretch)

    def shown(self, number: int) -> Stretch | None:
        """Return a sentence on the first side that shows it."""
        text = self._session.text
        if text is None:
            return None
        return next((found for side in self._view.sides if (found := text.stretch(side, number)) is not None), None)

    def nearest(self) -> Quote | None:
        """Return the chosen quote while it is on the screen, else the one nearest to where the reader looks."""
        sight, here = self._view.sight, self._view.looked_at()
        if self._chosen is not None and any(map(sight.sees, self._stretches(self._chosen))):
            return self._chosen
        near = sorted(self._session.quotes, key=lambda quote: abs(quote.words.block - here))[:_CONSIDERED]
        found = {
            quote: distance
            for quote in near
            for each in self._stretches(quote)
            if (distance := sight.distance_of(each)) is not None
        }
        return min(found, key=lambda quote: found[quote], default=None)

    # Pointing

    def _on_pointed(self, place: Stretch | None) -> None:
        text = self._session.text
        number = None
        if place is not None and text is not None:
            number = text.sentence_at(place.side, place.block, place.span.start)
        if number != self._hovered:
            self._hovered = number
            self._mark_sentence()
            self._tell_doubts(number, place)
        if place != self._resting:
            self._resting = place
            self._view.put_marks(Layer.WORDS, ())
            if place is None:
                self._dwell.stop()
            else:
                self._dwell.start()

    def _tell_doubts(self, number: int | None, place: Stretch | None) -> None:
        text = self._session.text
        if text is None or number is None or place is None:
            self._view.tell("", None)
            return
        translation = text.translations.get(number)
        told = [doubt_sentence(doubt) for doubt in translation.doubts] if translation is not None else []
        if translation is not None and translation.is_own:
            told.append(self.tr("This is your own English."))
        self._view.tell(" ".join(told), text.stretch(place.side, number))

    def _mark_words(self) -> None:
        text, place = self._session.text, self._resting
        if text is not None and place is not None:
            here, there = text.word_pair_at(place.side, place.block, place.span.start)
            self._view.put_marks(Layer.WORDS, (Mark(each, self._theme.word) for each in (*here, *there)))

    def _on_clicked(self, place: Stretch) -> None:
        text = self._session.text
        if text is None:
            return
        quote = self.quote_at(place)
        self._pinned = text.sentence_at(place.side, place.block, place.span.start)
        self._chosen = quote
        self._mark_chosen()
        self._mark_sentence()
        self.quote_chosen.emit(quote)
        partner = text.stretch(place.side.other, self._pinned) if self._pinned is not None else None
        if partner is not None:
            self._view.bring_into_view(partner)

    def quote_at(self, words: Stretch, *, whole: bool = False) -> Quote | None:
        """Return the quote that shares a letter with these words, or in which all of them lie."""
        for quote in self._session.quotes:
            if quote.words.block == words.block:
                for each in self._stretches(quote):
                    if each.holds(words) if whole else each.overlaps(words):
                        return quote
        return None

    def sentence_of(self, quote: Quote) -> int | None:
        """Return the number of the sentence in which a quote begins."""
        text = self._session.text
        return None if text is None else text.sentence_at_arabic(quote.words.block, quote.marked.start)

    # Marks

    def _stretches(self, quote: Quote) -> Iterator[Stretch]:
        yield Stretch(Side.ARABIC, quote.words.block, quote.marked)
        english, text = self._session.english.get(quote), self._session.text
        if english is not None and text is not None:
            for stretch in text.english_parts(english.parts):
                yield _with_marks(text.text(stretch.side, stretch.block), stretch)

    def _marks_of_quotes(self) -> Iterator[Mark]:
        for quote in self._session.quotes:
            tint = self._theme.tinted(hue_number(code_of(quote.attribution.territory)))
            for stretch in self._stretches(quote):
                yield Mark(stretch, tint)

    def _marks_of_doubts(self) -> Iterator[Mark]:
        text = self._session.text
        if text is not None:
            for number, translation in text.translations.items():
                is_told = bool(translation.doubts) or translation.is_own
                place = text.stretch(Side.ENGLISH, number) if is_told else None
                if place is not None:
                    is_own = translation.is_own
                    ink = self._theme.accent if is_own else self._theme.muted
                    yield Mark(place, ink, is_line=True, is_dashed=is_own)

    def _marks_of_sentence(self) -> Iterator[Mark]:
        number = self._hovered if self._hovered is not None else self._pinned
        for each in self._both(number):
            yield Mark(each, self._theme.sentence)
            yield from self._tints_on(each)

    def _tints_on(self, sentence: Stretch) -> Iterator[Mark]:
        """Mark the quotes in a sentence anew, so that both are seen."""
        for quote in self._session.quotes:
            if quote.words.block != sentence.block:
                continue
            tint = self._theme.tinted(hue_number(code_of(quote.attribution.territory)), self._theme.sentence)
            for each in self._stretches(quote):
                common = _common(each, sentence)
                if common is not None:
                    yield Mark(common, tint)

    def _mark_sentence(self) -> None:
        self._view.put_marks(Layer.SENTENCE, self._marks_of_sentence())

    def _both(self, number: int | None) -> Iterable[Stretch]:
        text = self._session.text
        if number is None or text is None:
            return ()
        return tuple(stretch for side in Side if (stretch := text.stretch(side, number)) is not None)

    def _marks_of_chosen(self) -> Iterator[Mark]:
        stretches = self._stretches(self._chosen) if self._chosen is not None else ()
        return (Mark(each, self._theme.chosen) for each in stretches)

    def _mark_chosen(self) -> None:
        self._view.put_marks(Layer.CHOSEN, self._marks_of_chosen())


def _common(one: Stretch, other: Stretch) -> Stretch | None:
    if not one.overlaps(other):
        return None
    return replace(one, span=Span(max(one.span.start, other.span.start), min(one.span.end, other.span.end)))


def _with_marks(text: str, stretch: Stretch) -> Stretch:
    """Widen a stretch by the quotation marks that stand right around it."""
    start, end = stretch.span.start, stretch.span.end
    if start and text[start - 1] in "“\"'‘«":
        start -= 1
    closing = _CLOSING.match(text, end)
    if closing is not None:
        end = closing.end()
    return Stretch(stretch.side, stretch.block, Span(start, end))
