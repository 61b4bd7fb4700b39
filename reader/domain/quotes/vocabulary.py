"""What a single word of an article can be: a verb form, a speaker's head noun, a member of small classes."""

from dataclasses import dataclass

from reader.domain.quotes.lexicon import Lexicon, Role, VerbForm

_NO_TAGS: frozenset[str] = frozenset()
_JOINED = ("و", "ف")
_FUTURE = ("سي", "ست", "سن")
_SHORTEST_VERB, _LONGEST_VERB = 4, 8
_SHORTEST = 3  # letters that must be left when a prefix is taken away


@dataclass(frozen=True, slots=True)
class Sense:
    """What the lexicon knows of one folded word.

    `joined` is the و or ف written in front of it, "" where there is none; `preposition` is ب, ل or ك in front of a
    head noun; `is_definite`: with the article.
    """

    verb: VerbForm | None = None
    role: Role | None = None
    tags: frozenset[str] = _NO_TAGS
    joined: str = ""
    preposition: str = ""
    is_definite: bool = False

    def has(self, *names: str) -> bool:
        """Tell whether the word is in one of the classes of words.tsv."""
        return any(name in self.tags for name in names)


PUNCTUATION = Sense()


class Vocabulary:
    """The lexicon's words, each looked up once an article."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon = lexicon
        self._senses: dict[str, Sense] = {}

    def sense(self, word: str) -> Sense:
        """Return what a folded word can be."""
        found = self._senses.get(word)
        if found is None:
            found = self._senses[word] = self._read(word)
        return found

    def _read(self, word: str) -> Sense:
        lexicon = self._lexicon
        joined = ""
        bare = word
        if word not in lexicon.tags and word not in lexicon.verbs and word not in lexicon.roles:
            rest = word[1:]
            if word.startswith(_JOINED) and len(rest) >= _SHORTEST - 1 and self._is_known(rest):
                joined, bare = word[0], rest
        role, preposition, is_definite = self._role(bare)
        verb = lexicon.verbs.get(bare)
        tags = lexicon.tags.get(bare, _NO_TAGS)
        return Sense(verb, role, tags, joined, preposition, is_definite or bare.startswith("ال"))

    def _is_known(self, word: str) -> bool:
        lexicon = self._lexicon
        if word in lexicon.verbs or word in lexicon.tags or word.startswith("ال"):
            return True
        return self._role(word)[0] is not None

    def _role(self, word: str) -> tuple[Role | None, str, bool]:
        """Return the head noun in `word`, the preposition before it, and whether it has the article."""
        roles = self._lexicon.roles
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

    def _glued(self, word: str) -> Role | None:
        """Return the head noun that a missing space joins to its complement: وزيرالخارجية."""
        noun, article, rest = word.partition("ال")
        return self._lexicon.roles.get(noun) if article and len(rest) >= _SHORTEST and len(noun) > _SHORTEST else None

    def is_finite(self, word: str) -> bool:
        """Tell whether a folded word is, or looks like, a verb in a tense."""
        sense = self.sense(word)
        if sense.verb is not None and not sense.has("thing"):
            return not sense.verb.is_participle and not sense.verb.is_doubtful
        if sense.has("finite"):
            return True
        bare = word[1:] if word.startswith(_JOINED) and len(word) > _SHORTEST_VERB else word
        if sense.has("not_finite") or not _SHORTEST_VERB <= len(bare) <= _LONGEST_VERB:
            return False
        return bare.startswith("ي") or (bare.startswith(_FUTURE) and len(bare) > _SHORTEST_VERB)
