"""Titles without the site's name behind them."""

import re

_SUFFIX = re.compile(r"(?P<before>.*\S)\s*(?P<mark>\||\s[-–—:]\s|::)\s*(?P<name>[^|]*)")
_SEPARATOR = re.compile(r"\||»|::|(?:^|\s)[-–—](?=\s|$)|:(?=\s|$)")
_NAME_WORDS = 6
_SITE_WORD = re.compile(
    r"أخبار|اخبار|الأخبار|نيوز|جريدة|صحيفة|موقع|قناة|وكالة|شبكة|بوابة|مجلة|اونلاين|أونلاين|الجزيرة|العربية|تلفزيون|نت$"
    r"|عربي$|\bNews\b|\bTV\b|\bArabic\b|\.(?:com|net|org|[a-z]{2})\b|\bOnline\b",
    re.IGNORECASE,
)
_LETTERS = re.compile(r"[^\W_]+")


def split_site_name(title: str, *, known: str = "") -> tuple[str, str]:
    """Divide a title into itself and what stands behind it: the name of the site, "" where there is none.

    Behind `|` anything short is taken for it; behind a dash or colon only the `known` name or what reads as one.
    """
    rest, names = title, ""
    while found := _SUFFIX.fullmatch(rest):
        before, name = found["before"].rstrip(), found["name"].strip()
        words = len(_LETTERS.findall(name))
        if words > min(_NAME_WORDS, len(_LETTERS.findall(before))):
            break
        if found["mark"] != "|" and not (_SITE_WORD.search(name) or (known and _same(name, known))):
            break
        rest, names = before, title[len(before) :].strip()
    return rest, names


def find_site_name(page_title: str, title: str) -> str:
    """Return what a page's title has before or behind the article's own title: the site's name, "" for nothing."""
    before, found, behind = page_title.partition(title)
    if not found:
        return ""
    names = [part.strip() for part in _SEPARATOR.split(f"{before}|{behind}") if part.strip()]
    return names[-1] if names and len(_LETTERS.findall(names[-1])) <= _NAME_WORDS else ""


def _same(one: str, other: str) -> bool:
    """Tell whether two names are the same words."""
    return [word.lower() for word in _LETTERS.findall(one)] == [word.lower() for word in _LETTERS.findall(other)]


def skeleton(text: str) -> str:
    """Return the letters and digits of `text` alone: two texts that differ in spaces and marks only are alike."""
    return "".join(_LETTERS.findall(text)).lower()
