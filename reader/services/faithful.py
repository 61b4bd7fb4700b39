"""A translator that remembers, and whose English keeps to the Arabic: names, quotation marks, and told doubts."""

import logging
from collections.abc import Mapping, Sequence
from dataclasses import replace

from reader.domain.english_names import EnglishNames
from reader.domain.errors import ReaderError
from reader.domain.fidelity import count_loops, find_doubts
from reader.domain.known_names import PeopleNames
from reader.domain.mending import cut_loops, restore_marks
from reader.domain.names import NameList, is_adjective, is_nationality, put_names
from reader.domain.parting import join_parts, split_evenly
from reader.domain.projection import find_sentence_quotes
from reader.domain.rewording import reword
from reader.domain.territories import Gazetteer
from reader.domain.text import Sentence, Span
from reader.domain.translation import (
    Doubt,
    OwnEnglish,
    SentenceTranslation,
    Stopped,
    TranslationMemory,
    TranslationModel,
    Translator,
)

_PARTS = (2, 3)  # a sentence is asked for again in so many, then in so many
_log = logging.getLogger(__name__)


class FaithfulTranslator:
    """Wraps a model's translator. Owned by one thread.

    What the model wrote is remembered as it wrote it, and mended and judged each time it is asked for, so that a
    change of the reader's names, or of the rules, holds for old articles too.
    """

    def __init__(
        self,
        translator: Translator,
        *,
        memory: TranslationMemory | None = None,
        own: OwnEnglish | None = None,
        names: NameList | None = None,
        gazetteer: Gazetteer | None = None,
        people: PeopleNames | None = None,
    ) -> None:
        self._translator = translator
        self._memory = memory
        self._own = own
        self._names, self._people = names, people
        self._territories = EnglishNames(gazetteer) if gazetteer is not None else None

    @property
    def model(self) -> TranslationModel:
        """The model at work."""
        return self._translator.model

    def translate(self, sentences: Sequence[str], stopped: Stopped) -> Sequence[SentenceTranslation]:
        """Translate sentences, in order; only what is not remembered is given to the model."""
        known = self._recall(sentences)
        missing = [sentence for sentence in dict.fromkeys(sentences) if sentence not in known]
        if missing:
            made = self._ask_again(self._translator.translate(missing, stopped), stopped)
            self._keep(made)
            known |= {translation.source: translation for translation in made}
        mended = self._mend_all(known)
        return [mended[sentence] for sentence in sentences]

    def _ask_again(self, made: Sequence[SentenceTranslation], stopped: Stopped) -> Sequence[SentenceTranslation]:
        """Give sentences that have lost something to the model once more, in parts: of a short text it leaves out less.

        Of 27 names of territories that the built-in model loses in 14 sentences of the dev articles, lists of countries
        most of them, parts bring 16 back.
        """
        best = {item.source: item for item in made}
        lost = {source: self._losses(item) for source, item in best.items()}
        for count in _PARTS:
            doubtful = [source for source in best if any(lost[source])]
            parted = {source: split_evenly(source, count) for source in doubtful}
            parted = {source: places for source, places in parted.items() if len(places) == count}
            texts = dict.fromkeys(place.of(source) for source, places in parted.items() for place in places)
            known = {item.source: item for item in self._translator.translate(list(texts), stopped)} if texts else {}
            for source, places in parted.items():
                joined = join_parts(source, [(place, known[place.of(source)]) for place in places])
                losses = self._losses(joined)
                if _is_less(losses, lost[source]):
                    best[source], lost[source] = joined, losses
        return [best[item.source] for item in made]

    def _losses(self, translation: SentenceTranslation) -> tuple[int, int, int]:
        """Return whether quotation marks are lost, how many loops stand for other words, and how many names are lost.

        The names are those of territories.
        """
        marks = int(_has_lost_marks(translation))
        loops = max(0, count_loops(translation.target) - count_loops(translation.source))
        if self._territories is None:
            return marks, loops, 0
        named = _name_territories(translation, self._territories)
        return marks, loops, self._territories.count_missing(named.source, named.target)

    def recall(self, sentences: Sequence[Sentence]) -> dict[int, SentenceTranslation]:
        """Return what is remembered of an article's English, by sentence number, without waking the model."""
        known = self._recall([sentence.text for sentence in sentences])
        mended = self._mend_all(known)
        return {number: mended[item.text] for number, item in enumerate(sentences) if item.text in mended}

    def _recall(self, sources: Sequence[str]) -> dict[str, SentenceTranslation]:
        if self._memory is None:
            return {}
        try:
            return dict(self._memory.recall(self.model, sources))
        except ReaderError as error:
            self._give_up_memory(error)
            return {}

    def _keep(self, made: Sequence[SentenceTranslation]) -> None:
        if self._memory is None:
            return
        try:
            self._memory.keep(self.model, made)
        except ReaderError as error:
            self._give_up_memory(error)

    def _give_up_memory(self, error: ReaderError) -> None:
        """Go on without a memory: a full disk is no reason not to read."""
        _log.warning("Translations are not kept until the next start: %s", error)
        self._memory = None

    def _mend_all(self, known: Mapping[str, SentenceTranslation]) -> dict[str, SentenceTranslation]:
        """Mend what the model wrote, and put the reader's own English in its place where there is some."""
        own = self._recall_own(list(known))
        mended = {
            source: mend_translation(made, self._names, self._territories, self._people)
            for source, made in known.items()
        }
        return mended | {source: reword(mended[source], target) for source, target in own.items()}

    def _recall_own(self, sources: Sequence[str]) -> Mapping[str, str]:
        try:
            return self._own.recall(sources) if self._own is not None else {}
        except ReaderError as error:
            _log.warning("The reader's own English is not at hand: %s", error)
            return {}


def _is_less(losses: tuple[int, ...], before: tuple[int, ...]) -> bool:
    return losses != before and all(now <= then for now, then in zip(losses, before, strict=True))


def _has_lost_marks(translation: SentenceTranslation) -> bool:
    return bool(find_sentence_quotes(translation.source)) and not restore_marks(translation)[1]


def mend_translation(
    translation: SentenceTranslation,
    names: NameList | None,
    territories: EnglishNames | None,
    people: PeopleNames | None = None,
) -> SentenceTranslation:
    """Put right what is certain (loops, names of territories, the reader's and people's, marks) and tell the doubts.

    A loop that was cut stays a doubt: something else should have stood there.
    """
    mended = cut_loops(translation)
    is_cut = mended is not translation
    if territories is not None:
        mended = _name_territories(mended, territories)
    wanted = _wanted(translation.source, names) if names is not None else {}
    if people is not None and (known := _known(translation.source, people, wanted)):
        mended = put_names(mended, known, is_nationality)
    if wanted:
        mended = put_names(mended, wanted, is_nationality, by_likeness=True)
    mended, has_marks = restore_marks(mended)
    found = {
        *find_doubts(mended.source, mended.target, territories),
        *([Doubt.REPEATED] if is_cut else []),
        *([Doubt.NAMES] if any(name.lower() not in mended.target.lower() for name in wanted.values()) else []),
        *([] if has_marks else [Doubt.MARKS]),
    }
    return replace(mended, doubts=tuple(doubt for doubt in Doubt if doubt in found))


def _name_territories(translation: SentenceTranslation, territories: EnglishNames) -> SentenceTranslation:
    """Write the territories' names: CLDR's where the Arabic has CLDR's, else only in place of what is certainly wrong.

    A territory called otherwise (بريطانيا, أمريكا) is left to the model: its English is called otherwise too; one of
    several words also, as each of them has its own English (white Russia).
    """
    source = translation.source
    official: dict[Span, str] = {}
    others: dict[Span, str] = {}
    for span, territory in territories.find_names(source).items():
        if territories.is_official(span.of(source), territory):
            official[span] = territory.english
        elif " " not in span.of(source):
            others[span] = territory.english
    named = put_names(translation, official, is_adjective)
    return put_names(named, others, lambda attempt, name: not territories.is_wrong(attempt, name, source))


def _known(source: str, people: PeopleNames, wanted: Mapping[Span, str]) -> Mapping[Span, str]:
    """Return the known people's names, the reader's own names left aside."""
    found = people.find(source)
    return {span: name for span, name in found.items() if not any(span.overlaps(own) for own in wanted)}


def _wanted(source: str, names: NameList) -> Mapping[Span, str]:
    return {span: name.target for span, name in names.find(source).items()}
