import pytest

from reader.domain.fidelity import find_doubts
from reader.domain.translation import Doubt

LONG = "قال وزير الخارجية إن الاجتماع الذي عقد أمس في العاصمة كان مفيدا جدا للطرفين"
FINE = "The foreign minister said that the meeting held yesterday in the capital was very useful to both sides"


@pytest.mark.parametrize(
    ("source", "target"),
    [
        (LONG, FINE),
        ("نعم", "Yes"),
        ("في 12 كانون الثاني 2022", "On 12 January 2022"),
        ("بلغ العدد ١٬٣٠٠ شخص", "The number reached 1,300 people"),
        ("بلغ العدد ١٬٣٠٠ شخص", "The number reached 1300 people"),
        ("ارتفع بنسبة 2٫5 في المئة", "It rose by 2.5 percent"),
        ("بعد 3 أيام", "After three days"),
        ("12/1/2022", "12/1/2022"),
        ("حضر 40 ألف شخص", "40,000 people came"),
        ("حضر ألف شخص", "1,000 people came"),
        ("خسر 1.5 مليون دولار", "It lost $1.5 million"),
        ("يوم 1 يناير", "On the first of January"),
        ("قالت CNN إن الخبر صحيح", "CNN said the news was true"),
        ("جدا جدا جدا", "Very very very"),
        ("https://example.org", "https://example.org"),
        ("قال نعم نعم", "He said yes, yes"),
    ],
)
def test_a_faithful_sentence_raises_no_doubt(source: str, target: str) -> None:
    assert find_doubts(source, target) == ()


@pytest.mark.parametrize(
    ("source", "target", "doubt"),
    [
        (LONG, LONG, Doubt.UNTRANSLATED),
        (LONG, FINE + " مفيدا", Doubt.UNTRANSLATED),
        ("قال نعم", "...", Doubt.UNTRANSLATED),
        (LONG, "The minister.", Doubt.SHORT),
        (LONG, FINE + " heels, heels, heels", Doubt.REPEATED),
        (LONG, FINE + " in the city of the city of the city of", Doubt.REPEATED),
        (LONG, "The minister of foreign affairs said the meeting of majlalalalala was useful to both", Doubt.REPEATED),
        ("في عام 2022", "In the year 2021", Doubt.NUMBERS),
        ("حضر 65.9 شخص", "6.9 people came", Doubt.NUMBERS),
        ("في ذلك العام", "In 1998", Doubt.NUMBERS),
        ("وفي ٢٠١١ قال", "And he said", Doubt.NUMBERS),
        ("قالت CNN إن الخبر صحيح", "The network said the news was true", Doubt.LATIN),
    ],
)
def test_a_fault_is_told(source: str, target: str, doubt: Doubt) -> None:
    assert find_doubts(source, target) == (doubt,)
