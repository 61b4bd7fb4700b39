"""Stand-ins for the slow parts: a translator without a model, and articles, quotes and services for a window."""

import tempfile
import threading
from collections.abc import Callable, Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass, field, replace
from pathlib import Path

from reader.domain.article import Article, Origin, OriginKind, Removed
from reader.domain.errors import Cancelled, ReaderError
from reader.domain.names import NameList
from reader.domain.quotes.corrections import Correction
from reader.domain.quotes.values import Attribution, Evidence, Place, Quote, QuoteKind, Speaker
from reader.domain.territories import Territory
from reader.domain.text import Block, BlockKind, Sentence, Span
from reader.domain.translation import (
    Doubt,
    QuoteEnglish,
    SentenceTranslation,
    Stopped,
    TranslationModel,
    Translator,
    TranslatorChoice,
    WordPair,
)
from reader.services.analysing import find_quote_english
from reader.services.models import ARGOS_INDEX, ModelShelf
from reader.services.naming import NamesFile
from reader.services.remembering import MemoryKeeper
from reader.services.speakers import name_speakers
from reader.storage.library import Library, open_library
from reader.storage.names import read_names
from reader.ui.work.services import LibraryServices, Services, ToolServices
from reader.use_cases import translate

ROOT = Path(__file__).resolve().parent.parent
RESOURCES = ROOT / "resources"
_MARKS = '«»"“”.،:؟!'
RUSSIA = Territory("RU", "روسيا", "Russia")
FRANCE = Territory("FR", "فرنسا", "France")
UN = Territory("UN", "الأمم المتحدة", "United Nations", is_body=True)


class FakeTranslator:
    """Writes one Latin word for each Arabic word, in the same order, so that every word has its partner.

    `gate`, where it is given, holds each batch until it is set.
    """

    def __init__(self, gate: threading.Event | None = None, doubts: tuple[Doubt, ...] = ()) -> None:
        self._gate, self._doubts = gate, doubts
        self.sources: list[str] = []

    @property
    def model(self) -> TranslationModel:
        """A built-in model of version 0.1."""
        return TranslationModel("Fake", "0.1", is_builtin=True)

    def translate(self, sentences: Sequence[str], stopped: Stopped) -> Sequence[SentenceTranslation]:
        """Translate word by word."""
        while self._gate is not None and not self._gate.wait(0.01):
            if stopped():
                raise Cancelled
        if stopped():
            raise Cancelled
        self.sources.extend(sentences)
        return [replace(fake_translation(sentence), doubts=self._doubts) for sentence in sentences]


def fake_translation(sentence: str) -> SentenceTranslation:
    """Return a sentence's fake English: wN for its Nth word, marks kept around them."""
    target, pairs, place = "", [], 0
    for number, word in enumerate(sentence.split()):
        start = sentence.index(word, place)
        place = start + len(word)
        core = word.strip(_MARKS)
        lead = len(word) - len(word.lstrip(_MARKS))
        made = f"w{number}"
        target += (" " if target else "") + _latin(word[:lead])
        if core:
            source = Span(start + lead, start + lead + len(core))
            pairs.append(WordPair(source, Span(len(target), len(target) + len(made))))
            target += made
        target += _latin(word[lead + len(core) :])
    return SentenceTranslation(sentence, target or sentence, tuple(pairs))


def _latin(marks: str) -> str:
    return marks.translate(str.maketrans("«»،؟", "“”,?"))


def article_of(*texts: str, title: str = "عنوان المقال", removed: Sequence[Removed] = ()) -> Article:
    """Make an article: a title and paragraphs; a text that begins with # is a heading."""
    blocks = [Block(BlockKind.TITLE, title)]
    for text in texts:
        kind = BlockKind.HEADING if text.startswith("#") else BlockKind.PARAGRAPH
        blocks.append(Block(kind, text.lstrip("# ")))
    return Article(tuple(blocks), Origin(OriginKind.PASTED), removed=tuple(removed))


def quote_of(
    article: Article,
    words: str,
    territory: Territory | None = RUSSIA,
    *,
    speaker: str = "",
    kind: QuoteKind = QuoteKind.STATEMENT,
    confidence: float = 0.95,
) -> Quote:
    """Find `words`, which stand between marks in the article, and make a quote of them."""
    number, start = next((n, b.text.index(words)) for n, b in enumerate(article.blocks) if words in b.text)
    block = article.blocks[number].text
    span = Span(start, start + len(words))
    said_by = None
    if speaker:
        at = block.index(speaker)
        said_by = Speaker(speaker, Place(number, Span(at, at + len(speaker)), speaker))
    evidence = Evidence("nisba", said_by.place) if said_by is not None and said_by.place is not None else None
    marked = Span(start - 1, span.end + 1)
    return Quote(Place(number, span, words), marked, kind, "قال", said_by, Attribution(territory, evidence, confidence))


SAMPLE = article_of(
    "توالت ردود الفعل على إعلان الهدنة. ورحبت بها عواصم عدة.",
    "# روسيا",
    "قالت وزارة الخارجية الروسية إن موسكو «ترى في الهدنة خطوة أولى». وأضاف البيان أن «الحوار وحده يضمن السلام».",
    "# فرنسا",
    "وصف قصر الإليزيه الاتفاق بأنه «فرصة ينبغي ألا تضيع»، وأعلن عن لقاء في 12 من الشهر.",
    title="مقال نموذجي: ردود على الهدنة",
)
SAMPLE_QUOTES = (
    quote_of(SAMPLE, "ترى في الهدنة خطوة أولى", speaker="وزارة الخارجية الروسية", kind=QuoteKind.FRAGMENT),
    quote_of(SAMPLE, "الحوار وحده يضمن السلام"),
    quote_of(SAMPLE, "فرصة ينبغي ألا تضيع", FRANCE, speaker="قصر الإليزيه", confidence=0.4),
)


@dataclass(slots=True)
class FakeReader:
    """The services behind a window, and what the window has done with them."""

    translator: FakeTranslator = field(default_factory=FakeTranslator)
    quotes: Callable[[Article], Sequence[Quote]] = lambda article: SAMPLE_QUOTES if article == SAMPLE else ()
    model_faults: list[ReaderError] = field(default_factory=list)
    files: dict[Path, Article] = field(default_factory=dict)
    library: Path = Path(":memory:")
    library_faults: list[ReaderError] = field(default_factory=list)
    folder: Path = field(default_factory=lambda: Path(tempfile.mkdtemp(prefix="arabic-reader-test-")))
    index: str = ARGOS_INDEX
    choices: list[TranslatorChoice] = field(default_factory=list)
    troubles: tuple[str, ...] = ()
    territories: tuple[Territory, ...] = (RUSSIA, FRANCE, UN)
    better: dict[str, str] = field(default_factory=dict)  # the English of words translated alone, which is not sure
    fetch: Callable[[str, Callable[[str], None], Stopped], Article] = field(default=lambda *_: _no_network())
    read_pasted: Callable[[str, str], Article] = lambda text, _: article_of(*text.splitlines(), title="نص ملصق")

    def services(self) -> Services:
        """Return the services."""
        return Services(
            open_file=self._open,
            read_pasted=self.read_pasted,
            open_address=self.fetch,
            find_quotes=self.quotes,
            load_translator=self._load,
            close_translators=lambda: None,
            translate=translate,
            find_quote_english=find_quote_english,
            translate_quote_words=self._translate_words,
            name_speakers=self._name_speakers,
            territories=lambda: self.territories,
            library=LibraryServices(self._library, self._library, self._open, self.quotes, lambda: "1", lambda _: None),
            tools=self._tools,
            sample=RESOURCES / "samples" / "lake-agreement.txt",
        )

    def _open(self, path: Path) -> Article:
        if path not in self.files:
            raise ReaderError(f"There is no file “{path.name}”. Choose another one.")
        return self.files[path]

    def _tools(self) -> ToolServices:
        builtin = RESOURCES / "models" / "ar_en"
        shelf = ModelShelf(self.folder / "models", builtin, self.folder / "scratch", self.index)
        return ToolServices(shelf, MemoryKeeper(self.folder / "library"), NamesFile(self.folder / "names.tsv"))

    def _translate_words(
        self,
        quotes: Mapping[int, Quote],
        found: Mapping[int, QuoteEnglish],
        _translator: Translator,
        _stopped: Stopped,
    ) -> Mapping[int, QuoteEnglish]:
        better = {number: self.better.get(quotes[number].words.text) for number in found}
        return {n: replace(found[n], text=text, sure=False) for n, text in better.items() if text is not None}

    def _name_speakers(
        self,
        quotes: Mapping[int, Quote],
        sentences: Sequence[Sentence],
        translations: Mapping[int, SentenceTranslation],
        translator: Translator,
        stopped: Stopped,
    ) -> Mapping[int, str]:
        names = NameList(read_names(self.folder / "names.tsv"))
        return name_speakers(quotes, sentences, translations, translator, names, stopped=stopped)

    def _load(self, choice: TranslatorChoice, tell: Callable[[str], None], _stopped: Stopped) -> FakeTranslator:
        self.choices.append(choice)
        for sentence in self.troubles:
            tell(sentence)
        if self.model_faults:
            raise self.model_faults.pop(0)
        return self.translator

    def corrections(self, number: int = 1) -> tuple[Correction, ...]:
        """Return what the library keeps of the reader's corrections in an article; it must be a file."""
        with closing(open_library(self.library)) as library:
            return library.quotes.corrections(number)

    def _library(self, _tell: Callable[[str], None]) -> Library:
        for fault in self.library_faults:
            raise fault
        return open_library(self.library)


def _no_network() -> Article:
    raise ReaderError("There is no network here. Open a file.")
