"""Corrections follow their words when the text changes."""

from reader.domain.quotes.corrections import Correction
from reader.domain.quotes.moving import move_corrections
from reader.domain.quotes.values import Place
from reader.domain.text import Span

CORRECTION = Correction(Place(1, Span(5, 9), "هدنة"), speaker="وزارة")


def test_a_correction_stays_where_its_words_are() -> None:
    assert move_corrections([CORRECTION], ["عنوان", "قال «هدنة»"]) == (CORRECTION,)


def test_a_correction_goes_to_the_nearest_place_of_its_words() -> None:
    (moved,) = move_corrections([CORRECTION], ["هدنة", "فقرة جديدة", "قال إنها «هدنة»", "هدنة"])
    assert moved.words == Place(0, Span(0, 4), "هدنة")
    assert moved.speaker == "وزارة"


def test_a_correction_without_its_words_is_not_lost() -> None:
    assert move_corrections([CORRECTION], ["عنوان"]) == (CORRECTION,)
