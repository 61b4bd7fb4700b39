"""The English of those who speak: as the reader wrote it, as the text has it, or made of their own words alone."""

import re
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from reader.domain.known_names import KnownName, KnownNames
from reader.domain.names import NameList
from reader.domain.normalization import fold
from reader.domain.offices_english import INSTITUTIONS, english_alone, is_office_kept, spoken_for, spokesman_for
from reader.domain.projection import places_in_sentences
from reader.domain.quotes.values import Quote, Speaker
from reader.domain.speaker_english import cut_speaker, written_speaker
from reader.domain.text import Sentence, Span
from reader.domain.translation import SentenceTranslation, Stopped, Translator

_LINKED = re.compile(r"\w (?:in|at|of|from|for|with)$")
_NATIONAL = re.compile(r"[A-Z][a-z]+(?:ish|ese|ian|ean|an|i|ch)")
_WITH_NAME = re.compile(r"(.+?)\s*\((.+)\)")  # the finder's "the minister (the foreign minister so-and-so)"


def find_speaker_english(
    quote: Quote, sentences: Sequence[Sentence], translations: Mapping[int, SentenceTranslation]
) -> str:
    """Return who speaks as the translated sentences (by number) have it; "" where no whole phrase can be cut."""
    place = quote.speaker.place if quote.speaker else None
    if quote.speaker is None or place is None or quote.speaker.name != place.text:
        return ""
    parts = places_in_sentences(place.block, place.span, sentences)
    translation = translations.get(parts[0][0]) if len(parts) == 1 else None
    cut = cut_speaker(translation, parts[0][1]) if translation is not None else ""
    return cut if is_office_kept(place.text, cut) else ""


def name_speakers(
    quotes: Mapping[int, Quote],
    sentences: Sequence[Sentence],
    translations: Mapping[int, SentenceTranslation],
    translator: Translator,
    names: NameList,
    known: KnownNames | None = None,
    *,
    stopped: Stopped,
) -> dict[int, str]:
    """Return the speakers' English by the quotes' numbers, those left out of which nothing fit to be shown is known.

    One speaker is called the same at each of his quotes. The reader's names are written as he has them, whatever the
    model made of them, and the `known` people's as the press writes them. Phrases are translated in one batch. Raises
    Cancelled when `stopped()` turns true.
    """
    cuts: dict[str, str] = {}
    for quote in quotes.values():
        if quote.speaker is not None and (cut := find_speaker_english(quote, sentences, translations)):
            cuts.setdefault(quote.speaker.name, cut)
    speakers = {number: quote.speaker for number, quote in quotes.items() if quote.speaker is not None}
    phrases = dict.fromkeys(part for speaker in speakers.values() for part in _parts(speaker.name))
    people = {part: one for part in phrases if known is not None and (one := known.find(part)) is not None}
    institutions = NameList(INSTITUTIONS)
    asked = [piece for part in phrases for piece in _pieces(part, (names, institutions), people.get(part))]
    english = _English(cuts, _translated(asked, translator, stopped), names, institutions, people)
    found = {number: _english_of(speaker, quotes[number], english) for number, speaker in speakers.items()}
    return {number: text for number, text in found.items() if text}


def _english_of(speaker: Speaker, quote: Quote, english: "_English") -> str:
    if speaker.english:
        return speaker.english
    territory = quote.attribution.territory
    if territory is not None and fold(speaker.name) == fold(territory.arabic):
        return territory.english
    first, *rest = map(english.of, _parts(speaker.name))
    if not first or not rest or not rest[0] or rest[0] == first:
        return first
    return f"{first} ({re.sub(r'^(?:The|An?) ', lambda article: article.group().lower(), rest[0])})"


def _parts(name: str) -> tuple[str, ...]:
    """Return a speaker's phrase, and what the finder added to it between brackets."""
    match = _WITH_NAME.fullmatch(name)
    return match.groups() if match else (name,)


@dataclass(frozen=True, slots=True)
class _English:
    """What is known of the phrases of an article.

    `cuts`: out of its sentences; `alone`: made of the phrases, and of the pieces that they may be put together of.
    """

    cuts: Mapping[str, str]
    alone: Mapping[str, SentenceTranslation]
    names: NameList
    institutions: NameList
    people: Mapping[str, KnownName]

    def of(self, phrase: str) -> str:
        """Return the English of a phrase; "" where nothing fit to be shown is known."""
        if wanted := {span: name.target for span, name in self.names.find(phrase).items()}:
            return self._fitting(phrase, wanted.values()) or self._put_together(phrase, wanted)
        person = self.people.get(phrase)
        if person is not None and (english := self._with_person(phrase, person)):
            return english
        seats = {span: name.target for span, name in self.institutions.find(phrase).items()}
        fitting = english_alone(phrase) or self._fitting(phrase, seats.values())
        return fitting or self._spokesman(phrase) or (self._around_seat(phrase, seats) if len(seats) == 1 else "")

    def _fitting(self, phrase: str, names: Iterable[str] = ()) -> str:
        """Return the English that has all names and the office, the one out of the article's sentences first."""
        for candidate in (self.cuts.get(phrase, ""), self._made_of(phrase)):
            if candidate and is_office_kept(phrase, candidate) and _has_all(candidate, names):
                return candidate
        return ""

    def _made_of(self, phrase: str) -> str:
        made = self.alone.get(phrase)
        return written_speaker(phrase, made.target) if made is not None else ""

    def _put_together(self, phrase: str, wanted: Mapping[Span, str]) -> str:
        """Write the reader's names between the English of what stands around them."""
        before, after = map(self._made_of, _edges(phrase, wanted))
        text = " ".join(filter(None, (before, *wanted.values())))
        return f"{text}, {after[0].lower()}{after[1:]}" if after else text

    def _around_seat(self, phrase: str, seats: Mapping[Span, str]) -> str:
        """Write a seat or institution between who is there (an official at) and its country's adjective."""
        before, after = _edges(phrase, seats)
        who, country = self._made_of(before), self._made_of(after).removeprefix("The ")
        if bool(before) != bool(_LINKED.search(who)) or (after and not _NATIONAL.fullmatch(country)):
            return ""
        return " ".join(filter(None, (who, "the" if who else "The", country, *seats.values())))

    def _with_person(self, phrase: str, person: KnownName) -> str:
        """Return a known person's name after his office, where that is certain, else the name alone."""
        if fitting := self._fitting(phrase, [person.english]):
            return fitting
        office, _ = _edges(phrase, [person.span])
        made = self.alone.get(office)
        english = written_speaker(office, made.target) if made is not None and not made.doubts else ""
        if english and is_office_kept(office, english):
            return f"{english.removeprefix('The ')[:1].upper()}{english.removeprefix('The ')[1:]} {person.english}"
        return person.english if person.is_alone else ""

    def _spokesman(self, phrase: str) -> str:
        """Put a spokesman before those for whom he speaks, where the model has lost one of them."""
        behind = spoken_for(phrase)
        english = self.cuts.get(behind, "") or self._made_of(behind)
        return spokesman_for(phrase, english) if behind and english else ""


def _has_all(english: str, names: Iterable[str]) -> bool:
    plain = _plain(english)
    return all(_plain(name) in plain for name in names)


def _plain(english: str) -> str:
    """Return English in small letters without accents."""
    parts = unicodedata.normalize("NFD", english.lower())
    return "".join(char for char in parts if not unicodedata.combining(char))


def _pieces(phrase: str, lists: Sequence[NameList], person: KnownName | None) -> Iterable[str]:
    """Yield what has to be translated so that a phrase's English can be told."""
    yield phrase
    if person is not None:
        yield from filter(None, _edges(phrase, [person.span])[:1])
    if behind := spoken_for(phrase):
        yield behind
    for names in lists:
        if wanted := names.find(phrase):
            yield from filter(None, _edges(phrase, wanted))


def _edges(phrase: str, wanted: Iterable[Span]) -> tuple[str, str]:
    """Return what stands before the first name and after the last."""
    spans = list(wanted)
    return phrase[: spans[0].start].strip(" ،,"), phrase[spans[-1].end :].strip(" ،,")


def _translated(phrases: Iterable[str], translator: Translator, stopped: Stopped) -> dict[str, SentenceTranslation]:
    sources = list(dict.fromkeys(phrases))
    made = translator.translate(sources, stopped) if sources else ()
    return dict(zip(sources, made, strict=True))
