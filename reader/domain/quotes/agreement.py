"""Whether a phrase and a reporting word fit together: gender, objects, relative clauses, papers without owners."""

from reader.domain.quotes.cues import Cue
from reader.domain.quotes.entries import Gender, RoleKind, VerbForm, VerbKind
from reader.domain.quotes.evidence import own_words
from reader.domain.quotes.frames import Frame
from reader.domain.quotes.phrase import Phrase
from reader.domain.territories import MentionKind

_SPEECH_OPENERS = frozenset({"ان", "انه", "انها", "بان", ":"})
_FARTHEST_SPEECH = 14


def has_object(frame: Frame, cue: Cue) -> bool:
    """Tell a verb with its object's pronoun (نقلتها وكالة كذا), but ما سماه."""
    return cue.verb is not None and cue.verb.has_object and "so_called" not in frame.senses[cue.index].tags


def is_relative(frame: Frame, cue: Cue) -> bool:
    """Tell a verb that only describes: القوات التي نشرتها كذا."""
    return has_object(frame, cue) or (cue.index > 0 and "relative" in frame.senses[cue.index - 1].tags)


def is_bare_paper(phrase: Phrase) -> bool:
    """Tell a paper that the phrase gives no owner: وفق بيان."""
    role = phrase.role
    return role is not None and role.kind is RoleKind.DOCUMENT and own_words(phrase) is None


def is_followed_by_speech(frame: Frame, index: int) -> bool:
    """Tell قال «فلان» في حديث: «…» from قال «…»."""
    end = min(len(frame.tokens), index + _FARTHEST_SPEECH)
    return any(frame.tokens[i].quote >= 0 or frame.folded[i] in _SPEECH_OPENERS for i in range(index, end))


def is_date(frame: Frame, index: int) -> bool:
    """Tell a number, as in a date between a verb and its subject."""
    return frame.folded[index].isdigit()


def agrees(phrase: Phrase, verb: VerbForm) -> bool:
    """Tell whether a phrase can be the subject of a verb of this gender."""
    role, gender = phrase.role, verb.gender
    mention = phrase.frame.mention_at(phrase.start)
    if role is None and mention and mention[0].kind in {MentionKind.NAME, MentionKind.CAPITAL}:
        is_masculine = "masculine" in phrase.frame.senses[phrase.start].tags
        return gender is not Gender.MASCULINE or is_masculine or verb.is_plural
    if role is None or role.kind is RoleKind.GROUP or Gender.UNKNOWN in {role.gender, gender} or role.gender is gender:
        return True
    return role.kind is RoleKind.PERSON and verb.kind is VerbKind.SAY  # قالت نائب الرئيس
