"""The table of known people, read into domain values."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from reader.domain.normalization import fold
from reader.domain.quotes.entries import KnownPerson
from reader.lexicon.tables import read_rows


class People(NamedTuple):
    """Who is `known`, by folded name; the `first_names` that several people bear; all words of full names."""

    known: Mapping[str, KnownPerson]
    first_names: frozenset[str]
    name_words: frozenset[str]


def load_people(folder: Path) -> People:
    """Read people.tsv: each name, its variants, and the short names that stand for one person alone.

    people_english.tsv has the English of some of the full names.
    """
    rows = tuple(read_rows(folder / "people.tsv", 2))
    full = [fold(names.partition("|")[0]).split() for _, names in rows]
    first = Counter(words[0] for words in full)
    return People(
        known=_read_known(rows, _read_english(folder / "people_english.tsv")),
        first_names=frozenset(name for name, count in first.items() if count > 1),
        name_words=frozenset(word for words in full for word in words),
    )


def _read_known(rows: Sequence[Sequence[str]], english: Mapping[str, str]) -> Mapping[str, KnownPerson]:
    people: dict[str, KnownPerson] = {}
    shared: set[str] = set()
    for code, names in rows:
        for short, person in _names(code, names, english):
            known = people.setdefault(short, person)
            if known.code != code:
                shared.add(short)
    return {name: person for name, person in people.items() if name not in shared}


def _read_english(table: Path) -> Mapping[str, str]:
    """Return the English of full names, none where there is no such table."""
    rows = read_rows(table, 2) if table.exists() else ()
    return {row[0]: row[1] for row in rows}


def _names(code: str, names: str, english: Mapping[str, str]) -> Iterator[tuple[str, KnownPerson]]:
    full, *others = (name.strip() for name in names.split("|"))
    person = KnownPerson(full, code, english.get(full, ""))
    for name in (full, *others):
        yield fold(name), person
