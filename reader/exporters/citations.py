"""Quotes as they are cited: their words in both languages, who said them, and where they were read.

No bidi controls: text for elsewhere holds nothing that cannot be seen. What is rich carries its directions as markup.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from html import escape

from reader.domain.normalization import fold
from reader.domain.territories import Territory
from reader.exporters.writing import has_arabic, plain_in_markdown, table_of

_COLUMNS = (
    *("country", "code", "speaker", "speaker_english", "quote", "english", "english_made_by", "english_sure"),
    *("title", "title_english", "outlet", "date", "address"),
)


@dataclass(frozen=True, slots=True)
class Citation:
    """A quote with its source; "" for what is not known.

    `is_machine`: its English was made by a model, and `is_sure` whether that is likely to be right;
    `is_title_machine`: the title's. The speaker's English is a model's or the reader's.
    """

    arabic: str
    english: str = ""
    is_machine: bool = True
    is_sure: bool = True
    speaker: str = ""
    speaker_english: str = ""
    territory: Territory | None = None
    title: str = ""
    title_english: str = ""
    is_title_machine: bool = True
    outlet: str = ""
    published: str = ""
    address: str = ""


@dataclass(frozen=True, slots=True)
class CitationWords:
    """What is said around a quote. `in_arabic`: names and marks as an Arabic text has them."""

    machine: str = "machine translation"
    unsure: str = "machine translation, not certain"
    no_country: str = "No country known"
    in_arabic: bool = False


@dataclass(frozen=True, slots=True)
class _Line:
    """A line of a citation: what is Arabic in an English line, and the other way round, stands apart in it."""

    parts: tuple[str, ...]
    is_right_to_left: bool

    @property
    def text(self) -> str:
        return "".join(self.parts)


def arabic_words(citation: Citation) -> str:
    """Return the quoted words between Arabic marks."""
    return f"«{citation.arabic}»"


def english_words(citation: Citation, words: CitationWords) -> str:
    """Return the English words between English marks, and that a machine made them; "" where there are none."""
    if not citation.english:
        return ""
    note = words.machine if citation.is_sure else words.unsure
    return f"“{citation.english}”" + (f" ({note})" if citation.is_machine else "")


def as_plain(citations: Sequence[Citation], words: CitationWords) -> str:
    """Return one quote with its source, or several by country under the source that they share."""
    if len(citations) == 1:
        return "\n".join(line.text for line in (*_quote_lines(citations[0], words), *_source(citations[0], words)))
    shared = _shared_source(citations, words)
    parts = ["\n".join(line.text for line in shared)] if shared else []
    for name, group in _groups(citations, words):
        parts.append(name)
        parts += ["\n".join(line.text for line in _lines_of(each, words, shared)) for each in group]
    return "\n\n".join(parts)


def as_rich(citations: Sequence[Citation], words: CitationWords) -> str:
    """Return the same as HTML, for the clipboard: each line in the direction of its language."""
    if len(citations) == 1:
        return "".join(map(_paragraph, (*_quote_lines(citations[0], words), *_source(citations[0], words))))
    shared = _shared_source(citations, words)
    parts = [*map(_paragraph, shared)]
    for name, group in _groups(citations, words):
        parts.append(f'<h3 dir="{"rtl" if words.in_arabic else "ltr"}">{escape(name)}</h3>')
        for each in group:
            parts += [*map(_paragraph, _lines_of(each, words, shared)), "<br>"]
    return "".join(parts)


def as_page(citations: Sequence[Citation], words: CitationWords) -> str:
    """Return a page of its own."""
    title = next((each.title for each in citations), "")
    return (
        '<!DOCTYPE html><html><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">'
        f"<title>{escape(title)}</title>"
        "<style>body{max-width:46rem;margin:2rem auto;padding:0 1rem;font:1.05rem/1.6 Georgia,serif}"
        "p{margin:.15rem 0}[dir=rtl]{text-align:right}</style></head>"
        f"<body>{as_rich(citations, words)}</body></html>\n"
    )


def as_markdown(citations: Sequence[Citation], words: CitationWords) -> str:
    """Return Markdown: a list of quotes under each country."""
    shared = _shared_source(citations, words)
    parts = ["  \n".join(plain_in_markdown(line.text) for line in shared)] if shared else []
    for name, group in _groups(citations, words):
        parts.append(f"### {plain_in_markdown(name)}")
        parts += [
            "- " + "  \n  ".join(plain_in_markdown(line.text) for line in _lines_of(each, words, shared))
            for each in group
        ]
    return "\n\n".join(parts) + "\n"


def as_table(citations: Sequence[Citation]) -> str:
    """Return comma-separated values with a line of names, safe to open in a spreadsheet."""
    return table_of(_COLUMNS, map(_cells, citations))


def _cells(citation: Citation) -> Sequence[str]:
    territory, made_by = citation.territory, "machine" if citation.is_machine else "reader"
    return (
        *((territory.english, territory.written_code) if territory else ("", "")),
        *(citation.speaker, citation.speaker_english, citation.arabic, citation.english),
        *((made_by, str(citation.is_sure).lower()) if citation.english else ("", "")),
        *(citation.title, citation.title_english, citation.outlet, citation.published, citation.address),
    )


def _groups(citations: Sequence[Citation], words: CitationWords) -> Iterable[tuple[str, list[Citation]]]:
    """Return the quotes by country, in order of first appearance."""
    groups: dict[str, list[Citation]] = {}
    for each in citations:
        territory = each.territory
        name = words.no_country
        if territory is not None:
            name = territory.arabic if words.in_arabic else territory.english
        groups.setdefault(name, []).append(each)
    return groups.items()


def _lines_of(citation: Citation, words: CitationWords, shared: Sequence[_Line]) -> Sequence[_Line]:
    return (*_quote_lines(citation, words), *(() if shared else _source(citation, words)))


def _quote_lines(citation: Citation, words: CitationWords) -> list[_Line]:
    lines = [_Line((arabic_words(citation),), is_right_to_left=True)]
    if english := english_words(citation, words):
        lines.append(_Line((english,), is_right_to_left=False))
    if who := _who(citation, words):
        lines.append(_Line(("— ", *who), words.in_arabic))
    return lines


def _who(citation: Citation, words: CitationWords) -> tuple[str, ...]:
    """Return who spoke and for which country, each named once."""
    territory, speaker, english = citation.territory, citation.speaker, citation.speaker_english
    country = "" if territory is None else territory.arabic if words.in_arabic else territory.english
    if territory is not None and (not speaker or fold(speaker) == fold(territory.arabic)):
        return (country,) if words.in_arabic else (country, *_beside(territory.arabic))
    if not speaker:
        return ()
    who = (speaker,) if words.in_arabic or not english else (english, *_beside(speaker))
    is_named = english.casefold().removeprefix("the ") == country.casefold()
    return who if is_named or not country else (*who, _comma(words), country)


def _beside(arabic: str) -> tuple[str, ...]:
    opening, closing = "[]" if "(" in arabic else "()"
    return (f" {opening}", arabic, closing)


def _source(citation: Citation, words: CitationWords) -> tuple[_Line, ...]:
    """Return where a quote was read: the article by its own title, with the English one in brackets."""
    title: tuple[str, ...] = (citation.title,)
    if citation.title_english and citation.title_english != citation.title and not words.in_arabic:
        made = f", {words.machine}" if citation.is_title_machine else ""
        title = (citation.title, " [", citation.title_english + made, "]")
    parts: list[str] = []
    for part in (title, (citation.outlet,), (citation.published,), (citation.address,)):
        if part[0]:
            parts += [_comma(words), *part] if parts else part
    return (_Line(tuple(parts), words.in_arabic),) if parts else ()


def _shared_source(citations: Sequence[Citation], words: CitationWords) -> tuple[_Line, ...]:
    sources = {_source(each, words) for each in citations}
    return sources.pop() if len(sources) == 1 else ()


def _comma(words: CitationWords) -> str:
    return "، " if words.in_arabic else ", "


def _paragraph(line: _Line) -> str:
    """Return a line as a paragraph, in which each part has its own direction."""
    inner = "".join(_span(part, is_right_to_left=line.is_right_to_left) for part in line.parts)
    if line.is_right_to_left:
        return f'<p dir="rtl" lang="ar" style="text-align:right">{inner}</p>'
    return f'<p dir="ltr" lang="en">{inner}</p>'


def _span(part: str, *, is_right_to_left: bool) -> str:
    text = escape(part)
    if part.startswith(("http://", "https://")):
        return f'<a dir="ltr" href="{text}">{text}</a>'
    if not part.strip(" —()[],،") or has_arabic(part) is is_right_to_left:
        return text
    return (
        f'<span dir="ltr" lang="en">{text}</span>' if is_right_to_left else f'<span dir="rtl" lang="ar">{text}</span>'
    )
