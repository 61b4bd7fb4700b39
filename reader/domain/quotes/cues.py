"""Which words of a frame report speech: verbs in all their forms, and source words such as بحسب."""

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from reader.domain.quotes.entries import RoleKind, VerbForm, VerbKind
from reader.domain.quotes.frames import Frame

_FARTHEST_NAMED = 8  # tokens between وصف and what it calls the thing
_FARTHEST_SPEECH = 3  # how many words such as "on Monday" may stand between a verb and speech
_WAS = frozenset({"كان", "وكان", "كانت", "وكانت"})
_ABOUT = frozenset({"عن", "عنه", "عنها", "عنهم"})
_NEGATIONS = frozenset({"لم", "ولم", "لن", "ولن", "لا", "ولا", "دون"})
_SPEECH_OPENERS = frozenset(
    {"ان", "انه", "انها", "انهم", "بان", "بانه", "بانها", "اني", "اننا", "انني", ":", "عن", "الي", "على", "علي"}
)


class CueForm(StrEnum):
    """How a cue stands to its speaker."""

    VERB = "verb"  # قال الوزير: the speaker follows, or stands before
    PARTICIPLE = "participle"  # مضيفا: the speaker is the clause's
    NOUN = "noun"  # إعلان الوزير أن: the speaker follows
    SOURCE = "source"  # بحسب الوزير: the speaker follows


@dataclass(frozen=True, slots=True)
class Cue:
    """A reporting word at token `index` of a frame; `verb` is None for a source word."""

    index: int
    form: CueForm
    verb: VerbForm | None = None

    @property
    def takes_speech(self) -> bool:
        """Whether what follows is speech rather than a thing (قال, unlike رفض)."""
        return self.verb is None or self.verb.kind is VerbKind.SAY


def find_cues(frame: Frame, start: int, end: int) -> Iterator[Cue]:
    """Find the reporting words from token `start` to before token `end`, in order."""
    known = frame.known_at
    for index in known[bisect_left(known, start) : bisect_left(known, end)]:
        sense = frame.senses[index]
        if "according" in sense.tags or ("viewpoint" in sense.tags and frame.folded[index - 1] == "وجهه"):
            yield Cue(index, CueForm.SOURCE)
        elif sense.verb is not None and sense.verb.has_object and frame.text[frame.tokens[index].end - 1] == "ة":
            yield Cue(index, CueForm.NOUN)  # إشارة is not "he pointed it out"
        elif sense.verb is not None and _reports(frame, index, start, sense.verb):
            form = CueForm.PARTICIPLE if sense.verb.is_participle else CueForm.VERB
            yield Cue(index, form, sense.verb)
        elif "speech_noun" in sense.tags and not sense.is_definite:
            yield Cue(index, CueForm.NOUN)


def _reports(frame: Frame, index: int, start: int, verb: VerbForm) -> bool:
    """Tell a verb form that reports speech here from other verbs, and from the nouns written like it."""
    if verb.kind is VerbKind.PLAIN or verb.is_first_person:
        return False
    is_denied = index > start and frame.folded[index - 1] in _NEGATIONS
    if is_denied and not _opens_speech(frame, index):
        return False
    if verb.is_participle:
        if "adverb" in frame.senses[index].tags and frame.word(index + 1) not in _SPEECH_OPENERS:
            return False  # مجددا
        return _opens_participle(frame, index, start)
    return not verb.is_doubtful or stands_as_verb(frame, index, start)


def _opens_participle(frame: Frame, index: int, start: int) -> bool:
    """Tell مؤكدا أن and «…»، مضيفا: from the same form as an adjective or a noun."""
    if frame.senses[index].role is not None and index > start and frame.tokens[index - 1].is_word:
        return False
    if index == start:
        return _opens_speech(frame, index)
    before = frame.tokens[index - 1]
    verb = frame.senses[index].verb
    is_call = verb is not None and verb.kind is VerbKind.CALL and _names_quote(frame, index)
    return is_call or not before.is_word or frame.senses[index].joined != "" or _opens_speech(frame, index)


def stands_as_verb(frame: Frame, index: int, start: int) -> bool:
    """Tell the verb ذكر or وصف from the noun: a verb opens its clause, or speech follows it."""
    sense = frame.senses[index]
    if sense.verb is not None and sense.verb.kind is VerbKind.CALL and _names_quote(frame, index):
        return True
    following = frame.senses[index + 1] if index + 1 < len(frame.senses) else None
    if "preposition" in sense.tags:  # عبر، عقب، بين: "through", "after", "between"
        return bool(sense.joined) or _expresses(frame, index)
    is_of_him = following is not None and "honorific" in following.tags  # ذكر سموه
    is_opening = index == start or _is_past_perfect(frame, index, start)
    if is_of_him or sense.joined or is_opening or _opens_speech(frame, index):
        return True
    before, prior = frame.tokens[index - 1], frame.senses[index - 1]
    if not before.is_word:
        return before.word != "("
    if prior.has("subordinator", "relative", "time", "adverb", "so_called"):
        return True
    is_subject_next = (
        following is not None
        and following.role is not None
        and following.role.kind
        in {
            RoleKind.PERSON,
            RoleKind.DOCUMENT,
        }
    )
    return is_subject_next and prior.role is None and "preposition" not in prior.tags and not prior.is_definite


def _is_past_perfect(frame: Frame, index: int, start: int) -> bool:
    """Tell وكان الوزير رفض، أمس، كذا."""
    is_near = frame.folded[start] in _WAS and 1 < index - start <= _FARTHEST_NAMED
    is_apart = index + 1 < len(frame.tokens) and not frame.tokens[index + 1].is_word
    return is_near and is_apart and frame.senses[start + 1].is_definite


def _expresses(frame: Frame, index: int) -> bool:
    """Tell عبر الوزير عن أمله from عبر الحدود."""
    words = frame.folded[index + 1 : index + _FARTHEST_NAMED]
    return frame.word(index + 1) in {"ان", ":"} or (frame.folded[index] == "عبر" and not _ABOUT.isdisjoint(words))


def _names_quote(frame: Frame, index: int) -> bool:
    """Tell وصف كذا بـ«…» and بأنه «…»."""
    end = min(index + _FARTHEST_NAMED, len(frame.tokens) - 1)
    return any(
        frame.folded[i] in {"ب", "بانه", "بانها", "بانهم"} and frame.tokens[i + 1].quote >= 0
        for i in range(index + 1, end)
    )


def _opens_speech(frame: Frame, index: int) -> bool:
    if index + 1 >= len(frame.tokens):
        return False
    at = index + 1
    while at + 1 < len(frame.tokens) and at < index + _FARTHEST_SPEECH and frame.senses[at].has("time", "pronominal"):
        at += 1
    following = frame.tokens[at]
    return following.quote >= 0 or following.word in _SPEECH_OPENERS
