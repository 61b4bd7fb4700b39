"""Arabic verbs inflected by rule, as far as news prose uses them."""

from collections.abc import Iterator
from dataclasses import replace

from reader.domain.normalization import fold
from reader.domain.quotes.entries import Gender, VerbForm, VerbKind

_WEAK_ENDS = ("ى", "ا")  # رأى، دعا: the last letter goes before an ending
_WEAK_PRESENT_ENDS = ("ي", "ى", "و")
_ROOT = 3  # letters of a bare root
_OBJECTS = ("ه", "ها", "هم")


def inflect(
    past: str, present: str, kind: VerbKind, short: str = "", participle: str = "", *, is_doubtful: bool = False
) -> Iterator[tuple[str, VerbForm]]:
    """Yield the folded forms of a verb, third persons first.

    `past` and `present` are the forms of "he"; `short` is the stem that a hollow verb has before ت and نا;
    `participle` "" makes it from the present (يؤكد, مؤكد), "-" makes none.
    """

    def form(gender: Gender, *, plural: bool = False, first: bool = False, part: bool = False) -> VerbForm:
        return VerbForm(fold(past), kind, gender, plural, first, part, is_doubtful and part)

    for word, gender, plural in _past(past):
        if is_doubtful and word == past + "ا":
            continue  # ردا, ذكرا: the noun with its case ending
        yield fold(word), replace(form(gender, plural=plural), is_doubtful=is_doubtful and word == past)
    for word, gender, plural in _present(present):
        yield fold(word), form(gender, plural=plural)
        yield fold(f"س{word}"), form(gender, plural=plural)
    for word, gender, plural in _participles(participle or f"م{present[1:]}"):
        yield fold(word), form(gender, plural=plural, part=True)
    for letter in "نأ":
        yield fold(f"س{letter}{present[1:]}"), form(Gender.UNKNOWN, plural=letter == "ن", first=True)
        yield fold(letter + present[1:]), form(Gender.UNKNOWN, plural=letter == "ن", first=True)
    stem = short or (past[:-1] + "ي" if past.endswith("ى") else past[:-1] + "و" if past.endswith("ا") else past)
    yield fold(stem + "نا"), form(Gender.UNKNOWN, plural=True, first=True)
    if kind is VerbKind.PLAIN:
        return
    for word, gender in _with_object(past, present, kind, is_doubtful=is_doubtful):
        yield fold(word), replace(form(gender), has_object=True, is_doubtful=is_doubtful)


def _with_object(past: str, present: str, kind: VerbKind, *, is_doubtful: bool) -> Iterator[tuple[str, Gender]]:
    """Yield the forms with a pronoun, but for those that are written like a noun with its owner (ردها)."""
    for ending in _OBJECTS:
        yield _feminine(past) + ending, Gender.FEMININE
        if not is_doubtful or kind is VerbKind.CALL:
            yield past + ending, Gender.MASCULINE
        if kind is not VerbKind.PLAIN:
            yield present + ending, Gender.MASCULINE
            yield "ت" + present[1:] + ending, Gender.FEMININE


def _feminine(past: str) -> str:
    return (past[:-1] if past.endswith(_WEAK_ENDS) else past) + "ت"


def _past(past: str) -> Iterator[tuple[str, Gender, bool]]:
    yield past, Gender.MASCULINE, False
    yield _feminine(past), Gender.FEMININE, False
    if past.endswith("ى"):
        yield past[:-1] + "يا", Gender.MASCULINE, True
    elif not past.endswith("ا") and len(past) > _ROOT:  # دانا, فكرا: a name, a noun
        yield past + "ا", Gender.MASCULINE, True
    yield _feminine(past) + "ا", Gender.FEMININE, True
    yield (past[:-1] if past.endswith(_WEAK_ENDS) else past) + "وا", Gender.MASCULINE, True


def _present(present: str) -> Iterator[tuple[str, Gender, bool]]:
    base = present[1:]
    is_weak = base.endswith(_WEAK_PRESENT_ENDS)
    yield present, Gender.MASCULINE, False
    yield "ت" + base, Gender.FEMININE, False
    dual = base[:-1] + "ي" if base.endswith("ى") else base
    for letter, gender in (("ي", Gender.MASCULINE), ("ت", Gender.FEMININE)):
        yield letter + dual + "ان", gender, True
    stem = base[:-1] if is_weak else base
    yield f"ي{stem}ون", Gender.MASCULINE, True


def _participles(base: str) -> Iterator[tuple[str, Gender, bool]]:
    if base == "-":
        return
    if base.endswith("ى"):
        base = base[:-1] + "ي"
    stem = base.removesuffix("ي")
    yield base + "ا", Gender.MASCULINE, False
    yield base + "ة", Gender.FEMININE, False
    yield stem + "ين", Gender.MASCULINE, True
    yield stem + "ون", Gender.MASCULINE, True
    yield base + "ات", Gender.FEMININE, True
