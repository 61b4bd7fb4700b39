"""The tables of resources/lexicon and CLDR's names, read into domain values."""

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import cast

from babel import localedata

from reader.domain.normalization import fold
from reader.domain.territories import Context, ContextRule, Gazetteer, MentionKind, Term, Territory
from reader.lexicon.tables import read_rows, split_list

# Codes of CLDR that are not countries or territories of ISO 3166-1, XK (user-assigned, and in the news) apart.
_NOT_ISO = frozenset({"AC", "CP", "CQ", "DG", "EA", "EU", "EZ", "IC", "QO", "TA", "UN", "XA", "XB", "ZZ"})

_LONGEST_ACRONYM = 5  # WHO is a body and who is not; INTERPOL and Interpol are the same


def load_gazetteer(folder: Path) -> Gazetteer:
    """Read the territory tables of `folder` (resources/lexicon) and CLDR's Arabic and English names.

    A row that cannot be read is a fault of ours: ValueError with the file and the line.
    """
    territories = [*_read_countries(), *_read_bodies(folder)]
    terms = list(_read_terms(folder, territories))
    return Gazetteer(territories, terms, _read_contexts(folder, terms))


def _read_countries() -> Iterator[Territory]:
    # Both are locales of their own, children of root: merging root in would double the time and add no name.
    arabic, english = (_cldr_territories(locale) for locale in ("ar", "en"))
    for code in sorted(arabic):
        if len(code) == len("XX") and code.isalpha() and code not in _NOT_ISO:
            yield Territory(code, arabic[code], english[code])


def _cldr_territories(locale: str) -> dict[str, str]:
    return cast("dict[str, str]", localedata.load(locale, merge_inherited=False)["territories"])


def _read_bodies(folder: Path) -> Iterator[Territory]:
    for code, arabic, english, _ in read_rows(folder / "territories_bodies.tsv", 4):
        yield Territory(code, arabic, english, is_body=True)


def _read_terms(folder: Path, territories: list[Territory]) -> Iterator[Term]:
    """Yield all terms, the strongest kind first, as the gazetteer takes the first of two that share a form."""
    table = list(read_rows(folder / "territories.tsv", 5))
    named = list(read_rows(folder / "territories_named.tsv", 3))
    yield from _read_names(folder, table, territories)
    for kind in (MentionKind.SEAT, MentionKind.INSTITUTION):
        yield from _named(named, kind)
    for code, _, _, _, capitals in table:
        yield from _terms(split_list(capitals), MentionKind.CAPITAL, code)
    for code, _, nisbas, peoples, _ in table:
        for nisba in split_list(nisbas):
            yield Term(nisba, MentionKind.NISBA, code, inflects=True)
            yield Term(f"اللغة ال{nisba}ة", MentionKind.NISBA, None)
            yield Term(f"وكالة الأنباء ال{nisba}ة", MentionKind.MEDIUM, code)
        for people in split_list(peoples):
            yield from _terms((people, f"ال{people}"), MentionKind.NISBA, code)
    for kind in (MentionKind.CITY, MentionKind.CLUB, MentionKind.MEDIUM):
        yield from _named(named, kind)
    for (words,) in read_rows(folder / "territories_masks.tsv", 1):
        yield Term(words, MentionKind.NAME, None)


def _read_names(folder: Path, table: list[tuple[str, ...]], territories: list[Territory]) -> Iterator[Term]:
    for code, names, *_ in table:
        yield from _terms(split_list(names), MentionKind.NAME, code)
    for territory in territories:
        kind = MentionKind.BODY if territory.is_body else MentionKind.NAME
        yield from _terms((territory.arabic, territory.english), kind, territory.code)
    for code, _, _, names in read_rows(folder / "territories_bodies.tsv", 4):
        yield from _terms(split_list(names), MentionKind.BODY, code)


def _named(rows: list[tuple[str, ...]], kind: MentionKind) -> Iterator[Term]:
    for code, row_kind, names in rows:
        if row_kind == kind:
            yield from _terms(split_list(names), kind, code)


def _terms(names: Iterable[str], kind: MentionKind, code: str) -> Iterator[Term]:
    for name in names:
        yield Term(name, kind, code)


def _read_contexts(folder: Path, terms: list[Term]) -> Iterator[Context]:
    for forms, rule, words in read_rows(folder / "territories_contexts.tsv", 3):
        neighbours = frozenset(fold(word) for word in split_list(words))
        for form in split_list(forms):
            yield Context(form, ContextRule(rule), neighbours)
    for term in terms:
        if len(term.words) <= _LONGEST_ACRONYM and term.words.isascii():
            yield Context(term.words, ContextRule.EXACT)
