"""Code points of a text and the UTF-16 units that Qt counts in."""

import re

_BREAK = re.compile("[\u2028\u2029\r\v\f\ufdd0\ufdd1]")


def to_units(text: str, place: int) -> int:
    """Return the UTF-16 unit at which code point `place` of `text` begins."""
    return place + _wide(text[:place])


def to_code_points(text: str, units: int) -> int:
    """Return the code point of `text` in which UTF-16 unit `units` lies."""
    if not _wide(text):
        return units
    return len(text.encode("utf-16-le")[: units * 2].decode("utf-16-le", "ignore"))


def on_one_line(text: str) -> str:
    """Return `text` with the characters at which Qt would break a block replaced, one for one."""
    return _BREAK.sub(" ", text)


def _wide(text: str) -> int:
    return 0 if not text or max(text) < "\U00010000" else sum(char >= "\U00010000" for char in text)
