from hypothesis import given
from hypothesis import strategies as st

from reader.domain.alignment import find_words, pair_words, place_pieces
from reader.domain.text import Span

TEXT = st.text(alphabet="قالوزير «»\"'ًـabc .،٣3", max_size=60)


def place(text: str, pieces: list[str]) -> list[str | None]:
    return [span.of(text) if span else None for span in place_pieces(text, pieces)]


def test_pieces_stand_where_they_were_cut() -> None:
    assert place("قال الوزير نعم", [" قال", " الو", "زير", " نعم"]) == ["قال", "الو", "زير", "نعم"]


def test_a_tokenizer_may_unify_marks_and_drop_vowels() -> None:
    assert place("قالَ «نعم» ٢٠٢٢", [" قال", ' "', "نعم", '"', " 2022"]) == ["قالَ", "«", "نعم", "»", "٢٠٢٢"]


def test_letters_that_are_not_in_the_text_are_stepped_over() -> None:
    assert place("Kazakhstan said", ["xx", " Kazakh", "stan", "zz", " said"]) == [None, "Kazakh", "stan", None, "said"]


def test_an_unknown_sign_does_not_shift_what_follows() -> None:
    assert place("قال 😀 نعم", [" قال", " ⁇", " نعم"]) == ["قال", None, "نعم"]


@given(TEXT, st.lists(TEXT, max_size=12))
def test_places_are_in_order_and_inside(text: str, pieces: list[str]) -> None:
    spans = [span for span in place_pieces(text, pieces) if span is not None]
    assert all(span.end <= len(text) for span in spans)
    assert [span.start for span in spans] == sorted(span.start for span in spans)


@given(st.lists(st.text(alphabet="قالوزيرabc", min_size=1, max_size=6), min_size=1, max_size=10))
def test_pieces_of_the_text_itself_are_all_found(words: list[str]) -> None:
    assert place(" ".join(words), [f" {word}" for word in words]) == words


def test_words_keep_their_inner_signs() -> None:
    text = "He didn't pay $1,300.50 (U.S.) to «أ.ب» on 12/1"
    assert [span.of(text) for span in find_words(text)] == [
        "He", "didn't", "pay", "1,300.50", "U.S", "to", "أ.ب", "on", "12/1",
    ]  # fmt: skip


def test_each_target_word_gets_the_source_word_it_leans_on() -> None:
    source, target = "قال الوزير", "The minister said"
    rows = [[0.2, 0.5, 0.3], [0.1, 0.4, 0.5], [0.9, 0.1, 0.0]]
    pairs = pair_words(
        source,
        target,
        place_pieces(source, ["قال", " الو", "زير"]),
        place_pieces(target, ["The", " minister", " said"]),
        rows,
    )
    assert [(pair.source.of(source), pair.target.of(target)) for pair in pairs] == [
        ("الوزير", "The"), ("الوزير", "minister"), ("قال", "said"),
    ]  # fmt: skip


def test_a_word_that_leans_on_nothing_has_no_partner() -> None:
    source, target = "نعم أ ب ت ث ج", "well yes"
    rows = [[0.16] * 6, [0.9, 0.1, 0.0, 0.0, 0.0, 0.0]]
    pairs = pair_words(source, target, [Span(n, n + 1) for n in (0, 4, 6, 8, 10, 12)], [Span(0, 4), Span(5, 8)], rows)
    assert [pair.target.of(target) for pair in pairs] == ["yes"]
