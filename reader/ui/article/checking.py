"""After an article is translated: its quotes' English is checked, and its speakers are named."""

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import QObject, Signal

from reader.domain.quotes.values import Quote
from reader.domain.translation import QuoteEnglish, Translator
from reader.ui.text.bilingual import BilingualText
from reader.ui.work.jobs import Course, Job, JobThread
from reader.ui.work.services import Services

_Checked = tuple[Mapping[int, QuoteEnglish], Mapping[int, str]]  # quotes' English, and their speakers', by number
Then = Callable[[Mapping[Quote, QuoteEnglish], Mapping[Quote, str]], None]


class Checking(QObject):
    """Does it in the thread that owns the model, one article at a time. `failed` carries a sentence."""

    failed = Signal(object)

    def __init__(self, services: Services, engine: JobThread, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._services, self._engine = services, engine
        self._job: Job[_Checked] | None = None

    @property
    def is_busy(self) -> bool:
        """Whether there is more to come."""
        return self._job is not None and not self._job.is_over

    def stop(self) -> None:
        """Leave it."""
        if self._job is not None:
            self._job.cancel()

    def begin(
        self,
        text: BilingualText,
        quotes: Sequence[Quote],
        english: Mapping[Quote, QuoteEnglish],
        translator: Translator,
        then: Then,
    ) -> None:
        """Check the English of quotes and name their speakers; `then` is given what is better than before."""
        self.stop()
        services, translations, numbered = self._services, dict(text.translations), dict(enumerate(quotes))
        found = {number: english[quote] for number, quote in numbered.items() if quote in english}

        def work(course: Course) -> _Checked:
            better = services.translate_quote_words(numbered, found, translator, course.stopped)
            return better, services.name_speakers(numbered, text.sentences, translations, translator, course.stopped)

        def tell(checked: _Checked) -> None:
            better, speakers = checked
            then({numbered[n]: each for n, each in better.items()}, {numbered[n]: one for n, one in speakers.items()})

        self._job = Job(work)
        self._job.succeeded.connect(tell)
        self._job.failed.connect(self.failed)
        self._engine.start(self._job)
