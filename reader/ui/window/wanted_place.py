"""Opens articles of the library at what was found in them: words that were searched for, or a quote."""

from __future__ import annotations  # the article waits for none of the pages

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from reader.domain.library import QuoteRow, SearchHit, SnippetSource
from reader.domain.text import Span
from reader.ui.text.bilingual import Side, Stretch

if TYPE_CHECKING:
    from reader.domain.article import Article
    from reader.ui.library.desk import LibraryDesk
    from reader.ui.library.keeping import Keeping
    from reader.ui.window.reading_place import Reading


@dataclass(frozen=True, slots=True)
class _Words:
    """Where in an article words were found, and which."""

    article: int
    block: int
    words: str


class WantedPlace(QObject):
    """One window's wish to be somewhere. `is_here`: the article is open already, and is to be shown."""

    is_here = Signal()

    def __init__(self, desk: LibraryDesk, keeping: Keeping, reading: Reading, parent: QObject) -> None:
        super().__init__(parent)
        self._desk, self._keeping, self._reading = desk, keeping, reading
        self._words: _Words | None = None
        self._quote: QuoteRow | None = None
        keeping.place_found.connect(self._show_block)
        keeping.known.connect(self._go_to_words)
        reading.session.quotes_changed.connect(self._go_to_quote)

    def open_hit(self, hit: SearchHit, words: str) -> None:
        """Open an article where the words stand that were searched for, and mark them."""
        snippet, number = hit.snippet, hit.row.number
        is_in_text = snippet is not None and snippet.source is not SnippetSource.NOTE and bool(words)
        block = snippet.block if snippet is not None and snippet.marks else 0
        self._words = _Words(number, block or 0, words) if is_in_text else None
        self._open(number)
        if self._keeping.number == number:
            self._go_to_words()

    def open_quote(self, row: QuoteRow) -> None:
        """Open an article at a quote, and choose it."""
        self._quote = row
        self._open(row.article)
        if self._keeping.number == row.article:
            self._go_to_quote()

    def place_of(self, article: Article) -> int:
        """Return the block at which an article is to be opened: where something was found, or where it was left."""
        words = self._words
        if words is not None and self._keeping.expected_number(article) == words.article:
            return min(words.block, len(article.blocks) - 1)
        return self._keeping.place_of(article)

    def _open(self, number: int) -> None:
        if self._keeping.number == number:
            self.is_here.emit()
        else:
            self._desk.reopen(number)

    def _go_to_words(self) -> None:
        wanted, self._words = self._words, None
        if wanted is not None and wanted.article == self._keeping.number:
            self._reading.view.bring_into_view(Stretch(Side.ARABIC, wanted.block, Span(0, 1)))
            self._reading.finder.start(wanted.words)

    def _go_to_quote(self) -> None:
        wanted, session = self._quote, self._reading.session
        if wanted is None or self._keeping.number != wanted.article or session.is_looking_for_quotes:
            return
        self._quote = None
        found = (quote for quote in session.quotes if quote.words.block == wanted.block)
        quote = next((each for each in found if each.words.span == wanted.span), None)
        if quote is not None:
            self._reading.pointing.choose(quote)
        else:
            self._show_block(wanted.block)

    def _show_block(self, block: int) -> None:
        """Bring a block to the top, unless the reader has gone elsewhere already."""
        reading = self._reading
        if reading.session.text is not None and not reading.view.looked_at():
            reading.view.show_text(reading.session.text, reading.look().setting, block)
            reading.pointing.refresh()
