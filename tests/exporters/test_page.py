"""A read article as a page."""

import re
from dataclasses import replace

import pytest
from bs4 import BeautifulSoup
from bs4.element import Tag

from reader.domain.text import Block, BlockKind
from reader.exporters.page import as_page
from reader.exporters.read_article import ReadArticle
from tests.exporters.test_documents import SAID, read_article


@pytest.fixture
def page() -> BeautifulSoup:
    return BeautifulSoup(as_page(read_article()), "html.parser")


def cells(page: BeautifulSoup) -> list[list[Tag]]:
    return [pair.find_all(recursive=False) for pair in page.select("main .pair")]


def test_each_block_stands_beside_its_english(page: BeautifulSoup) -> None:
    english, arabic = cells(page)[2]
    assert arabic.get_text() == SAID
    assert (arabic["lang"], arabic["dir"]) == ("ar", "rtl")
    assert (english["lang"], english["dir"]) == ("en", "ltr")
    assert [cell.name for cell in cells(page)[0]] == ["h1", "h1"]
    assert cells(page)[3][0].get_text() == ""


def test_quoted_words_are_marked_in_both_texts_and_lead_to_their_quote(page: BeautifulSoup) -> None:
    english, arabic = cells(page)[2]
    assert [mark.get_text() for mark in arabic.find_all("mark")] == ["=نرحب بالسفن <كلها>", "سكتت"]
    assert [mark.get_text() for mark in english.find_all("mark")] == ["We welcome <all> ships"]
    for mark in page.select("main mark a"):
        assert page.select_one(str(mark["href"])) is not None


def test_quotes_stand_by_country_with_speaker_and_evidence(page: BeautifulSoup) -> None:
    headings = [heading.get_text() for heading in page.select(".quotes h2")]
    assert headings == ["Quotes by country", "JPJapan · اليابان1", "Country not known1"]
    first = page.select(".quote")[0]
    assert [cell.get_text() for cell in first.select(".pair p")] == [
        "“We welcome <all> ships”",
        "«=نرحب بالسفن <كلها>»",
    ]
    assert first.select(".who")[0].get_text() == "Japan's foreign ministry · وزارة الخارجية اليابانية · قالت"
    assert "institution, «اليابانية» (right in 90 of 100)" in first.select(".why")[0].get_text()


def test_machine_translation_is_said_where_there_is_one(page: BeautifulSoup) -> None:
    assert "machine translation (Model 1)" in page.get_text()
    alone = as_page(replace(read_article(), translations={}, quote_english=None))
    assert "machine translation" not in alone
    assert 'class="pair"' not in alone


def test_an_english_article_reads_from_the_left() -> None:
    article = replace(read_article().article, blocks=(Block(BlockKind.PARAGRAPH, "A quay was opened."),), language="en")
    (block,) = BeautifulSoup(as_page(ReadArticle(article, {})), "html.parser").select("main p")
    assert block["dir"] == "ltr"


def test_nothing_is_fetched_or_run(page: BeautifulSoup) -> None:
    assert not page.find_all(["script", "img", "link", "iframe", "form"])
    assert all(str(link["href"]).startswith("#") for link in page.find_all("a"))
    assert not re.search(r"url\(|@import|\son\w+=", str(page))
    policy = page.select_one("meta[http-equiv]")
    assert policy is not None
    assert "default-src 'none'" in str(policy["content"])
