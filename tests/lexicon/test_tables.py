"""The form of the lexicon's tables."""

from pathlib import Path

import pytest

from reader.lexicon.tables import read_rows, split_list


def test_rows_are_read_without_comments(tmp_path: Path) -> None:
    table = tmp_path / "words.tsv"
    table.write_text("# a comment\nRU\tروسيا; موسكو\n\nCN\n", encoding="utf-8")
    assert list(read_rows(table, 2)) == [("RU", "روسيا; موسكو"), ("CN", "")]


def test_a_row_with_too_many_cells_is_a_fault(tmp_path: Path) -> None:
    table = tmp_path / "words.tsv"
    table.write_text("a\tb\n\na\tb\tc\n", encoding="utf-8")
    with pytest.raises(ValueError, match=r"words\.tsv, line 3"):
        list(read_rows(table, 2))


def test_a_list_has_no_empty_parts() -> None:
    assert split_list(" روسيا ;; موسكو; ") == ("روسيا", "موسكو")
    assert split_list("") == ()
