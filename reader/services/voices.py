"""Who said what, across the articles of the library."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from reader.domain.library import CountryCount, MonthCount, QuoteFilter, QuoteRow
from reader.exporters.voices import as_voices_table
from reader.services.exporting import write_text
from reader.storage.library import Library

_AT_ONCE = 2000


@dataclass(frozen=True, slots=True)
class Voices:
    """What a filter lets through: the counts, and the first of the quotes.

    `countries` are those that the rest of the filter would let through, so that others can be chosen.
    """

    total: int
    countries: tuple[CountryCount, ...]
    months: tuple[MonthCount, ...]
    first: tuple[QuoteRow, ...]


def look_at_voices(library: Library, wanted: QuoteFilter, most: int) -> Voices:
    """Return who said how much, and up to `most` of the quotes."""
    views = library.quote_views
    return Voices(views.count(wanted), views.by_country(wanted), views.by_month(wanted), views.rows(wanted, most=most))


def export_table(library: Library, wanted: QuoteFilter, path: Path) -> None:
    """Write the quotes that a filter lets through to `path` as comma-separated values, whole or not at all."""
    write_text(path, as_voices_table(_all(library, wanted)))


def _all(library: Library, wanted: QuoteFilter) -> Iterator[QuoteRow]:
    first = 0
    while rows := library.quote_views.rows(wanted, first=first, most=_AT_ONCE):
        yield from rows
        first += len(rows)
