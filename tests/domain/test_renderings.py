"""Two renderings of the same words are compared by what they tell."""

import pytest

from reader.domain.renderings import say_the_same


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("the support of the friends of the harbour", "Support for harbour friends"),
        ("very worrying", "very worrying."),
        ("No", "No"),
    ],
)
def test_other_endings_order_and_small_words_change_nothing(one: str, other: str) -> None:
    assert say_the_same(one, other)


@pytest.mark.parametrize(
    ("one", "other"), [("a step", "dangerous"), ("s", "self-restraint"), ("any", "calm"), ("", "calm")]
)
def test_other_words_say_something_else(one: str, other: str) -> None:
    assert not say_the_same(one, other)
