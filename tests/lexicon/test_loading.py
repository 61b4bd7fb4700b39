"""The territory tables: whole, and every form in them leads back to its territory."""

import re
from collections import defaultdict
from collections.abc import Iterator
from functools import cache

import pytest
from babel import Locale

from reader.domain.nisba import nisba_forms
from reader.domain.normalization import fold
from reader.domain.territories import Gazetteer, MentionKind
from reader.lexicon.loading import load_gazetteer
from reader.lexicon.tables import read_rows, split_list
from reader.paths import resource

FOLDER = resource("lexicon")

# Codes of CLDR that ISO 3166-1 does not assign to a country or territory (XK, Kosovo, is kept).
NOT_ISO = {"AC", "CP", "CQ", "DG", "EA", "EU", "EZ", "IC", "QO", "TA", "UN", "XA", "XB", "ZZ"}
# Uninhabited, or named in Arabic by their names alone.
NO_NISBA = """
    AQ AS AW AX BL BQ BV CC CK CW CX GG GI GS HM IM IO JE KN LC MF MP MS NF NU PM PN RE SB SH SJ SX TC TF UM VC VG VI
    WF YT
"""
# City states, uninhabited lands, and where the capital has the name of another one.
NO_CAPITAL = "AQ BV CC CX GI GS HK HM MC MO NF PM SG TF TK UM VA"
# Forms that a table gives to two territories: without other words in the text, the first is meant.
SHARED = {
    "الاتحاد الأفريقي": "AFRICAN_UNION CAF",
    "الاتحاد الإفريقي": "AFRICAN_UNION CAF",
    "الاتحاد الأوروبي": "EU UEFA",
    "الديوان الأميري": "QA KW",
    "القدس": "PS IL",
    "الكونغو": "CD CG",
    "بولونيا": "PL IT",
    "جورج تاون": "GY KY",
    "حزب العدالة والتنمية": "TR MA",
    "سان دوني": "RE FR",
    "سانت مارتن": "MF SX",
    "طرابلس": "LY LB",
    "غوياني": "GF GY",
    "كوريا": "KR KP",
    "كوري": "KR KP",
    "كونغولي": "CD CG",
    "مجلس الأمة": "KW DZ",
}


@cache
def gazetteer() -> Gazetteer:
    return load_gazetteer(FOLDER)


@cache
def contexts() -> dict[str, tuple[str, str]]:
    """For each ambiguous form, words before and behind it in which it names its territory."""
    company: dict[str, tuple[str, str]] = {}
    for forms, rule, words in read_rows(FOLDER / "territories_contexts.tsv", 3):
        for form in map(fold, split_list(forms)):
            if rule in {"only_after", "only_before"} and form not in company:
                word = split_list(words)[0]
                company[form] = (word, "") if rule == "only_after" else ("", word)
    return company


def rows() -> Iterator[tuple[str, str, str]]:
    """Yield code, kind and forms of each cell of the tables."""
    for code, names, nisbas, people, capitals in read_rows(FOLDER / "territories.tsv", 5):
        yield from ((code, "name", names), (code, "nisba", nisbas), (code, "people", people))
        yield code, "capital", capitals
    for code, arabic, english, names in read_rows(FOLDER / "territories_bodies.tsv", 4):
        yield code, "body", f"{arabic}; {english}; {names}"
    yield from read_rows(FOLDER / "territories_named.tsv", 3)  # type: ignore[misc]  # rows of three cells


ROWS = [pytest.param(*row, id=f"{row[0]}-{row[1]}-{number}") for number, row in enumerate(rows()) if row[2]]
CODES = sorted({str(code) for code in Locale("ar").territories if re.fullmatch("[A-Z]{2}", str(code))} - NOT_ISO)


@pytest.mark.parametrize(("code", "kind", "forms"), ROWS)
def test_every_form_leads_back_to_its_territory(code: str, kind: str, forms: str) -> None:
    wrong = []
    for form in split_list(forms):
        before, behind = contexts().get(fold(form), ("مسؤول" if kind == "nisba" else "عن", ""))
        text = f"نقلوا أمس {before} {form} {behind} قولها"
        expected = SHARED.get(form, code).split()[0]
        found = [(mention.span.of(text), mention.territory.code) for mention in gazetteer().find_mentions(text)]
        if (form, expected) not in found:
            wrong.append((form, expected, found))
    assert not wrong


@pytest.mark.parametrize(("code", "nisbas"), [(row[0], row[2]) for row in rows() if row[1] == "nisba" and row[2]])
def test_every_nisba_is_known_in_its_office(code: str, nisbas: str) -> None:
    for nisba in split_list(nisbas):
        feminine = next(form for form in nisba_forms(nisba) if form.startswith("ال") and form.endswith("ة"))
        text = f"قالت {contexts().get(fold(feminine), ('الخارجية', ''))[0]} {feminine} أمس"
        [mention] = gazetteer().find_mentions(text)
        assert mention.span.of(text) == feminine
        assert mention.territory.code == SHARED.get(nisba, code).split()[0]
        assert mention.kind is MentionKind.NISBA or feminine == "السعودية"


def test_no_form_is_shared_by_oversight() -> None:
    codes: defaultdict[str, list[str]] = defaultdict(list)
    for code, _, forms in rows():
        for form in split_list(forms):
            if code not in codes[form]:
                codes[form].append(code)
    shared = {form: given for form, given in codes.items() if len(given) > 1}
    assert {form: set(given) for form, given in shared.items()} == {
        form: set(given.split()) for form, given in SHARED.items() if form in shared
    }


@pytest.mark.parametrize("code", CODES)
def test_every_country_is_whole(code: str) -> None:
    territory = gazetteer().territory(code)
    assert territory.arabic == Locale("ar").territories[code]
    assert territory.english == Locale("en").territories[code]
    assert not territory.is_body
    kinds = {kind for given, kind, forms in rows() if given == code and forms}
    assert "nisba" in kinds or code in NO_NISBA.split()
    assert "capital" in kinds or code in NO_CAPITAL.split()


def test_bodies_stand_beside_the_countries() -> None:
    bodies = [territory for territory in gazetteer().territories if territory.is_body]
    assert len(bodies) >= 80
    assert {"UN", "EU", "NATO", "ARAB_LEAGUE", "FIFA", "OPEC", "ICC"} <= {body.code for body in bodies}


@pytest.mark.parametrize(
    ("text", "words", "code", "kind"),
    [
        ("قالت الولايات المتحدة الأمريكية", "الولايات المتحدة الأمريكية", "US", MentionKind.NAME),
        ("أميركا وحلفاؤها", "أميركا", "US", MentionKind.NAME),
        ("وزيرا الخارجية البريطانيان", "البريطانيان", "GB", MentionKind.NISBA),
        ("المسؤولين الأتراك", "الأتراك", "TR", MentionKind.NISBA),
        ("باسم الخارجية الكورية الجنوبية", "الكورية الجنوبية", "KR", MentionKind.NISBA),
        ("رئيس الكونغو الديمقراطية", "الكونغو الديمقراطية", "CD", MentionKind.NAME),
        ("المتحدث باسم الكرملين", "الكرملين", "RU", MentionKind.SEAT),
        ("قرار مجلس الأمن الدولي", "مجلس الأمن الدولي", "UN", MentionKind.BODY),
        ("الاتحاد الأوروبي لكرة القدم", "الاتحاد الأوروبي لكرة القدم", "UEFA", MentionKind.BODY),
        ("الاتحاد السعودي لكرة القدم", "السعودي", "SA", MentionKind.NISBA),
        ("مراسل وكالة الأنباء الصينية", "وكالة الأنباء الصينية", "CN", MentionKind.MEDIUM),
        ("مدرب باريس سان جيرمان", "باريس سان جيرمان", "FR", MentionKind.CLUB),
        ("مسؤول أممي", "أممي", "UN", MentionKind.NISBA),
        ("مسؤولون في حلب", "حلب", "SY", MentionKind.CITY),
        ("الرئيس المالي", "المالي", "ML", MentionKind.NISBA),
        ("الوزير اليمني", "اليمني", "YE", MentionKind.NISBA),
        ("قالت WHO", "WHO", "WHO", MentionKind.BODY),
    ],
)
def test_the_press_is_understood(text: str, words: str, code: str, kind: MentionKind) -> None:
    found = [
        (mention.span.of(text), mention.territory.code, mention.kind) for mention in gazetteer().find_mentions(text)
    ]
    assert found == [(words, code, kind)]


@pytest.mark.parametrize(
    "text",
    [
        "الأزمة المالية",
        "دعم مالي وفني",
        "قدمه اليمنى",
        "في مجرى النهر",
        "مجريات التحقيق",
        "أندية الدوري والأندية",
        "مسقط رأسه",
        "الظروف القاهرة",
        "الرباط الصليبي",
        "جوز الهند",
        "أمطار وسيول",
        "بحماس شديد",
        "وصل باكرا",
        "إنه مصر على رأيه",
        "غاز بوتان",
        "مدارس بنين",
        "باللغة الفرنسية",
        "حجز مبكر في الليل",
        "كسرت يده",
        "بريده الإلكتروني",
        "مصدر مسؤول",
        "صور جديدة",
        "who cares",
        "السنة القمرية",
        "الطريق الصحراوي",
    ],
)
def test_ordinary_words_are_no_mentions(text: str) -> None:
    assert [mention.span.of(text) for mention in gazetteer().find_mentions(text)] == []
