"""The table of known people: what a slip in it would tell the reader falsely."""

from collections import defaultdict

import pytest

from reader.domain.normalization import fold
from reader.lexicon.loading import load_gazetteer
from reader.lexicon.tables import read_rows
from reader.paths import resource

# Given names and words that head or end a thousand other phrases: alone they name nobody.
_TOO_COMMON = (
    "محمد أحمد علي حسن حسين محمود عمر خالد إبراهيم يوسف موسى عيسى صالح سعيد سالم ناصر جمال كمال عادل طارق سمير "
    "جورج جون ديفيد مايكل مارك ميشال ميشيل جوزيف بيتر بول روبرت وليام جيمس توماس "
    "الأسد الرئيس الوزير الملك الأمير الشيخ البابا الجنرال الحاكم العاهل المتحدث النائب السفير "
    "الحكومة السلام الحرب الشرع السيد الإمام مصدر مسؤول رئيس وزير ملك أمير شيخ"
)


@pytest.fixture(scope="module")
def people() -> list[tuple[str, tuple[str, ...]]]:
    rows = read_rows(resource("lexicon") / "people.tsv", 2)
    return [(code, tuple(names.split("|"))) for code, names in rows]


def test_the_table_has_people_of_every_part_of_the_world(people: list[tuple[str, tuple[str, ...]]]) -> None:
    assert len(people) > 1_500
    assert {code for code, _ in people} > {"US", "CN", "BR", "ZA", "AU", "EG", "IR", "UN", "EU", "AFRICAN_UNION"}


def test_every_row_has_a_territory_that_the_gazetteer_knows(people: list[tuple[str, tuple[str, ...]]]) -> None:
    known = {territory.code for territory in load_gazetteer(resource("lexicon")).territories}
    assert {code for code, _ in people} - known == set()


def test_no_name_is_empty_or_has_spaces_that_matching_would_miss(people: list[tuple[str, tuple[str, ...]]]) -> None:
    names = [name for _, row in people for name in row]
    assert [name for name in names if not name or name != " ".join(name.split())] == []


def test_a_name_stands_in_one_row_only(people: list[tuple[str, tuple[str, ...]]]) -> None:
    rows = defaultdict(list)
    for code, row in people:
        for name in row:
            rows[fold(name)].append((code, row[0]))
    assert {name: found for name, found in rows.items() if len(found) > 1} == {}


def test_a_name_is_written_in_arabic_letters(people: list[tuple[str, tuple[str, ...]]]) -> None:
    foreign = [
        name
        for _, row in people
        for name in row
        if not all("ء" <= letter <= "ي" for letter in fold(name).replace(" ", ""))
    ]
    assert foreign == []


def test_the_first_name_of_a_row_is_a_full_name(people: list[tuple[str, tuple[str, ...]]]) -> None:
    known_by_one_word = {"شاكيرا", "بيونسيه", "أدونيس"}
    assert {row[0] for _, row in people if " " not in row[0]} <= known_by_one_word


def test_no_name_is_a_word_that_many_share(people: list[tuple[str, tuple[str, ...]]]) -> None:
    common = {fold(word) for word in _TOO_COMMON.split()}
    assert {name for _, row in people for name in row if fold(name) in common} == set()


def test_the_rows_of_a_territory_stand_together(people: list[tuple[str, tuple[str, ...]]]) -> None:
    codes = [code for code, _ in people]
    assert codes == sorted(codes)
