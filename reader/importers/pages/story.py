"""The story of a page, piece by piece, and why what stands between is left out."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from html import unescape

from reader.domain.normalization import fold
from reader.domain.text import BlockKind
from reader.importers.cleaning import is_pointer
from reader.importers.pages.boxes import BYLINE, COMMENTS, Box
from reader.importers.pages.dates import is_date_line
from reader.importers.pages.flow import Piece
from reader.importers.pages.measure import (
    MOST_LINKED,
    STOPPED,
    Reasons,
    boxes_inside,
    find_story_box,
    home,
    is_address,
    weigh,
)
from reader.importers.titles import skeleton

_NEARLY_ALL = 0.8
_LONGEST_LABEL, _LONGEST_DATE, _LONGEST_RULES = 150, 90, 5000
_SHORTEST_KNOWN, _SHORTEST_DECK = 25, 40
_BYLINE = re.compile(
    r"(?:كتبت?|بقلم|حوار|اعداد|تحرير|ترجمه|متابعه|بواسطه|اجر[يت] الحوار|حاورت?ه|by)\s*[:/\-–]?\s*(?:\w+\s*){1,5}[:\s]*"
)
_PICTURE = re.compile(r"\.(?:jpe?g|png|gif|webp|svg)(?:\?.*)?$", re.IGNORECASE)
_MARKUP = re.compile(r"<[^<>]{1,500}>")
_CREDIT = re.compile(r"[©®]|\(c\)|^(?:تصوير|المصدر|صوره?|photo|getty|reuters|afp|ap)\b.{0,40}$")
_COMMENTS_BELOW = re.compile(
    r"(?:(?:ال)?تعليقات|اراء|ردود) ?(?:القراء|الزوار|المتابعين)?\s*[(:\d)]*|(?:شارك|اضف) (?:براي?ك|تعليقك|تعليقا?)|"
    r"اترك (?:تعليقا?|ردا?)|"
    r"comments?\s*[(:\d)]*|leave a (?:reply|comment)"
)
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
    said = skeleton(_MARKUP.sub(" ", unescape(body)))
    known = {id(piece) for piece in pieces if len(piece.text) >= _SHORTEST_KNOWN and skeleton(piece.text) in said}
    main, reasons = find_story_box(pieces, boxes, title, known)
    inside = boxes_inside(boxes, main)
    story = [number for number, piece in enumerate(pieces) if id(piece.box) in inside and number != title]
    first = _first_above(pieces, story, title, reasons)
    found = [Found(pieces[number], _reason(pieces[number], reasons, known)) for number in (*first, *story)]
    _leave_out_above(found, pieces[: title or 0])
    _leave_out_labels(found)
    _leave_out_comments(found)
    _leave_out_rules(found, boxes, main)
    _leave_out_endings(found)
    return found


def _first_above(pieces: Sequence[Piece], story: Sequence[int], title: int | None, reasons: Reasons) -> list[int]:
    """Return the pieces between the title and the story's box that belong to it: leads, decks, captions."""
    if not story or title is None:
        return []
    return [number for number in range(title + 1, story[0]) if _is_lead(pieces[number], reasons)]


def _is_lead(piece: Piece, reasons: Reasons) -> bool:
    if reasons[id(piece.box)] or piece.linked >= MOST_LINKED:
        return False
    is_deck = piece.is_heading and len(piece.text) >= _SHORTEST_DECK
    return is_deck or piece.kind is BlockKind.CAPTION or piece.box.is_lead or weigh(piece) > 0


def _reason(piece: Piece, reasons: Reasons, known: set[int]) -> str:
    """Say why a piece inside the story's box is no part of it; "" for what stays."""
    if id(piece) in known or reasons[id(piece.box)]:
        return "" if id(piece) in known else reasons[id(piece.box)]
    if is_address(piece.text) and _PICTURE.search(piece.text):
        return "the address of a picture"
    stopped = STOPPED.search(piece.text) is not None
    is_link = piece.linked > _NEARLY_ALL and len(piece.text) <= _LONGEST_LABEL and not piece.text.endswith(".")
    if is_link or (piece.linked >= MOST_LINKED and is_pointer(piece.text)):
        return "a link to another page"
    is_short = len(piece.text) <= _LONGEST_DATE and not stopped
    return BYLINE if is_short and _is_byline(piece, fold(piece.text)) else ""


def _is_headline(piece: Piece) -> bool:
    """Tell whether a piece may be a heading, which a date can be too: by its element or in bold."""
    return piece.is_heading or piece.bold > _NEARLY_ALL


def _is_byline(piece: Piece, folded: str) -> bool:
    """Tell whether a short piece says when, by whom, or whose picture."""
    if _BYLINE.fullmatch(folded) or (not _is_headline(piece) and is_date_line(piece.text)):
        return True
    return piece.kind is not BlockKind.PARAGRAPH and _CREDIT.search(folded) is not None


def _leave_out_above(found: list[Found], above: Sequence[Piece]) -> None:
    """Leave out what stands above the title in the story's box, except running text and captions."""
    ids = set(map(id, above))
    for one in found:
        stays = one.reason or one.piece.kind is BlockKind.CAPTION or weigh(one.piece)
        if id(one.piece) in ids and not stays:
            one.reason = "above the title"


def _leave_out_labels(found: list[Found]) -> None:
    """Leave out the few words in other boxes before the story's first and after its last running text."""
    prose = [number for number, one in enumerate(found) if not one.reason and weigh(one.piece)]
    if not prose:
        return
    homes = {id(home(found[number].piece.box)) for number in prose}
    for one in (*found[: prose[0]], *found[prose[-1] + 1 :]):
        piece = one.piece
        is_deck = piece.box.is_lead or (piece.is_heading and len(piece.text) >= _SHORTEST_DECK)
        stays = one.reason or (piece.kind is not BlockKind.PARAGRAPH and not piece.is_heading)
        if not stays and is_date_line(piece.text):
            one.reason = BYLINE
        elif not stays and not is_deck and id(home(piece.box)) not in homes:
            one.reason = "words of the page's frame"


def _leave_out_comments(found: list[Found]) -> None:
    """Leave out all that follows a heading of the readers' comments."""
    below = False
    for number, one in enumerate(found):
        is_label = number > 0 and len(one.piece.text) <= _LONGEST_DATE
        below = below or (is_label and _COMMENTS_BELOW.fullmatch(fold(one.piece.text)) is not None)
        if below:
            one.reason = one.reason or COMMENTS


def _leave_out_rules(found: list[Found], boxes: Sequence[Box], main: Box) -> None:
    """Leave out a site's rules for comments and the like: at the end, in boxes of their own, with the usual words."""
    outermost: dict[int, int] = {}  # of a box inside the story's, the one around it that stands in the story's own
    for box in boxes:
        if box.parent is main:
            outermost[id(box)] = id(box)
        elif id(box.parent) in outermost:
            outermost[id(box)] = outermost[id(box.parent)]
    groups: dict[int, list[Found]] = {}
    for one in found:
        groups.setdefault(outermost.get(id(one.piece.box), id(one)), []).append(one)
    prose = sum(weigh(one.piece) for one in found if not one.reason)
    for group in reversed(groups.values()):
        staying = [one for one in group if not one.reason]
        if not staying:
            continue
        said = " ".join(one.piece.text for one in staying)
        if (
            sum(weigh(one.piece) for one in staying) > prose / 2
            or len(said) > _LONGEST_RULES
            or not _is_rules(fold(said))
        ):
            return
        for one in staying:
            one.reason = "the site's rules"


def _is_rules(folded: str) -> bool:
    """Tell whether a text is a site's rules, by two of their terms or a sentence that is always theirs."""
    return len(set(_RULES.findall(folded))) > 1 or _SURE_RULE.search(folded) is not None


def _leave_out_endings(found: list[Found]) -> None:
    """Leave out headings that nothing of the story follows."""
    for one in reversed(found):
        if one.reason:
            continue
        if not one.piece.is_heading:
            return
        one.reason = "a heading with nothing below"
