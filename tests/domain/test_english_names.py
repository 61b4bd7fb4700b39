"""Territories in English: which names are right, and what differs from the Arabic."""

import pytest

from reader.domain.english_names import EnglishNames
from reader.domain.territories import Gazetteer, MentionKind, Term, Territory

TERRITORIES = (
    Territory("BY", "بيلاروس", "Belarus"),
    Territory("LT", "ليتوانيا", "Lithuania"),
    Territory("KZ", "كازاخستان", "Kazakhstan"),
    Territory("NE", "النيجر", "Niger"),
    Territory("NG", "نيجيريا", "Nigeria"),
    Territory("GB", "المملكة المتحدة", "United Kingdom"),
    Territory("NL", "هولندا", "Netherlands"),
)
TERMS = (
    *(Term(each.arabic, MentionKind.NAME, each.code) for each in TERRITORIES),
    Term("بيلاروسيا", MentionKind.NAME, "BY"),
    Term("قازاقستان", MentionKind.NAME, "KZ"),
    Term("بريطانيا", MentionKind.NAME, "GB"),
    Term("فيلنيوس", MentionKind.CAPITAL, "LT"),
)
NAMES = EnglishNames(Gazetteer(TERRITORIES, TERMS))


@pytest.mark.parametrize(
    ("arabic", "english"),
    [
        ("زار بيلاروسيا", "He visited Belarus"),
        ("زار بيلاروسيا", "He came on a Belarusian visit"),
        ("زار بريطانيا", "He visited Britain"),
        ("زار هولندا", "He met the Dutch"),
        ("زار النيجر", "He met Nigerien ministers"),
        ("زار فيلنيوس", "He visited Lithuania"),
        ("زار القرية", "He visited the village"),
    ],
)
def test_a_territory_has_many_names(arabic: str, english: str) -> None:
    assert not NAMES.differ(arabic, english)


@pytest.mark.parametrize(
    ("arabic", "english"),
    [
        ("زار بيلاروسيا", "He visited Lithuania"),
        ("زار بيلاروسيا وليتوانيا", "He visited Lithuania"),
        ("زار النيجر", "He visited Nigeria"),
        ("زار القرية", "He visited the Lithuania village"),
    ],
)
def test_another_territory_or_none_is_told(arabic: str, english: str) -> None:
    assert NAMES.differ(arabic, english)


@pytest.mark.parametrize(
    ("attempt", "name", "source", "is_wrong"),
    [
        ("Lithuania", "Belarus", "زار بيلاروسيا", True),
        ("Lithuania", "Belarus", "زار بيلاروسيا وليتوانيا", False),  # the alignment may have slipped
        ("Kakhstan", "Kazakhstan", "زار قازاقستان", True),
        ("Kazakh", "Kazakhstan", "زار قازاقستان", False),
        ("Britain", "United Kingdom", "زار بريطانيا", False),
        ("Village", "Belarus", "زار بيلاروسيا", False),
    ],
)
def test_only_what_is_certain_is_wrong(attempt: str, name: str, source: str, *, is_wrong: bool) -> None:
    assert NAMES.is_wrong(attempt, name, source) is is_wrong
