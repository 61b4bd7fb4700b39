"""Fetched pages as articles, through the service that the window uses."""

import pytest

from reader.domain.article import Article, OriginKind
from reader.domain.errors import ReaderError
from reader.services.importing import open_address
from tests.importers.web.site import PAGE, Reply, Site


def read(site: Site, reply: Reply) -> Article:
    site.replies["/a"] = reply
    return open_address(f"{site.origin}/a", report=lambda _: None, stopped=lambda: False)


def test_a_page_is_an_article_that_knows_where_it_came_from(site: Site) -> None:
    site.redirect("/short", "/a")
    site.replies["/a"] = Reply()
    told: list[str] = []
    article = open_address(f"{site.origin}/short", report=told.append, stopped=lambda: False)
    assert article.title == "رصيف جديد في المدينة"
    assert len(article.blocks) == 3
    assert (article.origin.kind, article.origin.place) == (OriginKind.URL, f"{site.origin}/a")
    assert article.address == f"{site.origin}/a"
    assert article.outlet == "127.0.0.1"
    assert told == [f"{site.origin}/short", f"{site.origin}/a"]
    assert site.pages_asked == ["/short", "/a"]


@pytest.mark.parametrize(("host", "is_believed"), [("127.0.0.1", True), ("other.example", False)])
def test_a_page_names_its_own_address_but_no_other_site(site: Site, host: str, is_believed: bool) -> None:  # noqa: FBT001 -- a case
    page = PAGE.replace("</head>", f'<link rel="canonical" href="https://{host}/story"></head>')
    article = read(site, Reply(page.encode()))
    assert article.address == (f"https://{host}/story" if is_believed else f"{site.origin}/a")


@pytest.mark.parametrize("declared", ["windows-1256", "iso-8859-6", "utf-8", "nonsense", ""])
def test_the_server_s_charset_counts_unless_it_is_plainly_wrong(site: Site, declared: str) -> None:
    kind = f"text/html; charset={declared}" if declared else "text/html"
    assert read(site, Reply(PAGE.encode("cp1256"), kind)).title == "رصيف جديد في المدينة"
    assert read(site, Reply(PAGE.encode(), kind)).title == "رصيف جديد في المدينة"


@pytest.mark.parametrize("kind", ["text/plain; charset=windows-1256", ""])
def test_plain_text_and_what_has_no_name(site: Site, kind: str) -> None:
    text = "رصيف جديد في المدينة\n\nافتتحت هيئة الموانئ رصيفا جديدا يوم الأحد وحضر الافتتاح كثيرون.\n"
    article = read(site, Reply(text.encode("cp1256"), kind))
    assert article.title == "رصيف جديد في المدينة"
    assert article.address == f"{site.origin}/a"


@pytest.mark.parametrize(
    ("reply", "sentence"),
    [
        (Reply(b""), "sent an empty page"),
        (Reply(b"<html><body></body></html>"), "has no Arabic or English words"),
        (Reply(b"\x00\x01\x02" * 999), "does not hold text"),
        (Reply(headers={"Content-Length": "20000001"}), "larger than 20 MB"),
    ],
)
def test_pages_without_an_article(site: Site, reply: Reply, sentence: str) -> None:
    with pytest.raises(ReaderError, match=sentence):
        read(site, reply)
