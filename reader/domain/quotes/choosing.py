"""Which of a sentence's speakers a quote goes to."""

from collections.abc import Sequence
from dataclasses import dataclass

from reader.domain.quotes.agreement import is_bare_paper, is_relative
from reader.domain.quotes.cues import CueForm
from reader.domain.quotes.entries import VerbForm, VerbKind
from reader.domain.quotes.frames import Frame
from reader.domain.quotes.phrase_reading import COMMAS
from reader.domain.quotes.speakers import SentenceReader, Turn, is_medium, is_reported
from reader.domain.quotes.voices import Voice

_NEAR = 4  # tokens before a quote in which the word "question" makes it the asker's
_FARTHEST_QUESTION = 12  # ... and where nothing but what is asked stands between
_TELLING = frozenset({CueForm.VERB, CueForm.PARTICIPLE})
_SIDES = frozenset({"قبل", "طرف", "جانب", "لدن"})  # after من: whose words they are
_TRAILING = 6  # tokens after a quote in which a reporting verb still belongs to it: «…»، كما قال X


@dataclass(frozen=True, slots=True)
class Choice:
    """A quote's speaker. `path` is how he was found: named, carried, label, actor, context, or "" for nobody."""

    voice: Voice | None
    path: str
    cue: str = ""
    is_direct: bool = False
    is_close: bool = False
    is_call: bool = False


NOBODY = Choice(None, "")


def _considers(verb: VerbForm) -> bool:
    """Tell تعتبرها «منظمة إرهابية»."""
    return verb.lemma == "اعتبر" and verb.has_object


class Chooser:
    """Chooses the speaker of each quote of one sentence. `before` is who spoke last before the sentence."""

    def __init__(
        self,
        reader: SentenceReader,
        frame: Frame,
        sentence: tuple[int, int],
        turns: Sequence[Turn],
        before: Voice | None,
    ) -> None:
        self._reader = reader
        self._frame = frame
        self._sentence = sentence
        self._turns = turns
        self._before = before

    def choose(self, index: int) -> Choice:
        """Choose the speaker of the quote at token `index`."""
        if self._is_asked(index):
            return Choice(None, "asked", is_direct=True, is_close=True)
        prior = [turn for turn in self._turns if turn.cue.index < index]
        turn = self._governing(prior, index)
        if turn is not None:
            label = (
                self._from_label(index) if not turn.cue.takes_speech and turn.cue.index > self._sentence[0] else None
            )
            return label or self._from_turn(turn, index)
        return self._from_label(index) or self._from_after(index) or self._from_actor(index) or self._from_before(index)

    def _governing(self, prior: Sequence[Turn], index: int) -> Turn | None:
        """Return the nearest reporting word that is not shut up in a relative clause or in what another reports."""
        frame = self._frame
        for at in range(len(prior) - 1, -1, -1):
            turn = prior[at]
            if turn.voice is None:
                continue
            between = frame.folded[turn.cue.index : index]
            if is_relative(frame, turn.cue) and turn.cue.verb and turn.cue.verb.has_object and not turn.is_named:
                continue
            is_quoting = frame.folded[turn.cue.index] == "نقلا" and not is_medium(turn)  # قالت الوكالة، نقلا عن X، «…»
            if not is_quoting and self._is_source(turn) and any(one.voice for one in prior[:at]):
                continue
            if at and is_relative(frame, turn.cue) and not COMMAS.isdisjoint(between):
                continue
            if is_reported(frame, turn, prior[:at]):
                continue
            if turn.cue.form is CueForm.NOUN and at and "«»" in between:
                continue  # قال X إن تحذير Y بأن «…» يعكس فهما «…»
            return turn
        return None

    def _from_turn(self, turn: Turn, index: int) -> Choice:
        frame, cue = self._frame, turn.cue
        between = frame.senses[cue.index + 1 : index]
        is_that = any("subordinator" in sense.tags for sense in between)
        is_call = cue.verb is not None and (cue.verb.kind is VerbKind.CALL or _considers(cue.verb))
        return Choice(
            turn.voice,
            "named" if turn.is_named else "carried",
            frame.words(cue.index, cue.index + 1),
            is_direct=(cue.takes_speech and not is_that) or frame.folded[index - 1] == ":",
            is_close=self._is_close(turn, index),
            is_call=is_call,
        )

    def _is_close(self, turn: Turn, index: int) -> bool:
        """Tell whether nothing but the speaker, a date or "that" stands between a reporting word and the quote."""
        frame = self._frame
        before, sense = frame.tokens[index - 1], frame.senses[index - 1]
        if before.word in ":،," or turn.cue.index == index - 1 or sense.has("subordinator", "time", "adverb"):
            return True
        phrase = turn.voice.phrase if turn.voice else None
        return phrase is not None and phrase.frame is frame and phrase.end == index

    def _from_label(self, index: int) -> Choice | None:
        frame, (start, _) = self._frame, self._sentence
        if ":" not in frame.folded[start:index]:
            return None
        phrase = self._reader.subjects.label(frame, self._sentence, index)
        if phrase is None:
            return None
        voice = self._reader.remember(phrase, self._sentence)
        is_after = frame.folded[index - 1] == ":"
        return Choice(voice, "label", ":", is_direct=is_after, is_close=is_after)

    def _from_after(self, index: int) -> Choice | None:
        """Read «…»، قال X and «…» …، بحسب X and اتهامه بـ«…» من قبل X."""
        frame = self._frame
        if frame.word(index + 1) == "من" and frame.word(index + 2) in _SIDES:
            phrase = self._reader.subjects.agent_at(frame, index + 3, self._sentence[1])
            if phrase is not None:
                return Choice(self._reader.remember(phrase, self._sentence), "named", frame.words(index + 1, index + 3))
        for turn in self._turns:
            cue = turn.cue
            if cue.index < index or turn.voice is None or not (turn.is_named or index == self._sentence[0]):
                continue
            is_source = self._is_source(turn)
            between = frame.tokens[index + 1 : cue.index]
            is_near = len(between) <= _TRAILING and not any(token.quote >= 0 for token in between)
            is_adjacent = is_near and all(
                not token.is_word or frame.senses[index + 1 + at].has("time", "subordinator", "adverb")
                for at, token in enumerate(between)
            )
            if is_source and turn.voice is not None and is_bare_paper(turn.voice.phrase):
                return self._from_actor(index) or Choice(turn.voice, "named", frame.words(cue.index, cue.index + 1))
            if is_source or is_adjacent:
                is_start = index == self._sentence[0]
                return Choice(
                    turn.voice, "named", frame.words(cue.index, cue.index + 1), is_direct=is_start, is_close=is_start
                )
        return None

    def _is_source(self, turn: Turn) -> bool:
        """Tell بحسب X, حسبما قال X and وفق ما قال X."""
        index = turn.cue.index
        is_introduced = index > 0 and "according" in self._frame.senses[index - 1].tags
        return turn.cue.form is CueForm.SOURCE or is_introduced or self._is_what(index)

    def _is_what(self, index: int) -> bool:
        """Tell وفق ما قال X."""
        is_what = index > 1 and self._frame.folded[index - 1] in {"ما", "لما"}
        return is_what and "according" in self._frame.senses[index - 2].tags

    def _from_actor(self, index: int) -> Choice | None:
        if index == self._sentence[0]:
            return None
        phrase = self._reader.subjects.actors.last(self._frame, self._sentence, index)
        if phrase is None:
            return None
        voice = self._reader.remember(phrase, self._sentence)
        is_after = self._frame.folded[index - 1] == ":"
        return Choice(voice, "actor", is_direct=is_after, is_close=is_after)

    def _from_before(self, index: int) -> Choice:
        if self._before is None:
            return NOBODY
        tokens, (start, _) = self._frame.tokens, self._sentence
        is_opening = all(not token.is_word for token in tokens[start:index])
        is_direct = is_opening or self._frame.folded[index - 1] == ":"
        return Choice(self._before, "context", is_direct=is_direct, is_close=is_direct)

    def _is_asked(self, index: int) -> bool:
        """Tell what is asked from what is answered: ردا على سؤال عن كذا وكذا «…», not ردا على سؤال، قال: «…»."""
        tokens, senses = self._frame.tokens, self._frame.senses
        is_plain = True
        for at in range(index - 1, max(self._sentence[0], index - _FARTHEST_QUESTION) - 1, -1):
            if "question" in senses[at].tags:
                is_answer = any(turn.is_named and turn.cue.index < at for turn in self._turns)  # قال X ردا على سؤال
                is_told = any(at < turn.cue.index < index and turn.cue.form in _TELLING for turn in self._turns)
                return (index - at <= _NEAR and not is_told) or (is_plain and not is_answer)
            verb = senses[at].verb
            is_plain = is_plain and tokens[at].is_word and (verb is None or verb.kind is not VerbKind.SAY)
        return False
