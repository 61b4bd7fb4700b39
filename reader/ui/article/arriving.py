"""The English of an article, taken in as it arrives."""

import time
from collections.abc import Iterable, Mapping, Sequence
from itertools import islice

from PySide6.QtCore import QObject, QTimer, Signal

from reader.domain.quotes.values import Quote
from reader.domain.translation import QuoteEnglish, SentenceTranslation
from reader.ui.text.bilingual import BilingualText
from reader.ui.text.matching import Find, english_in_block

_TURN = 0.008  # seconds for which what has arrived is taken in in one turn of the event loop
_TAKEN_AT_ONCE = 8  # sentences


class ArrivingEnglish(QObject):
    """Takes in a part of what has arrived in each turn of the event loop, and looks for the quotes' English in it."""

    arrived = Signal(tuple)  # numbers of blocks whose English has changed; () if only quotes' has
    caught_up = Signal()

    def __init__(self, find: Find, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._find = find
        self._text: BilingualText | None = None
        self._quotes: Sequence[Quote] = ()
        self._waiting: dict[int, SentenceTranslation] = {}  # by sentence; not taken in yet
        self._unmatched: dict[Quote, None] = {}  # whose English is to be looked for, in order
        self._stale: set[int] = set()  # numbers of sentences whose English is to be made anew
        self._turns = QTimer(self, interval=0)
        self._turns.timeout.connect(self._take_some)
        self.of_quotes: dict[Quote, QuoteEnglish] = {}

    @property
    def is_behind(self) -> bool:
        """Whether something has arrived that is not taken in yet."""
        return self._turns.isActive()

    @property
    def known(self) -> Mapping[str, SentenceTranslation]:
        """The English of sentences by their words, without what is to be made anew."""
        text = self._text
        if text is None:
            return {}
        return {text.sentences[n].text: t for n, t in text.translations.items() if n not in self._stale}

    @property
    def missing(self) -> Sequence[int]:
        """Numbers of the sentences that have no English yet, or an old one."""
        if self._text is None:
            return ()
        known = self._text.translations.keys() - self._stale
        return [number for number in range(len(self._text.sentences)) if number not in known]

    def begin(self, text: BilingualText) -> None:
        """Take in what arrives for another article from now on."""
        self._text, self._quotes = text, ()
        self._waiting.clear()
        self._unmatched.clear()
        self._stale.clear()
        self.of_quotes = {}

    def put(self, part: Mapping[int, SentenceTranslation]) -> None:
        """Have translations taken in, by sentence number."""
        self._waiting.update(part)
        self._turns.start()

    def look_for(self, quotes: Sequence[Quote]) -> None:
        """Look for these quotes' English, now and in what arrives."""
        self._quotes = quotes
        self._unmatched.update(dict.fromkeys(quote for quote in quotes if quote not in self.of_quotes))
        if self._unmatched:
            self._turns.start()

    def improve(self, better: Mapping[Quote, QuoteEnglish]) -> None:
        """Take over English that is surer than what was found."""
        self.of_quotes.update(better)
        self.arrived.emit(())

    def outdate(self, numbers: Iterable[int] | None = None) -> None:
        """Let the English of these sentences, or all of it, be made anew; it stays until then."""
        if self._text is not None:
            self._stale.update(self._text.translations if numbers is None else numbers)

    def forget(self) -> None:
        """Drop all English."""
        if self._text is None:
            return
        self._text.forget_translations()
        self._waiting.clear()
        self._stale.clear()
        self.of_quotes = {}
        self.arrived.emit(tuple(range(len(self._text.article.blocks))))  # that there is none

    def _take_some(self) -> None:
        """Take in a part of what has arrived, then look for a part of the quotes' English: much may come at once."""
        end, text = time.perf_counter() + _TURN, self._text
        blocks: dict[int, None] = {}
        while text is not None and self._waiting and time.perf_counter() < end:
            blocks.update(dict.fromkeys(self._take_in(text)))
        were_matched = bool(self._unmatched)
        while text is not None and self._unmatched and time.perf_counter() < end:
            quote = next(iter(self._unmatched))
            del self._unmatched[quote]
            found = english_in_block(quote, text, self._find)
            if found is not None:
                self.of_quotes[quote] = found
        if blocks or were_matched:
            self.arrived.emit(tuple(blocks))
        if not self._waiting and not self._unmatched:
            self._turns.stop()
            self.caught_up.emit()

    def _take_in(self, text: BilingualText) -> Sequence[int]:
        """Take in some sentences, and return the blocks whose English is new and complete."""
        part = {number: self._waiting.pop(number) for number in tuple(islice(self._waiting, _TAKEN_AT_ONCE))}
        self._stale.difference_update(part)
        before = {number: text.translations.get(number) for number in part}
        new = {text.sentences[number].block for number in part if part[number] != before[number]}
        blocks = [block for block in text.add(part) if block in new]
        self._unmatched.update(dict.fromkeys(quote for quote in self._quotes if quote.words.block in blocks))
        return blocks
