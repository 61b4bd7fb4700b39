"""What the interface says of quotes of the library, in its own language."""

from PySide6.QtCore import QCoreApplication

from reader.domain.library import CountryCount, QuoteRow
from reader.ui.voices.citation import speaker_of, title_of
from reader.ui.wording.countries import territory_names
from reader.ui.wording.counts import quote_count
from reader.ui.wording.days import day_known
from reader.ui.wording.isolates import isolated


def day_of(row: QuoteRow, *, in_arabic: bool) -> str:
    """Say when a quote's article was published, or, where its source does not tell, that it is when it came in."""
    return day_known(row.day, is_dated=row.published[:10] == row.day, in_arabic=in_arabic)


def doubts_of(row: QuoteRow) -> tuple[str, str]:
    """Return what is said of English that is not certain, at length and in short; ("", "") of any other."""
    if row.is_sure or not row.english:
        return "", ""
    translate = QCoreApplication.translate
    return translate("VoicesPage", "The English is not certain"), translate("VoicesPage", "Not certain")


def spoken_count(count: CountryCount, *, in_arabic: bool) -> str:
    """Say how many quotes a country has."""
    return f"{territory_names(count.territory, in_arabic=in_arabic)[0]}: {quote_count(count.quotes)}"


def spoken_quote(row: QuoteRow, *, in_arabic: bool) -> str:
    """Say a quote in sentences, for screen readers."""
    country = territory_names(row.territory, in_arabic=in_arabic)[0]
    speaker, title = speaker_of(row, in_arabic=in_arabic)[0], title_of(row, in_arabic=in_arabic)[0]
    day = day_of(row, in_arabic=in_arabic)
    parts = (row.text, row.english, doubts_of(row)[0], speaker, country, day, row.outlet, title)
    return ". ".join(part for part in parts if part)


def tip_of(row: QuoteRow, *, in_arabic: bool) -> str:
    """Return a tooltip: the whole quote, and all that is known of where it stands, in both languages."""
    country = " · ".join(part for part in territory_names(row.territory, in_arabic=in_arabic) if part)
    who, title = speaker_of(row, in_arabic=in_arabic), title_of(row, in_arabic=in_arabic)
    day = day_of(row, in_arabic=in_arabic)
    parts = (row.text, doubts_of(row)[0], *who, country, day, row.outlet, *title)
    return "\n".join(isolated(part) for part in parts if part)
