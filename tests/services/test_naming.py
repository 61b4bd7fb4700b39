from pathlib import Path

import pytest

from reader.domain.errors import ReaderError
from reader.domain.names import Name
from reader.services.naming import NamesFile, merge_names

OLD = (Name("سمير البحراوي", "Samir Bahrawi"), Name("قناة الأفق", "Ufuq TV"))


def test_what_comes_later_takes_the_place_of_the_same_name() -> None:
    newer = (Name("قناة الافق", "Al-Ufuq"), Name("ليلى المنصوري", "Laila Mansouri"))
    assert merge_names(OLD, newer) == (OLD[0], *newer)


def test_a_name_that_comes_twice_is_one() -> None:
    twice = (Name("نادر", "Nader"), Name("نادر", "Nadir"))
    assert merge_names((), twice) == (twice[1],)


def test_a_spoilt_list_is_set_aside_and_a_new_one_begun(tmp_path: Path) -> None:
    names = NamesFile(tmp_path / "names.tsv")
    for _ in range(2):
        names.path.write_text("no name at all\n", encoding="utf-8")
        with pytest.raises(ReaderError, match="Line 1"):
            names.read()
        assert names.set_aside().read_text(encoding="utf-8") == "no name at all\n"
        assert names.read() == ()
    names.write(OLD)
    assert names.read() == OLD
    assert len(list(tmp_path.iterdir())) == 3


def test_a_list_that_is_not_there_cannot_be_set_aside(tmp_path: Path) -> None:
    with pytest.raises(ReaderError, match="cannot be renamed"):
        NamesFile(tmp_path / "names.tsv").set_aside()
