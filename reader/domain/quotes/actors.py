"""Who acts in a sentence by verbs of whatever kind, for quotes that no reporting word governs."""

from collections.abc import Iterator

from reader.domain.quotes.agents import Agents
from reader.domain.quotes.agreement import agrees, is_date
from reader.domain.quotes.cues import stands_as_verb
from reader.domain.quotes.entries import VerbForm
from reader.domain.quotes.frames import Frame
from reader.domain.quotes.phrases import Phrase, phrase_at, phrase_before

ADDRESSED = "خاطب"  # joined, its object follows: وخاطب الحضور قائلا
_AFTER_DATELINE = frozenset("-–—ـ(/:")
_SKIPPED = ("time", "adverb", "pronominal")
_FARTHEST = 60  # tokens before a quote in which the one who acts is looked for
FARTHEST_SUBJECT = 6  # tokens after a verb


class Actors:
    """Finds the subjects of a sentence's verbs."""

    def __init__(self, agents: Agents) -> None:
        self._agents = agents
        self._read: tuple[int, ...] = ()  # the sentence whose actors were found last
        self._found: list[tuple[int, Phrase]] = []

    def last(self, frame: Frame, sentence: tuple[int, int], end: int, verb: VerbForm | None = None) -> Phrase | None:
        """Return the subject of the last verb before token `end`, of whatever kind: تعتزم الحكومة «تسريع» العمل."""
        start, _ = sentence
        for index, phrase in reversed(self._actors(frame, sentence)):
            is_near = end - _FARTHEST <= index < end and phrase.start < end
            if is_near and (verb is None or agrees(phrase, verb)):
                return phrase
        first = phrase_at(frame, start, end)
        is_dateline = first is not None and frame.word(first.end) in _AFTER_DATELINE
        return first if self._agents.acts(first, verb) and not is_dateline else None

    def _actors(self, frame: Frame, sentence: tuple[int, int]) -> list[tuple[int, Phrase]]:
        """Read the verbs of a sentence with who acts by them, once: many quotes of a sentence may ask."""
        key = (frame.number, *sentence)
        if self._read != key:
            self._read, self._found = key, list(self._find_actors(frame, *sentence))
        return self._found

    def _find_actors(self, frame: Frame, start: int, limit: int) -> Iterator[tuple[int, Phrase]]:
        for index in range(start, limit):
            if not _may_be_verb(frame, index, start):
                continue
            before = phrase_before(frame, index, start) if frame.senses[index].verb is not None else None
            if before is not None and self._agents.is_agent(before):
                yield index, before
            verb = frame.senses[index].verb
            if verb is not None and verb.lemma == ADDRESSED and frame.senses[index].joined:
                continue
            after = phrase_at(frame, subject_start(frame, index + 1, limit), limit)
            if after is not None and self._agents.is_agent(after):
                yield index, after


def _may_be_verb(frame: Frame, index: int, start: int) -> bool:
    token, sense = frame.tokens[index], frame.senses[index]
    if sense.verb is not None:
        if sense.verb.is_doubtful:
            return stands_as_verb(frame, index, start)
        return not sense.verb.is_participle and not sense.verb.is_first_person
    if not token.is_word or sense.role is not None or sense.tags or sense.is_definite or frame.mention_at(index):
        return False
    return index == start or "subordinator" in frame.senses[index - 1].tags or not frame.tokens[index - 1].is_word


def subject_start(frame: Frame, index: int, end: int) -> int:
    """Return where a verb's subject can begin: past dates, adverbs and commas from token `index` on."""
    limit = min(end, index + FARTHEST_SUBJECT)
    at = index
    while at < limit and (frame.senses[at].has(*_SKIPPED) or frame.folded[at] in "،," or is_date(frame, at)):
        at += 1
    return at
