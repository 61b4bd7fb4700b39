"""What the interface says of articles in the library, in its own language."""

from collections.abc import Mapping
from datetime import date

from PySide6.QtCore import QCoreApplication, QLocale, QObject

from reader.domain.library import LibraryRow
from reader.domain.territories import Territory
from reader.ui.quote_wording import isolated, territory_names

ALMOST_ALL = 0.95
"""Share of an article from which it counts as read: what follows are tags and links."""

_HUES = 12


def hue_number(code: str) -> int:
    """Return the number of a country's colour: the same one in every list of the library.

    The figures keep apart, as far as twelve colours can, the thirty codes that Arabic news quotes most.
    """
    return sum(ord(letter) * (39 * place + 37) for place, letter in enumerate(code, 1)) % 97 % _HUES


class _Counted(QObject):
    """Its own class because lupdate finds plurals in `tr` only."""

    def quotes(self, count: int) -> str:
        return self.tr("%n quote(s)", "", count)


def written_day(day: str, *, in_arabic: bool) -> str:
    """Write an ISO 8601 date, or its beginning (a month, a year), for the reader; other text as it is."""
    try:
        year, month, *days = (int(part) for part in day.split("-"))
        date(year, month, days[0] if days else 1)
    except ValueError:
        return day
    name = month_name(month, in_arabic=in_arabic)
    return " ".join(str(part) for part in (*days[:1], name, year))


def month_name(month: int, *, in_arabic: bool) -> str:
    """Return a month's name, 1 for January."""
    language = QLocale.Language.Arabic if in_arabic else QLocale.Language.English
    form = QLocale.FormatType.LongFormat if in_arabic else QLocale.FormatType.ShortFormat
    return QLocale(language).standaloneMonthName(month, form)


def spoken_article(row: LibraryRow, countries: Mapping[str, Territory], *, in_arabic: bool) -> str:
    """Say an article in a sentence, for screen readers."""
    translate = QCoreApplication.translate
    parts = [row.title, row.outlet, written_day(row.day, in_arabic=in_arabic), progress_text(row)]
    if row.countries:
        parts.append(
            translate("Library", "Speakers from {countries}").format(
                countries=", ".join(country_names(row.countries, countries, in_arabic=in_arabic))
            )
        )
    if row.tags:
        parts.append(translate("Library", "Tags: {tags}").format(tags=", ".join(row.tags)))
    if row.has_note:
        parts.append(translate("Library", "With a note"))
    return ". ".join(part for part in parts if part)


def tip_of(row: LibraryRow, countries: Mapping[str, Territory], *, in_arabic: bool) -> str:
    """Return a tooltip: the whole title, and the countries by name."""
    names = ", ".join(country_names(row.countries, countries, in_arabic=in_arabic))
    return "\n".join(part for part in (isolated(row.title), names) if part)


def progress_text(row: LibraryRow) -> str:
    """Say how far an article is read."""
    translate = QCoreApplication.translate
    if row.is_read:
        return translate("Library", "Read")
    if row.progress > 0:
        return translate("Library", "{share} % read").format(share=max(1, round(row.progress * 100)))
    return translate("Library", "Unread")


def quote_count(count: int) -> str:
    """Say how many quotes there are."""
    return _Counted().quotes(count)


def country_names(codes: tuple[str, ...], countries: Mapping[str, Territory], *, in_arabic: bool) -> list[str]:
    """Return countries' names; a code stands for one that has none here."""
    return [territory_names(countries[code], in_arabic=in_arabic)[0] if code in countries else code for code in codes]
