"""The words that quotes are understood by: read from resources/lexicon by reader.lexicon, given to the finder."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from reader.domain.territories import Gazetteer


class Gender(StrEnum):
    """Grammatical gender; UNKNOWN where a form does not show it."""

    MASCULINE = "m"
    FEMININE = "f"
    UNKNOWN = ""


class VerbKind(StrEnum):
    """What a verb does to the words that follow it."""

    SAY = "say"  # takes speech: قال إن
    STANCE = "stance"  # takes speech, or a thing: دعا إلى، رفض
    CALL = "call"  # names a thing: وصف … بأنه
    PLAIN = "plain"  # reports nothing


@dataclass(frozen=True, slots=True)
class VerbForm:
    """One inflected form. `lemma` is the past tense (he); `is_doubtful`: the form is a common noun or particle too."""

    lemma: str
    kind: VerbKind
    gender: Gender
    is_plural: bool = False
    is_first_person: bool = False
    is_participle: bool = False
    is_doubtful: bool = False
    has_object: bool = False  # نقلتها: what the verb speaks of stands before it


class RoleKind(StrEnum):
    """What sort of speaker a noun stands for."""

    PERSON = "person"
    SPORT = "sport"  # whose side is his team
    GROUP = "group"
    INSTITUTION = "institution"
    DOCUMENT = "document"
    SOURCE = "source"  # someone unnamed
    MEDIA = "media"


@dataclass(frozen=True, slots=True)
class Role:
    """What a head noun tells of its speaker."""

    noun: str
    kind: RoleKind
    gender: Gender


@dataclass(frozen=True, slots=True)
class KnownPerson:
    """Someone of public office whose side the reader knows without being told. `code` is a territory's."""

    name: str
    code: str


@dataclass(frozen=True, slots=True)
class Lexicon:
    """All tables that the quote finder needs. Words are folded.

    `verbs`: inflected forms, without joined و and ف. `roles`: head nouns, without the article. `tags`: the small
    classes that a word belongs to. `people`: by full name and by the short name that the press uses;
    `first_names`: of those people, the ones that several bear. `name_words`: all words of their full names.
    """

    gazetteer: Gazetteer
    verbs: Mapping[str, VerbForm]
    roles: Mapping[str, Role]
    tags: Mapping[str, frozenset[str]]
    people: Mapping[str, KnownPerson]
    first_names: frozenset[str] = frozenset()
    name_words: frozenset[str] = frozenset()
