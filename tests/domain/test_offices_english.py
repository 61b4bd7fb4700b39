"""Offices that a phrase's English must keep."""

import pytest

from reader.domain.offices_english import english_alone, is_office_kept, spoken_for, spokesman_for


@pytest.mark.parametrize(
    ("phrase", "english", "is_kept"),
    [
        ("المتحدث باسم الأمين العام", "UN Secretary-General", False),
        ("المتحدث باسم الأمين العام", "The spokesman for the Secretary-General", True),
        ("المتحدث", "Speaker", False),
        ("وزير الري", "The minister of irrigation", True),
        ("مدير الميناء", "The director of the port", True),
        ("ليلى المنصوري", "Laila Mansouri", True),
    ],
)
def test_an_english_without_the_office_is_another_speakers(phrase: str, english: str, *, is_kept: bool) -> None:
    assert is_office_kept(phrase, english) is is_kept


def test_a_spokesman_without_a_name_is_the_spokesman() -> None:
    assert english_alone("المتحدث") == "The spokesman"
    assert english_alone("المتحدثة") == "The spokeswoman"
    assert english_alone("مدير الميناء") == ""


@pytest.mark.parametrize(
    ("phrase", "behind", "for_whom", "english"),
    [
        ("المتحدث باسم الأمين العام", "الأمين العام", "Secretary-General", "The spokesman for the Secretary-General"),
        ("متحدثة باسم وزارة المرافئ", "وزارة المرافئ", "Ports Ministry", "A spokeswoman for the Ports Ministry"),
        ("الناطق الرسمي باسم مرجان", "مرجان", "Marjan", "The spokesman for Marjan"),
    ],
)
def test_a_spokesman_is_put_before_those_for_whom_he_speaks(
    phrase: str, behind: str, for_whom: str, english: str
) -> None:
    assert spoken_for(phrase) == behind
    assert spokesman_for(phrase, for_whom) == english


def test_whoever_speaks_for_himself_speaks_for_nobody() -> None:
    assert spoken_for("وزير الري") == ""
    with pytest.raises(ValueError, match="no spokesman"):
        spokesman_for("وزير الري", "Minister")
