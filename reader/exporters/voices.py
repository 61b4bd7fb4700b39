"""Quotes of many articles as a table."""

from collections.abc import Iterable, Sequence

from reader.domain.library import QuoteRow
from reader.exporters.writing import table_of

_COLUMNS = (
    *("country", "code", "speaker", "speaker_english", "quote", "english", "english_sure", "kind", "confidence"),
    *("date", "outlet", "title", "title_english", "address"),
)


def as_voices_table(rows: Iterable[QuoteRow]) -> str:
    """Return the quotes as comma-separated values with a line of names, safe to open in a spreadsheet."""
    return table_of(_COLUMNS, map(_cells, rows))


def _cells(row: QuoteRow) -> Sequence[str]:
    return (
        row.territory.english if row.territory else "",
        row.territory.written_code if row.territory else "",
        row.speaker,
        row.speaker_english,
        row.text,
        row.english,
        str(row.is_sure).lower() if row.english else "",
        row.kind.value,
        f"{row.confidence:.2f}",
        row.published,
        row.outlet,
        row.title,
        row.title_english,
        row.address,
    )
