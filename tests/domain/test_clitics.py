"""Prefixes told apart from the word that carries them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.domain.clitics import has_article, read_clitics


@pytest.mark.parametrize(
    ("written", "word"),
    [
        ("لبنان", "لبنان"),
        ("ولبنان", "لبنان"),
        ("للبنان", "لبنان"),
        ("وللبنان", "لبنان"),
        ("للصين", "الصين"),
        ("فبالصين", "الصين"),
        ("كمصر", "مصر"),
        ("للcia", "cia"),
        ("والcia", "cia"),
    ],
)
def test_a_word_is_among_its_readings(written: str, word: str) -> None:
    assert word in {reading.word for reading in read_clitics(written)}


def test_the_word_as_it_stands_comes_first() -> None:
    assert read_clitics("واشنطن")[0].word == "واشنطن"


def test_an_article_is_seen_behind_prefixes() -> None:
    assert has_article("وبالرئيس")
    assert has_article("للرئيس")
    assert not has_article("مسؤول")


@given(st.text())
def test_readings_are_few_and_end_as_the_word_does(word: str) -> None:
    readings = list(read_clitics(word))
    assert len(readings) <= 8
    assert all(reading.skipped <= len(word) for reading in readings)
