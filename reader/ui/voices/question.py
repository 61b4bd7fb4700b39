"""What the reader asks of the quotes of all articles, as it is typed."""

import re
from dataclasses import dataclass

from reader.domain.library import QuoteFilter

_DAY = re.compile(r"\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?")
_LAST = {4: "-12-31", 7: "-31", 10: ""}  # what makes a year, a month, a day its last day, by the letters of its date
_OTHER_DIGITS = str.maketrans("٠١٢٣٤٥٦٧٨٩/", "0123456789-")


@dataclass(frozen=True, slots=True)
class VoicesQuestion:
    """Words and names as typed, days as ISO 8601 dates or their beginnings, and countries by code."""

    text: str = ""
    speaker: str = ""
    since: str = ""
    until: str = ""
    countries: frozenset[str | None] = frozenset()

    @property
    def misread(self) -> str:
        """The first of the dates that is none, "" where both can be read."""
        return next((day for day in (self.since, self.until) if day.strip() and not read_day(day)), "")

    @property
    def wanted(self) -> QuoteFilter:
        """The filter that is asked for; a date that is none is left out."""
        until = read_day(self.until)
        return QuoteFilter(
            text=self.text,
            speaker=self.speaker,
            countries=self.countries,
            since=read_day(self.since),
            until=until + _LAST[len(until)] if until else "",
        )


def read_day(typed: str) -> str:
    """Return a date, month or year as ISO 8601 writes it; "" for what is none."""
    day = typed.strip().translate(_OTHER_DIGITS)
    return day if _DAY.fullmatch(day) else ""
