"""Articles that were read, as documents. All texts are invented."""

import csv
import io
from dataclasses import replace

from reader.domain.article import Article, Origin, OriginKind
from reader.domain.quotes.values import Attribution, Evidence, Place, Quote, QuoteKind, Speaker
from reader.domain.territories import Territory
from reader.domain.text import Block, BlockKind, Span
from reader.domain.translation import QuoteEnglish, SentenceTranslation
from reader.exporters.documents import as_markdown, as_quote_table, as_text
from reader.exporters.read_article import ReadArticle

SAID = "قالت وزارة الخارجية اليابانية: «=نرحب بالسفن <كلها>». ثم سكتت."
WELCOME = Span(32, 54)
JAPAN = Territory("JP", "اليابان", "Japan")


def quote(words: str, territory: Territory | None, kind: QuoteKind = QuoteKind.STATEMENT) -> Quote:
    span = Span(SAID.index(words), SAID.index(words) + len(words))
    speaker = Speaker("وزارة الخارجية اليابانية") if territory else None
    at = SAID.index("اليابانية")
    evidence = Evidence("institution", Place(2, Span(at, at + 9), "اليابانية")) if territory else None
    return Quote(Place(2, span, words), span, kind, "قالت", speaker, Attribution(territory, evidence, 0.9))


def read_article() -> ReadArticle:
    blocks = (
        Block(BlockKind.TITLE, "رصيف *جديد*"),
        Block(BlockKind.HEADING, "اليابان"),
        Block(BlockKind.PARAGRAPH, SAID),
        Block(BlockKind.LIST_ITEM, "بند بلا ترجمة"),
    )
    english = (
        "A new quay",
        "Japan",
        "Japan's foreign ministry said: “We welcome <all> ships”.",
        "Then it fell silent.",
    )
    return ReadArticle(
        Article(blocks, Origin(OriginKind.PASTED), outlet="صحيفة المرفأ", published="2021-02-03"),
        {number: SentenceTranslation("x", target) for number, target in enumerate(english)},
        (
            quote("=نرحب بالسفن <كلها>", JAPAN),
            quote("سكتت", None, QuoteKind.FRAGMENT),
            quote("ثم", None, QuoteKind.OTHER),
        ),
        {0: QuoteEnglish("We welcome <all> ships", 2, WELCOME, ((2, WELCOME),), sure=True)},
        "Model 1",
        {0: "Japan's foreign ministry"},
    )


def test_blocks_stand_with_their_english() -> None:
    assert [one.english for one in read_article().blocks()] == [
        "A new quay",
        "Japan",
        "Japan's foreign ministry said: “We welcome <all> ships”. Then it fell silent.",
        "",
    ]


def test_text() -> None:
    text = as_text(read_article())
    assert text.startswith("صحيفة المرفأ · 2021-02-03\nEnglish: machine translation (Model 1). It can be wrong;")
    assert "\n\nرصيف *جديد*\nA new quay\n\nاليابان\nJapan\n" in text
    assert "Japan\n-----\n“=نرحب بالسفن <كلها>”\n“We welcome <all> ships”\n— Japan's foreign ministry (وزارة" in text
    assert "Country not known" in text
    assert "\n\n\n" not in text


def test_a_doubtful_english_is_told() -> None:
    read = read_article()
    doubtful = replace(read, quote_english={0: QuoteEnglish("Welcome", 2, None, (), sure=False)})
    assert "“Welcome” (not certain)\n" in as_text(doubtful)
    assert "“Welcome” (not certain)\n" in as_markdown(doubtful)


def test_markdown() -> None:
    text = as_markdown(read_article())
    assert "# رصيف \\*جديد\\*\n\nA new quay\n" in text
    assert "- بند بلا ترجمة\n" in text
    assert "### Japan\n\n- “=نرحب بالسفن \\<كلها\\>”\n  “We welcome \\<all\\> ships”\n" in text


def test_table_of_quotes_is_safe_in_a_spreadsheet() -> None:
    rows = list(csv.DictReader(io.StringIO(as_quote_table(read_article()))))
    assert [row["code"] for row in rows] == ["JP", ""]
    assert rows[0]["quote"] == "'=نرحب بالسفن <كلها>"
    assert rows[0]["english"] == "We welcome <all> ships"
    assert rows[0]["english_sure"] == "true"
    assert rows[0]["speaker_english"] == "Japan's foreign ministry"
    assert rows[0]["evidence"] == "institution: اليابانية"
