"""The English of those who speak: as the reader wrote it, as the text has it, or made of their own words alone."""

import re
from collections.abc import Iterable, Mapping, Sequence

from reader.domain.names import NameList
from reader.domain.normalization import fold
from reader.domain.projection import places_in_sentences
from reader.domain.quotes.values import Quote, Speaker
from reader.domain.speaker_english import cut_speaker, written_speaker
from reader.domain.text import Sentence, Span
from reader.domain.translation import SentenceTranslation, Stopped, Translator

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
    return cut_speaker(translation, parts[0][1]) if translation is not None else ""


def name_speakers(
    quotes: Mapping[int, Quote],
    sentences: Sequence[Sentence],
    translations: Mapping[int, SentenceTranslation],
    translator: Translator,
    names: NameList,
    *,
    stopped: Stopped,
) -> dict[int, str]:
    """Return the speakers' English by the quotes' numbers, those left out of which nothing fit to be shown is known.

    One speaker is called the same at each of his quotes. The reader's names are written as he has them, whatever the
    model made of them. Phrases are translated in one batch. Raises Cancelled when `stopped()` turns true.
    """
    cuts: dict[str, str] = {}
    for quote in quotes.values():
        if quote.speaker is not None and (cut := find_speaker_english(quote, sentences, translations)):
            cuts.setdefault(quote.speaker.name, cut)
    speakers = {number: quote.speaker for number, quote in quotes.items() if quote.speaker is not None}
    phrases = [part for speaker in speakers.values() for part in _parts(speaker.name)]
    alone = _translated([piece for part in phrases for piece in (part, *_around(part, names))], translator, stopped)
    found = {number: _english_of(speaker, quotes[number], cuts, alone, names) for number, speaker in speakers.items()}
    return {number: english for number, english in found.items() if english}


def _english_of(
    speaker: Speaker, quote: Quote, cuts: Mapping[str, str], alone: Mapping[str, str], names: NameList
) -> str:
    if speaker.english:
        return speaker.english
    territory = quote.attribution.territory
    if territory is not None and fold(speaker.name) == fold(territory.arabic):
        return territory.english
    first, *rest = (_phrase(part, cuts, alone, names) for part in _parts(speaker.name))
    return f"{first} ({rest[0]})" if first and rest and rest[0] and rest[0] != first else first


def _parts(name: str) -> tuple[str, ...]:
    """Return a speaker's phrase, and what the finder added to it between brackets."""
    match = _WITH_NAME.fullmatch(name)
    return match.groups() if match else (name,)


def _phrase(phrase: str, cuts: Mapping[str, str], alone: Mapping[str, str], names: NameList) -> str:
    wanted = {span: name.target for span, name in names.find(phrase).items()}
    for candidate in (cuts.get(phrase, ""), alone.get(phrase, "")):
        if candidate and all(target.lower() in candidate.lower() for target in wanted.values()):
            return candidate
    return _put_together(phrase, wanted, alone) if wanted else ""


def _put_together(phrase: str, wanted: Mapping[Span, str], alone: Mapping[str, str]) -> str:
    """Write the reader's names between the English of what stands around them."""
    before, after = (alone.get(piece, "") for piece in _edges(phrase, wanted))
    text = " ".join(filter(None, (before, *wanted.values())))
    return f"{text}, {after[0].lower()}{after[1:]}" if after else text


def _around(phrase: str, names: NameList) -> Iterable[str]:
    wanted = names.find(phrase)
    return filter(None, _edges(phrase, wanted)) if wanted else ()


def _edges(phrase: str, wanted: Iterable[Span]) -> tuple[str, str]:
    """Return what stands before the first name and after the last."""
    spans = list(wanted)
    return phrase[: spans[0].start].strip(" ،,"), phrase[spans[-1].end :].strip(" ،,")


def _translated(phrases: Iterable[str], translator: Translator, stopped: Stopped) -> dict[str, str]:
    sources = list(dict.fromkeys(phrases))
    made = translator.translate(sources, stopped) if sources else ()
    return {source: written_speaker(source, one.target) for source, one in zip(sources, made, strict=True)}
