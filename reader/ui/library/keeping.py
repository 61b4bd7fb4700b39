"""Keeps the article that is being read: its text, its quotes and English, the reader's corrections and place."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from reader.domain.article import Article
from reader.domain.library import KeptArticle, ReadingPlace, progress_at
from reader.domain.quotes.added import with_added
from reader.domain.quotes.values import Quote
from reader.domain.translation import QuoteEnglish
from reader.ui.article.session import ReadingSession
from reader.ui.library.desk import LibraryDesk
from reader.ui.text.bilingual import BilingualText

if TYPE_CHECKING:
    from reader.domain.quotes.corrections import Correction

_PLACE_MS = 1200  # after the reader's last move, his place is kept
_LARGE = 60_000  # letters, above which an article is kept only when its quotes are found
_ENGLISH_MS = 700  # after the last English has arrived, all of it is kept


class Keeping(QObject):
    """Follows a session.

    `place_found` carries the block at which an article was left the last time, if that is known only after it was
    opened; `known` tells that the open article is in the library.

    `looked_at` returns the first block that shows, and whether the article's end does too.

    Until the library knows an article, and where it cannot be opened at all, nothing of this stands in the reader's
    way: what there is to be kept waits for the article's number.
    """

    place_found = Signal(int)
    known = Signal()

    def __init__(
        self,
        desk: LibraryDesk,
        session: ReadingSession,
        looked_at: Callable[[], tuple[int, bool]],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._desk, self._session, self._looked_at = desk, session, looked_at
        self._text: BilingualText | None = None
        self._opened: BilingualText | None = None  # as it was before the reader revised it
        self._expected: KeptArticle | None = None  # comes out of the library, and is known there
        self._number: int | None = None
        self._waits = False  # until the quotes are found: a large article's work is done one piece after the other
        self._place: tuple[int, bool] | None = None  # as `looked_at` has it; not kept yet
        self._found: Sequence[Quote] | None = None  # what the library has
        self._corrections: tuple[Correction, ...] = ()
        self._has_new_english = False
        self._place_soon = QTimer(self, singleShot=True, interval=_PLACE_MS)
        self._place_soon.timeout.connect(self._keep_place)
        self._english_soon = QTimer(self, singleShot=True, interval=_ENGLISH_MS)
        self._english_soon.timeout.connect(self._keep_english)
        desk.reopened.connect(self._on_reopened)
        session.opened.connect(self._on_opened)
        session.revised.connect(self._on_revised)
        session.quotes_changed.connect(self._on_quotes)
        session.quotes_failed.connect(lambda _: self._on_quotes())
        session.english_arrived.connect(self._on_english)
        session.state_changed.connect(lambda _: self._english_soon.start())

    @property
    def number(self) -> int | None:
        """The number of the open article in the library; None while it has none."""
        return self._number

    def expected_number(self, article: Article) -> int | None:
        """Return the number of an article that is being opened out of the library; None for any other."""
        return self._expected.number if self._expected is not None and self._expected.article is article else None

    def place_of(self, article: Article) -> int:
        """Return the block at which an article that is being opened out of the library was left; 0 for any other."""
        expected = self._expected
        if expected is None or expected.article is not article or expected.place is None:
            return 0
        return min(expected.place.block, len(article.blocks) - 1)

    def see(self) -> None:
        """Take note of what the reader sees; what shows before an article is taken over is the one before's."""
        if self._text is not None and self._session.text is self._text:
            self._place = self._looked_at()
            self._place_soon.start()

    def flush(self) -> None:
        """Keep at once what waits."""
        self._keep_text()
        self._keep_place()
        self._keep_english()

    # An article comes

    def _on_reopened(self, kept: KeptArticle) -> None:
        self._expected = kept
        self._session.open(lambda: kept.article)

    def _on_opened(self) -> None:
        self.flush()
        text = self._text = self._opened = self._session.text
        expected, self._expected = self._expected, None
        self._number, self._place, self._found, self._corrections = None, None, None, ()
        self._waits = False
        if text is None:
            return
        if expected is not None and text.article is expected.article:
            self._adopt(expected, is_placed=True)
            return
        self._waits = True
        if sum(len(block.text) for block in text.article.blocks) <= _LARGE:
            self._keep_text()

    def _keep_text(self) -> None:
        text = self._text
        if self._waits and text is not None:
            self._waits = False
            self._desk.keep(text.article, lambda kept: self._on_kept(text, kept))

    def _on_quotes(self) -> None:
        if not self._session.is_looking_for_quotes:
            self._keep_text()
        self._keep_quotes()

    def _on_kept(self, text: BilingualText, kept: KeptArticle) -> None:
        if text is not self._opened:
            return
        if text is not self._text:  # the reader has revised it meanwhile
            self._number = kept.number
            self._on_revised()
            self.known.emit()
        elif kept.is_edited and kept.article != replace(text.article, origin=kept.article.origin):
            self._on_reopened(kept)  # the reader's own text wins over its source
        else:
            self._adopt(kept, is_placed=False)

    def _adopt(self, kept: KeptArticle, *, is_placed: bool) -> None:
        self._number, self._corrections = kept.number, kept.corrections
        self.known.emit()
        if kept.place is not None and kept.place.block and not is_placed:
            self.place_found.emit(kept.place.block)
        if kept.corrections:
            own = {each.words: each for each in (*kept.corrections, *self._session.corrections)}
            self._session.correct(tuple(own.values()))
        self._keep_quotes()
        self.see()

    def _on_revised(self) -> None:
        self._text, self._found = self._session.text, None
        if self._number is not None and self._text is not None:
            self._desk.revise(self._number, self._text.article)

    # What becomes of it

    def _keep_quotes(self) -> None:
        session = self._session
        if self._number is None or session.text is not self._text or session.is_looking_for_quotes:
            return
        if session.found != self._found or session.corrections != self._corrections:
            self._found, self._corrections = session.found, session.corrections
            self._desk.keep_quotes(self._number, session.found, session.corrections)
            self._on_english()  # of the quotes, which was not looked for without them

    def _on_english(self) -> None:
        self._has_new_english = True
        self._english_soon.start()

    def _keep_english(self) -> None:
        text = self._text
        if text is None or self._number is None or not self._has_new_english:
            return
        if self._session.translation_state == "running":
            return
        self._has_new_english = False
        found = with_added(self._found or (), self._corrections, [block.text for block in text.article.blocks])
        self._desk.keep_english(self._number, text.sentences, dict(text.translations), self._in_english(found))

    def _in_english(self, found: Sequence[Quote]) -> Sequence[tuple[Quote, QuoteEnglish | None, str]]:
        """Return the English of quotes, as they were found, and of who speaks in them.

        The session has it by the quotes as the reader set them right.
        """
        session = self._session
        english = {quote.words: each for quote, each in session.english.items()}
        speakers = {quote.words: name for quote, name in session.speakers.items() if quote in session.quotes}
        return [(quote, english.get(quote.words), speakers.get(quote.words, "")) for quote in found]

    def _keep_place(self) -> None:
        self._place_soon.stop()
        if self._number is None or self._place is None or self._text is None:
            return
        block, is_at_end = self._place
        self._place = None
        place = ReadingPlace(block)
        self._desk.keep_place(self._number, place, 1.0 if is_at_end else progress_at(self._text.article, place))
