"""Who has spoken so far, and who is named where: for وأضاف، المسؤول ذاته، and a surname alone."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from reader.domain.quotes.context import Clue, clue_of
from reader.domain.quotes.descriptions import told_after
from reader.domain.quotes.entries import Gender, Role, RoleKind
from reader.domain.quotes.evidence import WEAK_RULES, known_person, own_words
from reader.domain.quotes.frames import Frame
from reader.domain.quotes.lexicon import Lexicon
from reader.domain.quotes.phrases import Phrase, phrase_around, phrase_at
from reader.domain.quotes.values import Place
from reader.domain.territories import MentionKind

# rules too weak for a name to carry them on
WEAKEST = frozenset({"article's country", "city", "medium", "speaker before"})
_FARTHEST = 12  # earlier speakers that a word such as "the official" can mean
_MOST_PLACES = 12  # places of a name that are looked at
_FEWEST_LETTERS = 3
_NAMED_ELSEWHERE = frozenset({RoleKind.INSTITUTION, RoleKind.MEDIA})
_OFFICES = frozenset({RoleKind.PERSON, RoleKind.SPORT, RoleKind.INSTITUTION})


@dataclass(frozen=True, slots=True)
class Voice:
    """Someone who speaks: the phrase, the gender that its verb or noun shows, and the territory found for it."""

    phrase: Phrase
    gender: Gender
    is_plural: bool
    rule: str
    clue: Clue | None
    owner: "Voice | None" = None  # who stands behind a paper without one, or bears a bare office: البيان، الوزير

    @property
    def name(self) -> str:
        """The phrase as it stands in the article; a bare paper's or office's with its owner's in brackets."""
        owner = self.owner
        if owner is None:
            return self.phrase.text
        own = self.phrase.text
        return owner.name if own in owner.phrase.text else f"{own} ({owner.phrase.text})"


def place_of(phrase: Phrase) -> Place:
    """Return where a phrase stands in the article."""
    span = phrase.span
    return Place(phrase.frame.number, span, span.of(phrase.frame.text))


class Voices:
    """The speakers of an article up to the sentence being read, and an index of all its words."""

    def __init__(self, frames: Sequence[Frame], lexicon: Lexicon) -> None:
        self._frames = frames
        self._lexicon = lexicon
        self._offices: dict[str, Clue | None] = {}
        self._voices: list[Voice] = []
        self._names: set[str] = set()
        self._by_name: dict[str, Voice] = {}
        self._places: dict[str, list[tuple[int, int]]] | None = None
        self._found: dict[str, Clue | None] = {}

    def add(self, voice: Voice) -> None:
        """Remember who speaks now."""
        self._voices.append(voice)
        name = name_key(voice.phrase)
        self._names.update(voice.phrase.name_words() if name else ())
        if name and voice.clue is not None and voice.rule not in WEAKEST:
            self._by_name.setdefault(name, voice)

    @property
    def last(self) -> Voice | None:
        """Who spoke last."""
        return self._voices[-1] if self._voices else None

    def last_in(self, block: int) -> Voice | None:
        """Return who spoke last in `block`."""
        last = self.last
        return last if last and last.phrase.frame.number == block else None

    @property
    def last_person(self) -> Voice | None:
        """Who of the last speakers is a person: معاليه، سموه."""
        return next((voice for voice in reversed(self._voices[-_FARTHEST:]) if voice.phrase.is_person), self.last)

    def agreeing(self, gender: Gender, *, is_plural: bool) -> Voice | None:
        """Return the last speaker that a verb of this form can mean; the last of all when none agrees."""
        for voice in reversed(self._voices[-_FARTHEST:]):
            if _agree(voice.gender, gender) and (is_plural or not voice.is_plural):
                return voice
        return self.last

    def antecedent(self, phrase: Phrase) -> Voice | None:
        """Return the earlier speaker whom a phrase without a name means: the same noun, else for a paper the last."""
        role = phrase.role
        if role is None or not any(phrase.frame.senses[i].is_definite for i in range(phrase.start, phrase.end)):
            return None
        recent = self._voices[-_FARTHEST:]
        if role.kind is RoleKind.DOCUMENT and recent and phrase.end - phrase.start == 1:
            return None if phrase.has("act") else recent[-1]
        nouns = _nouns(phrase)
        for voice in reversed(recent):
            if nouns <= _nouns(voice.phrase) and (role.kind is RoleKind.GROUP or not voice.is_plural):
                return voice
        if recent and phrase.has("generic"):
            return self._meant(phrase, role, recent[-1])
        if role.kind in {RoleKind.DOCUMENT, RoleKind.SOURCE} and recent:
            return recent[-1]
        return None

    def _meant(self, phrase: Phrase, role: Role, last: Voice) -> Voice | None:
        """Return who spoke last if a general word (المسؤول، المنظمة) can mean him."""
        is_body = role.kind is RoleKind.INSTITUTION
        other = last.phrase.role
        is_fitting = (other is not None and other.kind is role.kind) or (not is_body and last.phrase.is_person)
        finding = own_words(phrase)
        is_of_one_side = finding is None or last.clue is None or finding.clue.territory == last.clue.territory
        is_known = is_body or last.phrase.has_name or last.owner is not None
        return last if is_fitting and is_of_one_side and is_known and _agree(last.gender, role.gender) else None

    def bearer(self, phrase: Phrase) -> Voice | None:
        """Return the earlier speaker with a name who is meant by an office without one: الوزير، المسؤول ذاته."""
        role = phrase.role
        if role is None or role.kind not in _OFFICES or phrase.has_name:
            return None
        if role.kind is RoleKind.INSTITUTION and not phrase.has("generic"):
            return None
        found = self.antecedent(phrase)
        if found is None or not (found.owner or found.phrase.has_name):
            return None
        other = found.phrase.role
        is_same = other is not None and other.noun == role.noun
        return found.owner or found if is_same or phrase.has("generic") else None

    def knows(self, word: str) -> bool:
        """Tell whether a folded word is the name of someone who spoke before."""
        return word in self._names

    def stands(self, word: str) -> bool:
        """Tell whether a folded word stands in the text by itself."""
        return word in self._index()

    def introduces(self, phrase: Phrase) -> bool:
        """Tell whether the text names someone in full elsewhere who may be known by a phrase's one word."""
        for frame, index in self.places(phrase.frame.folded[phrase.start]):
            found = phrase_around(frame, index, 0, len(frame.tokens))
            if found is not None and found.start < index and len(found.name_words()) > 1:
                return found.role is not None or frame.mention_at(found.start) is not None
        return False

    def places(self, word: str) -> Iterator[tuple[Frame, int]]:
        """Yield the first places of a folded word in the text: a frame and a token's number."""
        for block, index in self._index().get(word, ())[:_MOST_PLACES]:
            yield self._frames[block], index

    def named(self, phrase: Phrase) -> Clue | None:
        """Return the territory of a person or institution that the article names with more words elsewhere."""
        name = name_key(phrase)
        if not name:
            return None
        if name in self._by_name:
            return self._by_name[name].clue
        if name not in self._found:
            self._found[name] = self._look_up(name, phrase)
        return self._found[name]

    def institution(self, phrase: Phrase) -> Clue | None:
        """Return the territory of an institution that the article names with more words: المحكمة، الباحث في المعهد."""
        frame = phrase.frame
        for head in range(phrase.end - 1, phrase.start - 1, -1):
            role = frame.senses[head].role
            if role is not None and role.kind in _NAMED_ELSEWHERE and frame.senses[head].is_definite:
                end = head + 1
                while end < phrase.end and frame.senses[end].is_definite:
                    end += 1
                return self._fuller(role.noun, frame, head, end)
        return None

    def issuer(self, phrase: Phrase) -> Clue | None:
        """Return the Security Council, where the article names it, for a resolution that is named alone: القرار."""
        if phrase.frame.word(phrase.end - 1) != "القرار":
            return None
        for frame, at in self.places("الامن"):
            found = frame.mention_at(at - 1)
            if found is not None and found[0].kind is MentionKind.BODY:
                return clue_of(frame, found[0])
        return None

    def office(self, phrase: Phrase) -> Clue | None:
        """Return the territory of a bare office (الرئيس) when all whom the article gives it are of one side."""
        role, frame = phrase.role, phrase.frame
        if (
            role is None
            or role.kind not in {RoleKind.PERSON, RoleKind.SPORT}
            or not frame.senses[phrase.start].is_definite
        ):
            return None
        if role.noun not in self._offices:
            self._offices[role.noun] = self._only_side((f"ال{role.noun}",)) or self._only_side((role.noun,))
        return self._offices[role.noun]

    def _only_side(self, forms: Sequence[str]) -> Clue | None:
        clues: dict[str, Clue] = {}
        for form in forms:
            for frame, at in self.places(form):
                found = phrase_at(frame, at, len(frame.tokens))
                clue = self._side_of(found) if found is not None else None
                if clue is not None:
                    clues.setdefault(clue.territory.code, clue)
        return next(iter(clues.values())) if len(clues) == 1 else None

    def _side_of(self, phrase: Phrase) -> Clue | None:
        finding = own_words(phrase)
        if finding is not None and finding.rule not in WEAK_RULES:
            return finding.clue
        person = known_person(self._lexicon, phrase)
        return Clue(self._lexicon.gazetteer.territory(person.code), place_of(phrase)) if person is not None else None

    def _fuller(self, noun: str, frame: Frame, head: int, end: int) -> Clue | None:
        words = {_bare(token.word) for token in frame.tokens[head:end] if token.is_word}
        index = self._index()
        forms = (noun, f"ال{noun}", f"لل{noun}")
        for block, at in sorted({place for form in forms for place in index.get(form, [])[:_MOST_PLACES]}):
            other = self._frames[block]
            found = phrase_at(other, at, len(other.tokens), may_be_prefixed=True)
            if found is None or not words <= {_bare(token.word) for token in other.tokens[at : found.end]}:
                continue
            finding = own_words(found)
            is_medium = finding is not None and finding.rule == "medium" and found.role is not None
            if finding is not None and (finding.rule not in WEAK_RULES or is_medium):
                return finding.clue
        return None

    def _look_up(self, name: str, phrase: Phrase) -> Clue | None:
        for frame, index in self.places(name):
            found = phrase_around(frame, index, 0, len(frame.tokens))
            if found is None or (frame is phrase.frame and found.start >= phrase.start and found.end <= phrase.end):
                continue
            finding = own_words(found) or told_after(found)
            if finding is not None and finding.rule not in WEAK_RULES:
                return finding.clue
        return None

    def _index(self) -> dict[str, list[tuple[int, int]]]:
        if self._places is None:
            self._places = defaultdict(list)
            for number, frame in enumerate(self._frames):
                for index, word in enumerate(frame.folded):
                    self._places[word].append((number, index))
        return self._places


def is_same_person(one: Voice, other: Voice) -> bool:
    """Tell whether two speakers share the last word of their names."""
    return one is other or (bool(name_key(one.phrase)) and name_key(one.phrase) == name_key(other.phrase))


def _nouns(phrase: Phrase) -> set[str]:
    senses = phrase.frame.senses[phrase.start : phrase.end]
    return {sense.role.noun for sense in senses if sense.role is not None}


def _agree(one: Gender, other: Gender) -> bool:
    return Gender.UNKNOWN in {one, other} or one is other


def _bare(word: str) -> str:
    return word.removeprefix("ال") if len(word) > _FEWEST_LETTERS else word


def name_key(phrase: Phrase) -> str:
    """Return the folded word that a personal name is known by in the text: its last; "" where there is none."""
    words = [word for word in phrase.name_words() if len(word) >= _FEWEST_LETTERS]
    return words[-1] if words and phrase.has_name else ""
