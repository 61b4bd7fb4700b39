"""A quote of the library as it is cited, and how it is named in the interface's language."""

from reader.domain.library import QuoteRow
from reader.exporters.citations import Citation
from reader.ui.text.typographic import typographic


def citation_of(row: QuoteRow) -> Citation:
    """Return a quote with its source."""
    return Citation(
        row.text,
        typographic(row.english),
        is_machine=not row.is_own,
        is_sure=row.is_sure,
        speaker=row.speaker,
        speaker_english=row.speaker_english,
        territory=row.territory,
        title=row.title,
        title_english=typographic(row.title_english),
        is_title_machine=not row.is_title_own,
        outlet=row.outlet,
        published=row.published,
        address=row.address,
    )


def speaker_of(row: QuoteRow, *, in_arabic: bool) -> tuple[str, str]:
    """Return who speaks in the interface's language, and in the other one; "" for what is not known."""
    return _both(row.speaker, row.speaker_english, in_arabic=in_arabic)


def title_of(row: QuoteRow, *, in_arabic: bool) -> tuple[str, str]:
    """Return the article's title in the interface's language, and in the other one; "" for what is not known."""
    return _both(row.title, typographic(row.title_english), in_arabic=in_arabic)


def _both(arabic: str, english: str, *, in_arabic: bool) -> tuple[str, str]:
    if in_arabic or not english or english == arabic:
        return arabic, ""
    return english, arabic
