"""A gazetteer of a few terms, and what it finds in any text."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.domain.territories import Context, ContextRule, Gazetteer, MentionKind, Term, Territory

RUSSIA = Territory("RU", "روسيا", "Russia")
KOREA_SOUTH = Territory("KR", "كوريا الجنوبية", "South Korea")
KOREA_NORTH = Territory("KP", "كوريا الشمالية", "North Korea")
CHINA = Territory("CN", "الصين", "China")
MALI = Territory("ML", "مالي", "Mali")
OMAN = Territory("OM", "عُمان", "Oman")
JORDAN = Territory("JO", "الأردن", "Jordan")
NATO = Territory("NATO", "حلف شمال الأطلسي", "NATO", is_body=True)
ALL = (RUSSIA, KOREA_SOUTH, KOREA_NORTH, CHINA, MALI, OMAN, JORDAN, NATO)

TERMS = (
    *(Term(territory.arabic, MentionKind.NAME, territory.code) for territory in ALL),
    Term("كوريا", MentionKind.NAME, "KR"),
    Term("كوريا", MentionKind.NAME, "KP"),
    Term("عمّان", MentionKind.CAPITAL, "JO"),
    Term("موسكو", MentionKind.CAPITAL, "RU"),
    Term("الكرملين", MentionKind.SEAT, "RU"),
    Term("CIS", MentionKind.BODY, "NATO"),
    Term("روسي", MentionKind.NISBA, "RU", inflects=True),
    Term("كوري جنوبي", MentionKind.NISBA, "KR", inflects=True),
    Term("بحر الصين", MentionKind.NAME, None),
)
CONTEXTS = (
    Context("مالي", ContextRule.ONLY_AFTER, frozenset({"في", "رئيس", "^"})),
    Context("مالي", ContextRule.ONLY_BEFORE, frozenset({"روسيا"})),
    Context("مالي", ContextRule.NEVER_BEFORE, frozenset({"#"})),
    Context("روسي", ContextRule.NEVER_AFTER, frozenset({"ال*"})),
    Context("CIS", ContextRule.EXACT),
)
GAZETTEER = Gazetteer(ALL, TERMS, CONTEXTS)


def found(text: str) -> list[tuple[str, str]]:
    return [(mention.span.of(text), mention.territory.code) for mention in GAZETTEER.find_mentions(text)]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("وقالت وزارة الخارجية الروسية", "الروسية"),
        ("مسؤولون روسيون", "روسيون"),
        ("وبروسيا", "روسيا"),
        ("فلموسكو", "موسكو"),
        ("للكرملين", "لكرملين"),
        ("قَالَ الكرمليـــن", "الكرمليـــن"),
        ("«روسيا»", "روسيا"),
        ("\u202bروسيا\u202c", "روسيا"),
        ("وَرُوسِيَا", "رُوسِيَا"),
        ("لـموسكو", "موسكو"),
    ],
)
def test_a_mention_is_found_without_its_prefixes(text: str, words: str) -> None:
    assert found(text) == [(words, "RU")]


@pytest.mark.parametrize("text", ["روسياها", "عروسية", "الكرملينات", "موسكوفي", "cis", "روسيا2"])
def test_a_longer_or_another_word_is_no_mention(text: str) -> None:
    assert found(text) == []


def test_the_longest_words_win() -> None:
    assert found("كوريا الجنوبية") == [("كوريا الجنوبية", "KR")]
    assert found("الرئيس الكوري الجنوبي") == [("الكوري الجنوبي", "KR")]
    assert found("حلف شمال الأطلسي") == [("حلف شمال الأطلسي", "NATO")]


def test_words_across_a_stop_do_not_join() -> None:
    assert found("كوريا، الجنوبية") == [("كوريا", "KR")]
    assert found("كوريا\nالشمالية") == [("كوريا", "KR")]


def test_a_mask_names_no_territory() -> None:
    assert found("في بحر الصين") == []
    assert found("في الصين") == [("الصين", "CN")]


def test_latin_letters_take_an_arabic_article() -> None:
    assert found("قال الـCIS") == [("CIS", "NATO")]


def test_a_shared_form_follows_the_rest_of_the_text() -> None:
    assert found("قالت كوريا إنها") == [("كوريا", "KR")]
    assert found("كوريا الشمالية ترد، وقالت كوريا إنها")[1] == ("كوريا", "KP")


def test_a_part_of_an_article_follows_the_whole() -> None:
    paragraphs = ("قالت كوريا الشمالية أمس", "وأضافت كوريا أنها")
    [_, [mention]] = GAZETTEER.find_mentions_in_blocks(paragraphs)
    assert mention.territory is KOREA_NORTH
    [mention] = GAZETTEER.find_mentions(paragraphs[1])
    assert mention.territory is KOREA_SOUTH


def test_vowel_marks_tell_a_shared_form_apart() -> None:
    assert found("عَمّان") == [("عَمّان", "JO")]
    assert found("عُمان") == [("عُمان", "OM")]
    assert found("عمان في الأردن")[0] == ("عمان", "JO")
    assert found("عمان") == [("عمان", "OM")]


@pytest.mark.parametrize(
    ("text", "is_named"),
    [
        ("رئيس مالي", True),
        ("مالي وروسيا", True),
        ("مالي", True),
        ("قال\nمالي", True),
        ("دعم مالي", False),
        ("دعم، مالي", False),
        ("في مالي 20", False),
    ],
)
def test_an_ambiguous_word_is_known_by_its_company(text: str, *, is_named: bool) -> None:
    assert (("مالي", "ML") in found(text)) is is_named


def test_an_indefinite_adjective_may_not_follow_a_definite_noun() -> None:
    assert found("مسؤول روسي") == [("روسي", "RU")]
    assert found("والسيد روسي") == []


def test_kinds_are_told() -> None:
    kinds = [mention.kind for mention in GAZETTEER.find_mentions("روسيا، موسكو، الكرملين، روسية، حلف شمال الأطلسي")]
    name, seat, capital, nisba = MentionKind.NAME, MentionKind.SEAT, MentionKind.CAPITAL, MentionKind.NISBA
    assert kinds == [name, capital, seat, nisba, name]


def test_territories_are_known_by_code() -> None:
    assert GAZETTEER.territory("CN") is CHINA
    assert GAZETTEER.territories == ALL
    with pytest.raises(KeyError):
        GAZETTEER.territory("XX")


def test_what_cannot_be_is_refused() -> None:
    with pytest.raises(ValueError, match="code and two names"):
        Territory("RU", "", "Russia")
    with pytest.raises(ValueError, match="begins with a word"):
        Term("،", MentionKind.NAME, "RU")
    with pytest.raises(ValueError, match="no territory has this code"):
        Gazetteer([RUSSIA], [Term("الصين", MentionKind.NAME, "CN")])
    with pytest.raises(ValueError, match="two territories of one code"):
        Gazetteer([RUSSIA, Territory("RU", "روسيا الاتحادية", "Russian Federation")], [])
    with pytest.raises(ValueError, match="a context has neighbours"):
        Context("مالي", ContextRule.ONLY_AFTER)


def test_the_african_union_is_written_as_the_labels_do() -> None:
    assert Territory("AFRICAN_UNION", "الاتحاد الأفريقي", "African Union", is_body=True).written_code == "AU"
    assert RUSSIA.written_code == "RU"


PIECES = st.sampled_from(
    (
        *(
            "روسيا",
            "كوريا",
            "الجنوبية",
            "و",
            "لل",
            "ال",
            "مالي",
            "في",
            "بحر",
            "الصين",
            "حلف",
            "شمال",
            "الأطلسي",
            "عمّان",
        ),
        *(" ", "  ", "\n", "،", "-", ".", "«", "\u064f", "\u0640", "\u200f", "\ufdfa", "\ufefb", "CIS", "7"),
    )
)


@given(st.one_of(st.text(), st.lists(PIECES).map("".join)))
def test_mentions_stand_in_order_and_apart_in_any_text(text: str) -> None:
    mentions = GAZETTEER.find_mentions(text)
    assert all(0 <= mention.span.start < mention.span.end <= len(text) for mention in mentions)
    assert all(one.span.end <= other.span.start for one, other in pairwise(mentions))
    assert list(mentions) == list(GAZETTEER.find_mentions(text))


@given(st.lists(st.sampled_from(["روسيا", "الكرملين", "حلف شمال الأطلسي", "كلام", "بيان"])))
def test_every_name_is_found(words: list[str]) -> None:
    names = [word for word in words if word not in {"كلام", "بيان"}]
    assert [words for words, _ in found("، ".join(words))] == names
