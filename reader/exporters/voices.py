"""Quotes of many articles as a table."""

import csv
import io
from collections.abc import Iterable

from reader.domain.library import QuoteRow

_COLUMNS = (
    *("country", "code", "speaker", "speaker_english", "quote", "english", "english_sure", "kind", "confidence"),
    *("date", "outlet", "title", "title_english", "address"),
)
_FORMULA = ("=", "+", "-", "@", "\t")


def as_voices_table(rows: Iterable[QuoteRow]) -> str:
    """Return the quotes as comma-separated values with a line of names, safe to open in a spreadsheet."""
    out = io.StringIO()
    table = csv.writer(out)
    table.writerow(_COLUMNS)
    for row in rows:
        cells = (
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
        table.writerow([f"'{cell}" if cell.startswith(_FORMULA) else cell for cell in cells])
    return out.getvalue()
