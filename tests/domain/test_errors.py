"""What is told of the world: a template with its values, which reads as one sentence."""

import pytest

from reader.domain.errors import Phrase, ReaderError


def test_an_error_reads_as_its_sentence() -> None:
    error = ReaderError("There is no file “{name}”. Choose one of {count:,}.", name="a.txt", count=1200)

    assert str(error) == "There is no file “a.txt”. Choose one of 1,200."
    assert error.phrase.template == "There is no file “{name}”. Choose one of {count:,}."
    assert error.phrase.values == {"name": "a.txt", "count": 1200}


def test_a_sentence_without_values_keeps_its_braces() -> None:
    assert str(ReaderError("Braces {stay}.")) == "Braces {stay}."


def test_a_phrase_is_passed_on_whole() -> None:
    inner = Phrase("Open “{name}” again.", name="b")

    outer = ReaderError(Phrase("It broke off. {advice}", advice=inner))

    assert str(outer) == "It broke off. Open “b” again."
    assert outer.phrase.values["advice"] is inner


def test_a_value_that_is_missing_is_found_where_it_is_written() -> None:
    with pytest.raises(KeyError):
        ReaderError("There is no file “{name}”.", path="a.txt")
