"""English as it is set: with curved quotation marks and apostrophes. No Qt here."""

import re

_STRAIGHT = re.compile("[\"']")
_OPENS_AFTER = frozenset(" \t\u00a0([{-–—/“‘\"'")  # what can stand before an opening mark, beside a line's beginning


def typographic(english: str) -> str:
    """Return `english` with straight marks curved, one for one, so that every place in it stays.

    A mark opens at a word's beginning and closes elsewhere; ' inside and after words is an apostrophe. Models and
    readers write straight marks: what is kept stays as they wrote it.
    """
    return _STRAIGHT.sub(_curved, english)


def _curved(mark: re.Match[str]) -> str:
    text, place = mark.string, mark.start()
    before, after = text[place - 1 : place] if place else " ", text[place + 1 : place + 2]
    is_opening = before in _OPENS_AFTER and bool(after) and not after.isspace()
    if mark.group() == '"':
        return "“" if is_opening else "”"
    return "‘" if is_opening and "'" in text[place + 1 :] else "’"
