"""Addresses as readers write them."""

from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.domain.errors import ReaderError
from reader.importers.web.addresses import addresses_of, redirected


@pytest.mark.parametrize(
    ("written", "asked"),
    [
        ("https://quay.example/a", ["https://quay.example/a"]),
        ("HTTP://Quay.Example", ["http://quay.example/"]),
        (" quay.example/a b#c ", ["https://quay.example/ab", "http://quay.example/ab"]),
        ("//quay.example", ["https://quay.example/", "http://quay.example/"]),
        ("quay.example:8080/a?x=1&y=ب", ["https://quay.example:8080/a?x=1&y=%D8%A8", "http://quay.example:8080/a?x=1&y=%D8%A8"]),
        ("https://مرفأ.example/خبر", ["https://xn--igb1ayco.example/%D8%AE%D8%A8%D8%B1"]),
        ("https://quay.example/%D8%A8?a=%20", ["https://quay.example/%D8%A8?a=%20"]),
        ("http://[::1]:80/a", ["http://[::1]:80/a"]),
    ],
)  # fmt: skip
def test_addresses(written: str, asked: list[str]) -> None:
    assert list(addresses_of(written)) == asked


@pytest.mark.parametrize(
    ("written", "sentence"),
    [
        ("file:///etc/hostname", "does not lead to the web"),
        ("ftp://quay.example/a", "does not lead to the web"),
        ("javascript:alert(1)", "does not lead to the web"),
        ("mailto:a@quay.example", "does not lead to the web"),
        ("https://name:word@quay.example/", "a name or a password"),
        ("https://", "is not an address"),
        ("", "is not an address"),
        ("https://quay.example:port/", "is not an address"),
        ("https://[::1/", "is not an address"),
        ("https://a..b/", "is not an address"),
        ("https://quay.example/" + "a" * 9_000, "is not an address"),
    ],
)
def test_what_is_no_address_of_the_web(written: str, sentence: str) -> None:
    with pytest.raises(ReaderError, match=sentence):
        addresses_of(written)


@given(st.text(max_size=60), st.text(max_size=60))
def test_any_text_is_an_address_or_told(written: str, target: str) -> None:
    addresses: list[str] = []
    with suppress(ReaderError):
        addresses.extend(addresses_of(written))
    with suppress(ReaderError):
        addresses.append(redirected("https://quay.example/a", target))
    assert all(one.isascii() and one.startswith(("http://", "https://")) for one in addresses)
