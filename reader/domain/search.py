"""What a reader searches the library for: the query as typed, read into parts. Any text can be read.

    words             all of them, in any order; the last may be a beginning, as may any that ends in *;
                      a single letter that is being typed is not looked for yet
    "some words"      next to each other, in this order (“ ” and « » too)
    -word             must not be there; - stands before the rest too
    country:RU        someone of this country speaks in it (code or name; RU,US: one of them)
    speaker:  quote:  words in a speaker's name, in something quoted
    outlet:  tag:  title:  note:
    after:2026-05  before:2026-06-15      from this day, month or year on; earlier than it

The fields have Arabic names too: بلد متحدث اقتباس مصدر وسم عنوان ملاحظة بعد قبل.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from types import MappingProxyType

from reader.domain.normalization import FoldedText, fold, fold_with_places


class Field(StrEnum):
    """Where something is to be found. ANYWHERE is title, text, English and note."""

    ANYWHERE = "anywhere"
    TITLE = "title"
    NOTE = "note"
    COUNTRY = "country"
    SPEAKER = "speaker"
    QUOTE = "quote"
    OUTLET = "outlet"
    TAG = "tag"


@dataclass(frozen=True, slots=True)
class Term:
    """Folded words to find in the text: one, or several next to each other.

    `is_exact`: as they are, without the particles that Arabic writes onto a word. `is_beginning`: the last word may
    go on.
    """

    words: tuple[str, ...]
    field: Field = Field.ANYWHERE
    is_exact: bool = False
    is_beginning: bool = False
    is_excluded: bool = False

    def __post_init__(self) -> None:
        if not self.words or not all(word.isalnum() for word in self.words):
            raise ValueError(f"a term has words of letters and digits: {self}")


@dataclass(frozen=True, slots=True)
class Condition:
    """What must be known of the article: one of `values`, as typed, in `field`."""

    field: Field
    values: tuple[str, ...]
    is_excluded: bool = False


@dataclass(frozen=True, slots=True)
class SearchQuery:
    """A query: all of its parts must hold.

    `since` is the first day, `before` the day after the last. `misread` are the parts that ask for what cannot be,
    such as before:yesterday, as typed; they are left out.
    """

    terms: tuple[Term, ...] = ()
    conditions: tuple[Condition, ...] = ()
    since: date | None = None
    before: date | None = None
    misread: tuple[str, ...] = ()

    @property
    def is_empty(self) -> bool:
        """Whether it asks for nothing, and so finds everything."""
        return not (self.terms or self.conditions or self.since or self.before)


_BEFORE, _AFTER = "before", "after"
_NAMES: Mapping[str, str] = MappingProxyType(
    {
        **{field.value: field.value for field in Field if field is not Field.ANYWHERE},
        _BEFORE: _BEFORE,
        _AFTER: _AFTER,
        "بلد": Field.COUNTRY.value,
        "متحدث": Field.SPEAKER.value,
        "اقتباس": Field.QUOTE.value,
        "مصدر": Field.OUTLET.value,
        "وسم": Field.TAG.value,
        "عنوان": Field.TITLE.value,
        "ملاحظه": Field.NOTE.value,
        "قبل": _BEFORE,
        "بعد": _AFTER,
    }
)
_PIECE = re.compile(
    r"(?P<no>-?)(?:(?P<field>[^\W\d_]+):)?(?:[\"“”«»](?P<phrase>[^\"“”«»]*)[\"“”«»]?|(?P<bare>[^\s\"“”«»]*))"
)
_WORD = re.compile(r"[^\W_]+")
_DATE = re.compile(r"(\d{4})(?:[-/](\d{1,2})(?:[-/](\d{1,2}))?)?")
_OTHER_DIGITS = re.compile("[٠-٩۰-۹]")
_DIGITS = str.maketrans("٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹", "01234567890123456789")


def fold_for_search(text: str) -> str:
    """Fold `text` as the search index holds it: as for matching, and with digits of either script made one."""
    return _one_digits(fold(text))


def fold_for_search_with_places(text: str) -> FoldedText:
    """Do the same, and keep each code point's place in `text`."""
    folded = fold_with_places(text)
    return FoldedText(_one_digits(folded.text), folded.places)


def folded_words(text: str) -> tuple[str, ...]:
    """Return the words of `text`, folded: runs of letters and digits."""
    return tuple(_WORD.findall(fold_for_search(text)))


def parse_query(typed: str) -> SearchQuery:
    """Read a query. No text is wrong: what makes no sense is told in `misread`, or is searched for as it stands."""
    terms: list[Term] = []
    conditions: list[Condition] = []
    days: dict[str, date] = {}
    misread: list[str] = []
    for piece in _PIECE.finditer(typed):
        name = _NAMES.get(fold(piece["field"] or ""))
        value = _value(piece, has_field=name is not None)
        if not folded_words(value):
            continue
        if name in (_BEFORE, _AFTER):
            day = _read_date(value)
            if day is None or piece["no"]:
                misread.append(piece.group())
            else:
                days[name] = day
            continue
        field = Field(name) if name else Field.ANYWHERE
        if field in (Field.ANYWHERE, Field.TITLE, Field.NOTE):
            is_last = piece.end() == len(typed)
            terms.extend(_terms(value, field, piece, is_last=is_last))
        else:
            values = tuple(part.strip() for part in re.split("[,،]", value) if folded_words(part))
            conditions.append(Condition(field, values, is_excluded=bool(piece["no"])))
    return SearchQuery(tuple(terms), tuple(conditions), days.get(_AFTER), days.get(_BEFORE), tuple(misread))


def _one_digits(text: str) -> str:
    return text.translate(_DIGITS) if _OTHER_DIGITS.search(text) else text


def _value(piece: "re.Match[str]", *, has_field: bool) -> str:
    """Return what a piece asks for; a word before a colon that is no field belongs to it."""
    value = piece["phrase"] if piece["phrase"] is not None else piece["bare"] or ""
    return value if has_field or not piece["field"] else f"{piece['field']} {value}"


def _terms(value: str, field: Field, piece: "re.Match[str]", *, is_last: bool) -> list[Term]:
    words = folded_words(value)
    if not words:
        return []
    is_phrase = piece["phrase"] is not None
    is_beginning = not is_phrase and (is_last or value.endswith("*"))
    if is_last and not is_phrase and len(value) == 1:
        return []
    return [Term(words, field, is_phrase or len(words) > 1, is_beginning, bool(piece["no"]))]


def _read_date(value: str) -> date | None:
    found = _DATE.fullmatch(value.strip())
    if not found:
        return None
    year, month, day = (int(part or 1) for part in found.groups())
    try:
        return date(year, month, day)
    except ValueError:
        return None
