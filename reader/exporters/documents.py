"""Read articles as documents: plain text, Markdown, a page, a table of quotes."""

import csv
import io
import re
from collections.abc import Iterator
from html import escape

from reader.domain.quotes.values import Quote
from reader.domain.text import BlockKind
from reader.domain.translation import QuoteEnglish
from reader.exporters.read_article import ReadArticle, ReadBlock

_MARKDOWN = {
    BlockKind.TITLE: "# ",
    BlockKind.HEADING: "## ",
    BlockKind.LIST_ITEM: "- ",
    BlockKind.BLOCKQUOTE: "> ",
}
_MARKS = re.compile(r"([\\`*_\[\]<>#])")
_ELEMENTS = {BlockKind.TITLE: "h1", BlockKind.HEADING: "h2", BlockKind.BLOCKQUOTE: "blockquote"}
_STYLE = (
    "body{font:1rem/1.6 serif;max-width:75rem;margin:2rem auto;padding:0 1rem}"
    ".pair{display:grid;grid-template-columns:1fr 1fr;gap:2rem}"
    "[lang=ar]{font-size:1.15em;line-height:1.9}h1,h2{font-size:1.3em}.source{color:#666}"
)
_COLUMNS = ("country", "code", "speaker", "quote", "english", "english_sure", "kind", "confidence")
_FORMULA = ("=", "+", "-", "@", "\t")


def as_text(read: ReadArticle) -> str:
    """Return plain text: each paragraph above its English, then the quotes by country."""
    lines = [read.source_line(), ""]
    for one in read.blocks():
        lines += [one.block.text, one.english, ""]
    for name, quotes in read.quotes_by_territory().items():
        lines += ["", name, "-" * len(name)]
        lines += [line for quote, english in quotes for line in _quote_lines(quote, english)]
    return _tidied(lines)


def as_markdown(read: ReadArticle) -> str:
    """Return Markdown: each paragraph above its English, then the quotes by country."""
    lines = [_plain(read.source_line()), ""]
    for one in read.blocks():
        lines += [f"{_MARKDOWN.get(one.block.kind, '')}{_plain(one.block.text)}", "", _plain(one.english), ""]
    for name, quotes in read.quotes_by_territory().items():
        lines += ["", f"### {name}", ""]
        for quote, english in quotes:
            first, *rest = (_plain(line) for line in _quote_lines(quote, english) if line)
            lines += [f"- {first}", *(f"  {line}" for line in rest)]
    return _tidied(lines)


def as_page(read: ReadArticle) -> str:
    """Return a page of its own, with nothing in it that is fetched or run: English left, Arabic right."""
    article = read.article
    body = "".join(_pair(one, article.language) for one in read.blocks())
    groups = "".join(_group(name, quotes) for name, quotes in read.quotes_by_territory().items())
    return (
        '<!DOCTYPE html><html lang="en"><head><meta charset="utf-8">'
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">"
        f"<title>{escape(article.title)}</title><style>{_STYLE}</style></head><body>"
        f'<p class="source">{escape(read.source_line())}</p>{body}{groups}</body></html>\n'
    )


def as_quote_table(read: ReadArticle) -> str:
    """Return the quotes as comma-separated values with a line of names, safe to open in a spreadsheet."""
    out = io.StringIO()
    table = csv.writer(out)
    table.writerow(_COLUMNS)
    for quote, english in read.listed_quotes():
        territory = quote.attribution.territory
        row = (
            territory.english if territory else "",
            territory.written_code if territory else "",
            quote.speaker.name if quote.speaker else "",
            quote.words.text,
            english.text if english else "",
            str(english.sure).lower() if english else "",
            quote.kind.value,
            f"{quote.attribution.confidence:.2f}",
        )
        table.writerow([f"'{cell}" if cell.startswith(_FORMULA) else cell for cell in row])
    return out.getvalue()


def _quote_lines(quote: Quote, english: QuoteEnglish | None) -> Iterator[str]:
    """Yield a quote's Arabic, its English, who said it, and an empty line."""
    yield f"“{quote.words.text}”"
    if english is not None:
        yield f"“{english.text}”"
    if quote.speaker is not None:
        yield f"— {quote.speaker.name}"
    yield ""


def _plain(text: str) -> str:
    """Return `text` so that Markdown shows it as it is."""
    return _MARKS.sub(r"\\\1", text)


def _pair(one: ReadBlock, language: str) -> str:
    """Return a block beside its English."""
    element = _ELEMENTS.get(one.block.kind, "p")
    direction = "ltr" if language in ("en", "fr") else "rtl"
    source = f'<{element} lang="{escape(language)}" dir="{direction}">{escape(one.block.text)}</{element}>'
    return f'<div class="pair"><{element} lang="en">{escape(one.english)}</{element}>{source}</div>'


def _group(name: str, quotes: list[tuple[Quote, QuoteEnglish | None]]) -> str:
    """Return a country's quotes."""
    items = (
        f'<div class="pair"><p lang="en">{escape(english.text if english else "")}</p>'
        f'<p lang="ar" dir="rtl">{escape(quote.words.text)}'
        f"{'<br>— ' + escape(quote.speaker.name) if quote.speaker else ''}</p></div>"
        for quote, english in quotes
    )
    return f"<h2>{escape(name)}</h2>{''.join(items)}"


def _tidied(lines: list[str]) -> str:
    """Return the lines as a text that ends with one line end and has no two empty lines in a row."""
    return re.sub(r"\n{3,}", "\n\n", "\n".join(lines)).strip() + "\n"
