"""The story among everything else on a page: which box holds it, and what in it is no story."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from reader.domain.normalization import fold
from reader.domain.text import BlockKind
from reader.importers.pages.boxes import HIDDEN, Box
from reader.importers.pages.flow import Piece
from reader.importers.titles import skeleton

_STOPPED = re.compile(r"[.؟?!…][\s»”\"')\]]*$")
_SHORT_PROSE, _SURE_PROSE = 25, 60  # code points: with a stop, without one
_NEARLY_ALL = 0.8
_LONGEST_DATE = 90
_LEAST_STORY = 150  # letters
_MOST_LINKED = 0.5
_STORY_SHARE, _SAME_STORY, _INNER_SHARE = 0.35, 0.8, 0.75

_NEVER_EXCUSED = frozenset((HIDDEN, "comments", "other articles"))

_SENTENCES = frozenset(("p", "li", "blockquote", "td", "pre", "dd", "span"))


@dataclass(slots=True, eq=False)
class Found:
    """A piece of the story's part of the page; `reason` says why it is left out, "" for what stays."""

    piece: Piece
    reason: str = ""


def find_story(pieces: Sequence[Piece], boxes: Sequence[Box], title: int | None, body: str) -> list[Found]:
    """Find the story in a page's pieces, in reading order, with what was left out inside it.

    `title` is the number of the piece that holds the title, None where none does; `body` the text that the page's
    linked data gives, "" for none.
    """
    said = skeleton(body)
    known = {id(piece) for piece in pieces if len(piece.text) >= _SHORT_PROSE and skeleton(piece.text) in said}
    reasons = _reasons(pieces, boxes, title, known)
    _measure(pieces, boxes, reasons, title)
    main = _main_box(boxes, reasons)
    inside = _inside(boxes, main)
    story = [number for number, piece in enumerate(pieces) if id(piece.box) in inside]
    first = _first_above(pieces, story, title, reasons)
    chosen = [*first, *(number for number in story if number not in first and number != title)]
    found = [Found(pieces[number], _reason(pieces[number], reasons, known)) for number in chosen]
    _leave_out_rules(found, main)
    _leave_out_endings(found)
    return found


def _prose(piece: Piece) -> float:
    """Weigh a piece: its letters when it is running text, outside links; 0 for labels, headings and lists of links."""
    if piece.is_heading or piece.kind is BlockKind.CAPTION or piece.linked >= _MOST_LINKED:
        return 0.0
    least = _SHORT_PROSE if _STOPPED.search(piece.text) else _SURE_PROSE
    return len(piece.text) * (1 - piece.linked) if len(piece.text) >= least else 0.0


def _reasons(pieces: Sequence[Piece], boxes: Sequence[Box], title: int | None, known: set[int]) -> dict[int, str]:
    """Return why each box's text is no story, by the box's id: its own reason, or that of a box around it.

    What holds the title or a story's own element, or text that linked data knows, is no frame whatever its name.
    """
    holds: set[int] = set()
    starts = [box for box in boxes if box.is_story]
    starts += [piece.box for piece in pieces if id(piece) in known]
    starts += [pieces[title].box] if title is not None else []
    for start in starts:
        box: Box | None = start
        while box is not None and id(box) not in holds:
            holds.add(id(box))
            box = box.parent
    reasons: dict[int, str] = {}
    for box in boxes:
        above = reasons[id(box.parent)] if box.parent is not None else ""
        excused = id(box) in holds and box.reason not in _NEVER_EXCUSED
        reasons[id(box)] = above or ("" if excused else box.reason)
    return reasons


def _measure(pieces: Sequence[Piece], boxes: Sequence[Box], reasons: dict[int, str], title: int | None) -> None:
    """Give each box the prose in it and in the boxes inside, after the title where there is prose after it."""
    weights = [0.0 if reasons[id(piece.box)] else _prose(piece) for piece in pieces]
    if title is not None and sum(weights[title:]) >= _LEAST_STORY:
        weights[:title] = [0.0] * title
    for piece, weight in zip(pieces, weights, strict=True):
        piece.box.prose += weight
    for box in reversed(boxes):
        if box.parent is not None:
            box.parent.prose += box.prose


def _main_box(boxes: Sequence[Box], reasons: dict[int, str]) -> Box:
    """Return the smallest box that holds the story."""
    main = boxes[0]
    named = [box for box in boxes if box.is_story and not reasons[id(box)]]
    best = max((box.prose for box in named), default=0.0)
    if best >= max(_LEAST_STORY, _STORY_SHARE * main.prose):
        main = [box for box in named if box.prose >= _SAME_STORY * best][-1]
    children: dict[int, list[Box]] = {}
    for box in boxes:
        if box.parent is not None and box.prose:
            children.setdefault(id(box.parent), []).append(box)
    while inner := _inner_box(main, children.get(id(main), [])):
        main = inner
    return main


def _inner_box(box: Box, children: Sequence[Box]) -> Box | None:
    """Return the one box inside that holds nearly all the prose; None where it is spread, or the box is a paragraph."""
    best = max(children, key=lambda child: child.prose, default=None)
    if best is None or best.element in _SENTENCES or best.prose < _INNER_SHARE * box.prose:
        return None
    alike = Counter(child.signature for child in children)
    return best if alike[best.signature] == 1 else None


def _inside(boxes: Sequence[Box], main: Box) -> set[int]:
    """Return the ids of `main` and all boxes in it."""
    inside = {id(main)}
    for box in boxes:
        if box.parent is not None and id(box.parent) in inside:
            inside.add(id(box))
    return inside


def _first_above(
    pieces: Sequence[Piece], story: Sequence[int], title: int | None, reasons: dict[int, str]
) -> list[int]:
    """Return the pieces between the title and the story's box that belong to it: leads, decks, captions."""
    if not story:
        return []
    start = title + 1 if title is not None and title < story[0] else story[0]
    return [number for number in range(start, story[0]) if _is_lead(pieces[number], reasons)]


def _is_lead(piece: Piece, reasons: dict[int, str]) -> bool:
    if reasons[id(piece.box)] or piece.linked >= _MOST_LINKED:
        return False
    return piece.kind is BlockKind.CAPTION or piece.box.is_lead or _prose(piece) > 0


_DATE_LINE = re.compile(
    r"(?:(?:نشر|تاريخ|اخر تحديث|تم النشر|نشر في|published|updated|آخر)\b.{0,20})?"
    r"(?:(?:السبت|الاحد|الاثنين|الثلاثاء|الاربعاء|الخميس|الجمعه)\b.{0,3})?\d{1,4}[ /\-.،:]+.{0,40}\d{2,4}.{0,30}"
)
_CREDIT = re.compile(r"[©®]|\(c\)|^(?:تصوير|المصدر|صوره?|photo|getty|reuters|afp|ap)\b.{0,40}$")
_LONGEST_LABEL = 150


def _reason(piece: Piece, reasons: dict[int, str], known: set[int]) -> str:
    """Say why a piece inside the story's box is no part of it; "" for what stays."""
    if id(piece) in known:
        return ""
    if reasons[id(piece.box)]:
        return reasons[id(piece.box)]
    if piece.linked > _NEARLY_ALL and len(piece.text) <= _LONGEST_LABEL and not _STOPPED.search(piece.text):
        return "a link to another page"
    folded = fold(piece.text)
    if len(folded) <= _LONGEST_DATE and _DATE_LINE.fullmatch(folded):
        return "date, byline or credit"
    if piece.kind is not BlockKind.PARAGRAPH and _CREDIT.search(folded) and len(folded) < _LONGEST_DATE:
        return "date, byline or credit"
    return ""


_RULES = re.compile(
    r"(?:سياسه|بيان|اتفاقيه) الخصوصيه|شروط (?:ال)?استخدام|"
    r"(?:ارشادات|معايير|قواعد|سياسه) (?:الاستخدام|النشر|التعليق|المجتمع)|"
    r"لا (?:تعبر|يعبر|تمثل)|مراجعه التعليقات|التعليقات|مشاركاتك|(?:حقوق|الحقوق).{0,20}محفوظه|"
    r"privacy policy|terms of (?:use|service)|all rights reserved|community guidelines"
)
_SURE_RULE = re.compile(
    r"(?:الاراء|المقال|المقالات|التعليقات|ما ينشر).{0,60}لا (?:تعبر|يعبر|تمثل)"
    r".{0,40}(?:الموقع|موقع|الصحيفه|الجريده|القناه|راي)|"
    r"^.{0,20}(?:حقوق|الحقوق).{0,20}محفوظه|all rights reserved"
)


def _leave_out_rules(found: list[Found], main: Box) -> None:
    """Leave out a site's rules for comments and the like: at the end, in boxes of their own, with the usual words."""
    groups: dict[int, list[Found]] = {}
    for one in found:
        groups.setdefault(id(_outermost(one.piece.box, main) or one), []).append(one)
    prose = sum(_prose(one.piece) for one in found if not one.reason)
    for group in reversed(groups.values()):
        staying = [one for one in group if not one.reason]
        if not staying:
            continue
        said = fold(" ".join(one.piece.text for one in staying))
        rules = set(_RULES.findall(said))
        if sum(_prose(one.piece) for one in staying) > prose / 2 or not (len(rules) > 1 or _SURE_RULE.search(said)):
            return
        for one in staying:
            one.reason = "the site's rules"


def _outermost(box: Box, main: Box) -> Box | None:
    """Return the box inside `main` that holds `box`, as high as possible; None for text of `main`'s own."""
    while box.parent is not None and box.parent is not main:
        box = box.parent
    return box if box.parent is main else None


def _leave_out_endings(found: list[Found]) -> None:
    """Leave out headings that nothing of the story follows."""
    for one in reversed(found):
        if one.reason:
            continue
        if not one.piece.is_heading:
            return
        one.reason = "a heading with nothing below"
