"""Dates as news pages write them, into ISO 8601."""

import re
from datetime import date

_MONTH_NAMES = (
    "يناير كانون الثاني جانفي January Jan|فبراير شباط فيفري February Feb|مارس آذار اذار March Mar|"
    "أبريل ابريل إبريل نيسان أفريل April Apr|مايو أيار ايار ماي May|يونيو يونيه حزيران جوان June Jun|"
    "يوليو يوليه تموز جويلية July Jul|أغسطس اغسطس آب اب أوت غشت August Aug|سبتمبر أيلول ايلول شتنبر September Sep Sept|"
    "أكتوبر اكتوبر تشرين الأول أوكتوبر October Oct|نوفمبر تشرين الثاني نونبر November Nov|"
    "ديسمبر كانون الأول دجنبر December Dec"
)
_PAIRS = ("كانون الثاني", "كانون الأول", "تشرين الأول", "تشرين الثاني")
_FIRST_YEAR, _LAST_YEAR = 1995, 2100


def _months() -> dict[str, int]:
    """Return the number of each month by its names in the Arab countries, in small letters."""
    months: dict[str, int] = {}
    for number, names in enumerate(_MONTH_NAMES.split("|"), 1):
        for pair in _PAIRS:
            if pair in names:
                months[pair] = number
                names = names.replace(pair, "")  # noqa: PLW2901 -- the rest of this month's names
        months.update(dict.fromkeys(names.lower().split(), number))
    return months


_MONTHS = _months()
_MONTH = "|".join(sorted(map(re.escape, _MONTHS), key=len, reverse=True))
_DIGITS = str.maketrans("٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹", "01234567890123456789")
_PATTERNS = (
    re.compile(r"(?<!\d)(?P<y>\d{4})[-/.](?P<m>\d{1,2})[-/.](?P<d>\d{1,2})(?!\d)"),
    re.compile(rf"(?<!\d)(?P<d>\d{{1,2}})[\s\-,،/]*(?P<n>{_MONTH})[^\d]{{0,20}}(?P<y>\d{{4}})(?!\d)", re.IGNORECASE),
    re.compile(rf"(?P<n>{_MONTH})\.?\s*(?P<d>\d{{1,2}})(?:st|nd|rd|th)?[\s,،]+(?P<y>\d{{4}})(?!\d)", re.IGNORECASE),
    re.compile(r"(?<!\d)(?P<d>\d{1,2})[-/.](?P<m>\d{1,2})[-/.](?P<y>\d{4})(?!\d)"),
    re.compile(r"(?<!\d)(?P<y>20\d{2})(?P<m>\d{2})(?P<d>\d{2})(?!\d{1,3}(?!\d))"),
)
_CLOCK = re.compile(r"(?<!\d)\d{1,2}:\d{2}(?!\d)")
_AROUND_DATES = re.compile(
    rf"\b(?:{_MONTH}|السبت|الأحد|الاحد|الإثنين|الاثنين|الثلاثاء|الأربعاء|الاربعاء|الخميس|الجمعة|أحد|ساعة|الساعة|مساء|مساءً|"
    r"صباحا|صباحًا|صباحاً|ص|م|AM|PM|GMT|UTC|am|pm|بتوقيت|غرينتش|غرينيتش|غرينتش|نشر|نُشر|نشرت|تم|في|تاريخ|النشر|نشره|آخر|اخر|"
    r"تحديث|التاريخ|published|updated|on|at|last|منذ|أمس|اليوم|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)\b",
    re.IGNORECASE,
)
_LETTERS = re.compile(r"[^\W\d_]+")
_MOST_BESIDE_DATE = 8  # letters: a place, a word
_IN_ADDRESS = re.compile(r"/(?P<y>(?:19|20)\d\d)[/-](?:[a-z_]+/)?(?P<m>\d{1,2})[/-](?P<d>\d{1,2})(?!\d)")


def find_date(text: str) -> str:
    """Return the first date in `text` as YYYY-MM-DD, "" when there is none that a news page could have."""
    text = text[:300].translate(_DIGITS)
    for pattern in _PATTERNS:
        for found in pattern.finditer(text):
            iso = _iso(found.groupdict())
            if iso:
                return iso
    return ""


def is_date_line(text: str) -> bool:
    """Tell whether a line says when, and hardly anything else."""
    if not (find_date(text) or _CLOCK.search(text.translate(_DIGITS))):
        return False
    rest = _AROUND_DATES.sub(" ", text.translate(_DIGITS))
    return len("".join(_LETTERS.findall(rest))) <= _MOST_BESIDE_DATE


def find_date_in_address(address: str) -> str:
    """Return the date that an address carries (/2013/8/3/, /2013/section/8/3/), "" for none."""
    found = _IN_ADDRESS.search(address)
    return _iso(found.groupdict()) if found else ""


def _iso(parts: dict[str, str | None]) -> str:
    month = parts.get("m") or _MONTHS.get((parts.get("n") or "").lower(), 0)
    try:
        day = date(int(parts["y"] or 0), int(month), int(parts["d"] or 0))
    except ValueError:
        return ""
    return day.isoformat() if _FIRST_YEAR <= day.year <= _LAST_YEAR else ""
