"""Text into sentences, with their places kept.

The sentence is the unit of translation, so a stop inside a quotation ends one too, and a sentence that is longer
than a model takes in is divided at its best pause.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator

from reader.domain.text import Span

LONGEST = 600
"""A sentence of more code points is divided: models take 512 pieces, and Arabic news needs about 0.3 a code point,
names and rare words up to 0.8."""

_SHORTEST_PART = 150
_TINY_WORDS = 2

_STOPS = ".…!?؟۔。‽⁇⁈⁉"
_ALWAYS_CLOSING = "»›’)]}"
_EITHER_WAY = '"“”„‟'
_ADDRESS = rf"(?:https?://|www\.)\S*[^\s{_STOPS}{re.escape(_ALWAYS_CLOSING)}{_EITHER_WAY}،؛,;:]"
_STOP_OR_ADDRESS = re.compile(rf"(?P<address>{_ADDRESS})|[{_STOPS}]+")
_QUOTE_MARK = re.compile(f"[«»{_EITHER_WAY}]")
_AFTER_STOP = re.compile(rf"[{_STOPS}]+|[{re.escape(_ALWAYS_CLOSING)}{_EITHER_WAY}]|\[\d{{1,3}}\]")
_SPACED_CLOSER = re.compile(rf"\s+(?:[»›\])}}]|[{_EITHER_WAY}](?=[\s{_STOPS}،؛]|$))")
_GOES_ON = re.compile(r"\s*(?:[،؛,;:)\]}»]|[-–—ـ](?=\s)|[a-z])")
_VOWEL_MARKS = "\u064b-\u0652\u0670"
_WORD_BEFORE = re.compile(rf"(?<![=/&%\w{_VOWEL_MARKS}-])(?:[^\W\d_]\u0640?\.)*[^\W_][\w{_VOWEL_MARKS}]*$")
_VOWELS = re.compile(f"[{_VOWEL_MARKS}]+")
_NUMBER_BEFORE = re.compile(r"\d\s*$")
_LIST_NUMBER = re.compile(r"\s*[(\[]?\d{1,3}$")
_ARABIC_WORD = re.compile(r"[\u0621-\u064a\u066e-\u06d3]{2}")
_WORDS = re.compile(r"\w+")
_LETTER_OR_DIGIT = re.compile(r"[^\W_]")

_UNITS = frozenset({"م", "ه", "هـ"})  # after a number: "AD", "AH", metres; an abbreviation that a sentence may end with
_ABBREVIATIONS = frozenset(
    ("مج", "تح", "صص", "جـ", "هـ", "mr", "mrs", "ms", "dr", "prof", "st", "gen", "col", "lt", "sgt", "capt", "sen")
) | frozenset(("rep", "gov", "vs", "cf", "بي", "سي", "دي", "إف", "إس", "إن", "جي"))  # the last: names of Latin letters

_PAUSES = (
    re.compile(r"؛\s*"),
    re.compile(r"\s?[،,]\s*(?=و)|[:–—]\s+"),
    re.compile(r"[،,]\s+"),
    re.compile(r"\s+(?=و)"),
    re.compile(r"\s+"),
)


def split_sentences(text: str) -> tuple[Span, ...]:
    """Find the sentences of one block.

    The spans are in order and do not overlap; every code point of `text` that is not white space lies in
    exactly one of them, and none begins or ends with white space. Linear in the length of `text`.
    """
    quotations = _Quotations(text)
    sentences: list[Span] = []
    start = 0
    for end in [*_ends(text, quotations), len(text)]:
        span = _stripped(text, start, end)
        start = end
        if span is None:
            continue
        if sentences and not _LETTER_OR_DIGIT.search(text, span.start, span.end):
            sentences[-1] = Span(sentences[-1].start, span.end)
        else:
            sentences.append(span)
    return tuple(part for sentence in sentences for part in _divided(text, sentence, quotations))


class _Quotations:
    """Where quotations stand in a text, as well as its marks tell; nesting is not needed here."""

    def __init__(self, text: str) -> None:
        self._opens: list[int] = []
        self._closes: list[int] = []
        opened = ""
        for found in _QUOTE_MARK.finditer(text):
            place, mark = found.start(), found.group()
            looks_opening, looks_closing = _sides(text, place)
            if opened and not looks_opening and (mark in "«»") == (opened == "«"):
                self._closes.append(place)
                opened = ""
            elif not looks_closing and (not opened or looks_opening):
                if opened:
                    self._closes.append(self._opens[-1])  # it was a stray mark
                self._opens.append(place)
                opened = mark
        self._closes.extend([len(text)] * (len(self._opens) - len(self._closes)))

    def around(self, place: int) -> Span | None:
        """Return the quotation that is open at `place`, from its opening mark to its closing one."""
        number = bisect_right(self._opens, place) - 1
        if number < 0 or self._closes[number] < place:
            return None
        return Span(self._opens[number], max(self._closes[number], self._opens[number] + 1))


def _sides(text: str, place: int) -> tuple[bool, bool]:
    """Tell whether the quote mark at `place` looks like an opening and like a closing one."""
    mark = text[place]
    if mark in "«»":
        return mark == "«", mark == "»"
    before, behind = text[place - 1 : place] or " ", text[place + 1 : place + 2] or " "
    freely_before = before.isspace() or before in ":([ـ"
    freely_behind = behind.isspace() or behind in f"{_STOPS}،؛,;:)]"
    return freely_before and not freely_behind, freely_behind and not freely_before


def _ends(text: str, quotations: _Quotations) -> Iterator[int]:
    """Yield where sentences end: after the stop and whatever closes behind it."""
    start = done = 0
    for found in _STOP_OR_ADDRESS.finditer(text):
        if found["address"] or found.start() < done:
            continue
        stop = Span(*found.span())
        done = _after_closers(text, stop.end, quotations)
        if _is_end(text, start, stop, done) and not _is_tiny_in_quotation(text, stop, quotations):
            yield done
            start = done


def _after_closers(text: str, place: int, quotations: _Quotations) -> int:
    """Return the place behind all stops, brackets and quote marks that close after a stop."""
    while place < len(text):
        spaced = _SPACED_CLOSER.match(text, place)
        closer = spaced or _AFTER_STOP.match(text, place)
        if closer is None:
            break
        mark = closer.end() - 1
        if text[mark] in _EITHER_WAY and not _closes(text, mark, quotations, spaced=spaced is not None):
            break
        place = closer.end()
    return place


def _closes(text: str, mark: int, quotations: _Quotations, *, spaced: bool) -> bool:
    """Tell whether a mark that is drawn alike on both sides closes a quotation here."""
    quotation = quotations.around(mark)
    if quotation is not None and quotation.start == mark:
        at_end = mark + 1 >= len(text) or text[mark + 1].isspace()
        return at_end and not spaced
    return True


def _is_end(text: str, start: int, stop: Span, after: int) -> bool:
    """Tell whether the stop, in a sentence that begins at `start`, ends it."""
    if after >= len(text):
        return True
    run = stop.of(text)
    in_brackets = text[stop.end] in ")]" and stop.start > 0 and text[stop.start - 1] in "(["  # (؟), [...]
    if run == ".." or in_brackets or _GOES_ON.match(text, after):  # the press writes ".." for a dash
        return False
    glued = after == stop.end and not text[after].isspace()
    if run == ".":
        return _is_end_at_dot(text, start, stop.start, glued=glued)
    return not glued or (run[-1] not in ".…" and _ARABIC_WORD.match(text, after) is not None)


def _is_end_at_dot(text: str, start: int, dot: int, *, glued: bool) -> bool:
    """Tell whether one full stop ends the sentence: not in decimals, addresses, initials and abbreviations."""
    if glued and not _ARABIC_WORD.match(text, dot + 1):
        return False
    if dot - start <= 6 and _LIST_NUMBER.fullmatch(text, start, dot):  # noqa: PLR2004 -- "(123" and a space
        return False
    lookback = max(0, dot - 16)
    word = _WORD_BEFORE.search(text[lookback:dot])
    if word is None:
        return True
    letters = _VOWELS.sub("", word.group()).rstrip("\u0640")
    if letters in _UNITS and _NUMBER_BEFORE.search(text, lookback, lookback + word.start()):
        return not glued
    last = letters.rpartition(".")[2]
    if len(last) == 1 and last.isalpha():
        return False
    return letters.lower() not in _ABBREVIATIONS and word.group() not in _ABBREVIATIONS


def _is_tiny_in_quotation(text: str, stop: Span, quotations: _Quotations) -> bool:
    """Tell whether the stop only cuts a word or two off a quotation that is open."""
    quotation = quotations.around(stop.start)
    if quotation is None:
        return False
    said = _count_words(text, quotation.start, stop.start)
    to_say = _count_words(text, stop.end, quotation.end)
    return to_say > 0 and (said <= _TINY_WORDS or to_say <= _TINY_WORDS)


def _count_words(text: str, start: int, end: int) -> int:
    """Count words up to one more than a tiny piece has."""
    count = 0
    for _ in _WORDS.finditer(text, start, end):
        count += 1
        if count > _TINY_WORDS:
            break
    return count


def _divided(text: str, sentence: Span, quotations: _Quotations) -> Iterator[Span]:
    """Yield the sentence, in parts of at most LONGEST code points."""
    start = sentence.start
    while sentence.end - start > LONGEST:
        earliest = start + min(_SHORTEST_PART, (sentence.end - start) // 3)
        latest = min(start + LONGEST, sentence.end - _SHORTEST_PART)
        cut = _best_pause(text, earliest, latest, quotations)
        part = _stripped(text, start, cut)
        if part is not None:
            yield part
        start = cut
    rest = _stripped(text, start, sentence.end)
    if rest is not None:
        yield rest


def _best_pause(text: str, earliest: int, latest: int, quotations: _Quotations) -> int:
    """Return where to divide: the strongest pause, outside a quotation if there is one, the latest of its kind."""
    within = latest
    for pause in _PAUSES:
        outside = 0
        inside = 0
        for found in pause.finditer(text, earliest, latest):
            if quotations.around(found.start()) is None:
                outside = found.end()
            else:
                inside = found.end()
        if outside:
            return outside
        if inside and within == latest:
            within = inside
    return within


def _stripped(text: str, start: int, end: int) -> Span | None:
    """Return the span without white space around it, None when nothing is left."""
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return Span(start, end) if start < end else None
