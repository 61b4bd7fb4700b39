"""What a reader sees near the title: the title itself, when and by whom."""

import re
from collections.abc import Iterator, Sequence

from reader.domain.normalization import fold
from reader.importers.pages.boxes import BYLINE
from reader.importers.pages.dates import find_date, is_date_line
from reader.importers.pages.flow import Piece
from reader.importers.pages.metadata import SIGNS, Metadata, clean_author
from reader.importers.titles import skeleton

_LONGEST_TITLE = 300  # code points
_RANKS = {"h1": 1.0, "h2": 0.5, "h3": 0.3, "h4": 0.2}
_SURELY_ALIKE, _HARDLY_ALIKE = 0.6, 0.5
_ENOUGH_SHARED = 12  # letters
_ABOVE, _BELOW = 6, 12  # pieces around the title
_LONGEST_LINE = 120
_UPDATED = re.compile("تحديث|التعديل|updated|modified|عدل", re.IGNORECASE)
_DATED = re.compile(r"(?:التاريخ|تاريخ|نشر|نُشر|تم النشر|published|posted)\b", re.IGNORECASE)
_BY_NAMES = re.compile(r"author|byline|writ(?:er|eby)|reporter|journalist|katib", re.IGNORECASE)


def find_title(pieces: Sequence[Piece], metadata: Metadata) -> int | None:
    """Return the number of the piece that holds the title: the h1, or what is as good, most like the declared one."""
    declared = {skeleton(title) for title in metadata.titles} - {""}
    best, number = 0.0, None
    for at, piece in enumerate(pieces):
        score = _likeness(piece, declared)
        if score > best:
            best, number = score, at
    return number


def _likeness(piece: Piece, declared: set[str]) -> float:
    """Weigh a piece as the title: being a high heading, and saying what the page's head says."""
    letters = skeleton(piece.text)
    if not letters or len(piece.text) > _LONGEST_TITLE:
        return 0.0
    alike = max((_shared(letters, title) for title in declared), default=0.0)
    rank = _RANKS.get(piece.element, 0.0)
    if rank == 0.0 and (alike < _SURELY_ALIKE or len(letters) < _ENOUGH_SHARED or piece.linked):
        return 0.0
    if declared and alike < _HARDLY_ALIKE:
        return 0.1 if piece.element == "h1" else 0.0
    return alike + rank


def _shared(one: str, other: str) -> float:
    """Return how much of the longer text the shorter makes up where one contains the other, else 0."""
    if one not in other and other not in one:
        return 0.0
    shorter, longer = sorted((len(one), len(other)))
    return max(shorter / longer, _HARDLY_ALIKE if shorter > _ENOUGH_SHARED else 0.0)


def find_visible_date(pieces: Sequence[Piece], title: int | None) -> str:
    """Return the date of publication near the title, or labelled so; not that of a change; "" for none."""
    for piece in _near(pieces, title):
        says_when = is_date_line(piece.text) or piece.box.reason == BYLINE
        if says_when and not _UPDATED.search(piece.text) and (found := find_date(piece.text)):
            return found
    labelled = (piece.text for piece in pieces if len(piece.text) <= _LONGEST_LINE and _DATED.match(piece.text))
    return next(filter(None, map(find_date, labelled)), "")


def find_visible_author(pieces: Sequence[Piece], title: int | None, outlet: str) -> str:
    """Return the name in the byline near the title, "" where none stands there."""
    for piece in _near(pieces, title):
        is_byline = SIGNS.match(piece.text) or _BY_NAMES.search(f"{piece.box.names} {_names_above(piece)}")
        if is_byline and not is_date_line(piece.text) and (name := clean_author(piece.text, outlet)):
            return name
    return ""


def _names_above(piece: Piece) -> str:
    return piece.box.parent.names if piece.box.parent is not None else ""


def _near(pieces: Sequence[Piece], title: int | None) -> Iterator[Piece]:
    """Yield the short lines below the title, then those above."""
    if title is None:
        return
    below = pieces[title + 1 : title + 1 + _BELOW]
    for piece in (*below, *reversed(pieces[max(0, title - _ABOVE) : title])):
        if len(fold(piece.text)) <= _LONGEST_LINE:
            yield piece
