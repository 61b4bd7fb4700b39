"""Whose words a sentence reports: the subject of each reporting word, and the one that a quote goes to."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TypeGuard

from reader.domain.quotes.attribution import Attributor, known_person
from reader.domain.quotes.cues import Cue, CueForm, find_cues, stands_as_verb
from reader.domain.quotes.evidence import own_words
from reader.domain.quotes.frames import Frame
from reader.domain.quotes.lexicon import Gender, Lexicon, RoleKind, VerbForm, VerbKind
from reader.domain.quotes.phrases import Phrase, phrase_at, phrase_before
from reader.domain.quotes.voices import Voice, Voices
from reader.domain.territories import MentionKind

_WRITTEN = frozenset({"جاء", "ورد", "نص"})
_OPENERS = frozenset({"ان", "انه", "انها", "بان", ":"})
_FARTHEST_SPEECH = 14
_SKIPPED = ("time", "adverb", "pronominal")
_FARTHEST_SUBJECT = 6
_PRONOUN_ENDS = ("ه", "ها", "هم", "هما")
_SHORTEST_WITH_PRONOUN = 4
_AGENTS = frozenset(
    {RoleKind.PERSON, RoleKind.SPORT, RoleKind.GROUP, RoleKind.INSTITUTION, RoleKind.SOURCE, RoleKind.MEDIA}
)


@dataclass(frozen=True, slots=True)
class Turn:
    """A reporting word and who speaks by it; `voice` None where nobody is named or remembered."""

    cue: Cue
    voice: Voice | None
    is_named: bool  # the speaker stands in this sentence


class SentenceReader:
    """Reads the sentences of an article in order, and remembers who spoke."""

    def __init__(self, lexicon: Lexicon, attributor: Attributor, voices: Voices) -> None:
        self._lexicon = lexicon
        self._attributor = attributor
        self._voices = voices

    def read_turns(self, frame: Frame, sentence: tuple[int, int]) -> list[Turn]:
        """Find the reporting words of a sentence with their speakers; named speakers are remembered."""
        turns: list[Turn] = []
        for cue in find_cues(frame, *sentence):
            phrase = self._subject(frame, cue, sentence)
            if cue.form is CueForm.NOUN:
                if phrase is not None and not turns:
                    turns.append(Turn(cue, self._voice(phrase, sentence, cue), is_named=True))
            elif phrase is not None:
                speak = self._voice if has_object(frame, cue) else self.remember
                turns.append(Turn(cue, speak(phrase, sentence, cue), is_named=True))
            elif cue.form in {CueForm.VERB, CueForm.PARTICIPLE}:
                turns.append(Turn(cue, self._carried(frame, cue, sentence, turns), is_named=False))
        return turns

    def remember(self, phrase: Phrase, sentence: tuple[int, int], cue: Cue | None = None) -> Voice:
        """Make a phrase the last speaker."""
        voice = self._voice(phrase, sentence, cue)
        self._voices.add(voice)
        return voice

    def _voice(self, phrase: Phrase, sentence: tuple[int, int], cue: Cue | None) -> Voice:
        finding = self._attributor.find(phrase, sentence)
        gender, is_plural = _form_of(phrase, cue)
        is_act = phrase.has("act")
        owner = self._voices.last if is_bare_paper(phrase) and phrase.end - phrase.start == 1 and not is_act else None
        return Voice(
            phrase, gender, is_plural, finding.rule if finding else "", finding.clue if finding else None, owner
        )

    def label(self, frame: Frame, sentence: tuple[int, int], end: int) -> Phrase | None:
        """Return the speaker before a colon that no verb stands in: «X: …»."""
        start, _ = sentence
        while start < end and not frame.tokens[start].is_word and frame.tokens[start].quote < 0:
            start += 1
        phrase = phrase_at(frame, start, end)
        if phrase is None or phrase.end >= end or frame.tokens[phrase.end].word != ":":
            return None
        return phrase if self.is_agent(phrase) or phrase.has_name else None

    def actor(self, frame: Frame, sentence: tuple[int, int], end: int, verb: VerbForm | None = None) -> Phrase | None:
        """Return the subject of the last verb before token `end`, of whatever kind: تعتزم الحكومة «تسريع» العمل."""
        start, limit = sentence
        for index in range(end - 1, start - 1, -1):
            if not self._may_be_verb(frame, index, start):
                continue
            phrase = phrase_at(frame, self._subject_start(frame, index + 1, limit), limit)
            if self._acts(phrase, verb) and phrase.start < end:
                return phrase
            before = phrase_before(frame, index, start) if frame.senses[index].verb is not None else None
            if self._acts(before, verb):
                return before
        phrase = phrase_at(frame, start, end)
        return phrase if self._acts(phrase, verb) else None

    def _acts(self, phrase: Phrase | None, verb: VerbForm | None) -> TypeGuard[Phrase]:
        return phrase is not None and self.is_agent(phrase) and (verb is None or agrees(phrase, verb))

    def _may_be_verb(self, frame: Frame, index: int, start: int) -> bool:
        token, sense = frame.tokens[index], frame.senses[index]
        if sense.verb is not None:
            if sense.verb.is_doubtful:
                return stands_as_verb(frame, index, start)
            return not sense.verb.is_participle and not sense.verb.is_first_person
        if not token.is_word or sense.role is not None or sense.tags or sense.is_definite or frame.mention_at(index):
            return False
        return index == start or frame.senses[index - 1].has("subordinator") or not frame.tokens[index - 1].is_word

    def _carried(self, frame: Frame, cue: Cue, sentence: tuple[int, int], turns: Sequence[Turn]) -> Voice | None:
        """Return whom a verb without a subject means: who spoke in this sentence, who acts in it, who spoke before."""
        verb = cue.verb
        if verb is None:
            return None
        is_pronoun = cue.index > 0 and frame.senses[cue.index - 1].has("pronoun_subject")
        for turn in reversed(turns):
            voice = turn.voice
            if (turn.cue.form is CueForm.NOUN and not is_pronoun) or is_relative(frame, turn.cue):
                continue
            if verb.is_plural and voice is not None and not voice.is_plural and turn is not turns[0]:
                continue
            if voice is not None and (Gender.UNKNOWN in {voice.gender, verb.gender} or voice.gender is verb.gender):
                return voice
        phrase = self.actor(frame, sentence, cue.index, verb) if cue.index > sentence[0] else None
        if phrase is not None:
            return self.remember(phrase, sentence, cue)
        return self._voices.agreeing(verb.gender, is_plural=verb.is_plural)

    def _subject(self, frame: Frame, cue: Cue, sentence: tuple[int, int]) -> Phrase | None:
        """Find the phrase that a reporting word has for its subject; None where it stands in another sentence."""
        start = self._subject_start(frame, cue.index + 1, sentence[1])
        if cue.form is CueForm.NOUN:
            phrase = phrase_at(frame, cue.index + 1, sentence[1])
            return phrase if phrase is not None and self.is_agent(phrase) else None
        if cue.form is CueForm.PARTICIPLE or cue.verb is None:
            return self._source(frame, start, sentence[1]) if cue.verb is None else None
        if cue.index > sentence[0] and frame.senses[cue.index - 1].has("pronoun_subject"):
            return None
        after = phrase_at(frame, start, sentence[1])
        is_object = frame.senses[cue.index].joined == "و" and frame.senses[start - 1].has("pronominal")
        if after is not None and (is_object and cue.index > sentence[0]):
            after = None  # … ودعت فيه الصين إلى: the one addressed
        if after is not None and not (agrees(after, cue.verb) and self._fits(after, cue)):
            after = None
        if after is not None and self.is_agent(after):
            return after
        if cue.verb.lemma in _WRITTEN:
            document = self._document(frame, start, sentence[1])
            if document is not None:
                return document
        return self._subject_before(frame, cue, sentence[0]) or after

    def _subject_start(self, frame: Frame, index: int, end: int) -> int:
        limit = min(end, index + _FARTHEST_SUBJECT)
        at = index
        while at < limit and (frame.senses[at].has(*_SKIPPED) or frame.tokens[at].word in "،," or _is_date(frame, at)):
            at += 1
        return at

    def _source(self, frame: Frame, start: int, end: int) -> Phrase | None:
        """Read the source after بحسب and its like: نقلا عن X، وفقا لX."""
        if start < end and frame.tokens[start].word in {"عن", "الي", "ل"}:
            start += 1
        if start < end and frame.tokens[start].word == "ما":
            return None
        phrase = phrase_at(frame, start, end, may_be_prefixed=True)
        if phrase is None or not (self.is_agent(phrase) or phrase.role is not None or phrase.has_name):
            return None
        is_loose = frame.tokens[start - 1].word in {"عن", "الي"} or frame.tokens[start].word.startswith("ل")
        return None if is_loose and phrase.role is None and not self.is_agent(phrase) else phrase

    def _document(self, frame: Frame, start: int, end: int) -> Phrase | None:
        """Read the paper in which words stand: جاء في بيان الوزارة."""
        if start < end and frame.tokens[start].word in {"في", "على", "علي"}:
            return phrase_at(frame, start + 1, end)
        return None

    def _fits(self, phrase: Phrase, cue: Cue) -> bool:
        frame = phrase.frame
        word = frame.tokens[phrase.start].word
        if frame.tokens[phrase.start].quote >= 0:
            is_verb_first = cue.index == 0 or not frame.senses[cue.index - 1].has("relative")
            is_name = cue.takes_speech and len(phrase.name_words()) <= 2  # noqa: PLR2004  first name and surname
            return is_name and is_verb_first and _is_followed_by_speech(frame, phrase.end)
        if self.is_agent(phrase):
            return True
        source = frame.text[frame.tokens[phrase.start].start : frame.tokens[phrase.start].end]
        has_pronoun = source.endswith(_PRONOUN_ENDS) and len(source) >= _SHORTEST_WITH_PRONOUN
        if has_pronoun or frame.senses[phrase.start].preposition:
            return False
        is_prefixed = word.startswith(("بال", "لل")) or (cue.verb is not None and cue.verb.kind is VerbKind.STANCE)
        if phrase.role is not None:
            return cue.takes_speech
        return not is_prefixed and phrase.has_name

    def is_agent(self, phrase: Phrase) -> bool:
        """Tell someone who can speak from a thing."""
        frame = phrase.frame
        if frame.senses[phrase.start].has("quantifier"):
            return phrase.end - phrase.start > 2  # noqa: PLR2004  كل من X
        if phrase.role is not None and phrase.role.kind in _AGENTS:
            return True
        if frame.mention_at(phrase.start):
            return True
        words = phrase.name_words()
        return any(self._voices.knows(word) for word in words) or known_person(self._lexicon, phrase) is not None

    def _subject_before(self, frame: Frame, cue: Cue, low: int) -> Phrase | None:
        """Read a subject that stands before its verb: X الذي قال، كان X قد قال، لكن X قال، X: قال."""
        end = cue.index
        while end > low and frame.tokens[end - 1].word in {"قد", "فقد", "ايضا"}:
            end -= 1
        is_described = end > low and frame.senses[end - 1].has("relative")
        phrase = phrase_before(frame, end - is_described, low)
        if phrase is None or cue.verb is None or (end > low and frame.senses[end - 1].has("what")):
            return None
        if not (self.is_agent(phrase) or phrase.role is not None) or not agrees(phrase, cue.verb):
            return None
        if not is_described and is_bare_paper(phrase):
            return self.actor(frame, (low, end), phrase.start) or phrase
        return phrase if is_described or self._stands_before(frame, phrase, cue, low) else None

    def _stands_before(self, frame: Frame, phrase: Phrase, cue: Cue, low: int) -> bool:
        """Tell لكن الوزير قال from a phrase that only happens to stand before a verb."""
        joined = frame.senses[cue.index].joined
        has_comma = frame.tokens[phrase.end].word in "،," or joined == "ف"
        if joined == "و" or (has_comma and not self._opens_sentence(frame, phrase, low)):
            return False
        before = phrase.start - 1
        return (
            phrase.role is not None
            or phrase.start == low
            or frame.senses[before].has("before_subject")
            or not frame.tokens[before].is_word
        )

    def _opens_sentence(self, frame: Frame, phrase: Phrase, low: int) -> bool:
        return phrase.start <= low + 1 and (phrase.start == low or frame.senses[low].has("before_subject"))


def has_object(frame: Frame, cue: Cue) -> bool:
    """Tell a verb with its object's pronoun (نقلتها وكالة كذا), but ما سماه."""
    return cue.verb is not None and cue.verb.has_object and not frame.senses[cue.index].has("so_called")


def is_relative(frame: Frame, cue: Cue) -> bool:
    """Tell a verb that only describes: القوات التي نشرتها كذا."""
    return has_object(frame, cue) or (cue.index > 0 and frame.senses[cue.index - 1].has("relative"))


def is_bare_paper(phrase: Phrase) -> bool:
    """Tell a paper that the phrase gives no owner: وفق بيان."""
    role = phrase.role
    return role is not None and role.kind is RoleKind.DOCUMENT and own_words(phrase) is None


def _is_followed_by_speech(frame: Frame, index: int) -> bool:
    """Tell قال «فلان» في حديث: «…» from قال «…»."""
    end = min(len(frame.tokens), index + _FARTHEST_SPEECH)
    return any(frame.tokens[i].quote >= 0 or frame.tokens[i].word in _OPENERS for i in range(index, end))


def _is_date(frame: Frame, index: int) -> bool:
    return frame.tokens[index].word.isdigit()


def agrees(phrase: Phrase, verb: VerbForm) -> bool:
    """Tell whether a phrase can be the subject of a verb of this gender."""
    role, gender = phrase.role, verb.gender
    mention = phrase.frame.mention_at(phrase.start)
    if role is None and mention and mention[0].kind in {MentionKind.NAME, MentionKind.CAPITAL}:
        is_masculine = phrase.frame.senses[phrase.start].has("masculine")
        return gender is not Gender.MASCULINE or is_masculine or verb.is_plural
    if role is None or role.kind is RoleKind.GROUP or Gender.UNKNOWN in {role.gender, gender} or role.gender is gender:
        return True
    return role.kind is RoleKind.PERSON and verb.kind is VerbKind.SAY  # قالت نائب الرئيس


def _form_of(phrase: Phrase, cue: Cue | None) -> tuple[Gender, bool]:
    """Return the gender and number that a speaker shows: by the noun, else by the verb before it."""
    if phrase.role is not None:
        return phrase.role.gender, phrase.role.kind is RoleKind.GROUP or phrase.is_joint
    if cue is not None and cue.verb is not None:
        return cue.verb.gender, cue.verb.is_plural
    return Gender.UNKNOWN, False
