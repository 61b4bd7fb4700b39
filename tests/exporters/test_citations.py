"""Quotes as they are cited: plain, rich, and as files."""

import csv
import io
from dataclasses import replace

import pytest
from bs4 import BeautifulSoup

from reader.domain.territories import Territory
from reader.exporters.citations import (
    Citation,
    CitationWords,
    as_markdown,
    as_page,
    as_plain,
    as_rich,
    as_table,
    english_words,
)

RUSSIA = Territory("RU", "روسيا", "Russia")
HARBOURS = Territory("WHO", "منظمة المرافئ", "Organisation of Harbours", is_body=True)
ENGLISH, ARABIC = CitationWords(), CitationWords("ترجمة آلية", "ترجمة آلية غير مؤكدة", "بلا بلد", in_arabic=True)
QUOTE = Citation(
    "السفن تعود غدا",
    "Ships return tomorrow",
    speaker="وزارة الخارجية الروسية",
    speaker_english="The Russian Foreign Ministry",
    territory=RUSSIA,
    title="عودة السفن",
    title_english="Return of the ships",
    outlet="صحيفة المرفأ",
    published="2025-03-04",
    address="https://example.org/a?b=1&c=2",
)


def test_a_quote_is_cited_in_english_with_each_name_once() -> None:
    assert as_plain([QUOTE], ENGLISH).splitlines() == [
        "«السفن تعود غدا»",
        "“Ships return tomorrow” (machine translation)",
        "— The Russian Foreign Ministry (وزارة الخارجية الروسية), Russia",
        "عودة السفن [Return of the ships, machine translation], صحيفة المرفأ, 2025-03-04, https://example.org/a?b=1&c=2",
    ]


def test_a_quote_is_cited_in_arabic() -> None:
    assert as_plain([QUOTE], ARABIC).splitlines()[2:] == [
        "— وزارة الخارجية الروسية، روسيا",
        "عودة السفن، صحيفة المرفأ، 2025-03-04، https://example.org/a?b=1&c=2",
    ]


@pytest.mark.parametrize(
    ("speaker", "english", "territory", "line"),
    [
        ("منظمة المرافئ", "Organisation of Harbours", HARBOURS, "— Organisation of Harbours (منظمة المرافئ)"),
        ("المنظمة", "The Organisation of Harbours", HARBOURS, "— The Organisation of Harbours (المنظمة)"),
        ("", "", RUSSIA, "— Russia (روسيا)"),
        ("روسيا", "Russia", RUSSIA, "— Russia (روسيا)"),
        ("مدير الميناء", "", RUSSIA, "— مدير الميناء, Russia"),
        ("البيان (الوزارة)", "Statement (the ministry)", None, "— Statement (the ministry) [البيان (الوزارة)]"),
    ],
)
def test_no_name_is_doubled(speaker: str, english: str, territory: Territory | None, line: str) -> None:
    one = replace(QUOTE, speaker=speaker, speaker_english=english, territory=territory)
    assert as_plain([one], ENGLISH).splitlines()[2] == line


def test_nobody_is_no_line() -> None:
    assert as_plain([Citation("نعم")], ENGLISH) == "«نعم»"


def test_the_english_says_who_made_it_and_whether_it_is_certain() -> None:
    assert english_words(replace(QUOTE, is_sure=False), ENGLISH).endswith("” (machine translation, not certain)")
    assert english_words(replace(QUOTE, is_machine=False), ENGLISH) == "“Ships return tomorrow”"
    own = replace(QUOTE, is_machine=False, is_title_machine=False)
    assert as_plain([own], ENGLISH).splitlines()[3].startswith("عودة السفن [Return of the ships], صحيفة")


def test_rich_text_has_each_language_in_its_own_direction() -> None:
    page = BeautifulSoup(as_rich([QUOTE], ENGLISH), "html.parser")
    lines = page.find_all("p")
    assert [line["dir"] for line in lines] == ["rtl", "ltr", "ltr", "ltr"]
    arabic = lines[2].find("span", dir="rtl")
    assert arabic is not None
    assert arabic.text == "وزارة الخارجية الروسية"
    link = lines[3].find("a")
    assert link is not None
    assert link["href"] == QUOTE.address
    assert page.get_text().count("وزارة الخارجية الروسية") == 1


def test_several_quotes_stand_by_country_under_the_source_they_share() -> None:
    text = as_plain([QUOTE, replace(QUOTE, territory=None), replace(QUOTE, arabic="ثانية")], ENGLISH)
    assert text.count("https://example.org") == 1
    headings = [line for line in text.splitlines() if line in ("Russia", "No country known")]
    assert headings == ["Russia", "No country known"]
    other = as_plain([QUOTE, replace(QUOTE, address="https://example.org/other")], ENGLISH)
    assert other.count("https://example.org") == 2


def test_markdown_and_page_hold_what_is_cited() -> None:
    text = as_markdown([QUOTE, replace(QUOTE, arabic="[ثانية]")], ENGLISH)
    assert "### Russia" in text
    assert "- «السفن تعود غدا»  \n  “Ships return" in text
    assert "\\[ثانية\\]" in text
    page = BeautifulSoup(as_page([QUOTE], ENGLISH), "html.parser")
    assert page.find("p", dir="rtl", string="«السفن تعود غدا»") is not None


def test_the_table_is_safe_in_a_spreadsheet() -> None:
    (row,) = csv.DictReader(io.StringIO(as_table([replace(QUOTE, title="=cmd", is_sure=False)])))
    assert row["title"] == "'=cmd"
    assert (row["code"], row["speaker_english"], row["english_made_by"], row["english_sure"]) == (
        "RU",
        "The Russian Foreign Ministry",
        "machine",
        "false",
    )
