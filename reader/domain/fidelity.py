"""Is a translated sentence to be read with care? Judged by how it stands to its source, with any model."""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from reader.domain.alignment import find_words
from reader.domain.english_names import EnglishNames
from reader.domain.text import Span
from reader.domain.translation import Doubt

_ARABIC = re.compile("[\u0620-\u063f\u0641-\u064a\u066e-\u06d3]")
_LATIN_LETTER = re.compile("[A-Za-z]")
_DIGITS = str.maketrans("٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹٫", "01234567890123456789.")
_NUMBER = re.compile(r"\d+(?:[.,٬]\d+)*")
_MULTIPLIER = re.compile("[اأآ]ل[اآ]?ف|مليون|ملايين|مليار|مئة|مائة|مئات|بليون|تريليون|مليارات")
_STAMMER = re.compile(r"([^\W\d_]{2,6}?)\1{3,}")
_LATIN_WORD = re.compile(r"[A-Za-z][A-Za-z0-9]{2,}")
_LONGEST_SPELLED = 2  # digits; the source may have such a number in words
_SHORTEST_JUDGED = 6  # source words; shorter ones may well be one word in English
_TOO_SHORT = 0.5  # English words to Arabic words; on dev articles 1 in 100 human-checked sentences lies below .8
_LONGEST_LOOP = 6  # words that may be said over and over
_NO_MARKS = str.maketrans(dict.fromkeys('"“”„«»()[]{}.:;!?', "\0"))
_SPELLED = (
    "zero", "one first january", "two second february", "three third march", "four fourth april", "five fifth may",
    "six sixth june", "seven seventh july", "eight eighth august", "nine ninth september", "ten tenth october",
    "eleven eleventh november", "twelve twelfth december", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen",
    "eighteen", "nineteen", "twenty",
)  # fmt: skip
_SPELLED_BY_NUMBER = {str(number): frozenset(words.split()) for number, words in enumerate(_SPELLED)}


def find_doubts(source: str, target: str, territories: EnglishNames | None = None) -> tuple[Doubt, ...]:
    """Find the reasons to doubt a translation, all but those of quotation marks, in the order of `Doubt`.

    Names of territories are compared where `territories` knows them.
    """
    found = {
        Doubt.UNTRANSLATED: _is_untranslated(source, target),
        Doubt.SHORT: _is_short(source, target),
        Doubt.REPEATED: count_loops(target) > count_loops(source),
        Doubt.NUMBERS: _has_other_numbers(source, target),
        Doubt.LATIN: not _latin_words(source) <= _latin_words(target),
        Doubt.COUNTRIES: territories is not None and territories.differ(source, target),
    }
    return tuple(doubt for doubt, is_found in found.items() if is_found)


def _is_untranslated(source: str, target: str) -> bool:
    if not _ARABIC.search(source):
        return False
    return bool(_ARABIC.search(target)) or not _LATIN_LETTER.search(target)


def _is_short(source: str, target: str) -> bool:
    length = len(find_words(source))
    return length >= _SHORTEST_JUDGED and len(find_words(target)) < _TOO_SHORT * length


def count_loops(text: str) -> int:
    """Count the places where words, or letters inside a word, are said over and over.

    One or two words three times in a row are a loop ("very very" is speech), longer runs twice, letters four times.
    """
    words = [span.of(text).lower() for span in find_words(text)]
    loops = len(_STAMMER.findall(text))
    for length in range(1, _LONGEST_LOOP + 1):
        times = 3 if length <= 2 else 2  # noqa: PLR2004 -- see above
        places = range(len(words) - times * length + 1)
        loops += sum(_is_loop(words[place : place + times * length], length) for place in places)
    return loops


def find_loops(text: str) -> Iterator[Span]:
    """Yield what is too much where one to six words stand three times or more in a row, nothing but space between.

    Where the words begin once more after the last of them ("of the city of the city of the city of Marjan"), all whole
    runs are too many; else all but the first.
    """
    spans = find_words(text)
    words = [span.of(text).lower() for span in spans]
    place = 0
    while place < len(words):
        length, times = next(
            ((length, times) for length in range(1, _LONGEST_LOOP + 1) if (times := _times(words, place, length)) > 2),  # noqa: PLR2004 -- three in a row
            (1, 1),
        )
        end = place + times * length
        if times > 1 and not text[spans[place].start : spans[end - 1].end].translate(_NO_MARKS).count("\0"):
            goes_on = length > 1 and end < len(words) and words[end] == words[place]
            start = spans[place].start if goes_on else spans[place + length - 1].end
            yield Span(start, spans[end].start if goes_on else spans[end - 1].end)
        place = end


def _times(words: Sequence[str], place: int, length: int) -> int:
    """Count how many times in a row a run of words stands from a place on."""
    run, times = words[place : place + length], 1
    while words[place + times * length : place + (times + 1) * length] == run:
        times += 1
    return times


def _is_loop(words: Sequence[str], length: int) -> bool:
    return all(word == words[place % length] for place, word in enumerate(words))


def _has_other_numbers(source: str, target: str) -> bool:
    """Tell whether a number of the source is missing, or one that the source does not have was put in."""
    of_source, of_target = set(_numbers(source)), set(_numbers(target))
    spelled = {word.lower() for word in re.findall(r"[A-Za-z]+", target)}
    multiplied = {number: _multiples(number) if _MULTIPLIER.search(source) else set() for number in of_source}
    missing = [
        number
        for number in of_source
        if not ({number} | multiplied[number]) & of_target and not _SPELLED_BY_NUMBER.get(number, frozenset()) & spelled
    ]
    explained = of_source.union(*multiplied.values())
    invented = [
        number
        for number in of_target - explained
        if len(number) > _LONGEST_SPELLED and not (number.endswith("00") and _MULTIPLIER.search(source))
    ]
    return bool(missing or invented)


def _multiples(number: str) -> set[str]:
    """Return what "40 thousand" and the like may become in digits."""
    return (
        {f"{Decimal(number).scaleb(power):f}".split(".", maxsplit=1)[0] for power in (2, 3, 6, 9)}
        if (number.count(".") <= 1)
        else set()
    )


def _numbers(text: str) -> Iterator[str]:
    """Give the numbers of a text in one way of writing: Latin digits, no thousands marks, no leading zeros."""
    for match in _NUMBER.finditer(text.translate(_DIGITS)):
        plain = re.sub(r"[,٬](?=\d{3}\b)", "", match.group())
        if re.fullmatch(r"\d{1,3}(?:\.\d{3}){2,}", plain):
            plain = plain.replace(".", "")
        yield plain.replace(",", ".").lstrip("0") or "0"


def _latin_words(text: str) -> set[str]:
    return {word.lower() for word in _LATIN_WORD.findall(text)}
