"""One article being read: what is known of it so far, and the work that finds out more."""

from collections.abc import Callable, Mapping, Sequence
from typing import TypeVar

from PySide6.QtCore import QObject, Signal

from reader.domain.article import Article
from reader.domain.quotes.added import with_added
from reader.domain.quotes.corrections import Correction, apply_corrections
from reader.domain.quotes.moving import move_corrections
from reader.domain.quotes.values import Quote
from reader.domain.translation import QuoteEnglish, SentenceTranslation, Translator, TranslatorChoice
from reader.ui.article.arriving import ArrivingEnglish
from reader.ui.article.checking import Checking
from reader.ui.article.opener import ArticleOpener
from reader.ui.article.rewording import Rewording
from reader.ui.article.undoing import Undoing
from reader.ui.text.bilingual import BilingualText
from reader.ui.text.revising import with_known_english
from reader.ui.wording.phrases import worded
from reader.ui.work.jobs import Course, Job, JobThread
from reader.ui.work.services import Services, TranslationRun

T = TypeVar("T")

_TRANSLATED = "ar"  # the language of articles that the models translate
_GOODBYE = 0.8  # seconds that the window waits for its threads when it closes


class ReadingSession(QObject):
    """Finds the quotes of the article that was opened and translates it, in threads; keeps what has arrived.

    `translation_state` is one of idle, loading, running, stopped, done. `looked_at` is the number of the block that
    the reader sees first, which is translated first.
    """

    opened = Signal()
    revised = Signal(int)  # number of the block that is new
    quotes_changed = Signal()
    english_arrived = Signal(tuple)  # numbers of blocks
    progressed = Signal(int, int)
    state_changed = Signal(str)
    model_changed = Signal(object)
    quotes_failed = Signal(object)
    translation_failed = Signal(object)
    translator_troubled = Signal(object)

    def __init__(self, services: Services, choice: TranslatorChoice, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._services = services
        self._choice = choice
        self._wishes = 0  # how often the reader has wished for another translator
        self._arriving = ArrivingEnglish(services.find_quote_english, self)
        self._arriving.arrived.connect(self.english_arrived)
        self._arriving.caught_up.connect(self._on_caught_up)
        self._desk = JobThread("reading", self)
        self._engine = JobThread("translation", self, leave=services.close_translators)
        self.undoing = Undoing(self)
        self.rewording = Rewording(services, self._arriving, self._desk, self)
        self.rewording.failed.connect(self.translator_troubled)
        self.rewording.taken_back.connect(self._on_taken_back)
        self._made: tuple[int, Translator] | None = None  # for which wish; set in the thread that owns the model
        self.opener = ArticleOpener(services, self._desk, self)
        self.opener.ready.connect(self._on_opened)
        self._translating: Job[None] | None = None
        self._checking = Checking(services, self._engine, self)
        self._checking.failed.connect(self.translation_failed)
        self.speakers: dict[Quote, str] = {}  # in English, as far as it is known
        self.found: tuple[Quote, ...] = ()  # as the finder has them
        self.looked_at = 0
        self.text: BilingualText | None = None
        self.quotes: tuple[Quote, ...] = ()
        self.corrections: tuple[Correction, ...] = ()
        self.translation_state = "idle"
        self.is_translation_wanted = True  # not of a text in another language, unless the reader asks for it
        self.is_looking_for_quotes = False

    @property
    def english(self) -> Mapping[Quote, QuoteEnglish]:
        """The quotes' English, as far as it has arrived."""
        return self._arriving.of_quotes

    @property
    def is_busy(self) -> bool:
        """Whether an article is being opened or translated."""
        is_translating = self.translation_state in ("loading", "running")
        return self.opener.is_busy or self._arriving.is_behind or is_translating or self._checking.is_busy

    # An article

    def open(self, source: Callable[[], Article]) -> None:
        """Open what `source` gives. What is open stays until it succeeds."""
        self.opener.open(source)

    def _on_opened(self, text: BilingualText) -> None:
        self._take(text)
        self.corrections = ()
        self.is_translation_wanted = text.article.language == _TRANSLATED
        self.opened.emit()
        self._look_for_quotes(text)
        self._translate_if_wanted()

    def put_back(self, number: int) -> None:
        """Take a removed piece of the article in again; English and corrections follow their words."""
        if self.text is not None:
            self.revise(*self.text.article.with_put_back(number))

    def revise(self, article: Article, place: int) -> None:
        """Take over the open article as the reader has changed it, at block `place`."""
        text = with_known_english(article, self._arriving.known)
        self._take(text)
        self.corrections = move_corrections(self.corrections, [block.text for block in article.blocks])
        self.revised.emit(place)
        self._look_for_quotes(text)
        self._translate_if_wanted()

    def _take(self, text: BilingualText) -> None:
        self.stop()
        self.text = text
        self._arriving.begin(text)
        self.found = self.quotes = ()
        self.speakers.clear()
        self.is_looking_for_quotes = True

    def _look_for_quotes(self, text: BilingualText) -> None:
        find_quotes = self._services.find_quotes
        finding: Job[tuple[Quote, ...]] = Job(lambda _: tuple(find_quotes(text.article)))
        finding.succeeded.connect(lambda found: self._on_found(text, found))
        finding.failed.connect(self._on_finding_failed)
        self._desk.start(finding)

    def _on_found(self, text: BilingualText, found: tuple[Quote, ...]) -> None:
        if text is self.text:
            self.is_looking_for_quotes = False
            self.found = found
            self._show_quotes()

    def _on_finding_failed(self, sentence: str) -> None:
        self.is_looking_for_quotes = False
        self.quotes_failed.emit(sentence)

    def _show_quotes(self) -> None:
        texts = [block.text for block in self.text.article.blocks] if self.text is not None else []
        every = apply_corrections(with_added(self.found, self.corrections, texts), self.corrections)
        self.quotes = tuple(each for each in every if each.is_listed)
        self.quotes_changed.emit()
        self._arriving.look_for(self.quotes)

    def do(self, work: Callable[[], T], succeeded: Callable[[T], object], failed: Callable[[str], object]) -> None:
        """Do something else in the thread for reading."""
        self._desk.do(work, succeeded, failed)

    # Correcting

    def correct(self, corrections: Sequence[Correction]) -> None:
        """Take over and keep what the reader set right."""
        if self.text is not None:
            self.corrections = tuple(each for each in corrections if not each.says_nothing)
            self._show_quotes()

    # Translating

    def _translate_if_wanted(self) -> None:
        if self.is_translation_wanted:
            self.translate()
        else:
            self._set_state("idle")

    def translate(self) -> None:
        """Translate what has no English yet, or an old one; what is not Arabic too, when the reader asks for it."""
        self.is_translation_wanted = True
        text = self.text
        if text is None or self.translation_state in ("loading", "running"):
            return
        numbers = self._arriving.missing
        choice, wish = self._choice, self._wishes
        job: Job[None] = Job(
            lambda course: self._run(course, text, numbers, self._translator_for(course, choice, wish))
        )
        job.delivered.connect(self._on_delivered)
        job.progressed.connect(lambda done, _: self._on_progressed(len(text.sentences) - len(numbers) + done))
        job.succeeded.connect(lambda _: self._on_translated(text))
        job.failed.connect(self._on_translation_failed)
        self._translating = job
        self._set_state("running" if self._made is not None and self._made[0] == wish else "loading")
        self._engine.start(job)

    def _translator_for(self, course: Course, choice: TranslatorChoice, wish: int) -> Translator:
        """Return the translator that was wished for, in the thread that owns the model."""
        if self._made is None or self._made[0] != wish:
            self._made = None
            self._made = (wish, self._services.load_translator(choice, course.deliver, course.stopped))
        return self._made[1]

    def _run(self, course: Course, text: BilingualText, numbers: Sequence[int], translator: Translator) -> None:
        """Translate, in the thread that owns the model."""
        course.deliver(translator.model)

        def arrived(parts: Mapping[int, SentenceTranslation]) -> None:
            course.deliver({numbers[number]: part for number, part in parts.items()})

        sentences = [text.sentences[number] for number in numbers]
        quoted = {quote.words.block for quote in self.quotes}
        run = TranslationRun(
            arrived,
            course.report,
            course.stopped,
            looked_at=lambda: self.looked_at,
            quoted=[number for number, sentence in enumerate(sentences) if sentence.block in quoted],
        )
        self._services.translate(sentences, translator, run)

    def _check_quotes(self, text: BilingualText) -> None:
        """Check the English of quotes against their words' own translation, and name the speakers."""
        if not self.quotes or self._made is None:
            return
        wish, translator = self._made

        def take(better: Mapping[Quote, QuoteEnglish], speakers: Mapping[Quote, str]) -> None:
            if text is self.text and wish == self._wishes:
                self.speakers.update(speakers)
                self._arriving.improve(better)

        self._checking.begin(text, self.quotes, self.english, translator, take)

    def _on_delivered(self, part: object) -> None:
        if isinstance(part, str):
            self.translator_troubled.emit(worded(part))
            return
        if not isinstance(part, dict):
            self.model_changed.emit(part)
            self._set_state("running")
            return
        self._arriving.put(part)

    def _on_caught_up(self) -> None:
        if self.translation_state == "done" and self.text is not None:
            self._check_quotes(self.text)

    def _on_progressed(self, done: int) -> None:
        if self.text is not None:
            self.progressed.emit(done, len(self.text.sentences))

    def _on_translated(self, text: BilingualText) -> None:
        self._set_state("done")
        if not self._arriving.is_behind:
            self._check_quotes(text)

    def _on_translation_failed(self, sentence: str) -> None:
        self._set_state("stopped")
        self.translation_failed.emit(sentence)

    def stop(self) -> None:
        """Stop translating; what has arrived stays."""
        self._checking.stop()
        if self._translating is not None and self.translation_state in ("loading", "running"):
            self._translating.cancel()
            self._set_state("stopped")

    def use(self, choice: TranslatorChoice) -> None:
        """Translate with what the reader wants from now on; another model or quality makes all English anew."""
        before, self._choice = self._choice, choice
        if (choice.model, choice.quality) != (before.model, before.quality):
            self.stop()
            self._wishes += 1
            if self.text is not None:
                self.speakers.clear()
                self._arriving.forget()
                self._translate_if_wanted()
        elif choice != before:
            self._wishes += 1

    def renew(self) -> None:
        """Make the English anew where it stands, after a change of the reader's names."""
        self.stop()
        self._wishes += 1
        if self.text is not None:
            self._arriving.outdate()
            self._translate_if_wanted()

    def _on_taken_back(self) -> None:
        self.stop()
        self.translate()

    def _set_state(self, state: str) -> None:
        self.translation_state = state
        self.state_changed.emit(state)

    def close(self) -> bool:
        """End all work; tell whether it has really ended."""
        self.stop()
        ended = [thread.close(_GOODBYE / 2) for thread in (self._desk, self._engine)]
        return all(ended)
