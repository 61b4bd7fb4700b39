"""Quotes that the finder missed and the reader adds: read with the finder's eyes before he is asked whose they are."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QObject, Signal

from reader.domain.quotes.added import addition, with_added, with_marks
from reader.domain.quotes.corrections import Correction, apply_corrections
from reader.domain.quotes.values import Place, Quote
from reader.domain.text import Span
from reader.ui.article.session import ReadingSession
from reader.ui.text.bilingual import BilingualText
from reader.ui.work.services import Services


class Adding(QObject):
    """Makes a quote of words, with the speaker and the country that their sentence tells; nothing is kept of it.

    `proposed` carries the quote and the correction that would add it.
    """

    proposed = Signal(object, object)

    def __init__(self, services: Services, session: ReadingSession, parent: QObject) -> None:
        super().__init__(parent)
        self._find, self._session = services.find_quotes, session

    def begin(self, words: Place) -> None:
        """Read the words as if they bore marks, in the thread for reading."""
        text, session, find = self._session.text, self._session, self._find
        if text is None:
            return
        known = next((each for each in session.found if each.words == words), None)
        if known is not None:
            self.proposed.emit(known, Correction(words, is_added=not known.is_listed))
            return
        article = replace(text.article, blocks=with_marks(text.article.blocks, words))
        session.do(
            lambda: find(article),
            lambda read: self._propose(text, words, read),
            lambda _: self._propose(text, words, ()),  # it can be added by hand all the same
        )

    def _propose(self, text: BilingualText, words: Place, read: Sequence[Quote]) -> None:
        if text is not self._session.text:
            return
        new = addition(words, _sentence_of(text, words), read)
        texts = [block.text for block in text.article.blocks]
        (quote,) = apply_corrections(with_added((), [new], texts), [new])
        self.proposed.emit(quote, new)


def _sentence_of(text: BilingualText, words: Place) -> Span:
    if not text.sentences_of(words.block):
        return words.span  # a line that is not translated
    return text.sentences[text.sentence_at_arabic(words.block, words.span.start)].span
