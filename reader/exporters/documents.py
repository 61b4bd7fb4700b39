"""Read articles as documents: plain text, Markdown, a table of quotes."""

import re
from collections.abc import Iterator, Sequence

from reader.domain.text import BlockKind
from reader.domain.translation import QuoteEnglish
from reader.exporters.read_article import UNKNOWN_TERRITORY, ReadArticle
from reader.exporters.writing import plain_in_markdown, table_of

_MARKDOWN = {
    BlockKind.TITLE: "# ",
    BlockKind.HEADING: "## ",
    BlockKind.LIST_ITEM: "- ",
    BlockKind.BLOCKQUOTE: "> ",
}
_COLUMNS = (
    *("country", "code", "speaker", "speaker_english", "quote", "english", "english_sure", "kind"),
    *("confidence", "evidence"),
)


def as_text(read: ReadArticle) -> str:
    """Return plain text: each paragraph above its English, then the quotes by country."""
    lines = [read.source_line(), read.translation_line(), ""]
    for one in read.blocks():
        lines += [one.block.text, one.english, ""]
    for territory, quotes in read.numbers_by_territory().items():
        name = territory.english if territory else UNKNOWN_TERRITORY
        lines += ["", name, "-" * len(name)]
        lines += [line for number, english in quotes for line in _quote_lines(read, number, english)]
    return _tidied(lines)


def as_markdown(read: ReadArticle) -> str:
    """Return Markdown: each paragraph above its English, then the quotes by country."""
    lines = [plain_in_markdown(read.source_line()), "", plain_in_markdown(read.translation_line()), ""]
    for one in read.blocks():
        lines += [
            f"{_MARKDOWN.get(one.block.kind, '')}{plain_in_markdown(one.block.text)}",
            "",
            plain_in_markdown(one.english),
            "",
        ]
    for territory, quotes in read.numbers_by_territory().items():
        lines += ["", f"### {territory.english if territory else UNKNOWN_TERRITORY}", ""]
        for number, english in quotes:
            first, *rest = (plain_in_markdown(line) for line in _quote_lines(read, number, english) if line)
            lines += [f"- {first}", *(f"  {line}" for line in rest)]
    return _tidied(lines)


def as_quote_table(read: ReadArticle) -> str:
    """Return the quotes as comma-separated values with a line of names, safe to open in a spreadsheet."""
    return table_of(_COLUMNS, (_cells(read, number, english) for number, english in read.listed()))


def _cells(read: ReadArticle, number: int, english: QuoteEnglish | None) -> Sequence[str]:
    quote = read.quotes[number]
    territory, evidence = quote.attribution.territory, quote.attribution.evidence
    return (
        territory.english if territory else "",
        territory.written_code if territory else "",
        quote.speaker.name if quote.speaker else "",
        read.speaker_english(number),
        quote.words.text,
        english.text if english else "",
        str(english.sure).lower() if english else "",
        quote.kind.value,
        f"{quote.attribution.confidence:.2f}",
        f"{evidence.rule}: {evidence.words.text}" if evidence else "",
    )


def _quote_lines(read: ReadArticle, number: int, english: QuoteEnglish | None) -> Iterator[str]:
    """Yield a quote's Arabic, its English with whose or how certain that is, who said it, and an empty line."""
    yield f"“{read.quotes[number].words.text}”"
    if english is not None:
        note = " (the reader's own)" if english.is_own else "" if english.sure else " (not certain)"
        yield f"“{english.text}”{note}"
    if speaker := read.speaker_of(number):
        yield f"— {speaker}"
    yield ""


def _tidied(lines: list[str]) -> str:
    """Return the lines as a text that ends with one line end and has no two empty lines in a row."""
    return re.sub(r"\n{3,}", "\n\n", "\n".join(lines)).strip() + "\n"
