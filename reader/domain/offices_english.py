"""What English calls the office that an Arabic phrase begins with, to hold a model's English of the phrase against.

A model that reads المتحدث باسم الأمين العام as "the Secretary-General" has made another speaker of him.
"""

import re
from collections.abc import Mapping
from types import MappingProxyType

from reader.domain.alignment import find_words
from reader.domain.names import Name
from reader.domain.normalization import fold

_SPOKEN = r"spokes(?:man|woman|person|people)"
_HEADS = (
    ("متحدث متحدثة ناطق ناطقة", _SPOKEN),
    ("متحدثون متحدثين ناطقون", _SPOKEN),
    (
        "رئيس رئيسة",
        r"president|prime minister|premier|chair\w*|head|chief|speaker|leader|director|commander|mayor|boss",
    ),
    ("وزير وزيرة", r"minist\w+|secretary|chancellor|premier"),
    ("سفير سفيرة", r"ambassador|envoy"),
    ("مبعوث مبعوثة", r"envoy|representative|messenger"),
    ("أمين أمينة", r"secretary|secretary-general|trustee|treasurer"),
    ("ملك ملكة", r"king|queen|monarch"),
    ("نائب نائبة", r"deputy|vice|mp|member|representative|lawmaker|congress\w+|parliamentarian"),
    ("مسؤول مسؤولة مسئول", r"official|officer|head|responsible"),
    ("مدير مديرة", r"director|manager|head|chief|director-general"),
    ("قائد قائدة", r"commander|leader|captain|chief|head"),
    ("زعيم زعيمة", r"leader|head|chief|chief\w+"),
    ("خبير خبيرة", r"expert|specialist"),
    ("محلل محللة", r"analyst"),
    ("مصدر", r"source"),
    ("عضو", r"member|senator|mp|lawmaker"),
    ("مفوض مفوضة", r"commissioner|delegate"),
    ("مستشار مستشارة", r"advis[eo]r|chancellor|counsel\w+|consultant"),
)
_BY_HEAD: Mapping[str, re.Pattern[str]] = MappingProxyType(
    {
        fold(word): re.compile(rf"(?<!\w)(?:{english})s?(?!\w)", re.IGNORECASE)
        for words, english in _HEADS
        for word in words.split()
    }
)
_ALONE: Mapping[str, str] = MappingProxyType(
    {
        fold(arabic): english
        for arabic, english in (
            ("المتحدث", "The spokesman"), ("المتحدثة", "The spokeswoman"), ("متحدث", "A spokesman"),
            ("متحدثة", "A spokeswoman"), ("الناطق", "The spokesman"), ("الناطقة", "The spokeswoman"),
            ("ناطق", "A spokesman"), ("المتحدث الرسمي", "The official spokesman"),
            ("الناطق الرسمي", "The official spokesman"), ("المتحدثة الرسمية", "The official spokeswoman"),
            ("البيان", "The statement"), ("المصدر", "The source"), ("التقرير", "The report"),
            ("السفير", "The ambassador"), ("السفيرة", "The ambassador"), ("الوزارة", "The ministry"),
        )
    }
)  # fmt: skip
INSTITUTIONS = (
    Name("قصر الإليزيه", "Elysée Palace"), Name("الإليزيه", "Elysée"), Name("الكرملين", "Kremlin"),
    Name("البنتاغون", "Pentagon"), Name("البيت الأبيض", "White House"), Name("الكنيست", "Knesset"),
    Name("مجلس الدوما", "State Duma"), Name("قصر بعبدا", "Baabda Palace"), Name("قصر قرطاج", "Carthage Palace"),
    Name("قصر باكنغهام", "Buckingham Palace"), Name("وزارة الري", "Irrigation Ministry"),
    Name("وزارة الموارد المائية والري", "Ministry of Water Resources and Irrigation"),
)  # fmt: skip
"""Seats and institutions of one English name, which a small model misspells."""

_SPOKESMAN = re.compile(r"(ال)?(?:متحدث|ناطق)(ه)?(?: (ال)?رسمي(?:ه)?)? ب[اأ]سم ")
_LEADING = ("وزار", "حكوم", "رئاس", "هيئ", "منظم", "قو", "شرط", "جيش", "بعث", "مفوضي", "مكتب")


def is_office_kept(phrase: str, english: str) -> bool:
    """Tell whether a phrase's English still has the office that the phrase begins with; True where none is known."""
    words = find_words(phrase)
    pattern = _BY_HEAD.get(fold(words[0].of(phrase)).removeprefix("ال")) if words else None
    return pattern is None or bool(pattern.search(english))


def english_alone(phrase: str) -> str:
    """Return the English of an office that stands by itself; "" for one that has no certain one."""
    return _ALONE.get(fold(phrase), "")


def spoken_for(phrase: str) -> str:
    """Return for whom a spokesman speaks, as it stands in a phrase; "" where the phrase begins with no spokesman."""
    found = _SPOKESMAN.match(fold(phrase))
    return phrase[found.end() :].strip() if found and len(fold(phrase)) == len(phrase) else ""


def spokesman_for(phrase: str, english: str) -> str:
    """Return the English of a phrase that begins with a spokesman: `english` is for whom he speaks."""
    found = _SPOKESMAN.match(fold(phrase))
    if found is None:
        raise ValueError(f"no spokesman: {phrase}")
    article, feminine, _ = found.groups()
    who = "spokeswoman" if feminine else "spokesman"
    rest = re.sub(r"(?i)^the ", "", english)
    is_common = spoken_for(phrase).startswith("ال") or fold(spoken_for(phrase)).startswith(_LEADING)
    return f"{'The' if article else 'A'} {who} for {'the ' if is_common or rest != english else ''}{rest}"
