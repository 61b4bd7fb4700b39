"""Whatever is opened: an article of sound blocks, or a sentence that says why not."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.domain.article import Article, Origin, OriginKind
from reader.domain.errors import ReaderError
from reader.importers import IMPORTERS

TAGS = [
    "p",
    "div",
    "h1",
    "h2",
    "a href=x",
    "a",
    "b",
    "q",
    "ul",
    "li",
    "table",
    "tr",
    "td",
    "figure",
    "figcaption",
    "br",
    "img",
]
TAGS += [
    "span class=caption",
    "div class=related",
    "time",
    "pre",
    "blockquote",
    "article",
    "body",
    "title",
    "script",
    "style",
]
WORDS = [
    "قال المدير",
    "افتتحت هيئة الموانئ رصيفا جديدا يوم الأحد وحضر كثيرون.",
    " ",
    "\n",
    "\u200f",
    "…",
    "&amp;",
    "31",
    "\x00",
]
WORDS += [
    "اقرأ أيضا",
    "2021-02-03",
    "©",
    "|",
    ":",
    "*",
    "https://example.org/a؟b",
    "<!--",
    "-->",
    "\u00a0",
    "# ",
    "> ",
    "- ",
    "---\n",
]


def markup() -> st.SearchStrategy[str]:
    tag = st.sampled_from(TAGS)
    piece = tag.map(lambda name: f"<{name}>") | tag.map(lambda name: f"</{name.split()[0]}>") | st.sampled_from(WORDS)
    return st.lists(piece, max_size=60).map("".join)


def read(suffix: str, data: bytes) -> Article | None:
    sentence = "."
    found = None
    try:
        found = IMPORTERS[suffix](data, Origin(OriginKind.FILE, "a"))
    except ReaderError as error:
        sentence = str(error)
    assert sentence.endswith(".")
    return found


@settings(deadline=None)  # the first of a format waits for its parser to load
@pytest.mark.parametrize("suffix", [".html", ".txt", ".md", ".mhtml", ".docx", ".epub"])
@given(
    data=st.binary(max_size=300)
    | markup().map(str.encode)
    | st.text(max_size=100).map(lambda text: text.encode("utf-8", "replace"))
)
def test_nothing_breaks_an_importer(suffix: str, data: bytes) -> None:
    read(suffix, data)


@settings(deadline=None)
@given(markup())
def test_a_page_is_read_twice_alike(page: str) -> None:
    data = f"<html><body>{page}</body></html>".encode()
    first, second = read(".html", data), read(".html", data)
    assert first == second
