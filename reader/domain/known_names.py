"""People of public office in a speaker's phrase or a sentence, whose English names a table tells.

Of a speaker's phrase only who certainly speaks himself is found: in ترامب and الرئيس دونالد ترامب, not in محامي ترامب
or إيفانكا ترامب.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from reader.domain.alignment import find_words
from reader.domain.names import NameForms
from reader.domain.normalization import fold
from reader.domain.quotes.entries import KnownPerson, RoleKind
from reader.domain.quotes.lexicon import Lexicon
from reader.domain.text import Span

_FEWEST_LETTERS = 4  # of a name that stands for somebody by itself
_ALIKE = 0.6  # share of letters from which a short name is a spelling of the surname
_PARTICLES = frozenset(
    {"al", "el", "bin", "ben", "de", "da", "del", "di", "la", "le", "van", "von", "der", "den", "abu"}
)
_FOLLOWING_AS_WRITTEN = "في خلال أمس اليوم عن على إلى من أمام بعد قبل عبر لدى مع"
_FOLLOWING = frozenset(fold(word) for word in _FOLLOWING_AS_WRITTEN.split())
_OTHERS_AS_WRITTEN = "باسم بأسم مكتب نجل ابن ابنة أرملة زوج زوجة محامي مساعد مستشار"
_OTHERS = frozenset(fold(word) for word in _OTHERS_AS_WRITTEN.split())
_DEPUTIES_AS_WRITTEN = "نائب نائبة النائب وكيل مساعد"
_DEPUTIES = frozenset(fold(word) for word in _DEPUTIES_AS_WRITTEN.split())
_PERSONS = frozenset({RoleKind.PERSON, RoleKind.SPORT})


@dataclass(frozen=True, slots=True)
class KnownName:
    """Where a known person's name stands in a phrase. `is_alone`: without its office it still names who speaks."""

    span: Span
    english: str
    is_alone: bool


class KnownNames:
    """Finds the people of a lexicon in phrases, as far as it has their English."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon = lexicon

    def find(self, phrase: str) -> KnownName | None:
        """Return who speaks in a phrase, by the longest name; None where nobody's English is known with certainty."""
        places = find_words(phrase)
        words = [fold(place.of(phrase)) for place in places]
        for start in range(len(words)):
            for end in range(len(words), start, -1):
                person = self._lexicon.people.get(" ".join(words[start:end]))
                span = Span(places[start].start, places[end - 1].end)
                if person is None or len(span) < _FEWEST_LETTERS:
                    continue
                if person.english and self._is_whole(phrase, places, words, start, end):
                    english = as_called(" ".join(words[start:end]), person)
                    return KnownName(span, english, self._is_alone(words[:start]))
                return None
        return None

    def _is_whole(self, phrase: str, places: Sequence[Span], words: Sequence[str], start: int, end: int) -> bool:
        """Tell whether no other name, and nobody of the person's, stands around a name."""
        if end < len(words):
            between = phrase[places[end - 1].end : places[end].start]
            if not between.strip() and words[end] not in _FOLLOWING:
                return False
        if start == 0:
            return True
        if phrase[places[start - 1].end : places[start].start].strip(" «\"'"):
            return False  # after a stop stands another
        return self._ends_office(phrase, places[start - 1], words[:start])

    def _ends_office(self, phrase: str, last: Span, before: Sequence[str]) -> bool:
        """Tell whether an office's last word stands before a name: the article's, or a country's."""
        word = before[-1]
        roles = self._lexicon.roles
        if word.removeprefix("ال") in roles and word.startswith("ال"):
            return True
        if word in self._lexicon.name_words or (len(before) > 1 and before[-2] == "عبد"):
            return False
        if word.startswith(("ال", "لل")):
            return True
        mentions = self._lexicon.gazetteer.find_mentions(phrase[: last.end])
        return any(mention.span.end == last.end for mention in mentions)

    def _is_alone(self, before: Sequence[str]) -> bool:
        """Tell whether the office is the person's own, not of somebody who speaks for him."""
        if any(word in _OTHERS for word in before):
            return False
        roles = [role for word in before if (role := self._lexicon.roles.get(word.removeprefix("ال"))) is not None]
        persons = [role for role in roles if role.kind in _PERSONS]
        return len(persons) <= 1 or before[0] in _DEPUTIES


def as_called(name: str, person: KnownPerson) -> str:
    """Return the English of what a phrase calls a person: a surname alone stays one, as kin may bear it too."""
    own = fold(person.name).split()
    if " " in name or len(own) == 1 or _likeness(name, own[-1]) < max(_ALIKE, _likeness(name, own[0])):
        return person.english
    before, _, surname = person.english.rpartition(" ")
    while (particle := before.rpartition(" ")[2]).lower() in _PARTICLES:
        before, surname = before.rpartition(" ")[0], f"{particle} {surname}"
    return surname


def _likeness(one: str, other: str) -> float:
    return SequenceMatcher(None, one, other, autojunk=False).ratio()


class PeopleNames:
    """Finds known people in running text by their full names, other spellings of these among them.

    A short name is no proof there: another may bear it, and English then says no more either.
    """

    def __init__(self, people: Mapping[str, KnownPerson]) -> None:
        self._forms = NameForms(
            {form: person.english for form, person in people.items() if person.english and _is_full(form, person)}
        )

    def find(self, text: str) -> Mapping[Span, str]:
        """Return the English of the people in `text`, by place."""
        return self._forms.find(text)


def _is_full(form: str, person: KnownPerson) -> bool:
    return " " in form and form.count(" ") >= person.name.count(" ")
