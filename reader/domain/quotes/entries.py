"""What the lexicon's tables tell of a word: a verb's form, a speaker's head noun, someone known."""

from dataclasses import dataclass
from enum import StrEnum


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
    """Someone of public office whose side the reader knows without being told. `code` is a territory's.

    `english`: the name as the English-language press writes it; "" where no table tells.
    """

    name: str
    code: str
    english: str = ""
