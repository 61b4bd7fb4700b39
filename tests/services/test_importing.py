"""Opening articles, and what is said when that fails."""

import os
from pathlib import Path

import pytest

from reader.domain.article import OriginKind
from reader.domain.errors import ReaderError
from reader.domain.text import BlockKind
from reader.services.importing import (
    LARGEST,
    MOST_BLOCKS,
    open_file,
    read_pasted,
    read_pasted_page,
    read_standard_input,
)

TEXT = "رصيف جديد في المدينة\nافتتحت هيئة الموانئ رصيفا جديدا يوم الأحد وحضر الافتتاح كثيرون.\n"


def test_a_file(tmp_path: Path) -> None:
    path = tmp_path / "خبر.txt"
    path.write_text(TEXT, encoding="cp1256")
    found = open_file(path)
    assert found.title == "رصيف جديد في المدينة"
    assert (found.origin.kind, found.origin.place) == (OriginKind.FILE, str(path))


def test_standard_input_and_pasted_text() -> None:
    assert read_standard_input(TEXT.encode("utf-16")).title == "رصيف جديد في المدينة"
    assert read_pasted(TEXT).title == "رصيف جديد في المدينة"


def test_a_page_with_its_folder(tmp_path: Path) -> None:
    title, text = TEXT.strip().split("\n")
    page = f"<html><body><h1>{title}</h1><img src='خبر_files/a.png'><p>{text}</p></body></html>"
    (tmp_path / "خبر_files").mkdir()
    (tmp_path / "خبر_files" / "a.png").write_bytes(b"\x89PNG")
    (tmp_path / "خبر.HTML").write_text(page, encoding="utf-8")
    assert [block.text for block in open_file(tmp_path / "خبر.HTML").blocks] == [title, text]


def test_pasted_rich_text() -> None:
    title, text = TEXT.strip().split("\n")
    found = read_pasted_page(
        f"<!--StartFragment--><h2>{title}</h2><p>{text}</p><script>steal()</script><!--EndFragment-->"
    )
    assert [block.text for block in found.blocks] == [title, text]


def test_a_paste_keeps_its_headings_lists_and_links() -> None:
    title, text = TEXT.strip().split("\n")
    markup = (
        f"<html><body><!--StartFragment--><h1>{title}</h1><p>{text}</p><h2>ما يلي</h2><ul><li>سفن الصيد تدخل من الغد"
        "<li>العبارات من الأسبوع المقبل</ul><p>التفاصيل على <a href='https://quay.example/a'>صفحة المرفأ</a> من اليوم."
        "</p><img src='https://quay.example/a.png'><!--EndFragment--></body></html>"
    )
    below = ("ما يلي", "سفن الصيد تدخل من الغد", "العبارات من الأسبوع المقبل", "التفاصيل على صفحة المرفأ من اليوم.")
    plain = "\n".join((title, text, *below))

    found = read_pasted(plain, markup)

    assert [block.text for block in found.blocks] == plain.split("\n")
    kinds = [BlockKind.TITLE, BlockKind.PARAGRAPH, BlockKind.HEADING, BlockKind.LIST_ITEM, BlockKind.LIST_ITEM]
    assert [block.kind for block in found.blocks] == [*kinds, BlockKind.PARAGRAPH]


def test_a_paste_whose_markup_is_no_article_is_read_as_text() -> None:
    assert [block.text for block in read_pasted(TEXT, "<p>x</p>").blocks] == TEXT.strip().split("\n")


@pytest.mark.parametrize(
    ("name", "data", "sentence"),
    [
        ("a.txt", b"", "“a.txt” is empty."),
        ("a.txt", b" \n\n", "has no Arabic or English words"),
        ("a.txt", b"12345\n+++", "has no Arabic or English words"),
        ("a.txt", "日本語の新聞記事".encode(), "has no Arabic or English words"),
        ("a.txt", b"\x00\x01\x02" * 999, "does not hold text"),
        ("a.xyz", b"\x00\x01\x02" * 999, "does not hold text"),
        ("a.txt", b" " * (LARGEST + 1), "is larger than 20 MB"),
        ("a.txt", b"a\n" * (MOST_BLOCKS + 20), "has more than 200,000 paragraphs"),
    ],
)
def test_files_that_hold_no_article(tmp_path: Path, name: str, data: bytes, sentence: str) -> None:
    (tmp_path / name).write_bytes(data)
    with pytest.raises(ReaderError, match=sentence):
        open_file(tmp_path / name)


def test_files_that_cannot_be_read(tmp_path: Path) -> None:
    with pytest.raises(ReaderError, match="There is no file"):
        open_file(tmp_path / "none.txt")
    with pytest.raises(ReaderError, match="is a folder"):
        open_file(tmp_path)
    with pytest.raises(ReaderError, match="could not be read"):
        open_file(Path("a\0b.txt"))
    (tmp_path / "loop.txt").symlink_to(tmp_path / "loop.txt")
    with pytest.raises(ReaderError, match="could not be read"):
        open_file(tmp_path / "loop.txt")


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_a_file_of_somebody_else(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text(TEXT, encoding="utf-8")
    path.chmod(0)
    with pytest.raises(ReaderError, match="may not be read"):
        open_file(path)


@pytest.mark.parametrize("read", [lambda: read_standard_input(b""), lambda: read_pasted("")])
def test_nothing_given(read: object) -> None:
    assert callable(read)
    with pytest.raises(ReaderError, match="is empty"):
        read()
