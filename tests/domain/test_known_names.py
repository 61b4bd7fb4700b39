"""Known people in speakers' phrases; their names are invented, with tables of the tests' own."""

from pathlib import Path
from shutil import copytree

import pytest

from reader.domain.known_names import KnownNames
from reader.lexicon.lexicon import load_lexicon
from reader.paths import resource


def lexicon_folder(folder: Path) -> Path:
    """Return a folder of tables in which three invented people are known, one of them without English."""
    copytree(resource("lexicon"), folder, dirs_exist_ok=True)
    people = "FR\tموريل كافنديش|كافنديش\nFR\tزهدان لوبورغ|لوبورغ\nFR\tقصدان مهراني|مهراني\n"
    (folder / "people.tsv").write_text(people, encoding="utf-8")
    english = "# name\tEnglish\nموريل كافنديش\tMuriel Cavendish\nزهدان لوبورغ\tZohdan Le Bourg\n"
    (folder / "people_english.tsv").write_text(english, encoding="utf-8")
    return folder


@pytest.fixture(scope="module")
def names(tmp_path_factory: pytest.TempPathFactory) -> KnownNames:
    return KnownNames(load_lexicon(lexicon_folder(tmp_path_factory.mktemp("lexicon"))))


@pytest.mark.parametrize(
    ("phrase", "english"),
    [
        ("موريل كافنديش", "Muriel Cavendish"),
        ("كافنديش", "Cavendish"),
        ("لوبورغ", "Le Bourg"),
        ("الوزيرة الفرنسية موريل كافنديش", "Muriel Cavendish"),
        ("رئيسة وزراء فرنسا موريل كافنديش", "Muriel Cavendish"),
        ("موريل كافنديش، وزيرة الري", "Muriel Cavendish"),
        ("المتحدثة باسم الرئيس زهدان لوبورغ", "Zohdan Le Bourg"),
    ],
)
def test_a_known_person_has_the_english_of_the_press(names: KnownNames, phrase: str, english: str) -> None:
    found = names.find(phrase)
    assert found is not None
    assert found.english == english


@pytest.mark.parametrize(
    "phrase",
    ["محامي كافنديش", "سهيلة كافنديش", "الوزير قصدان مهراني", "عبد الكريم كافنديش", "كافنديش سهيل", "مدير الميناء"],
)
def test_somebody_else_is_not_called_by_a_known_name(names: KnownNames, phrase: str) -> None:
    assert names.find(phrase) is None


def test_who_speaks_for_a_known_person_is_not_that_person(names: KnownNames) -> None:
    spokeswoman, own = names.find("المتحدثة باسم الرئيس زهدان لوبورغ"), names.find("الرئيس زهدان لوبورغ")
    assert spokeswoman is not None
    assert own is not None
    assert not spokeswoman.is_alone
    assert own.is_alone


def test_without_a_table_of_english_nothing_is_known(tmp_path: Path) -> None:
    folder = lexicon_folder(tmp_path)
    (folder / "people_english.tsv").unlink()
    assert KnownNames(load_lexicon(folder)).find("موريل كافنديش") is None
