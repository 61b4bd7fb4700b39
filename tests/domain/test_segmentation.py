"""Sentences and their places."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.domain.segmentation import LONGEST, split_sentences


def sentences(text: str) -> list[str]:
    return [span.of(text) for span in split_sentences(text)]


@pytest.mark.parametrize(
    "parts",
    [
        ["وصل الوفد.", "ثم غادر."],
        ["هل وصل الوفد؟", "نعم، وصل!", "انتظرنا طويلا…", "ثم غادر"],
        ["بلغت النسبة 3.5 في المئة.", "وهي ٢.٧ في العام الماضي."],
        ["قال د. سامر إن أ.د. ليلى ستحضر.", "وأكد م. نبيل ذلك."],
        ["راجع ص. 12 من التقرير."],
        ["وكالة أ.ف.ب. نقلت الخبر.", "ثم نفته."],
        ["وقع ذلك عام 1920 م.", "ثم انتهى."],
        ["كتب ج. ر. الحداد الرواية.", "وترجمها غيره."],
        ["الميناء الجديد .. خطوة أولى.", "والثانية قريبا."],
        ["أعلن الميناء فتح أبوابه .", "وقال مديره ، وهو مهندس ، إن العمل بدأ ."],
        ["قال المدير: “سنعمل كل يوم حتى النهاية.”", "ثم خرج."],
        ["سأل الصحفي: «متى يفتح الميناء الجديد؟»", "فلم يجب أحد."],
        ['قال المدير "سنفتح الميناء قريبا."', 'وأضاف "لم نحدد موعدا."'],
        ["“سنفتح الميناء الجديد قريبا.”، قال المدير في بيان.", "ثم سكت."],
        ["قال: «لن نغلق الميناء هذا العام.", "وسنزيد عدد العمال فيه»، ثم خرج."],
        ["قال: «لا. لن نغلق الميناء»."],
        ["زوروا https://example.org/a.b?c=d.", "ثم عودوا."],
        ["الرابط https://www.example.org/watch؟v=4M4 هنا.", "وانتهى."],
        ["راسلونا على desk@news.example.org أو عبر example.com الآن.", "شكرا."],
        ["وصلت المساعدات إلى القرية.", "وعبرت الشاحنات الجسر .", "واستقبلها السكان."],
        ["لم نعرف السبب (؟) حتى الآن.", "انتهى [...] التقرير."],
        ["1. افتح الباب.", "ثم ادخل."],
        ["Mr. Samer met the U.S. team.", "They left."],
        ["The port (Dr. Nabil said) opened at 3.5 p.m. on Monday!", "“Is it late?” she asked."],
        ["انتهى الخبر.[1]", "وبدأ غيره."],
        ["يا للعجب؟!", "نعم!!"],
        ["وحضر المخرجُ نجيب خلف اللّه.", "ثم بدأ العرض."],
        ["نقلت بي.بي.سي. الخبر عن الميناء.", "ثم صححته."],
        ['العنوان خط أحمر".', "وأعلن المخرج عن موعد العرض.", 'و"الميناء" عمل جديد له.', "يحيل عنوانه إلى البحر."],
    ],
)  # fmt: skip
def test_ends_are_found(parts: list[str]) -> None:
    assert sentences(" ".join(parts)) == parts


def test_a_missing_space_after_the_stop() -> None:
    assert sentences("وصلت المساعدات.وعبرت الجسر .واستقبلها السكان") == [
        "وصلت المساعدات.",
        "وعبرت الجسر .",
        "واستقبلها السكان",
    ]


def test_a_colon_before_a_quote_is_no_end() -> None:
    assert sentences("وقال: “نعمل على ذلك كله”.") == ["وقال: “نعمل على ذلك كله”."]


def test_marks_alone_stay_with_the_sentence_before() -> None:
    assert sentences("انتهى اللقاء. . 🎉") == ["انتهى اللقاء. . 🎉"]


def test_nothing_in_nothing() -> None:
    assert split_sentences("") == ()
    assert split_sentences("  ") == ()


def test_long_sentences_are_divided_at_a_pause() -> None:
    text = "وصل الوفد إلى المدينة الكبيرة، وقال إن العمل في الميناء مستمر؛ " * 20 + "انتهى."
    found = sentences(text)
    assert all(len(sentence) <= LONGEST for sentence in found)
    assert all(sentence.endswith("؛") for sentence in found[:-1])


def test_a_long_sentence_is_divided_outside_its_quotation() -> None:
    quotation = "«" + "نريد ميناء مفتوحا لكل سفينة، ونريد عملا لكل عامل، " * 5 + "انتهى»"
    text = "وصل الوفد إلى المدينة الكبيرة في المساء والناس نيام " * 7 + "وقال المدير، أمس، إن " + quotation
    assert quotation in sentences(text)[-1]


@given(st.text(alphabet='ابوم دق12. .؟!…،؛:"«»“”()[]aZ\u0640\u064b\t', max_size=200) | st.text(max_size=80))
def test_every_character_belongs_to_one_sentence(text: str) -> None:
    spans = split_sentences(text)
    covered = [place for span in spans for place in range(span.start, span.end)]
    assert covered == sorted(set(covered))
    assert {place for place, char in enumerate(text) if not char.isspace()} <= set(covered)
    for span in spans:
        assert span.of(text) == span.of(text).strip()


@pytest.mark.parametrize("unit", ["ا", ". ", "«", '"', "ab. ", "http://", "كلمة، ", "؟»", " ", "م.", "[1]", "("])
def test_time_grows_with_length_only(unit: str) -> None:
    text = unit * (200_000 // len(unit))
    begun = time.perf_counter()
    split_sentences(text)
    assert time.perf_counter() - begun < 5
