"""What a translation is, and what a translator must be able to do."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol

from reader.domain.text import Span

Report = Callable[[int, int], None]
"""Called with (done, all)."""

Stopped = Callable[[], bool]
"""Asked often; True when the reader wants the work to end."""


@dataclass(frozen=True, slots=True)
class TranslationModel:
    """An installed model, as the window names it.

    `fingerprint` tells apart all that changes what it writes: its weights and how it is asked (the beam). Two
    translations of a sentence under one fingerprint are the same but for a word now and then (see Engine); the one
    that was kept first stays.
    """

    name: str
    version: str
    is_builtin: bool = False
    fingerprint: str = ""

    @property
    def label(self) -> str:
        """Name and version."""
        return f"{self.name} {self.version}".strip()


class Quality(StrEnum):
    """How long the model may think about a sentence."""

    FAST = "fast"
    DEFAULT = "default"
    BEST = "best"


@dataclass(frozen=True, slots=True)
class TranslatorChoice:
    """What the reader wants to translate with.

    `model` is the key of an installed model, "" the built-in one's; `memory_limit` the bytes of translations that
    may be kept.
    """

    model: str = ""
    quality: Quality = Quality.DEFAULT
    memory_limit: int = 200_000_000


class Doubt(StrEnum):
    """Why a translated sentence should be read with care."""

    UNTRANSLATED = "untranslated"
    SHORT = "short"
    REPEATED = "repeated"
    NUMBERS = "numbers"
    LATIN = "latin"  # a name in Latin letters is missing
    MARKS = "marks"
    NAMES = "names"  # a name that the reader has set right is missing
    COUNTRIES = "countries"  # a territory is named in one of the two only


@dataclass(frozen=True, slots=True)
class WordPair:
    """Words of the source sentence and the words of the target that stand for them."""

    source: Span
    target: Span


@dataclass(frozen=True, slots=True)
class SentenceTranslation:
    """One sentence in English. `target` is never empty; `pairs` is empty where the model does not tell.

    `is_own`: the English is the reader's, not the model's.
    """

    source: str
    target: str
    pairs: tuple[WordPair, ...] = ()
    doubts: tuple[Doubt, ...] = ()
    is_own: bool = False

    def __post_init__(self) -> None:
        if not self.target.strip():
            raise ValueError(f"an empty translation of {self.source[:60]!r}")


class Translator(Protocol):
    """Turns Arabic sentences into English. Owned by one thread."""

    @property
    def model(self) -> TranslationModel:
        """The model at work."""

    def translate(self, sentences: Sequence[str], stopped: Stopped) -> Sequence[SentenceTranslation]:
        """Translate one batch, in order. Raises Cancelled when `stopped()` turns true, ReaderError if it cannot."""


class TranslationMemory(Protocol):
    """Keeps what has been translated. Owned by one thread."""

    def recall(self, model: TranslationModel, sources: Sequence[str]) -> Mapping[str, SentenceTranslation]:
        """Return what this model has made of these sentences before, by source."""

    def keep(self, model: TranslationModel, translations: Sequence[SentenceTranslation]) -> None:
        """Keep translations as the model made them."""


class OwnEnglish(Protocol):
    """Knows what English the reader has given to sentences. Owned by one thread."""

    def recall(self, sources: Sequence[str]) -> Mapping[str, str]:
        """Return the reader's English of those of these sentences that have any, by source."""


@dataclass(frozen=True, slots=True)
class QuoteEnglish:
    """A quote's words in English.

    `text` is what a card shows and a copy takes. `sentence` is the number, in the article, of the sentence in
    which they begin, and `span` their place in that sentence's target (None where it is not known). `parts` are
    all places, (sentence number, span), for a quote over several sentences. `sure` is False where the evidence was
    weak (`text` is a translation of the quoted words on their own, or of the whole sentence), or where the words' own
    translation says something else. `is_own`: the reader has written the English of the sentences it comes from.
    """

    text: str
    sentence: int
    span: Span | None
    parts: tuple[tuple[int, Span], ...]
    sure: bool
    is_own: bool = False
