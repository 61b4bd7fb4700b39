"""Quotation marks as they stand in a text: where, of which family, and what their neighbours say of each."""

import re
from dataclasses import dataclass
from enum import IntEnum


class MarkFamily(IntEnum):
    """Marks that belong together. Their order is that of the tables of costs."""

    STRAIGHT = 0  # " ″ '' ``
    CURLY = 1  # “ ” „ ‟
    ANGLE = 2  # « » ‹ › << >>
    SINGLE = 3  # ' ‘ ’ ‚ `


@dataclass(frozen=True, slots=True)
class Mark:
    """A quotation mark, or a run of equal ones, and how ill each part would suit it.

    `lean` is 1 for a mark made to open, -1 for one made to close, 0 for one that does both. `opens`, `closes`
    and `ignored` are costs, 0 where the neighbours are just what that part asks for. `is_introduced`: a colon or
    a reporting word stands before it, or the words after it begin as speech does. `goes_on`: a word follows the
    mark, not a stop. `first_word`: where the first letter or digit after it stands, as far as one looks.
    """

    start: int
    end: int
    family: MarkFamily
    lean: int
    count: int
    opens: float
    closes: float
    ignored: float
    is_introduced: bool
    goes_on: bool
    first_word: int


INVISIBLE = (
    # joiners and direction marks, which newsrooms' systems leave about quotation marks
    "\u00ad\u061c\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2060\u2066\u2067\u2068\u2069\ufeff"
)

_DOUBLES = '"″＂“”„‟〝〞〟«»‹›'
_SINGLES = "'‘’‚‛`´′＇"
_RUNS = re.compile(f"«»|“”|([{_DOUBLES}])\\1*|([{_SINGLES}])\\2*|<<|>>")
_FAMILIES = (
    dict.fromkeys('"″＂', MarkFamily.STRAIGHT)
    | dict.fromkeys("“”„‟〝〞〟", MarkFamily.CURLY)
    | dict.fromkeys("«»‹›<>", MarkFamily.ANGLE)
    | dict.fromkeys(_SINGLES, MarkFamily.SINGLE)
)
_LEANS = dict.fromkeys("“„‟〝«‹‘‚‛`<", 1) | dict.fromkeys("”〞〟»›’´>", -1)

# A pair of marks with nothing odd about it: just the neighbours that its marks ask for, and no mark inside.
_ANY = re.compile(f"[{_DOUBLES}{_SINGLES}]|<<|>>")
_INSIDE = rf"(?=[^\W_]|[(\[#@$€…])[^{_DOUBLES}{_SINGLES}]*+"
# Looked for from the mark itself backwards: to look before each letter of a text for what a mark asks takes long.
_OPENED = r"(?:(?<![^\s(\[{/:\-–—ـ،,؛;].)|(?<=\s[وفبكل].))"
_PLAIN_PAIR = re.compile(
    rf'(?:«{_OPENED}{_INSIDE}»|“{_OPENED}{_INSIDE}”|"{_OPENED}{_INSIDE}")(?<![\s(\[{{:\-–—ـ/].)(?![^\W_])'
)

# Letters that Arabic writes together with the next word, so that a mark may follow them: لـ"حماس", وبـ«كذا».
_PREFIX = re.compile(r"(?:^|[^\w\u064b-\u0652])(?=[وفبكلاس])[وف]?(?:[بك]?ال|لل|[بكلس])?[ـ\u064b-\u0652]*\Z")
# Words that a quote follows; with them a mark among spaces opens.
_INTRODUCING = re.compile(
    r"(?:^|\W)[وفبلك]?(?:[أاإ]ن(?:ه|ها|هم|نا|ني)?|قال(?:ت|وا)?|[يت]قول|قائل(?:ا|ة|ين)|[أا]ضاف(?:ت|وا)?|تابع(?:ت)?|"
    r"[أا]كد(?:ت|وا)?|كتب(?:ت)?|[أا]وضح(?:ت)?|صرح(?:ت)?|مضيف(?:ا|ة)|مؤكد(?:ا|ة)|[يت]?سم[اي](?:ه|ها|ته)?|"
    r"[يت]?صفه(?:ا)?|وصف(?:ه|ها|ته|تها)|اعتبر(?:ه|ها|ته|تها))[\u064b-\u0652]*\s*\Z"
)
# Words that go on after a quote; before them a mark among spaces closes.
_GOING_ON = re.compile(
    r"\s*(?:و(?:[أا]ضاف|قال|تابع|[أا]كد|[أا]شار|[أا]وضح|ذلك|كان|قد)|مضيف|مؤكد|مشير|موضح|لافت|معتبر|داعي|بحسب|"
    r"وفق|حسب|على حد|كما|فيما|بينما|من جانب|في حين|في إشارة)"
)

# Words that what is said begins with when it follows a verb of saying: "إن ...".
_SPEAKING = re.compile(r"\s*(?:إلى\s+)?[أإ]ن(?:ه|ها|هم|نا|ني)?\s")

_WORD = re.compile(r"[^\W_]")

_WINDOW = 24  # letters before and after a mark that are looked at: the longest word above, and its space

# Costs, in the same measure as those of mark_pairing. Set on the labelled articles: 1 is one plain oddity.
_STRAY = 3.0  # a mark taken for nothing
_STRAY_OPENING = 3.5  # ... although it stands as an opening one does
_STRAY_INTRODUCED = 4.5  # ... and a colon or a reporting word introduces it
_STRAY_SINGLE = 1.0  # ... which is as often an apostrophe
_STRAY_AFTER_DIGIT = 0.2  # ... which is then more likely inches, feet, minutes: 95″, 6'2", 45'+2
_AMONG_SPACES = 0.7
_AFTER_STOP = 0.4  # no space between a sentence's end and the mark that opens the next
_INSIDE_WORD = 2.0
_NO_SPACE_AFTER = 1.2
_IMPOSSIBLE = 5.0


def find_plain_pairs(text: str) -> list[tuple[int, int]] | None:
    """Return where quotes start and end, marks included, in a text whose marks leave no doubt; else None. Linear."""
    count = len(_ANY.findall(text))
    if not count:
        return []
    pairs = [pair.span() for pair in _PLAIN_PAIR.finditer(text)] if count % 2 == 0 else []
    return pairs if 2 * len(pairs) == count else None


def find_marks(text: str) -> list[Mark]:
    """Find the quotation marks of `text` in order; an apostrophe inside a Latin word is none. Linear."""
    places = _places(text)
    before, after = _neighbours(text, places)
    return [_weighed(text, *found) for found in zip(places, before, after, strict=True)]


_Place = tuple[int, int, MarkFamily, int]  # start, end, family, count


def _places(text: str) -> list[_Place]:
    places: list[_Place] = []
    for run in _RUNS.finditer(text):
        start, end = run.span()
        if run.lastindex is None and text[start] not in "<>":  # a pair with nothing between
            continue
        family = _FAMILIES[text[start]]
        if family is not MarkFamily.SINGLE:
            places.append((start, end, family, 1 if text[start] in "<>" else end - start))
        elif not _is_apostrophe(text, start, end):
            places.extend(_single_places(text, start, end))
    return places


def _single_places(text: str, start: int, end: int) -> list[_Place]:
    """Take a run of single marks apart: two make a double one, and a third stands on the inner side of it."""
    length = end - start
    single, double = MarkFamily.SINGLE, MarkFamily.STRAIGHT
    if length == 1:
        return [(start, end, single, 1)]
    if length > len("'''") or length % 2 == 0:
        return [(start, end, double, length // 2)]
    if start > 0 and not text[start - 1].isspace():
        return [(start, start + 1, single, 1), (start + 1, end, double, 1)]
    return [(start, start + 2, double, 1), (start + 2, end, single, 1)]


def _is_apostrophe(text: str, start: int, end: int) -> bool:
    """O'Brien, l’Orient, McDonald's: one mark between Latin letters."""
    if start == 0 or end == len(text) or end - start > 1:
        return False
    return all(char.isalpha() and char < "\u0250" for char in (text[start - 1], text[end]))


def _neighbours(text: str, places: list[_Place]) -> tuple[list[int], list[int]]:
    """Return for each mark where the text before it ends and where the text after it starts.

    Marks that touch are one hinge: the inner one of two looks past the outer one. Invisible letters are passed too.
    """
    before: list[int] = []
    done = 0
    gaps: list[str] = []
    for start, end, _, _ in places:
        gap = text[done:start]
        gaps.append(gap)
        letters = len(gap.rstrip(INVISIBLE))
        before.append(done + letters if letters or not before else before[-1])
        done = end
    after: list[int] = []
    following = text[done:]
    for (_, end, _, _), gap in zip(reversed(places), reversed(gaps), strict=True):
        skipped = len(following) - len(following.lstrip(INVISIBLE))
        after.append(end + skipped if skipped < len(following) or not after else after[-1])
        following = gap
    after.reverse()
    return before, after


def _weighed(text: str, place: _Place, before: int, after: int) -> Mark:
    start, end, family, count = place
    left, right = text[max(0, before - _WINDOW) : before], text[after : after + _WINDOW]
    opens = _cost_after(left) + _cost_before_content(right)
    is_introduced = opens < _INSIDE_WORD and bool(
        left.rstrip().endswith(":") or _INTRODUCING.search(left) or _SPEAKING.match(right)
    )
    closes = _cost_of_content_before(left) + _cost_of_going_on(right)
    if opens and closes:  # among spaces: only the words can tell
        if is_introduced:
            opens, closes = opens / 2, closes + 1.0
        if _GOING_ON.match(right):
            opens, closes = opens + 0.5, closes / 2
    ignored = _cost_of_ignoring(left, family, opens, is_introduced=is_introduced)
    lean = _LEANS.get(text[start], 0)
    goes_on = right.lstrip()[:1].isalnum()
    word = _WORD.search(text, after, after + _WINDOW)
    first_word = word.start() if word else after + _WINDOW
    return Mark(start, end, family, lean, count, opens, closes, ignored, is_introduced, goes_on, first_word)


def _cost_of_ignoring(left: str, family: MarkFamily, opens: float, *, is_introduced: bool) -> float:
    if family is MarkFamily.SINGLE:
        return _STRAY_AFTER_DIGIT if left[-1:].isdigit() else _STRAY_SINGLE
    if family is MarkFamily.STRAIGHT and left[-1:].isdigit():
        return _STRAY_AFTER_DIGIT
    if opens >= 1.0:
        return _STRAY
    return _STRAY_INTRODUCED if is_introduced else _STRAY_OPENING


def _cost_after(left: str) -> float:
    """Return how ill an opening mark stands after `left`."""
    last = left[-1:]
    if not last or last.isspace() or last in "([{/:-–—ـ،,؛;" or _PREFIX.search(left):
        return 0.0
    return _INSIDE_WORD if last.isalnum() or last in "\u064b\u064c\u064d\u064e\u064f\u0650\u0651\u0652" else _AFTER_STOP


def _cost_before_content(right: str) -> float:
    """Return how ill an opening mark stands before `right`."""
    first = right[:1]
    if not first:
        return _IMPOSSIBLE
    if first.isspace():
        following = right.lstrip()[:1]
        return _IMPOSSIBLE if not following else _AMONG_SPACES if following.isalnum() else 2 * _AMONG_SPACES
    if first.isalnum() or first in "([#@$€…":
        return 0.0
    return _AFTER_STOP if right.startswith("..") or first in "-–—+" else 3.0


def _cost_of_content_before(left: str) -> float:
    """Return how ill a closing mark stands after `left`."""
    last = left[-1:]
    if not last:
        return _IMPOSSIBLE
    if last.isspace():
        return _AMONG_SPACES if left.strip() else _IMPOSSIBLE
    if last in "([{:":
        return 2.5
    return 1.0 if last in "-–—ـ/" else 0.0


def _cost_of_going_on(right: str) -> float:
    """Return how ill a closing mark stands before `right`."""
    first = right[:1]
    return _NO_SPACE_AFTER if first.isalnum() else 0.0
