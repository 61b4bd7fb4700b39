"""A site's wishes. The cases follow RFC 9309."""

import pytest

from reader.importers.web.robots import is_allowed

RULES = """\ufeff# the quay's rules
User-agent: OtherReader
Disallow: /

User-Agent: *
User-agent: somebody
Disallow: /private/  # not for programs
Allow: /private/open
Disallow: /*.pdf$
Disallow: /*?print=
Disallow: /%D8%B3%D8%B1
"""


@pytest.mark.parametrize(
    ("path", "allowed"),
    [
        ("/", True),
        ("", True),
        ("/private", True),
        ("/private/a", False),
        ("/private/open/a", True),
        ("/a.pdf", False),
        ("/a.pdf.pdf", False),
        ("/a.pdf?x", True),
        ("/a?print=1", False),
        ("/a?x=1&print=1", True),
        ("/سر", False),
        ("/%d8%b3%d8%b1/a", False),
    ],
)
def test_the_longest_rule_counts(path: str, allowed: bool) -> None:  # noqa: FBT001 -- a case
    assert is_allowed(RULES, "ArabicReader", f"https://quay.example{path}") is allowed


@pytest.mark.parametrize(
    ("rules", "allowed"),
    [
        ("", True),
        ("<html>no rules</html>", True),
        ("Disallow: /", True),
        ("User-agent: *\nDisallow:", True),
        ("User-agent: *\nDisallow: /", False),
        ("User-agent: *\nDisallow: *", False),
        ("User-agent: *\nDisallow: /a\nAllow: /a", True),
        ("user-agent: arabicreader/2.0\ndisallow: /", False),
        ("User-agent: *\nDisallow: /\n\nUser-agent: ArabicReader\nDisallow: /b", True),
        ("User-agent: ArabicReader\nDisallow:\nUser-agent: *\nDisallow: /", True),
        ("User-agent: ArabicReader\nDisallow: /b\nUser-agent: ArabicReader\nDisallow: /a", False),
        ("User-agent: *\nCrawl-delay: 9\nDisallow: /a$", False),
    ],
)
def test_whose_rules_count(rules: str, allowed: bool) -> None:  # noqa: FBT001 -- a case
    assert is_allowed(rules, "ArabicReader", "https://quay.example/a") is allowed


def test_many_stars_take_no_time() -> None:
    assert is_allowed("User-agent: *\nDisallow: /" + "*a" * 2_000 + "b", "x", "https://quay.example/" + "a" * 8_000)
