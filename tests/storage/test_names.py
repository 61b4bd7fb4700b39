from pathlib import Path

import pytest

from reader.domain.errors import ReaderError
from reader.domain.names import Name
from reader.storage.names import read_names, write_names

NAMES = (Name("سمير البحراوي", "Samir Bahrawi"), Name("قناة الأفق", "Ufuq TV"))


def test_names_come_back_as_written(tmp_path: Path) -> None:
    path = tmp_path / "made" / "names.tsv"
    write_names(path, NAMES)
    assert read_names(path) == NAMES
    assert [entry.name for entry in path.parent.iterdir()] == ["names.tsv"]


def test_no_list_is_an_empty_one(tmp_path: Path) -> None:
    assert read_names(tmp_path / "names.tsv") == ()


def test_remarks_empty_lines_and_a_mark_of_windows_are_passed_over(tmp_path: Path) -> None:
    path = tmp_path / "names.tsv"
    path.write_bytes("\ufeff# mine\r\n\r\nسمير البحراوي \t Samir Bahrawi\r\n".encode())
    assert read_names(path) == NAMES[:1]


@pytest.mark.parametrize("line", ["سمير البحراوي", "سمير\t", "\tSamir", "«»\tSamir"])
def test_a_line_that_is_no_name_is_told_by_its_number(tmp_path: Path, line: str) -> None:
    path = tmp_path / "names.tsv"
    path.write_text(f"قناة الأفق\tUfuq TV\n{line}\n", encoding="utf-8")
    with pytest.raises(ReaderError, match="Line 2"):
        read_names(path)


def test_a_list_that_is_no_text_is_told(tmp_path: Path) -> None:
    path = tmp_path / "names.tsv"
    path.write_bytes(b"\xff\xfe\x00\xd8")
    with pytest.raises(ReaderError, match="UTF-8"):
        read_names(path)


def test_a_place_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x", encoding="utf-8")
    with pytest.raises(ReaderError, match="cannot be written"):
        write_names(tmp_path / "file" / "names.tsv", NAMES)
