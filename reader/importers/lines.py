"""Lines of a plain text into paragraphs: one a line, or wrapped at a width with blank lines between."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from reader.importers.tidying import one_line

_NARROWEST, _WIDEST = 40, 160  # columns that people wrap text at
_RAGGED = 0.2  # the share of lines that may end earlier than the next word asks for: ends of paragraphs
_LEAST_WRAPPED = 3
_BULLET = re.compile(r"(?:[-–—*•·▪●◦‣○■]|\d{1,2}[.)-])\s")


def split_paragraphs(text: str) -> list[str]:
    """Return the paragraphs of a tidied text, each stripped and on one line.

    In a wrapped text the lines are joined up to a blank line, a bullet, or a line that ends before the next word
    had to go below.
    """
    groups = [group for group in _groups(text) if group]
    width = _wrapped_width(groups)
    paragraphs: list[str] = []
    for group in groups:
        paragraphs.extend(_joined(group, width) if width else group)
    return paragraphs


def _groups(text: str) -> Iterator[list[str]]:
    """Yield the runs of lines between blank lines."""
    group: list[str] = []
    for line in map(one_line, text.split("\n")):
        if line:
            group.append(line)
        else:
            yield group
            group = []
    yield group


def _wrapped_width(groups: Sequence[Sequence[str]]) -> int:
    """Return the width that the text was wrapped at, 0 for a text with a paragraph a line."""
    pairs = [pair for group in groups for pair in pairwise(group)]
    width = max((len(line) for line, _ in pairs), default=0)
    if len(pairs) < _LEAST_WRAPPED or not _NARROWEST <= width <= _WIDEST:
        return 0
    ragged = sum(_had_room(line, following, width) for line, following in pairs)
    return width if ragged <= len(pairs) * _RAGGED else 0


def _had_room(line: str, following: str, width: int) -> bool:
    """Tell whether the next line's first word would have fitted, so that the line was ended on purpose."""
    return len(line) + 1 + len(following.split(maxsplit=1)[0]) < width - 2


def _joined(group: Sequence[str], width: int) -> Iterator[str]:
    """Yield the paragraphs of wrapped lines."""
    paragraph = [group[0]]
    for line, following in pairwise(group):
        if _had_room(line, following, width) or _BULLET.match(following):
            yield " ".join(paragraph)
            paragraph = []
        paragraph.append(following)
    yield " ".join(paragraph)
