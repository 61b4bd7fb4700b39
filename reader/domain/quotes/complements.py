"""What goes on with an office after a preposition: المتحدث باسم كذا، القيادي في حركة كذا."""

from reader.domain.quotes.entries import Role, RoleKind
from reader.domain.quotes.frames import Frame
from reader.domain.quotes.phrase import PERSONS
from reader.domain.quotes.vocabulary import Sense
from reader.domain.territories import MentionKind

_PLACES = frozenset({MentionKind.NAME, MentionKind.CAPITAL, MentionKind.CITY})
_RESPONSIBLE = frozenset({"مسؤول", "مسؤوله", "مسئول", "مسئوله", "نائب", "نائبه", "ممثل", "ممثله", "مرشح", "مرشحه"})
_BEFORE_ABOUT = frozenset({"صادر", "صادره", "دفاع", "مدافع", "مدافعه", "كشف", "افراج"})
_HOLDERS = PERSONS | {RoleKind.INSTITUTION, RoleKind.MEDIA}


def takes_preposition(  # noqa: PLR0911 -- a rule for each preposition
    frame: Frame, index: int, limit: int, role: Role | None, *, in_name: bool
) -> bool:
    """Tell whether the preposition at token `index` goes on with a phrase that ends before token `limit` at most.

    `role` is the phrase's office, `in_name`: a personal name stands right before the preposition.
    """
    word, before = frame.folded[index], frame.word(index - 1)
    following = frame.senses[index + 1] if index + 1 < limit else None
    if following is None or role is None:
        return word == "من" and before == "كل"
    mention = frame.mention_at(index + 1)
    is_named = following.role is not None or mention is not None
    if word == "باسم":
        return True
    if word == "لدي":
        return is_named or frame.tokens[index + 1].quote >= 0
    if word == "عن":
        return before.removeprefix("لل").removeprefix("ال") in _BEFORE_ABOUT or (
            not in_name and role.noun in _RESPONSIBLE
        )
    if word == "من":
        is_part = before in {"كل", "عدد", "مقرب"} or "from" in frame.senses[index - 1].tags
        return is_part or role.kind in {RoleKind.GROUP, RoleKind.SOURCE}
    if word == "الي":
        return not in_name and following.role is None and mention is not None
    is_place = in_name and mention is not None and mention[0].kind in _PLACES  # where he is, after his name
    return word == "في" and not is_place and _is_held_in(role, following, is_named=is_named)


def _is_held_in(role: Role, following: Sense, *, is_named: bool) -> bool:
    """Tell القيادي في الحركة from قال الوزير في مقابلة."""
    is_held = role.kind in _HOLDERS and (is_named or following.is_definite or "stateless" in following.tags)
    return is_held and not following.has("occasion", "time")
