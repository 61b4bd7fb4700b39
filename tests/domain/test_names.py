import pytest

from reader.domain.names import Name, NameList, is_nationality, put_names
from reader.domain.text import Span
from reader.domain.translation import SentenceTranslation, WordPair
from tests.domain.test_projection import pair_up

NAMES = NameList([Name("سمير البحراوي", "Samir Bahrawi"), Name("البحراوي", "Bahrawi"), Name("قناة الأفق", "Ufuq TV")])


def mend(source: str, target: str, partners: dict[str, str]) -> str:
    wanted = {span: name.target for span, name in NAMES.find(source).items()}
    return put_names(pair_up(source, target, partners), wanted).target


def test_the_longest_name_is_found_with_its_prefixes() -> None:
    text = "وقال لسمير البحراوي ثم للبحراوي عبر قناة الافق"
    found = {span.of(text): name.target for span, name in NAMES.find(text).items()}
    assert found == {"لسمير البحراوي": "Samir Bahrawi", "للبحراوي": "Bahrawi", "قناة الافق": "Ufuq TV"}


@pytest.mark.parametrize(
    ("target", "mended"),
    [
        ("Samer Bahri said yes", "Samir Bahrawi said yes"),
        ("The Samer Bahri's brother said yes", "The Samir Bahrawi's brother said yes"),
        ("Samir Bahrawi said yes", "Samir Bahrawi said yes"),
        ("He said yes", "He said yes"),
        ("Samer al-Bahri said yes", "Samir Bahrawi said yes"),
    ],
)
def test_a_name_is_written_as_the_reader_has_it(target: str, mended: str) -> None:
    partners = {
        "Samer": "سمير",
        "Bahri": "البحراوي",
        "Bahri's": "البحراوي",
        "al-Bahri": "البحراوي",
        "said": "قال",
        "yes": "نعم",
    }
    assert mend("قال سمير البحراوي نعم", target, partners) == mended


@pytest.mark.parametrize("attempt", ["the sailor", "When sailors", "The"])
def test_a_word_that_is_no_name_is_left(attempt: str) -> None:
    english = f"{attempt} said yes"
    assert (
        mend("قال البحراوي نعم", english, {attempt.rsplit(maxsplit=1)[-1]: "البحراوي", "When": "البحراوي"}) == english
    )


def test_a_nationality_is_no_person() -> None:
    source = "قال سمير البحراوي"
    translation = pair_up(source, "The Bahraini said", {"Bahraini": "البحراوي"})
    wanted = {span: name.target for span, name in NAMES.find(source).items()}
    assert is_nationality("Iranian", "Samir")
    assert put_names(translation, wanted, lambda _attempt, _name: True) == translation


def test_a_word_of_the_name_that_stands_there_is_not_doubled() -> None:
    names = NameList([Name("بن سالم", "bin Salem")])
    source = "قال بن سالم"
    translation = pair_up(source, "Said bin Selim yes", {"Selim": "سالم"})
    assert put_names(translation, {span: name.target for span, name in names.find(source).items()}).target == (
        "Said bin Salem yes"
    )


def test_a_name_without_words_is_refused() -> None:
    with pytest.raises(ValueError, match="words in both"):
        Name("«»", "Nobody")


def mend_alike(source: str, target: str, partners: dict[str, str]) -> str:
    wanted = {span: name.target for span, name in NAMES.find(source).items()}
    return put_names(pair_up(source, target, partners), wanted, is_nationality, by_likeness=True).target


def test_an_attempt_that_was_given_to_a_neighbour_is_known_by_its_letters() -> None:
    source, partners = "وأضاف البحراوي نعم", {"Bahrawy": "وأضاف", "added": "وأضاف", "yes": "نعم"}
    assert mend_alike(source, "Bahrawy added yes", partners) == "Bahrawi added yes"
    assert mend(source, "Bahrawy added yes", partners) == "Bahrawy added yes"
    assert mend_alike(source, "Berlin added yes", {"Berlin": "وأضاف"}) == "Berlin added yes"
    far = "في برهوي قال رجل من هنا إن البحراوي نعم"
    assert mend_alike(far, "In Bahrawy a man said yes", {"Bahrawy": "برهوي"}) == "In Bahrawy a man said yes"


def test_a_second_rendering_is_mended_where_the_first_is_right() -> None:
    source = "قال البحراوي نعم ثم أضاف البحراوي لا"
    first = source.index("البحراوي")
    wanted = {span: name.target for span, name in NAMES.find(source).items()}
    target = "Bahrawi said yes, then Bohrey added no"
    second = Span(source.rindex("البحراوي"), source.rindex("البحراوي") + 8)
    pairs = (WordPair(Span(first, first + 8), Span(0, 7)), WordPair(second, Span(23, 29)))
    made = put_names(SentenceTranslation(source, target, pairs), wanted, is_nationality)
    assert made.target == "Bahrawi said yes, then Bahrawi added no"
