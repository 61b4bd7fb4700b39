"""Formats other than plain text and news pages, and files that do harm. All texts are invented."""

import io
import time
import zipfile
from email.message import EmailMessage
from email.policy import SMTP

import pytest

from reader.domain.article import Article, Origin, OriginKind
from reader.domain.errors import ReaderError
from reader.domain.text import BlockKind
from reader.importers import IMPORTERS

TITLE = "رصيف جديد في مدينة الواحة"
PROSE = "افتتحت هيئة الموانئ في مدينة الواحة رصيفا جديدا يوم الأحد، وحضر الافتتاح عشرات التجار والبحارة."
MORE = "وأوضحت الهيئة أن العمل في الرصيف استمر ثلاث سنوات كاملة قبل أن ينتهي."
PAGE = f"<html><head><title>{TITLE}</title></head><body><h1>{TITLE}</h1><p>{PROSE}</p><p>{MORE}</p></body></html>"


def read(suffix: str, data: bytes | str) -> Article:
    return IMPORTERS[suffix](data if isinstance(data, bytes) else data.encode(), Origin(OriginKind.FILE, "a"))


def shape(article: Article) -> list[tuple[str, str]]:
    return [(block.kind.value, block.text) for block in article.blocks]


PAGE_SHAPE = [("title", TITLE), ("paragraph", PROSE), ("paragraph", MORE)]


@pytest.mark.parametrize("suffix", ["", ".txt", ".html", ".htm"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1256", "utf-16", "utf-16-le"])
def test_a_page_is_known_by_itself(suffix: str, encoding: str) -> None:
    assert (
        shape(read(suffix, f"<!-- saved from url=(0014)about:internet -->\n<!DOCTYPE html>{PAGE}".encode(encoding)))
        == PAGE_SHAPE
    )


def test_text_that_is_named_a_page() -> None:
    assert shape(read(".html", f"{TITLE}\n{PROSE}\n{MORE}")) == PAGE_SHAPE


@pytest.mark.parametrize("charset", ["utf-8", "windows-1256"])
@pytest.mark.parametrize("suffix", [".mhtml", ".mht", ""])
def test_a_web_archive(charset: str, suffix: str) -> None:
    message = EmailMessage()
    message["Subject"] = "saved"
    message["MIME-Version"] = "1.0"
    message.make_related()
    part = EmailMessage()
    part.set_content(PAGE.encode(charset), "text", "html", cte="quoted-printable")
    part.set_param("charset", charset)
    part["Content-Location"] = "https://almarfa.example/2021/02/03/quay"
    message.attach(part)
    picture = EmailMessage()
    picture.set_content(b"\x89PNG", "image", "png")
    message.attach(picture)
    found = read(suffix, message.as_bytes(policy=SMTP))
    assert shape(found) == PAGE_SHAPE
    assert found.address == "https://almarfa.example/2021/02/03/quay"


def test_a_web_archive_without_a_page() -> None:
    with pytest.raises(ReaderError, match="no page in this web archive"):
        read(".mhtml", b"MIME-Version: 1.0\r\nContent-Type: image/png\r\n\r\nabc")


def test_markdown() -> None:
    first, _, second = PROSE.partition("، ")
    above, _, below = MORE.partition(" ثلاث ")
    text = f"""# {TITLE} #

{first}،
{second}

## تكلفة *المشروع*

- بند **أول**
- بند [ثان](https://example.org "عنوان")
  يتبعه كلام

> {above}
> ثلاث {below}

![صورة](a.png)

---

1. `شيء` <b>أخير</b>

عنوان تحته خط
-------------
{MORE}
"""
    assert shape(read(".md", text)) == [
        ("title", TITLE),
        ("paragraph", PROSE),
        ("heading", "تكلفة المشروع"),
        ("list_item", "بند أول"),
        ("list_item", "بند ثان يتبعه كلام"),
        ("blockquote", MORE),
        ("list_item", "شيء أخير"),
        ("heading", "عنوان تحته خط"),
        ("paragraph", MORE),
    ]


def test_front_matter_of_markdown() -> None:
    found = read(".md", f"---\ntitle: {TITLE}\nauthor: ناجي البحار\n---\n{PROSE}\n")
    assert (found.title, found.author) == (TITLE, "ناجي البحار")


def zipped(parts: dict[str, str]) -> bytes:
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return data.getvalue()


def word(body: str) -> bytes:
    space = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    return zipped({"word/document.xml": f'<w:document xmlns:w="{space}"><w:body>{body}</w:body></w:document>'})


def paragraph(text: str, style: str = "") -> str:
    properties = f'<w:pPr><w:pStyle w:val="{style}"/></w:pPr>' if style else ""
    half = len(text) // 2
    return f"<w:p>{properties}<w:r><w:t>{text[:half]}</w:t></w:r><w:r><w:t>{text[half:]}</w:t></w:r></w:p>"


def test_a_word_document() -> None:
    deleted = "<w:p><w:del><w:r><w:delText>محذوف</w:delText></w:r></w:del></w:p>"
    data = word(
        paragraph(TITLE, "Title")
        + paragraph(PROSE)
        + deleted
        + paragraph("تكلفة المشروع", "Heading1")
        + paragraph(MORE)
    )
    expected = [("title", TITLE), ("paragraph", PROSE), ("heading", "تكلفة المشروع"), ("paragraph", MORE)]
    assert shape(read(".docx", data)) == shape(read("", data)) == expected


def test_a_book() -> None:
    data = zipped(
        {
            "mimetype": "application/epub+zip",
            "META-INF/container.xml": '<container><rootfiles><rootfile full-path="o/c.opf"/></rootfiles></container>',
            "o/c.opf": f'<package xmlns="http://www.idpf.org/2007/opf" xmlns:dc="http://purl.org/dc/elements/1.1/"><metadata>'
            f"<dc:title>{TITLE}</dc:title><dc:creator>ناجي البحار</dc:creator></metadata><manifest>"
            '<item id="b" href="2.xhtml" media-type="application/xhtml+xml"/>'
            '<item id="a" href="1.xhtml" media-type="application/xhtml+xml"/></manifest>'
            '<spine><itemref idref="a"/><itemref idref="b"/></spine></package>',
            "o/1.xhtml": f"<html><body><h1>الفصل الأول</h1><p>{PROSE}</p></body></html>",
            "o/2.xhtml": f"<html><body><h1>الفصل الثاني</h1><p>{MORE}</p></body></html>",
        }
    )
    found = read(".epub", data)
    assert [text for _, text in shape(found)] == [TITLE, "الفصل الأول", PROSE, "الفصل الثاني", MORE]
    assert found.author == "ناجي البحار"


@pytest.mark.parametrize(
    ("suffix", "data", "sentence"),
    [
        (".docx", b"PK\x03\x04 broken", "damaged"),
        (".docx", zipped({"a": "b"}), "damaged or locked"),
        (".epub", zipped({"META-INF/container.xml": "<container/>"}), "does not say what is in it"),
        (".docx", zipped({"word/document.xml": '<!DOCTYPE a [<!ENTITY b "ccc">]><a>&b;</a>'}), "defines entities"),
        (".docx", zipped({"word/document.xml": " " * 60_000_000}), "unpacks to far more"),
        ("", b"%PDF-1.7 ...", "is a PDF file"),
        (".txt", b"\xd0\xcf\x11\xe0" + bytes(600), "an old Word"),
        ("", b"\x89PNG\r\n", "is a picture"),
        (".html", "<p>a" * 300_000, "far more markup"),
    ],
)
def test_what_is_refused(suffix: str, data: bytes | str, sentence: str) -> None:
    with pytest.raises(ReaderError, match=sentence):
        read(suffix, data)


HARMFUL = {
    "five thousand deep": "<div>" * 5000 + f"<p>{PROSE}</p>" + "</div>" * 5000,
    "tables in tables": "<table><tr><td>" * 2000 + f"<p>{PROSE}</p>",
    "never closed": "<p><b><i><a href=x>" * 5000 + f"<p>{PROSE}</p>",
    "comments never closed": f"<p>{PROSE}</p>" + "<!--" * 20_000,
    "one long attribute": f'<p class="{"articleBody " * 50_000}">{PROSE}</p>',
    "entities": f"<p>{PROSE}</p>" + "&lt;&bogus;&#1575;" * 20_000,
    "own entities": f'<!DOCTYPE html [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><p>{PROSE} &b;</p>',
    "deep linked data": f'<script type="application/ld+json">{"[" * 90_000}</script><p>{PROSE}</p>',
}


@pytest.mark.parametrize("name", HARMFUL)
def test_harmful_pages_are_read_in_time(name: str) -> None:
    begun = time.perf_counter()
    found = read(".html", f"<html><body><h1>{TITLE}</h1>{HARMFUL[name]}")
    assert time.perf_counter() - begun < 20
    assert PROSE in " ".join(block.text for block in found.blocks)


def test_nothing_that_acts_survives() -> None:
    harm = (
        "<script>steal()</script><style>p{background:url(http://x)}</style><iframe src='http://x'>iframe</iframe>"
        f"<p onclick='steal()' style='x:expression(1)'>{PROSE}<img src='http://x/pixel.gif' onerror='steal()'></p>"
        "<object data='http://x'>object</object><svg onload='steal()'><text>svg</text></svg>"
        "<noscript>noscript</noscript>"
        f"<p>{MORE}<a href='javascript:steal()'> اضغط هنا</a></p><form action='http://x'><input value='input'></form>"
    )
    found = read(".html", f"<html><body><h1>{TITLE}</h1>{harm}</body></html>")
    assert shape(found) == [("title", TITLE), ("paragraph", PROSE), ("paragraph", f"{MORE} اضغط هنا")]
    assert all(block.kind is not BlockKind.LINK for block in found.blocks)
