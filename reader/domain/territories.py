"""Countries, territories and bodies, and where an Arabic text names them."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from reader.domain.clitics import has_article, read_clitics
from reader.domain.normalization import fold
from reader.domain.text import Span


@dataclass(frozen=True, slots=True)
class Territory:
    """A territory of ISO 3166-1 (alpha-2 code) or a body (UN, EU, NATO, ARAB_LEAGUE ...), named in two languages."""

    code: str
    arabic: str
    english: str
    is_body: bool = False

    def __post_init__(self) -> None:
        if not (self.code and self.arabic and self.english):
            raise ValueError(f"a territory has a code and two names: {self}")


class MentionKind(StrEnum):
    """In which way the words name the territory; the strongest first."""

    NAME = "name"  # روسيا، الولايات المتحدة
    BODY = "body"  # الأمم المتحدة، الناتو
    SEAT = "seat"  # الكرملين، البيت الأبيض
    INSTITUTION = "institution"  # الحرس الثوري، الدوما
    CAPITAL = "capital"  # موسكو، واشنطن
    NISBA = "nisba"  # الروسية، بريطاني
    CITY = "city"  # نيويورك، حلب: where something happens, seldom who speaks
    CLUB = "club"  # ريال مدريد: lest its city be taken for a state
    MEDIUM = "medium"  # رويترز، قناة الجزيرة القطرية: it relays, and seldom speaks for its country


@dataclass(frozen=True, slots=True)
class Mention:
    """Words that name a territory, at `span` of the text searched (prefixes such as و and ب left out)."""

    territory: Territory
    kind: MentionKind
    span: Span


@dataclass(frozen=True, slots=True)
class Term:
    """Words that name the territory of `code`. `code` None: words that only look so (جوز الهند), and name none."""

    words: str
    kind: MentionKind
    code: str | None

    def __post_init__(self) -> None:
        if not _WORD.search(self.words):
            raise ValueError(f"a term has a word: {self}")


class ContextRule(StrEnum):
    """What a context asks of the word before a term, of the word after it, or of its spelling."""

    ONLY_AFTER = "only_after"  # one of these must stand before the term (مالي after رئيس)
    ONLY_BEFORE = "only_before"
    NEVER_AFTER = "never_after"
    NEVER_BEFORE = "never_before"  # none of these may follow it (تركي before آل is a given name)
    EXACT = "exact"  # the letters are as in the term, not only alike when folded (مجري, not مجرى)


@dataclass(frozen=True, slots=True)
class Context:
    """The company in which ambiguous `words` name their territory.

    Of the contexts of one form, one ONLY must hold if there is any, and every NEVER and EXACT. Neighbours are folded
    words without prefixes; "ال*" stands for any word with the article, "#" for a number, "^" for a line's beginning.
    """

    words: str
    rule: ContextRule
    neighbours: frozenset[str] = field(default_factory=frozenset)

    def __post_init__(self) -> None:
        if (self.rule is ContextRule.EXACT) == bool(self.neighbours):
            raise ValueError(f"a context has neighbours, unless it asks for a spelling: {self}")


@dataclass(frozen=True, slots=True)
class _Hit:
    """Terms of one form at a span; `past` is the number of the word after it."""

    terms: tuple[Term, ...]
    span: Span
    past: int


_MARKS = "\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e8\u06ea-\u06ed\u0640"
_INVISIBLE = (
    "\u00ad\u061c\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2060\u2066\u2067\u2068\u2069\ufeff"
)
_WORD = re.compile(rf"[^\W_](?:[^\W_]|[{_MARKS}{_INVISIBLE}])*")
_VOWEL_MARK = re.compile("[\u064b-\u0652]")
_JOINTS = frozenset({"", "-", "–", "ـ"})
_WIDEST_JOINT = 3


class Gazetteer:
    """Knows the territories, and finds where a text names them.

    Where two terms share a form, the one whose territory the text names more often otherwise is meant, and at a draw
    the one given first.
    """

    def __init__(
        self, territories: Iterable[Territory], terms: Iterable[Term], contexts: Iterable[Context] = ()
    ) -> None:
        self._territories = {territory.code: territory for territory in territories}
        self._terms: dict[str, tuple[Term, ...]] = {}
        self._reach: dict[str, int] = {}  # first word -> words in the longest form that begins with it
        self._contexts: dict[str, list[Context]] = {}
        for term in terms:
            self._add(term)
        for context in contexts:
            self._contexts.setdefault(_form(context.words), []).append(context)

    @property
    def territories(self) -> tuple[Territory, ...]:
        """All that it knows, in the order given."""
        return tuple(self._territories.values())

    def territory(self, code: str) -> Territory:
        """Return the territory of `code`; KeyError for a code it does not know."""
        return self._territories[code]

    def find_mentions(self, text: str) -> Sequence[Mention]:
        """Find all mentions in reading order, the longest where they overlap; linear in the length of `text`."""
        hits = list(self._find_hits(text))
        named = Counter(hit.terms[0].code for hit in hits if len(hit.terms) == 1)
        mentions = []
        for hit in hits:
            term = hit.terms[0] if len(hit.terms) == 1 else _choose(hit.terms, hit.span.of(text), named)
            if term.code is not None:
                mentions.append(Mention(self._territories[term.code], term.kind, hit.span))
        return mentions

    def _add(self, term: Term) -> None:
        if term.code is not None and term.code not in self._territories:
            raise ValueError(f"no territory has this code: {term}")
        form = _form(term.words)
        known = self._terms.get(form, ())
        if all(term.code != other.code for other in known):
            self._terms[form] = (*known, term)
        first, *others = form.split(" ")
        self._reach[first] = max(self._reach.get(first, 0), 1 + len(others))

    def _find_hits(self, text: str) -> Iterator[_Hit]:
        words = list(_WORD.finditer(text))
        known: dict[str, tuple[tuple[int, str], ...]] = {}
        place = 0
        while place < len(words):
            written = words[place].group()
            readings = known.get(written)
            if readings is None:
                readings = known[written] = tuple(
                    (reading.skipped, reading.word)
                    for reading in read_clitics(fold(written))
                    if reading.word in self._reach
                )
            hit = self._longest(text, words, place, readings) if readings else None
            if hit is None:
                place += 1
            else:
                yield hit
                place = hit.past

    def _longest(
        self, text: str, words: list[re.Match[str]], place: int, readings: tuple[tuple[int, str], ...]
    ) -> _Hit | None:
        reach = max(self._reach[first] for _, first in readings)
        following = _following(text, words, place, reach)
        for count in range(len(following), -1, -1):
            for skipped, first in readings:
                form = " ".join((first, *following[:count]))
                terms = self._terms.get(form)
                if terms is None:
                    continue
                start = words[place].start() + _place_of(words[place].group(), skipped)
                last = words[place + count]
                span = Span(start, last.start() + len(last.group().rstrip(_INVISIBLE)))
                if self._is_meant(form, text, words, range(place, place + count + 1), span):
                    return _Hit(terms, span, place + count + 1)
        return None

    def _is_meant(self, form: str, text: str, words: list[re.Match[str]], places: range, span: Span) -> bool:
        contexts = self._contexts.get(form)
        if contexts is None:
            return True
        before = _neighbour(text, words, places[0] - 1, places[0])
        after = _neighbour(text, words, places[-1], places[-1] + 1, after=True)
        asked = []
        for context in contexts:
            match context.rule:
                case ContextRule.EXACT:
                    if _unmarked(span.of(text)) != context.words:
                        return False
                case ContextRule.NEVER_AFTER | ContextRule.NEVER_BEFORE:
                    if context.neighbours & (before if context.rule is ContextRule.NEVER_AFTER else after):
                        return False
                case ContextRule.ONLY_AFTER:
                    asked.append(bool(context.neighbours & before))
                case ContextRule.ONLY_BEFORE:
                    asked.append(bool(context.neighbours & after))
        return not asked or any(asked)


def _form(words: str) -> str:
    return " ".join(_WORD.findall(fold(words)))


def _choose(terms: tuple[Term, ...], written: str, named: Counter[str | None]) -> Term:
    """Choose among the terms of one form: by the vowel marks that tell them apart, then by what the text names."""
    marks = set(_VOWEL_MARK.findall(written))
    marked = [term for term in terms if marks and (own := set(_VOWEL_MARK.findall(term.words))) and own <= marks]
    return max(marked or terms, key=lambda term: named[term.code])


def _place_of(written: str, folded_letters: int) -> int:
    """Return where in a written word its folded letter of that number stands."""
    for place, char in enumerate(written):
        piece = len(fold(char))
        if piece and folded_letters <= 0:
            return place
        folded_letters -= piece
    return 0


def _following(text: str, words: list[re.Match[str]], place: int, reach: int) -> list[str]:
    """Return the folded words that follow without a stop between them, up to `reach` words with the first."""
    following: list[str] = []
    for number in range(place + 1, min(place + reach, len(words))):
        if not _are_joined(text, words[number - 1], words[number]):
            break
        following.append(fold(words[number].group()))
    return following


def _are_joined(text: str, left: re.Match[str], right: re.Match[str]) -> bool:
    between = text[left.end() : right.start()]
    return len(between) <= _WIDEST_JOINT and "\n" not in between and between.strip() in _JOINTS


def _neighbour(text: str, words: list[re.Match[str]], left: int, right: int, *, after: bool = False) -> frozenset[str]:
    """Return the readings of the word before or after, with their classes; none across a stop."""
    if left < 0 or (right < len(words) and "\n" in text[words[left].end() : words[right].start()]):
        return frozenset({"^"})
    if right >= len(words) or not _are_joined(text, words[left], words[right]):
        return frozenset()
    word = fold(words[right if after else left].group())
    readings = {reading.word for reading in read_clitics(word)}
    if has_article(word):
        readings.add("ال*")
    if word[0].isdigit():
        readings.add("#")
    return frozenset(readings)


def _unmarked(written: str) -> str:
    return re.sub(f"[{_MARKS}{_INVISIBLE}]", "", written)
