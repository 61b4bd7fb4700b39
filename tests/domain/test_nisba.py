"""Forms of the nisba by rule."""

from reader.domain.nisba import nisba_forms


def test_gender_number_and_article() -> None:
    forms = set(nisba_forms("روسي"))
    assert {"روسي", "روسية", "روسيان", "روسيون", "روسيين", "روسيتان", "روسيتين", "روسيات", "روسيا"} <= forms
    assert {"الروسي", "الروسية", "الروسيون", "الروسيات"} <= forms
    assert "الروسيا" not in forms
    assert len(forms) == 17


def test_both_words_of_a_compound_agree() -> None:
    forms = set(nisba_forms("كوري شمالي"))
    assert {"كورية شمالية", "الكوري الشمالي", "الكوريون الشماليون", "الكوريتين الشماليتين"} <= forms


def test_a_leading_direction_stays_as_it_is() -> None:
    forms = set(nisba_forms("جنوب أفريقي"))
    assert {"جنوب أفريقية", "الجنوب أفريقي", "الجنوب أفريقيون"} <= forms
    assert not any("الأفريقي" in form for form in forms)
