"""Where on a page the story is: running text weighed, what is a frame told, the box that holds most of it found."""

import re
from collections.abc import Callable, Mapping, Sequence

from reader.domain.text import BlockKind
from reader.importers.pages.boxes import BYLINE, COMMENTS, HIDDEN, OTHER_ARTICLES, REASONS, SHARING, TAGS, Box
from reader.importers.pages.flow import Piece

STOPPED = re.compile(r"[.؟?!…][\s»”\"')\]]*$")
MOST_LINKED = 0.5  # the share of a piece's letters in links, above which it is no running text

_SHORT_PROSE, _SURE_PROSE = 25, 60  # code points: with a stop, without one
_LEAST_STORY = 150  # letters
_STORY_SHARE, _SAME_STORY, _INNER_SHARE, _SHARE_WITH_TITLE, _OWN_SHARE = 0.35, 0.8, 0.75, 0.5, 0.6
_SURE_RUNS = 2
_LONGEST_GAP = 30  # pieces without running text, after which a page has gone on to other things
_FEWEST_TEASERS, _LONGEST_TEASER = 3, 400
_NEVER_EXCUSED = frozenset((HIDDEN, COMMENTS, OTHER_ARTICLES))
_FORGIVEN = (frozenset[str](), REASONS - _NEVER_EXCUSED, REASONS - {COMMENTS})
_NAMES_OF_SMALL_THINGS = frozenset((BYLINE, SHARING, TAGS))
_LONG_TEXT = 300  # letters
_SENTENCES = frozenset(("p", "li", "blockquote", "pre", "dd", "span"))

Reasons = Mapping[int, str]
"""Why the text in a box is no story, by the box's id; "" for what may be."""


def is_address(text: str) -> bool:
    """Tell whether a text is an address on the web and nothing else."""
    return text.startswith(("http://", "https://", "www.")) and " " not in text


def weigh(piece: Piece) -> float:
    """Weigh a piece: its letters when it is running text, outside links; 0 for labels, headings and lists of links."""
    if piece.is_heading or piece.kind is BlockKind.CAPTION or piece.linked >= MOST_LINKED or is_address(piece.text):
        return 0.0
    least = _SHORT_PROSE if STOPPED.search(piece.text) else _SURE_PROSE
    return len(piece.text) * (1 - piece.linked) if len(piece.text) >= least else 0.0


def find_reasons(
    pieces: Sequence[Piece],
    boxes: Sequence[Box],
    title: int | None,
    known: set[int],
    forgiven: frozenset[str] = frozenset(),
) -> Reasons:
    """Tell of each box why its text is no story: its own reason, or that of a box around it.

    Not held against a box: its name, where it holds the title, a story's own element, text that the page's linked
    data gives (`known`, ids of pieces), or most of what the story's element around it holds; nor the `forgiven`.
    """
    _sum_up(pieces, boxes, weigh)
    teasers = _teasers(boxes)
    holds = _holding(boxes, [piece.box for piece in pieces if id(piece) in known], title, pieces)
    reasons: dict[int, str] = {}
    story_around: dict[int, Box | None] = {}
    for box in boxes:
        around = story_around[id(box.parent)] if box.parent is not None else None
        story_around[id(box)] = box if box.is_story else around
        above = reasons[id(box.parent)] if box.parent is not None else ""
        own = OTHER_ARTICLES if id(box) in teasers else _believed(box, around, holds=id(box) in holds)
        reasons[id(box)] = above or ("" if own in forgiven else own)
    return reasons


def _believed(box: Box, around: Box | None, *, holds: bool) -> str:
    """Return the reason that a box's name gives, "" where what it holds speaks against it.

    `around` is the story's own element that the box stands in; `holds`: such an element, or the title, is in it.
    """
    is_long = box.runs >= _SURE_RUNS and box.prose >= _LONG_TEXT
    if box.reason in _NAMES_OF_SMALL_THINGS and is_long and box.runs > _SURE_RUNS:
        return ""
    if box.reason in _NEVER_EXCUSED:  # the rest of a story is often folded away until it is asked for
        is_rest = around is not None and is_long and not box.links and box.reason != COMMENTS
        return "" if is_rest else box.reason
    holds_most = around is not None and box.prose >= max(_OWN_SHARE * around.prose, 1)
    return "" if holds or holds_most else box.reason


def _holding(boxes: Sequence[Box], starts: list[Box], title: int | None, pieces: Sequence[Piece]) -> set[int]:
    """Return the ids of the boxes that hold a story's element, one of `starts`, or the title."""
    holds: set[int] = set()
    starts = [*starts, *(box for box in boxes if box.is_story), *([pieces[title].box] if title is not None else [])]
    for start in starts:
        box: Box | None = start
        while box is not None and id(box) not in holds:
            holds.add(id(box))
            box = box.parent
    return holds


def _sum_up(pieces: Sequence[Piece], boxes: Sequence[Box], weight: Callable[[Piece], float]) -> None:
    """Give each box the weight of what is in it and in the boxes inside."""
    for box in boxes:
        box.prose, box.runs, box.links, box.pieces = 0.0, 0, 0, 0
    for piece in pieces:
        prose = weight(piece)
        piece.box.prose += prose
        piece.box.runs += prose > 0
        piece.box.links += piece.linked >= MOST_LINKED
        piece.box.pieces += 1
    for box in reversed(boxes):
        if box.parent is not None:
            box.parent.prose += box.prose
            box.parent.runs += box.runs
            box.parent.links += box.links
            box.parent.pieces += box.pieces


def _teasers(boxes: Sequence[Box]) -> set[int]:
    """Return the ids of boxes that stand in a row of at least three alike, nearly each a link with a few words."""
    rows: dict[tuple[int, str, str], list[Box]] = {}
    for box in boxes:
        if box.parent is not None and box.element not in _SENTENCES - {"li"}:
            rows.setdefault((id(box.parent), *box.signature), []).append(box)
    teasers: set[int] = set()
    for row in rows.values():
        linking = [box for box in row if box.links and box.prose <= _LONGEST_TEASER]
        if len(linking) >= _FEWEST_TEASERS and len(linking) * 5 >= len(row) * 4:
            teasers.update(map(id, row))
    return teasers


def find_story_box(
    pieces: Sequence[Piece], boxes: Sequence[Box], title: int | None, known: set[int]
) -> tuple[Box, Reasons]:
    """Return the box that holds the story, and why what is in each box is none.

    Where nothing is left that could be the story, names are held against boxes less and less.
    """
    for forgiven in _FORGIVEN:
        reasons = find_reasons(pieces, boxes, title, known, forgiven)
        main = find_main_box(pieces, boxes, reasons, title)
        if main.prose >= _LEAST_STORY / 2:
            break
    return main, reasons


def find_main_box(pieces: Sequence[Piece], boxes: Sequence[Box], reasons: Reasons, title: int | None) -> Box:
    """Return the smallest box that holds the story: of the ones named so, or by where running text gathers."""
    after = title or 0
    weights = {id(piece): 0.0 if reasons[id(piece.box)] else weigh(piece) for piece in pieces}
    if sum(weights[id(piece)] for piece in pieces[after:]) >= _LEAST_STORY / 2:
        weights.update((id(piece), 0.0) for piece in pieces[:after])
    weights.update((id(piece), 0.0) for piece in pieces[_end_of_story(pieces, weights) :])
    _sum_up(pieces, boxes, lambda piece: weights[id(piece)])
    main = boxes[0]
    named = [box for box in boxes if box.is_story and not reasons[id(box)]]
    best = max((box.prose for box in named), default=0.0)
    if best >= max(_LEAST_STORY / 2, _STORY_SHARE * main.prose):
        main = [box for box in named if box.prose >= _SAME_STORY * best][-1]
    children: dict[int, list[Box]] = {}
    for box in boxes:
        if box.parent is not None and box.prose:
            children.setdefault(id(box.parent), []).append(box)
    holds_title = _holding([], [], title, pieces)
    while inner := _inner_box(main, children.get(id(main), []), holds_title):
        main = inner
    return main


def _end_of_story(pieces: Sequence[Piece], weights: Mapping[int, float]) -> int:
    """Return the number of the piece after which, a story once read, no running text follows for long."""
    prose, last = 0.0, 0
    for number, piece in enumerate(pieces):
        if weights[id(piece)]:
            prose, last = prose + weights[id(piece)], number
        elif prose >= 2 * _LEAST_STORY and number - last > _LONGEST_GAP:
            return number
    return len(pieces)


def _inner_box(box: Box, children: Sequence[Box], holds_title: set[int]) -> Box | None:
    """Return the one box inside that holds nearly all the prose, half of it beside the title.

    None where the prose is spread, or the box is a paragraph.
    """
    best = max(children, key=lambda child: child.prose, default=None)
    if best is None or best.element in _SENTENCES:
        return None
    if best.prose < (_SHARE_WITH_TITLE if id(best) in holds_title else _INNER_SHARE) * box.prose:
        return None
    alike = sum(child.signature == best.signature for child in children)
    return best if alike == 1 or (not best.names and best.runs >= _SURE_RUNS) else None


def boxes_inside(boxes: Sequence[Box], main: Box) -> set[int]:
    """Return the ids of `main` and all boxes in it."""
    inside = {id(main)}
    for box in boxes:
        if box.parent is not None and id(box.parent) in inside:
            inside.add(id(box))
    return inside


def home(box: Box) -> Box:
    """Return the nearest box around (or this one) that holds more than one piece: what a lone wrapper stands in."""
    while box.pieces == 1 and box.parent is not None:
        box = box.parent
    return box
