"""Where the phrase that names a speaker ends: at the verb, at what he speaks of, at how and when he does."""

import re

from reader.domain.quotes.entries import Role, RoleKind
from reader.domain.quotes.frames import TANWIN
from reader.domain.quotes.phrase_state import PhraseState
from reader.domain.quotes.vocabulary import Sense
from reader.domain.territories import MentionKind

BARE_PREPOSITIONS = frozenset({"ب", "ل", "ك"})  # بـ, its tatweel folded away
_MANNER = re.compile(".ا..ا")  # ضاربا: how he speaks
_YEARS = frozenset({"عام"})
_OWNERS = ("ها", "هم", "هما")
_SHORTEST_OWNED = 5
_ADJECTIVES = frozenset({"البحريه", "الخارجيه", "الداخليه"})


def is_break(state: PhraseState, index: int, sense: Sense) -> bool:
    """Tell whether the word at token `index` does not belong to the phrase any more; at its start, to none."""
    if index == state.start:
        return _is_no_start(state, index, sense)
    is_paper = state.role is not None and state.role.kind is RoleKind.DOCUMENT
    if is_paper and sense.preposition == "ل" and not sense.verb:
        return False  # تقرير لصحيفة كذا
    word = state.frame.folded[index]
    is_of_paper = sense.role is not None and sense.preposition == "ب" and sense.role.kind is RoleKind.DOCUMENT
    # نددت الحكومة الفلانية بتصريحات كذا
    if is_of_paper or word in BARE_PREPOSITIONS or (sense.tags and _is_end(state, index, sense)):
        return True
    if sense.verb is not None:
        is_name = not sense.joined and state.frame.mention_at(index)
        if sense.is_finite and not is_name and _is_verb(state, index, sense):
            return True
        if sense.verb.is_participle and sense.role is None:
            return not sense.is_definite
    is_manner = state.in_name and not sense.is_name and _MANNER.fullmatch(word) is not None
    return is_manner or _is_with(state, index, sense) or _is_object(state, index, sense) or _has_tanwin(state, index)


def _is_end(state: PhraseState, index: int, sense: Sense) -> bool:
    """Tell a word of a class that no phrase goes on over: that, who, today, in 1982, a deed that is the verb's."""
    is_year = "linking" in sense.tags and state.frame.word(index) in _YEARS and state.frame.word(index + 1).isdigit()
    is_thing = "thing" in sense.tags and _is_complete(state, index)
    is_deed = "act" in sense.tags and sense.is_definite and _is_past_seat(state, index)
    return is_year or is_thing or is_deed or (sense.ends_phrase and not _is_body(state, index))


def _is_past_seat(state: PhraseState, index: int) -> bool:
    """Tell وصف مسؤول في قصر الإليزيه الاتفاق: what he speaks of, behind the seat of his office."""
    return state.frame.kind_before(index, state.start) not in {None, MentionKind.NISBA}


def _is_with(state: PhraseState, index: int, sense: Sense) -> bool:
    """Tell ذكر الوزير الماليزي بعواقب الجفاف: ب and a noun in construct, where a name could stand."""
    is_plain = sense.role is None and not (sense.tags or sense.is_name) and state.after_nisba == index
    is_construct = index + 1 < state.limit and state.frame.senses[index + 1].is_definite
    return is_plain and is_construct and state.frame.word(index).startswith("ب")


def _is_body(state: PhraseState, index: int) -> bool:
    """Tell الممثلة المقيمة لبرنامج الأمم المتحدة from قال لبرنامج كذا."""
    mention = state.frame.mention_at(index)
    return mention is not None and mention[0].kind is MentionKind.BODY and not state.in_name


def _has_tanwin(state: PhraseState, index: int) -> bool:
    frame = state.frame
    return frame.has_tanwin and frame.text.find(TANWIN, frame.tokens[index].start, frame.tokens[index].end) >= 0


def _is_no_start(state: PhraseState, index: int, sense: Sense) -> bool:
    is_each = "quantifier" in sense.tags and state.frame.word(index + 1) == "من"
    is_verb = sense.is_finite or (sense.verb is not None and sense.verb.is_participle and sense.role is None)
    is_verb = is_verb or (sense.role is None and _has_tanwin(state, index))  # وأضاف مستعرضًا
    is_prefixed = bool(sense.preposition) and not state.may_be_prefixed
    return ((sense.is_break or "preposition" in sense.tags) and not is_each) or is_verb or is_prefixed


def _is_verb(state: PhraseState, index: int, sense: Sense) -> bool:
    """Tell a verb from a name that is written like it: a doubtful one has speech after it."""
    if sense.verb is None or not sense.verb.is_doubtful or "preposition" in sense.tags:
        return True
    if "style" in state.frame.senses[index - 1].tags:
        return False  # السيد فلان: a name must follow
    following = state.frame.senses[index + 1] if index + 1 < len(state.frame.senses) else None
    return following is None or following.has("subordinator", "time") or not state.frame.tokens[index + 1].is_word


def _is_complete(state: PhraseState, index: int) -> bool:
    """Tell whether the phrase could end before `index`, so that a verbal noun there is the verb's object."""
    before = state.frame.senses[index - 1]
    has_pronoun = state.frame.word(index).endswith(_OWNERS)
    return has_pronoun or state.role is None or state.in_name or state.after_nisba == index or before.is_definite


def _is_object(state: PhraseState, index: int, sense: Sense) -> bool:
    """Tell what the verb speaks of from what belongs to its subject: نقابة العمال الوزارة، الوزارة استعدادها."""
    if sense.role is None:
        has_pronoun = state.frame.word(index).endswith(_OWNERS) and len(state.frame.word(index)) >= _SHORTEST_OWNED
        is_plain = not sense.tags and not state.frame.mention_at(index)
        return _is_apart(state, index, sense) or (has_pronoun and is_plain)
    return _is_second(state, index, sense, sense.role)


def _is_second(state: PhraseState, index: int, sense: Sense, role: Role) -> bool:
    """Tell a head noun that the verb speaks of from one that goes on with the first one's phrase."""
    if state.frame.word(index) in _ADJECTIVES and state.frame.senses[index - 1].is_definite:
        return False  # القوات البحرية، السياسة الخارجية
    if state.frame.word(index) == "الفريق" and state.role is not None and state.role.kind is RoleKind.PERSON:
        return False  # قائد الجيش الفريق فلان
    if role.kind is RoleKind.DOCUMENT and state.in_name and not sense.joined and not sense.is_definite:
        return True  # وجه فلان رسالة
    is_second = not sense.joined and not sense.preposition and state.role is not None
    before = state.frame.senses[index - 1]
    is_complete = before.is_definite or (sense.is_definite and (state.after_nisba == index or state.in_name))
    if role.kind is RoleKind.GROUP:
        return not sense.joined and (state.after_nisba == index or state.in_name)
    if state.role is not None and state.role.kind is RoleKind.INSTITUTION and role.kind is RoleKind.PERSON:
        return is_second and before.is_definite and sense.is_definite  # دعت المنظمة الدولية الرئيس فلانا
    return is_second and is_complete and role.kind is RoleKind.INSTITUTION


def _is_apart(state: PhraseState, index: int, sense: Sense) -> bool:
    """Tell an indefinite noun after an institution with its article: أكدت الوزارة تضامن كذا."""
    before, is_unknown = state.frame.senses[index - 1], not (sense.is_definite or sense.tags or sense.is_name)
    is_first = index - 1 == state.start and before.is_definite
    is_body = is_first and before.role is not None and before.role.kind is RoleKind.INSTITUTION
    return is_body and is_unknown and state.frame.word(index).isalpha() and not state.frame.mention_at(index)
