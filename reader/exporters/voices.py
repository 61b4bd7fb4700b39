"""Quotes of many articles as a table."""

import csv
import io
from collections.abc import Iterable

from reader.domain.library import QuoteRow

_COLUMNS = ("country", "code", "speaker", "quote", "english", "kind", "confidence", "date", "outlet", "title")
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
            row.text,
            row.english,
            row.kind.value,
            f"{row.confidence:.2f}",
            row.day,
            row.outlet,
            row.title,
        )
        table.writerow([f"'{cell}" if cell.startswith(_FORMULA) else cell for cell in cells])
    return out.getvalue()
