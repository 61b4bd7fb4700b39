"""Whose words a sentence reports: a turn for each reporting word, and who has spoken before."""

from collections.abc import Sequence
from dataclasses import dataclass

from reader.domain.quotes.agreement import has_object, is_bare_paper, is_relative
from reader.domain.quotes.attribution import Attributor
from reader.domain.quotes.cues import Cue, CueForm, find_cues
from reader.domain.quotes.entries import Gender, RoleKind, VerbForm
from reader.domain.quotes.evidence import Finding, own_words
from reader.domain.quotes.frames import Frame
from reader.domain.quotes.lexicon import Lexicon
from reader.domain.quotes.phrase_reading import COMMAS
from reader.domain.quotes.phrases import Phrase, phrase_at
from reader.domain.quotes.subjects import RELAYING, WRITTEN, SubjectFinder
from reader.domain.quotes.voices import WEAKEST, Voice, Voices

_BY_MOUTH = 2  # tokens from جاءت to لسان


@dataclass(frozen=True, slots=True)
class Turn:
    """A reporting word and who speaks by it; `voice` None where nobody is named or remembered."""

    cue: Cue
    voice: Voice | None
    is_named: bool  # the speaker stands in this sentence

    def contains(self, frame: Frame, index: int) -> bool:
        """Tell whether token `index` of `frame` is a part of the speaker's phrase."""
        phrase = self.voice.phrase if self.voice else None
        return phrase is not None and phrase.frame is frame and phrase.start <= index < phrase.end


def is_reported(frame: Frame, turn: Turn, outer: Sequence[Turn]) -> bool:
    """Tell قال X إن الحكومة ترحب بـ«…»: still the words of X. `outer` are the turns before it."""
    if frame.senses[turn.cue.index].joined and not turn.is_named and not turn.cue.takes_speech:
        return any(one.voice is turn.voice and _is_content(frame, one, outer[:at]) for at, one in enumerate(outer))
    return _is_content(frame, turn, outer)


def _is_content(frame: Frame, turn: Turn, outer: Sequence[Turn]) -> bool:
    cue, senses = turn.cue, frame.senses
    named = [one.cue.index for one in outer if one.is_named and not is_medium(one)]
    if cue.takes_speech or not named or cue.form is not CueForm.VERB or senses[cue.index].joined:
        return False
    before = frame.tokens[cue.index - 1]
    openers = [at for at in range(named[-1], cue.index) if senses[at].has("that", "pronoun_subject")]
    is_content = bool(openers) and COMMAS.isdisjoint(frame.folded[openers[-1] : cue.index])
    return is_content and before.is_word and before.word not in {"كما", "حيث", "فيما", "بينما"}


def is_medium(turn: Turn) -> bool:
    """Tell a turn of a medium, which relays."""
    return turn.voice is not None and _is_of_media(turn.voice.phrase)


def _is_of_media(phrase: Phrase) -> bool:
    return phrase.role is not None and phrase.role.kind is RoleKind.MEDIA


class SentenceReader:
    """Reads the sentences of an article in order, and remembers who spoke."""

    def __init__(self, lexicon: Lexicon, attributor: Attributor, voices: Voices) -> None:
        self.subjects = SubjectFinder(lexicon, voices)
        self._attributor = attributor
        self._voices = voices
        self._previous: tuple[Frame, tuple[int, int]] | None = None  # the sentence read before

    def read_turns(self, frame: Frame, sentence: tuple[int, int]) -> list[Turn]:
        """Find the reporting words of a sentence with their speakers; named speakers are remembered."""
        turns: list[Turn] = []
        previous, self._previous = self._previous, (frame, sentence)
        for cue in find_cues(frame, *sentence):
            if turns and turns[-1].is_named and turns[-1].contains(frame, cue.index):
                continue  # a name written like a verb
            phrase = self.subjects.find(frame, cue, sentence)
            if phrase is not None and turns and "his_side" in frame.senses[phrase.start].tags:
                phrase = None  # قال فلان إن بلاده ترفض
            if cue.form is CueForm.NOUN:
                if phrase is not None and (_opens_that(phrase) or not any(turn.is_named for turn in turns)):
                    turns.append(Turn(cue, self._voice(phrase, sentence, cue), is_named=True))
            elif phrase is not None:
                is_relayed = cue.form is CueForm.SOURCE and _is_of_media(phrase) and any(one.is_named for one in turns)
                speak = self._voice if is_relayed or has_object(frame, cue) else self.remember  # قال X، وفق رويترز
                turns.append(Turn(cue, speak(phrase, sentence, cue), is_named=True))
            elif cue.verb is not None and cue.verb.lemma not in WRITTEN and "idle" not in frame.senses[cue.index].tags:
                turns.append(Turn(cue, self._carried(frame, cue, sentence, turns, previous), is_named=False))
        return turns

    def remember(self, phrase: Phrase, sentence: tuple[int, int], cue: Cue | None = None) -> Voice:
        """Make a phrase the last speaker."""
        voice = self._voice(phrase, sentence, cue)
        self._voices.add(voice)
        return voice

    def _voice(self, phrase: Phrase, sentence: tuple[int, int], cue: Cue | None) -> Voice:
        finding = self._attributor.find(phrase, sentence)
        if cue is not None and (finding is None or finding.rule in WEAKEST) and not phrase.has_name:
            finding = _of_medium(phrase, cue) or finding
        gender, is_plural = _form_of(phrase, cue)
        owner = self._voices.bearer(phrase)
        if is_bare_paper(phrase) and phrase.is_bare_definite and not phrase.has("act"):
            owner = self._voices.last
        return Voice(
            phrase, gender, is_plural, finding.rule if finding else "", finding.clue if finding else None, owner
        )

    def _carried(
        self,
        frame: Frame,
        cue: Cue,
        sentence: tuple[int, int],
        turns: Sequence[Turn],
        previous: tuple[Frame, tuple[int, int]] | None,
    ) -> Voice | None:
        """Return whom a verb without a subject means: who spoke in this sentence, who acts in it, who spoke before."""
        verb = cue.verb
        if verb is None:
            return None
        if cue.index + 1 < len(frame.senses) and "honorific" in frame.senses[cue.index + 1].tags:
            return self._voices.last_person
        spoken = _spoken_before(frame, cue, verb, turns)
        if spoken is not None:
            return spoken
        phrase = self.subjects.actors.last(frame, sentence, cue.index, verb) if cue.index > sentence[0] else None
        if phrase is not None:
            return self.remember(phrase, sentence, cue)
        if self._voices.last is None and previous is not None:
            phrase = self.subjects.actors.last(*previous, previous[1][1], verb)
            if phrase is not None:
                return self.remember(phrase, previous[1], cue)
        return self._voices.agreeing(verb.gender, is_plural=verb.is_plural)


def _opens_that(phrase: Phrase) -> bool:
    """Tell تحذير فلان بأن and تصريحات فلان بشأن from a noun that reports nothing."""
    return phrase.frame.word(phrase.end) in {"بان", "بانه", "بانها", "بانهم", "بشان", "حول"}


def _spoken_before(frame: Frame, cue: Cue, verb: VerbForm, turns: Sequence[Turn]) -> Voice | None:
    """Return the last speaker of a sentence whom a verb without a subject can mean."""
    is_pronoun = cue.index > 0 and "pronoun_subject" in frame.senses[cue.index - 1].tags
    for at in range(len(turns) - 1, -1, -1):
        turn, voice = turns[at], turns[at].voice
        if (turn.cue.form is CueForm.NOUN and not is_pronoun) or _is_aside(frame, turns, at):
            continue
        if cue.form is CueForm.PARTICIPLE and is_reported(frame, turn, turns[:at]):
            continue  # قال X إن الحكومة ترحب، مضيفا
        if verb.is_plural and voice is not None and not voice.is_plural and at > 0:
            continue
        if voice is not None and (Gender.UNKNOWN in {voice.gender, verb.gender} or voice.gender is verb.gender):
            return voice
    return None


def _is_aside(frame: Frame, turns: Sequence[Turn], at: int) -> bool:
    """Tell a reporting word of a relative clause: التي نشرها X، التي جاءت على لسان X."""
    cue = turns[at].cue
    is_by_mouth = at > 0 and cue.form is CueForm.SOURCE and cue.index - turns[at - 1].cue.index <= _BY_MOUTH
    return is_relative(frame, cue) or (is_by_mouth and is_relative(frame, turns[at - 1].cue))


def _of_medium(phrase: Phrase, cue: Cue) -> Finding | None:
    """Return the country of the medium that quotes someone unnamed: نقلت إذاعة كذا الفرنسية عن مسؤول."""
    if cue.verb is None or cue.verb.lemma not in RELAYING or phrase.start <= cue.index:
        return None
    medium = phrase_at(phrase.frame, cue.index + 1, phrase.start)
    finding = own_words(medium) if medium is not None else None
    return Finding("relaying medium", finding.clue) if finding is not None else None


def _form_of(phrase: Phrase, cue: Cue | None) -> tuple[Gender, bool]:
    """Return the gender and number that a speaker shows: by the noun, else by the verb before it."""
    if phrase.role is not None:
        return phrase.role.gender, phrase.role.kind is RoleKind.GROUP or phrase.is_joint
    if cue is not None and cue.verb is not None:
        return cue.verb.gender, cue.verb.is_plural
    return Gender.UNKNOWN, False
