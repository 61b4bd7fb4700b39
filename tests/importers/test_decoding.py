"""Bytes into text."""

import os

import pytest

from reader.domain.errors import ReaderError
from reader.importers.decoding import decode
from reader.importers.tidying import one_line, tidy

TEXT = "افتتحت هيئة الموانئ في المدينة رصيفا جديدا، وقالت: «نريد المزيد من السفن». هل تأتي؟\r\n"
ENCODINGS = ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "utf-32-le", "utf-32-be", "cp1256"]


@pytest.mark.parametrize("encoding", ENCODINGS)
@pytest.mark.parametrize("declared", [[], ["utf-8"], ["iso-8859-1"], ["windows-1256"], ["none-such"], ["base64"]])
def test_arabic_is_read_whatever_is_declared(encoding: str, declared: list[str]) -> None:
    assert decode(TEXT.encode(encoding), declared) == TEXT


def test_the_old_standard_is_read_too() -> None:
    text = TEXT.replace("«", "").replace("»", "")
    assert decode(text.encode("iso8859_6")) == text


@pytest.mark.parametrize(("right", "wrong"), [("utf-8", "latin-1"), ("cp1256", "cp1252"), ("cp1256", "latin-1")])
def test_saved_misreadings_are_undone(right: str, wrong: str) -> None:
    text = TEXT.replace("ى", "ي")
    assert decode(text.encode(right).decode(wrong).encode()) == text


def test_accents_of_a_latin_text_are_kept() -> None:
    text = "L'été à Paris, « déjà vu » : ça va"
    assert decode(text.encode("cp1252")) == text
    assert decode(text.encode()) == text


def test_a_file_cut_short_is_read() -> None:
    assert decode((TEXT * 20).encode()[:-3]).startswith(TEXT)


@pytest.mark.parametrize("data", [os.urandom(4000), bytes(500), b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 8])
def test_what_is_no_text_is_refused(data: bytes) -> None:
    with pytest.raises(ReaderError, match=r"does not hold text\."):
        decode(data)


def test_misleading_invisibles_go_and_letters_come_back() -> None:
    assert tidy("\ufeffقال\u202eabc\u200b\u00ad\tنعم\u00a0لا\r\nثم\u2028انتهى\x00") == "قالabc نعم لا\nثم\nانتهى"
    assert one_line("\u200f \u200eﺳﻼﻡ\u200f") == "سلام"
