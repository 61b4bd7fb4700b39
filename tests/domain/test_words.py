"""A text read as a row of words."""

from hypothesis import given
from hypothesis import strategies as st

from reader.domain.text import Span
from reader.domain.words import Words, fold_phrase, without_marks


def test_words_keep_their_marks_and_lose_them_for_matching() -> None:
    words = Words("قالَ الوَزيرُ: نعم")
    assert words.written == ["قالَ", "الوَزيرُ", "نعم"]
    assert words.following(0, 5) == ["الوزير"]
    assert without_marks("الوَزيرُ") == "الوزير"
    assert fold_phrase("غينيا - بيساو") == "غينيا بيساو"


def test_neighbours_are_read_with_their_classes() -> None:
    words = Words("وقال الرئيس 12 مرة")
    assert {"قال", "وقال"} <= words.before(1)
    assert "ال*" in words.after(0)
    assert "#" in words.after(1)
    assert words.before(0) == {"^"}
    assert words.after(3) == frozenset()


def test_a_span_leaves_prefixes_and_invisible_ends_out() -> None:
    text = "وَلَلصين\u200f!"
    assert Words(text).span(0, 0, 1) == Span(2, 8)


@given(st.text())
def test_any_text_is_read(text: str) -> None:
    words = Words(text)
    for number in range(len(words)):
        assert words.span(number, number, 0).of(text)
        assert len(words.following(number, 3)) <= 3
