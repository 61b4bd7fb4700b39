"""What the interface says of articles in the library, in its own language."""

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication

from reader.domain.library import LibraryRow
from reader.domain.territories import Territory
from reader.ui.wording.countries import country_names
from reader.ui.wording.counts import quote_count
from reader.ui.wording.days import day_known
from reader.ui.wording.isolates import isolated


def title_of(row: LibraryRow, *, in_arabic: bool) -> str:
    """Return the title that the interface calls an article by: the English one in English, as soon as there is one."""
    return row.title if in_arabic else row.english or row.title


def spoken_article(row: LibraryRow, countries: Mapping[str, Territory], *, in_arabic: bool) -> str:
    """Say an article in a sentence, for screen readers."""
    translate = QCoreApplication.translate
    parts = [
        row.title,
        "" if in_arabic else row.english,
        row.outlet,
        day_known(row.day, is_dated=row.is_dated, in_arabic=in_arabic),
    ]
    parts += [quote_count(row.quotes) if row.quotes else "", progress_text(row)]
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
    """Return a tooltip: the whole title, in English too where that is the interface's language, and the countries."""
    names = ", ".join(country_names(row.countries, countries, in_arabic=in_arabic))
    english = "" if in_arabic else row.english
    return "\n".join(part for part in (isolated(row.title), english, names) if part)


def share_read(row: LibraryRow) -> str:
    """Say beside a bar how much of an article is read."""
    return QCoreApplication.translate("Library", "{share} %").format(share=max(1, round(row.progress * 100)))


def progress_text(row: LibraryRow) -> str:
    """Say how far an article is read."""
    translate = QCoreApplication.translate
    if row.is_read:
        return translate("Library", "Read")
    if row.progress > 0:
        return translate("Library", "{share} % read").format(share=max(1, round(row.progress * 100)))
    return translate("Library", "Unread")
