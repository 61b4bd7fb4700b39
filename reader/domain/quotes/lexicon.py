"""The words that quotes are understood by: read from resources/lexicon by reader.lexicon, given to the finder."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from reader.domain.quotes.entries import KnownPerson, Role, VerbForm
from reader.domain.quotes.vocabulary import Vocabulary
from reader.domain.territories import Gazetteer


@dataclass(frozen=True, slots=True)
class Lexicon:
    """All tables that the quote finder needs. Words are folded.

    `verbs`: inflected forms, without joined و and ف. `roles`: head nouns, without the article. `tags`: the small
    classes that a word belongs to. `people`: by full name and by the short name that the press uses;
    `first_names`: of those people, the ones that several bear. `name_words`: all words of their full names.
    `vocabulary`: what each word can be by these tables; it remembers, and one article's words are the next one's.
    """

    gazetteer: Gazetteer
    verbs: Mapping[str, VerbForm]
    roles: Mapping[str, Role]
    tags: Mapping[str, frozenset[str]]
    people: Mapping[str, KnownPerson]
    first_names: frozenset[str] = frozenset()
    name_words: frozenset[str] = frozenset()
    vocabulary: Vocabulary = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        """Begin a vocabulary over the tables."""
        vocabulary = Vocabulary(
            verbs=self.verbs,
            roles=self.roles,
            tags=self.tags,
            people=self.people,
            first_names=self.first_names,
            name_words=self.name_words,
        )
        object.__setattr__(self, "vocabulary", vocabulary)
