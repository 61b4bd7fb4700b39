"""Texts in other languages are not taken for Arabic."""

import pytest

from reader.importers.language import find_language


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("افتتح الرصيف الجديد في المدينة أمس، وقال المدير إن العمل اكتمل.", "ar"),
        ("افتتح الرصیف الجدید علی الساحل، وقال الوزیر إن الکل سعید بذلك.", "ar"),  # from a Persian keyboard
        ("رییس بندر گفت که این اسکله برای کشتی‌های ماهیگیری است.", "fa"),
        (
            "وزیر دیروز در نشست خبری اعلام کرد که این تصمیم را با همه اعضا در میان نهاده است.",
            "fa",
        ),  # without its letters
        ("نئی بندرگاہ کل کھول دی گئی ہے اور وزیر نے کہا کہ یہ شہر کے لیے اہم ہے۔", "ur"),
        ("بەندەری نوێ دوێنێ کرایەوە", "ckb"),
        ("The new quay was opened on Monday.", "en"),
        ("Le nouveau quai est ouvert dans la ville et les bateaux y entrent.", "fr"),
        ("Новый причал открыт вчера, quay", "und"),
        ("12345", ""),
    ],
)
def test_a_text_s_language(text: str, language: str) -> None:
    assert find_language(text) == language
