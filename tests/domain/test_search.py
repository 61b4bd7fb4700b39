"""What a reader types, read as a query."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.domain.search import Condition, Field, Term, fold_for_search, fold_for_search_with_places, parse_query


def test_words_are_folded_and_the_last_is_a_beginning() -> None:
    assert parse_query("الأزمةُ مصر").terms == (Term(("الازمه",)), Term(("مصر",), is_beginning=True))


def test_a_space_ends_the_last_word() -> None:
    assert parse_query("مصر ").terms == (Term(("مصر",)),)


def test_a_single_letter_waits_for_the_next() -> None:
    assert parse_query("مصر ا").terms == (Term(("مصر",)),)
    assert parse_query("ا ").terms == (Term(("ا",)),)


def test_a_star_makes_a_beginning_anywhere() -> None:
    assert parse_query("مصر* هدنة ").terms == (Term(("مصر",), is_beginning=True), Term(("هدنه",)))


@pytest.mark.parametrize("typed", ['"خطوة أولى"', "«خطوة أولى»", "“خطوة أولى”", '"خطوة أولى'])
def test_phrases(typed: str) -> None:
    assert parse_query(typed).terms == (Term(("خطوه", "اولي"), is_exact=True),)


def test_digits_of_both_scripts_are_one() -> None:
    assert parse_query("١٢ ").terms == parse_query("12 ").terms


def test_what_must_not_be_there() -> None:
    query = parse_query('-حرب -"وقف النار" -country:RU ')
    assert [term.is_excluded for term in query.terms] == [True, True]
    assert query.conditions == (Condition(Field.COUNTRY, ("RU",), is_excluded=True),)


def test_fields_in_both_languages() -> None:
    query = parse_query('country:RU,US بلد:مصر speaker:"وزارة الخارجية" متحدث:وزير outlet:جريدة tag:مهم quote:سلام ')
    assert [(condition.field, condition.values) for condition in query.conditions] == [
        (Field.COUNTRY, ("RU", "US")),
        (Field.COUNTRY, ("مصر",)),
        (Field.SPEAKER, ("وزارة الخارجية",)),
        (Field.SPEAKER, ("وزير",)),
        (Field.OUTLET, ("جريدة",)),
        (Field.TAG, ("مهم",)),
        (Field.QUOTE, ("سلام",)),
    ]
    assert parse_query("ملاحظة:كلمة ").terms == (Term(("كلمه",), Field.NOTE),)


@pytest.mark.parametrize(
    ("typed", "since", "before"),
    [
        ("after:2026", date(2026, 1, 1), None),
        ("before:2026-05", None, date(2026, 5, 1)),
        ("after:2026-05-09 before:2026/6/1", date(2026, 5, 9), date(2026, 6, 1)),
        ("بعد:٢٠٢٦-٠٥", date(2026, 5, 1), None),
    ],
)
def test_dates(typed: str, since: date | None, before: date | None) -> None:
    query = parse_query(typed)
    assert (query.since, query.before, query.misread) == (since, before, ())


@pytest.mark.parametrize("typed", ["before:yesterday", "after:2026-13", "before:2026-02-30", "-after:2026"])
def test_dates_that_are_none_are_told(typed: str) -> None:
    query = parse_query(typed)
    assert query.misread == (typed,)
    assert query.is_empty


def test_a_field_that_is_still_typed_asks_for_nothing() -> None:
    assert parse_query("country:").is_empty
    assert parse_query('speaker:"').is_empty


def test_a_colon_after_another_word_is_only_a_colon() -> None:
    assert parse_query("قال:نعم ").terms == (Term(("قال", "نعم"), is_exact=True),)


@given(st.text())
def test_any_text_can_be_read(typed: str) -> None:
    query = parse_query(typed)
    assert query.is_empty or query.terms or query.conditions or query.since or query.before


@given(st.text(alphabet=st.sampled_from('ابةىsAZ019٣-:"«»,* \tcountryafter')))
def test_any_text_of_the_languages_signs_can_be_read(typed: str) -> None:
    assert parse_query(typed) == parse_query(typed)


@given(st.text())
def test_folding_for_search_with_places_is_the_same(text: str) -> None:
    folded = fold_for_search_with_places(text)
    assert len(folded.places) == len(folded.text) + 1
    assert fold_for_search(fold_for_search(text)) == fold_for_search(fold_for_search(text)).lower()
