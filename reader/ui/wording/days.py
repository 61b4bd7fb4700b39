"""How days and months are written."""

from datetime import date

from PySide6.QtCore import QCoreApplication, QLocale


def written_day(day: str, *, in_arabic: bool) -> str:
    """Write an ISO 8601 date, or its beginning (a month, a year), for the reader; other text as it is."""
    try:
        year, month, *days = (int(part) for part in day.split("-"))
        date(year, month, days[0] if days else 1)
    except ValueError:
        return day
    name = month_name(month, in_arabic=in_arabic)
    return " ".join(str(part) for part in (*days[:1], name, year))


def day_known(day: str, *, is_dated: bool, in_arabic: bool) -> str:
    """Say when an article was published, or, where its source does not tell, that it is the day on which it came in."""
    written = written_day(day, in_arabic=in_arabic)
    return written if is_dated else QCoreApplication.translate("Library", "added {day}").format(day=written)


def month_name(month: int, *, in_arabic: bool) -> str:
    """Return a month's name, 1 for January."""
    language = QLocale.Language.Arabic if in_arabic else QLocale.Language.English
    form = QLocale.FormatType.LongFormat if in_arabic else QLocale.FormatType.ShortFormat
    return QLocale(language).standaloneMonthName(month, form)
