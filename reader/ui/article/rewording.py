"""The reader's own English of sentences: shown at once, kept in a thread."""

from collections.abc import Sequence

from PySide6.QtCore import QObject, Signal

from reader.domain.rewording import reword
from reader.ui.article.arriving import ArrivingEnglish
from reader.ui.text.bilingual import BilingualText
from reader.ui.work.jobs import JobThread
from reader.ui.work.services import Services


class Rewording(QObject):
    """Gives sentences of an article the reader's English, and takes it back. `failed` carries why it is not kept.

    `taken_back`: the model's English is to be fetched for what has been outdated.
    """

    taken_back = Signal()
    failed = Signal(object)

    def __init__(
        self, services: Services, arriving: ArrivingEnglish, desk: JobThread, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._services, self._arriving, self._desk = services, arriving, desk

    def reword(self, text: BilingualText, number: int, english: str) -> bool:
        """Put the reader's English in place of sentence `number`'s, wherever the article has that sentence.

        Tells whether that is other English than there was.
        """
        before, english = text.translations.get(number), " ".join(english.split())
        if before is None or not english or english == before.target:
            return False
        own = reword(before, english)
        self._arriving.put(dict.fromkeys(_same(text, number), own))
        keep = self._services.tools().memory.keep_own
        self._desk.do(lambda: keep(own.source, own.target), lambda _: None, self.failed.emit)
        return True

    def take_back(self, text: BilingualText, number: int) -> None:
        """Leave a sentence to the model again; its own English stays until the model's is there."""
        source, forget = text.sentences[number].text, self._services.tools().memory.forget_own

        def forgotten(_: None) -> None:
            self._arriving.outdate(_same(text, number))
            self.taken_back.emit()

        self._desk.do(lambda: forget(source), forgotten, self.failed.emit)


def _same(text: BilingualText, number: int) -> Sequence[int]:
    source = text.sentences[number].text
    return [each for each, sentence in enumerate(text.sentences) if sentence.text == source]
