"""What a single word of an article can be: a verb form, a speaker's head noun, a member of small classes."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from reader.domain.quotes.entries import KnownPerson, Role, RoleKind, VerbForm

_NO_TAGS: frozenset[str] = frozenset()
_BREAKS = ("subordinator", "relative", "time", "addressee", "adverb", "quantifier", "according", "saying", "pronominal")
_ENDING = (*_BREAKS, "counterpart", "demonstrative", "descriptive")
_JOINED = ("و", "ف")
_PRONOUNS = ("ها", "هم", "ه")
_ABSTRACT = "يه"  # كامل المسؤولية is nobody
_WITH_OWNER = frozenset({RoleKind.PERSON, RoleKind.SPORT, RoleKind.INSTITUTION})
_FUTURE = ("سي", "ست", "سن")
_SHORTEST_VERB, _LONGEST_VERB = 4, 8
_SHORTEST = 3  # letters that must be left when a prefix is taken away
_MOST_WORDS = 1 << 15  # remembered: a day's articles share nearly all of theirs, and it stays below 10 MB


@dataclass(frozen=True, slots=True)
class Sense:
    """What the lexicon knows of one folded word.

    `joined` is the و or ف written in front of it, "" where there is none; `preposition` is ب, ل or ك in front of a
    head noun; `is_definite`: with the article; `is_owned`: a head noun with its owner's pronoun (مديرها، نائبته);
    `is_name`: some known person's name has it; `is_break`: no noun phrase goes on over it, nor begins with it;
    `ends_phrase`: a noun phrase ends before it; `is_finite`: a verb in a tense, which ends one too.
    """

    verb: VerbForm | None = None
    role: Role | None = None
    tags: frozenset[str] = _NO_TAGS
    joined: str = ""
    preposition: str = ""
    is_definite: bool = False
    is_owned: bool = False
    is_name: bool = False
    is_break: bool = field(init=False)
    ends_phrase: bool = field(init=False)
    is_finite: bool = field(init=False)

    def __post_init__(self) -> None:
        """Work out what is asked of every word: once here, not each time."""
        object.__setattr__(self, "is_break", self.has(*_BREAKS))
        object.__setattr__(self, "ends_phrase", self.has(*_ENDING))
        is_tensed = self.verb is not None and not self.verb.is_participle and not self.verb.is_first_person
        object.__setattr__(self, "is_finite", is_tensed and self.role is None)

    def has(self, *names: str) -> bool:
        """Tell whether the word is in one of the classes of words.tsv."""
        return not (self.tags is _NO_TAGS or self.tags.isdisjoint(names))


PUNCTUATION = Sense()


class Vocabulary(dict[str, Sense]):
    """What each folded word can be; `vocabulary[word]` reads a word once.

    The tables are those of `Lexicon`, which owns the vocabulary.
    """

    def __init__(
        self,
        verbs: Mapping[str, VerbForm],
        roles: Mapping[str, Role],
        tags: Mapping[str, frozenset[str]],
        people: Mapping[str, KnownPerson],
        first_names: frozenset[str],
        name_words: frozenset[str],
    ) -> None:
        super().__init__()
        self._verbs, self._roles, self._tags, self._people = verbs, roles, tags, people
        self._first_names, self._name_words = first_names, name_words
        self._unknown: dict[tuple[str, bool, bool], Sense] = {}  # words of which no table tells are most, and alike

    def __missing__(self, word: str) -> Sense:
        """Read a word that is not remembered."""
        if len(self) >= _MOST_WORDS:
            self.clear()
        sense = self[word] = self._read(word)
        return sense

    def _read(self, word: str) -> Sense:
        joined = ""
        bare = word
        rest = word[1:] if word.startswith(_JOINED) else ""
        if rest and word not in self._verbs and word not in self._roles:
            if word in self._tags:
                verb = self._verbs.get(rest)
                return Sense(verb, tags=self._tags[word], joined=word[0] if verb else "")
            if len(rest) >= _SHORTEST - 1 and self._is_known(rest):
                joined, bare = word[0], rest
        role, preposition, is_definite = self._role(bare)
        verb = self._verbs.get(bare)
        if verb is not None and verb.has_object and bare in self._people:
            verb = None  # روته
        tags = self._tags.get(bare, _NO_TAGS)
        is_definite, is_name = is_definite or bare.startswith("ال"), word in self._name_words
        if role is None and verb is None and not tags:
            owned = self._owned(bare)
            if owned is not None:
                return Sense(role=owned, joined=joined, is_owned=True)
            if not preposition:
                return self._no_entry(joined, is_definite=is_definite, is_name=is_name)
        return Sense(verb, role, tags, joined, preposition, is_definite, is_name=is_name)

    def _no_entry(self, joined: str, *, is_definite: bool, is_name: bool) -> Sense:
        key = (joined, is_definite, is_name)
        if key not in self._unknown:
            self._unknown[key] = Sense(joined=joined, is_definite=is_definite, is_name=is_name)
        return self._unknown[key]

    def _is_known(self, word: str) -> bool:
        if word in self._verbs or word in self._tags or word.startswith("ال"):
            return True
        return self._role(word)[0] is not None or self._owned(word) is not None

    def _role(self, word: str) -> tuple[Role | None, str, bool]:
        """Return the head noun in `word`, the preposition before it, and whether it has the article."""
        roles = self._roles
        if word in roles:
            return roles[word], "", False
        preposition, rest = "", word
        if word.startswith("لل"):
            preposition, rest = "ل", "ال" + word[2:]
        elif word[:1] in {"ب", "ل", "ك"} and word[1:] in roles:
            return roles[word[1:]], word[0], False
        elif word[:1] in {"ب", "ك"} and word[1:3] == "ال":
            preposition, rest = word[0], word[1:]
        if not rest.startswith("ال"):
            return self._glued(rest), "", False
        noun = rest[2:]
        return roles.get(noun) or roles.get(rest) or self._glued(noun), preposition, True

    def _owned(self, word: str) -> Role | None:
        """Return the head noun before a pronoun: مديرها، نائبته."""
        for ending in _PRONOUNS:
            noun = word.removesuffix(ending)
            if noun != word and len(noun) >= _SHORTEST:
                feminine = self._roles.get(noun[:-1] + "ه") if noun.endswith("ت") else None
                role = feminine or self._roles.get(noun)
                return role if role is not None and role.kind in _WITH_OWNER else None
        return None

    def _glued(self, word: str) -> Role | None:
        """Return the head noun that a missing space joins to its complement: وزيرالخارجية."""
        noun, article, rest = word.partition("ال")
        return self._roles.get(noun) if article and len(rest) >= _SHORTEST and len(noun) > _SHORTEST else None

    def is_named_by(self, first: str, second: str) -> bool:
        """Tell whether two folded words are the name of someone known: غير بيدرسن."""
        return f"{first} {second}" in self._people

    def is_person(self, words: Sequence[str]) -> bool:
        """Tell whether folded words are the name of someone known, or begin with a known one's first name."""
        if " ".join(words) in self._people:
            return True
        if len(words) == 1 or words[0] not in self._first_names:
            return False
        first = self[words[0]]  # انتصار تاريخي is nobody
        is_plain = first.role is None and first.verb is None and not first.tags
        return is_plain and all(self._may_be_surname(word) for word in words[1:])

    def _may_be_surname(self, word: str) -> bool:
        return not (self[word].tags or self.is_finite(word) or word.endswith(_ABSTRACT))

    def owned(self, word: str) -> Sense | None:
        """Return the sense of a word that ends with the pronoun ه, not a folded ة (رئيسه); None for no office."""
        role = self._roles.get(word[:-1])
        return Sense(role=role, is_owned=True) if role is not None and role.kind is RoleKind.PERSON else None

    def is_finite(self, word: str) -> bool:
        """Tell whether a folded word is, or looks like, a verb in a tense."""
        sense = self[word]
        if "finite" in sense.tags:
            return True
        if sense.verb is not None and "thing" not in sense.tags:
            return not sense.verb.is_participle and not sense.verb.is_doubtful
        bare = word[1:] if word.startswith(_JOINED) and len(word) > _SHORTEST_VERB else word
        if word.endswith("وا") and len(word) >= _LONGEST_VERB // 2:
            return True  # اتخذوا
        if "not_finite" in sense.tags or not _SHORTEST_VERB <= len(bare) <= _LONGEST_VERB:
            return False
        return bare.startswith("ي") or (bare.startswith(_FUTURE) and len(bare) > _SHORTEST_VERB)
