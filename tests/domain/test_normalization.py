"""Folding: equal for what the press writes at will, and its places lead back."""

from hypothesis import given
from hypothesis import strategies as st

from reader.domain.normalization import fold, fold_with_places
from reader.domain.text import Span


def test_writings_of_one_word_fold_alike() -> None:
    assert fold("أُوكرانيا") == fold("اوكرانيا")
    assert fold("إسبانيا") == fold("اسبانيا")
    assert fold("الوزارة") == fold("الوزاره")
    assert fold("مبنى") == fold("مبني")
    assert fold("محـــمد") == fold("محمد")
    assert fold("\u200fروسيا\u200e") == fold("روسيا")


def test_different_words_stay_different() -> None:
    assert fold("عمان") != fold("عمال")
    assert fold("سؤال") != fold("سوال")


def test_places_lead_back_to_the_source() -> None:
    text = "قالَ «الوزيرُ» اليوم"
    folded = fold_with_places(text)
    start = folded.text.index("الوزير")
    assert folded.source_span(Span(start, start + 6)).of(text) == "الوزيرُ"


@given(st.text())
def test_places_agree_with_folding(text: str) -> None:
    folded = fold_with_places(text)
    assert len(folded.places) == len(folded.text) + 1
    assert list(folded.places) == sorted(folded.places)
    assert folded.places[-1] == len(text)


@given(st.text(alphabet=st.sampled_from("ابتأإآةىيَُّـ «»“”.،؟ abZ\u200f")))
def test_folding_with_and_without_places_is_the_same(text: str) -> None:
    assert fold_with_places(text).text == fold(text)
