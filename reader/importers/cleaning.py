"""What pages leave in copied text and no reader wants; everything that is taken out is kept beside, with its reason."""

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, replace

from reader.domain.article import Removed
from reader.domain.normalization import fold
from reader.domain.text import Block, BlockKind
from reader.importers.titles import skeleton, split_site_name

Cleaned = tuple[list[Block], list[Removed]]

_COUNTER = re.compile(r"(?!(?:19|20)\d\d$)[•·●|*\s]*\d[\d.,]{0,6}\s*[KkMm]?")
_SHARING = re.compile(
    r"(?:شارك(?:ها)?|مشارك(?:ه|ات)|تغريد|غرد|انشر|طباعه|حفظ|نسخ الرابط|تم نسخ الرابط|فيسبوك|تويتر|واتساب|"
    r"تلغرام|تيليجرام|لينكدان|بريد الكتروني|"
    r"share|tweet|print|email|facebook|twitter|whatsapp|telegram|linkedin|copy link|whats ?app|x)"
    r"(?:\s*(?:علي|عبر|في|on|هذا|المقال|الخبر|this|فيسبوك|تويتر|واتساب|facebook|twitter|whatsapp|via|[|,/•:-]|\d+))*"
)
_ADVERTISING = re.compile(r"[\s\-–—]*(?:اعلان|اعلانات|advertisements?|ads?)[\s\-–—:]*")
_COMMENT_FORM = re.compile(
    r"leave a (?:reply|comment)\b.*|your email address will not be published.*|required fields are marked.*|"
    r"save my name, email.*|post comment|cancel reply|notify me of (?:follow|new).*|"
    r"اترك (?:تعليقا|ردا|رد|تعليق)\b.*|(?:لن يتم نشر|لن ينشر) عنوان بريدك الالكتروني.*|الحقول الالزاميه مشار.*|"
    r"احفظ اسمي[،,]? بريدي.*|الغاء الرد|ارسال التعليق|اضف (?:تعليقا|تعليق)(?: جديد)?|التعليقات(?: مغلقه)?|"
    r"\d+ تعليق(?:ات)?|لا (?:توجد|يوجد) تعليقات?(?: علي .{0,20})?"
)
_POINTER = re.compile(
    r"(?:اقرا|شاهد|طالع|اطلع|تصفح|اقرؤوا|اقراوا|شاهدوا|للمزيد|(?:(?:مواضيع|اخبار|مقالات) )?ذات صله|موضوعات متعلقه|"
    r"قد يهمك|قد يعجبك|سياق متصل|related|read (?:also|more)|see also|also read|watch also)"
    r"(?:\s*(?:ايضا|ايضا علي|المزيد|اكثر|كذلك|:|عن|علي))*\s*(?:[:：|]\s*.*|\.{2,3}.*)?"
)
_POINTER_WITH_TEXT = re.compile(
    r"(?:اقرا|شاهد|طالع|اقراوا|شاهدوا|قد يهمك|read|see|watch) (?:ايضا|كذلك|المزيد|also|more)\b.*"
)
_FOLLOW_US = re.compile(
    r"(?:تابعوا?|تابعونا|انضموا?|اشترك(?:وا)?|حملوا?|لمتابعه|للاشتراك|follow|subscribe|sign up|download|join)\b.*"
    r"(?:فيسبوك|تويتر|واتساب|تلغرام|تيليجرام|يوتيوب|ان?ستغرام|انستجرام|جوجل|غوغل|"
    r"facebook|twitter|whatsapp|telegram|youtube|newsletter|our app|google)\b.*"
)
_OF_OURS = re.compile(r"(?:صفحت|صفحات|قنات|نشرت|تطبيق|حساب|حسابات|موقع|اخبار|مجموعت)نا\b|تابعونا|\bour\b|\bus\b")
_TAGS = re.compile(
    r"(?:(?:ال)?وسوم|(?:ال)?كلمات (?:ال)?(?:مفتاحيه|دلاليه|داله)|تاجز|(?:ال)?تاغات|tags|keywords)\s*(?:[:：].*[^.؟!])?"
)
_NO_WORDS = re.compile(r"[\W_]+")
_OWN_ADDRESS = re.compile(r"(?:ال)?(?:رابط|مصدر|link|source|short url)\b.{0,20}https?://\S+")
_NUMBERED_LIST = re.compile(
    r"list (?:of \d+ items?|\d+ of \d+)|end of list|قائمه من \d+ عناصر|قائمه \d+ من \d+|نهايه القائمه"
)
_LIST_PLACE = re.compile(r"(?:list|قائمه) \d+ (?:of|من) \d+")

_MARKED_LINES = (
    (_COUNTER, "a share button or its count"),
    (_SHARING, "a share button or its count"),
    (_ADVERTISING, "the label of an advertisement"),
    (_COMMENT_FORM, "the comment form"),
    (_TAGS, "the article's tags"),
    (_NO_WORDS, "marks without words"),
    (_OWN_ADDRESS, "the page's own address"),
    (_NUMBERED_LIST, "a list of other articles"),
)

_SENTENCE_STOP = re.compile(r"[.؟?!…][\s»”\"')\]]*$")
_ELLIPSIS = re.compile(r"\s*(?:…|\.{3,}|\[\s*(?:…|\.{3})\s*\]|\((?:…|\.{3})\))\s*(?:اقرأ المزيد|المزيد|Read more)?\s*$")
_QUOTE = re.compile(r"[«»“”„\"]")
_LONE_ADDRESS = re.compile(r"(?:https?://|www\.)\S+")
_LONGEST_POINTER = 160
_LONGEST_LABEL = 25
_DOUBLES_WITHIN = 8  # blocks
_SHORTEST_REPEAT = 80
_SHORTEST_EXCERPT = 40


def clean(blocks: Sequence[Block], left_out: Sequence[Removed] = ()) -> Cleaned:
    """Take out of an article's blocks what does not belong to it.

    Nothing that contains a quotation or ends like a sentence goes, except text that stands elsewhere in the
    article word for word, and the known sentences of comment forms and of "follow us". `left_out` is what was taken
    out before, its places counted in `blocks`. What is removed is given in the order of the source, its places
    counted in the blocks that are kept.
    """
    mended, site_names = _mended_title(blocks)
    kept = list(enumerate(mended))
    taken = [_Taken((-1, 0), name) for name in site_names]
    taken += [_Taken((len(blocks) if one.before is None else one.before, 0), one) for one in left_out]
    for find_reasons in (_title_doubles, _marked_lines, _pointers, _repeats):
        reasons = find_reasons([block for _, block in kept])
        judged = list(zip(kept, reasons, strict=True))
        taken += [
            _Taken((number, 1), Removed(block.text, reason, 0, block.kind))
            for (number, block), reason in judged
            if reason
        ]
        kept = [one for one, reason in judged if not reason]
    numbers = [number for number, _ in kept]
    removed = [_at_place(one, numbers) for one in sorted(taken, key=lambda one: one.place)]
    return [_as_link(block) if _LONE_ADDRESS.fullmatch(block.text) else block for _, block in kept], removed


@dataclass(frozen=True, slots=True)
class _Taken:
    """What was taken out at a block of the source (1), or before it (0)."""

    place: tuple[int, int]
    removed: Removed


def _at_place(taken: _Taken, kept: Sequence[int]) -> Removed:
    """Return what was taken out with its place among the blocks that are kept, whose old numbers are given."""
    if taken.removed.before is None:
        return taken.removed
    return replace(taken.removed, before=bisect_left(kept, taken.place[0]))


def _mended_title(blocks: Sequence[Block]) -> Cleaned:
    """Take the site's name off the title."""
    if not blocks or blocks[0].kind is not BlockKind.TITLE:
        return list(blocks), []
    title, name = split_site_name(blocks[0].text)
    removed = [Removed(name, "the site's name behind the title")] if name else []
    return [Block(BlockKind.TITLE, title), *blocks[1:]], removed


def _title_doubles(blocks: Sequence[Block]) -> list[str]:
    """Find the title's doubles in the first lines."""
    reasons = [""] * len(blocks)
    if blocks and blocks[0].kind is BlockKind.TITLE:
        letters = skeleton(blocks[0].text)
        for number, block in enumerate(blocks[1:_DOUBLES_WITHIN], 1):
            if letters == skeleton(split_site_name(block.text)[0]):
                reasons[number] = "the title again"
    return reasons


def _reason_of_line(block: Block) -> str:
    """Return why a line is no part of an article wherever it stands; "" for one that may be."""
    if len(block.text) > 2 * _LONGEST_POINTER or block.kind is BlockKind.TITLE:
        return ""
    folded = fold(block.text)
    for pattern, reason in _MARKED_LINES:
        if pattern.fullmatch(folded):
            return reason
    if len(folded) > _LONGEST_POINTER or _QUOTE.search(block.text):
        return ""
    invites = _FOLLOW_US.fullmatch(folded) and (_OF_OURS.search(folded) or not _SENTENCE_STOP.search(block.text))
    return "an invitation to follow the site" if invites else ""


def _marked_lines(blocks: Sequence[Block]) -> list[str]:
    """Find lines that tell by themselves what they are, and the titles in lists of other articles."""
    reasons = list[str]()
    in_list = False
    for block in blocks:
        reason = _reason_of_line(block)
        if not reason and in_list and _is_title_like(block):
            reason = "a list of other articles"
        in_list = _is_title_like(block) and _LIST_PLACE.fullmatch(fold(block.text)) is not None
        reasons.append(reason)
    return reasons


def _is_title_like(block: Block) -> bool:
    """Tell whether the block reads like the title of another article, with nothing in it that a reader would miss."""
    short = len(block.text) <= _LONGEST_POINTER and block.kind is not BlockKind.TITLE
    return short and not _SENTENCE_STOP.search(block.text) and not _QUOTE.search(block.text)


def _pointers(blocks: Sequence[Block]) -> list[str]:
    """Find "read also" lines, and after such a line on its own the one title that it announces."""
    reasons = list[str]()
    announced = False
    for number, block in enumerate(blocks):
        points = block.kind is not BlockKind.TITLE and is_pointer(block.text) and not _QUOTE.search(block.text)
        follows = announced and _is_title_like(block) and number + 1 < len(blocks)
        reasons.append("a pointer to another article" if points or follows else "")
        announced = points and len(block.text) <= _LONGEST_LABEL
    return reasons


def is_pointer(text: str) -> bool:
    """Tell whether a text says "read also": on its own, or with a title, which may ask or exclaim but not conclude."""
    if len(text) > _LONGEST_POINTER or text.endswith("."):
        return False
    folded = fold(text)
    if _POINTER.fullmatch(folded):
        return True
    return _POINTER_WITH_TEXT.fullmatch(folded) is not None and not _SENTENCE_STOP.search(text)


def _repeats(blocks: Sequence[Block]) -> list[str]:
    """Find excerpts of the article's beginning that end in an ellipsis, and long paragraphs given twice."""
    whole = "".join(skeleton(block.text) for block in blocks if block.kind is not BlockKind.TITLE)
    reasons = list[str]()
    seen = 0
    said = set[str]()
    for block in blocks:
        letters = skeleton(block.text)
        reason = ""
        excerpt = skeleton(_ELLIPSIS.sub("", block.text)) if _ELLIPSIS.search(block.text) else ""
        if len(excerpt) >= _SHORTEST_EXCERPT and whole.startswith(excerpt) and seen >= len(excerpt):
            reason = "the article's beginning again, cut short"
        elif len(letters) >= _SHORTEST_REPEAT and letters in said:
            reason = "a paragraph that stands above already"
        reasons.append(reason)
        if not reason:
            said.add(letters)
            seen += 0 if block.kind is BlockKind.TITLE else len(letters)
    return reasons


def _as_link(block: Block) -> Block:
    """Make a lone address a link; a question mark that was turned into the Arabic one is mended."""
    return block if block.kind is BlockKind.TITLE else Block(BlockKind.LINK, block.text.replace("؟", "?"))
