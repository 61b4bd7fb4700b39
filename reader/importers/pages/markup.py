"""A page's text made lighter before it is parsed: what no reader sees is often nine tenths of it."""

import re
from collections.abc import Iterator

_OPENING = re.compile(r"<(?:!--|(?P<element>script|style|svg)\b(?P<attributes>[^>]{0,400}))", re.IGNORECASE)
_DATA = re.compile(r"ld\+json|application/json", re.IGNORECASE)


def strip_unseen(text: str) -> str:
    """Return a page's text without comments, styles, drawings and programs; data in scripts stays. Linear."""
    return " ".join(_seen(text, text.lower()))


def _seen(text: str, lower: str) -> Iterator[str]:
    """Yield the parts between what is not seen; what a comment that never ends hides is taken as seen."""
    start = place = 0
    unclosed: set[str] = set()
    while found := _OPENING.search(text, place):
        element = (found["element"] or "").lower()
        closing = f"</{element}" if element else "-->"
        end = -1 if closing in unclosed else lower.find(closing, found.end())
        place = found.end()
        if end < 0:
            unclosed.add(closing)
            if not element:  # the parser would look for its end again and again
                yield text[start : found.start()]
                start = place
        elif element and _DATA.search(found["attributes"]):
            place = end
        else:
            place = end + len(closing) + (bool(element) and lower.startswith(">", end + len(closing)))
            yield text[start : found.start()]
            start = place
    yield text[start:]
