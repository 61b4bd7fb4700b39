"""How texts are written into pages, Markdown and tables, so that they are shown as they are."""

import csv
import io
import re
from collections.abc import Iterable, Sequence

_ARABIC = re.compile("[\u0600-\u06ff]")
_MARKS = re.compile(r"([\\`*_\[\]<>#])")
_FORMULA = ("=", "+", "-", "@", "\t")


def has_arabic(text: str) -> bool:
    """Tell whether there is an Arabic letter in a text."""
    return _ARABIC.search(text) is not None


def plain_in_markdown(text: str) -> str:
    """Return `text` so that Markdown shows it as it is."""
    return _MARKS.sub(r"\\\1", text)


def table_of(columns: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """Return comma-separated values under a line of names, safe to open in a spreadsheet: no cell is a formula."""
    out = io.StringIO()
    table = csv.writer(out)
    table.writerow(columns)
    for row in rows:
        table.writerow([f"'{cell}" if cell.startswith(_FORMULA) else cell for cell in row])
    return out.getvalue()
