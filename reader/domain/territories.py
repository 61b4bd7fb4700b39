"""Countries, territories and bodies, and where an Arabic text names them."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from functools import lru_cache
from typing import NamedTuple

from reader.domain.clitics import Reading, read_clitics
from reader.domain.nisba import nisba_forms
from reader.domain.normalization import fold
from reader.domain.text import Span
from reader.domain.words import Words, fold_phrase, without_marks


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

    @property
    def written_code(self) -> str:
        """The code in what the program writes out: the labels' AU is Australia's and the African Union's alike."""
        return "AU" if self.code == "AFRICAN_UNION" else self.code


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


class Mention(NamedTuple):
    """Words that name a territory, at `span` of the text searched (prefixes such as و and ب left out)."""

    territory: Territory
    kind: MentionKind
    span: Span


@dataclass(frozen=True, slots=True)
class Term:
    """Words that name the territory of `code`. `code` None: words that only look so (جوز الهند), and name none.

    `inflects`: the words are a nisba in the masculine singular, and all its forms name the territory too.
    """

    words: str
    kind: MentionKind
    code: str | None
    inflects: bool = False

    def __post_init__(self) -> None:
        if not self.words[:1].isalnum():
            raise ValueError(f"a term begins with a word: {self}")

    def folded_forms(self) -> Iterator[str]:
        """Yield all that the term can be in a text, folded, words apart by one space."""
        folded = fold_phrase(self.words)
        if self.inflects:
            # Folded once: of all that an ending adds, only ta marbuta is a letter that folding changes.
            yield from (form.replace("ة", "ه") for form in nisba_forms(folded))
        else:
            yield folded


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

    Of the contexts of one form, one ONLY must hold if there is any, one EXACT if there is any, and every NEVER.
    Neighbours are folded words without prefixes; "ال*" stands for any word with the article, "#" for a number, "^" for
    a line's beginning, "نسبة*" for any nisba that the gazetteer knows.
    """

    words: str
    rule: ContextRule
    neighbours: frozenset[str] = field(default_factory=frozenset)

    def __post_init__(self) -> None:
        if (self.rule is ContextRule.EXACT) == bool(self.neighbours):
            raise ValueError(f"a context has neighbours, unless it asks for a spelling: {self}")


class _Hit(NamedTuple):
    """Terms of one form at a span; `past` is the number of the word after it."""

    terms: tuple[Term, ...]
    span: Span
    past: int


_REMEMBERED = 1 << 15  # words: an article's paragraphs share most of theirs
_ANY_NISBA = fold_phrase("نسبة") + "*"
_VOWEL_MARK = re.compile("[\u064b-\u0652]")


class Gazetteer:
    """Knows the territories, and finds where a text names them.

    Where two terms share a form, the one whose territory the text names more often otherwise is meant, and at a draw
    the one given first.
    """

    def __init__(
        self, territories: Iterable[Territory], terms: Iterable[Term], contexts: Iterable[Context] = ()
    ) -> None:
        self._territories: dict[str, Territory] = {}
        for territory in territories:
            if self._territories.setdefault(territory.code, territory) is not territory:
                raise ValueError(f"two territories of one code: {territory.code}")
        self._terms: dict[str, tuple[Term, ...]] = {}
        self._lengths: dict[str, tuple[int, ...]] = {}  # first word -> in words, of forms that begin so, longest first
        self._seconds: dict[str, set[str]] = {}  # first word -> what follows it in forms of several words
        self._contexts: dict[str, list[Context]] = {}
        self._readings = lru_cache(_REMEMBERED)(self._read)
        self._fold = lru_cache(_REMEMBERED)(fold)
        for term in terms:
            self._add(term)
        for context in contexts:
            self._contexts.setdefault(fold_phrase(context.words), []).append(context)

    @property
    def territories(self) -> tuple[Territory, ...]:
        """All that it knows, in the order given."""
        return tuple(self._territories.values())

    def territory(self, code: str) -> Territory:
        """Return the territory of `code`; KeyError for a code it does not know."""
        return self._territories[code]

    def find_mentions(self, text: str) -> Sequence[Mention]:
        """Find all mentions in reading order, the longest where they overlap; linear in the length of `text`."""
        return self.find_mentions_in_blocks((text,))[0]

    def find_mentions_in_blocks(self, texts: Sequence[str]) -> Sequence[Sequence[Mention]]:
        """Find the mentions of each block of one article; what a block leaves open is read as the others have it."""
        hits = [list(self._find_hits(text)) for text in texts]
        alone = Counter(one.terms[0].code or "" for found in hits for one in found if len(one.terms) == 1)
        return [list(self._mentions(text, found, alone)) for text, found in zip(texts, hits, strict=True)]

    def _mentions(self, text: str, hits: Iterable[_Hit], named: Mapping[str, int]) -> Iterator[Mention]:
        for hit in hits:
            term = hit.terms[0] if len(hit.terms) == 1 else _choose(hit.terms, hit.span.of(text), named)
            if term.code is not None:
                yield Mention(self._territories[term.code], term.kind, hit.span)

    def _add(self, term: Term) -> None:
        if term.code is not None and term.code not in self._territories:
            raise ValueError(f"no territory has this code: {term}")
        for form in term.folded_forms():
            known = self._terms.get(form)
            if known is None:
                self._terms[form] = (term,)
                first, _, rest = form.partition(" ")
                if rest:
                    self._seconds.setdefault(first, set()).add(rest.partition(" ")[0])
                length = 1 + form.count(" ")
                lengths = self._lengths.get(first, ())
                if length not in lengths:
                    self._lengths[first] = tuple(sorted((*lengths, length), reverse=True))
            elif term.code is None or known[0].code is None:  # words that only look like a name are never one
                self._terms[form] = (term if term.code is None else known[0],)
            elif all(term.code != other.code for other in known):
                self._terms[form] = (*known, term)

    def _find_hits(self, text: str) -> Iterator[_Hit]:
        words = Words(text, self._fold)
        past = 0
        for number, readings in enumerate(map(self._readings, words.written)):
            if readings and number >= past:
                hit = self._longest(words, number, readings)
                if hit is not None:
                    yield hit
                    past = hit.past

    def _read(self, written: str) -> tuple[Reading, ...]:
        """Return the readings of a word that a term can begin with: of most words none."""
        return tuple(reading for reading in read_clitics(fold(written)) if reading.word in self._lengths)

    def _longest(self, words: Words, first: int, readings: tuple[Reading, ...]) -> _Hit | None:
        """Return the longest term that stands at word `first` and is meant; of two as long, the one less prefixed."""
        best: _Hit | None = None
        for reading in readings:
            lengths = self._lengths[reading.word]
            following: list[str] = []
            if lengths[0] > 1 and words.next(first) in self._seconds[reading.word]:
                following = words.following(first, lengths[0] - 1)
            elif lengths[-1] > 1:
                continue  # على, with which a name of three words begins
            for length in lengths:
                past = first + length
                if length > len(following) + 1 or (best and past <= best.past):
                    continue
                form = " ".join((reading.word, *following[: length - 1]))
                terms = self._terms.get(form)
                if terms is None:
                    continue
                span = words.span(first, past - 1, reading.skipped)
                if self._is_meant(form, words, first, past - 1, span):
                    best = _Hit(terms, span, past)
                    break
        return best

    def _is_meant(self, form: str, words: Words, first: int, last: int, span: Span) -> bool:
        contexts = self._contexts.get(form)
        if contexts is None:
            return True
        before, after = self._with_nisba(words.before(first)), self._with_nisba(words.after(last))
        asked: list[bool] = []
        spelt: list[bool] = []
        for context in contexts:
            match context.rule:
                case ContextRule.EXACT:
                    spelt.append(without_marks(span.of(words.text)) == context.words)
                case ContextRule.NEVER_AFTER | ContextRule.NEVER_BEFORE:
                    if context.neighbours & (before if context.rule is ContextRule.NEVER_AFTER else after):
                        return False
                case ContextRule.ONLY_AFTER:
                    asked.append(bool(context.neighbours & before))
                case ContextRule.ONLY_BEFORE:
                    asked.append(bool(context.neighbours & after))
        return (any(asked) or not asked) and (any(spelt) or not spelt)

    def _with_nisba(self, readings: frozenset[str]) -> frozenset[str]:
        terms = (term for reading in readings for term in self._terms.get(reading, ()))
        return readings | {_ANY_NISBA} if any(term.kind is MentionKind.NISBA for term in terms) else readings


def _choose(terms: tuple[Term, ...], written: str, named: Mapping[str, int]) -> Term:
    """Choose among the terms of one form: by the vowel marks that tell them apart, then by what the text names."""
    marks = set(_VOWEL_MARK.findall(written))
    marked = [term for term in terms if marks and (own := set(_VOWEL_MARK.findall(term.words))) and own <= marks]
    return max(marked or terms, key=lambda term: named.get(term.code or "", 0))
