"""What is known of a quoted statement."""

from dataclasses import dataclass
from enum import StrEnum

from reader.domain.territories import Territory
from reader.domain.text import Span


class QuoteKind(StrEnum):
    """What the words between the marks are."""

    STATEMENT = "statement"  # a clause or more that someone said
    FRAGMENT = "fragment"  # some words of a speaker inside a sentence
    OTHER = "other"  # not speech: a title, a name, a nickname, a scare quote nobody uttered


@dataclass(frozen=True, slots=True)
class Place:
    """Some words of an article: `text` stands at `span` of block number `block`."""

    block: int
    span: Span
    text: str

    def __post_init__(self) -> None:
        if self.block < 0 or len(self.span) != len(self.text):
            raise ValueError(f"a place is as long as its span: {self.text[:60]!r}")


@dataclass(frozen=True, slots=True)
class Evidence:
    """Why a quote is given to a territory: the rule's name, and the words it rests on."""

    rule: str
    words: Place


@dataclass(frozen=True, slots=True)
class Attribution:
    """Which territory a quote belongs to. `territory` None: the article does not let a reader know.

    `confidence` is between 0 and 1: the share of quotes like this one that turned out right on labelled articles.
    """

    territory: Territory | None
    evidence: Evidence | None
    confidence: float

    def __post_init__(self) -> None:
        if not 0.0 <= self.confidence <= 1.0:
            raise ValueError(f"confidence is a share: {self.confidence}")


@dataclass(frozen=True, slots=True)
class Speaker:
    """Who is quoted: the full phrase as it stands in the article, and where; `english` as a reader has written it."""

    name: str
    place: Place | None = None
    english: str = ""


@dataclass(frozen=True, slots=True)
class Quote:
    """A quoted statement.

    `words` are the quoted words without their marks; `marked` is their span with the marks, in the same block
    (the two are equal in a quote without marks). `cue` is the reporting word or "".
    """

    words: Place
    marked: Span
    kind: QuoteKind
    cue: str
    speaker: Speaker | None
    attribution: Attribution

    def __post_init__(self) -> None:
        if not self.marked.contains(self.words.span):
            raise ValueError("the marks stand around the words")

    def __hash__(self) -> int:
        """Hash where it stands: a window looks up hundreds of quotes for each paragraph that arrives."""
        return hash((self.words.block, self.words.span.start, self.words.span.end))

    @property
    def is_listed(self) -> bool:
        """Whether it is speech, and so stands in the sidebar."""
        return self.kind is not QuoteKind.OTHER
