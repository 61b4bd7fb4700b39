"""Who speaks, in English: whole and clean, or made of the phrase alone; the reader's names hold."""

from collections.abc import Mapping
from types import MappingProxyType

import pytest

from reader.domain.known_names import KnownNames
from reader.domain.names import Name, NameList
from reader.domain.quotes.values import Attribution, Place, Quote, QuoteKind, Speaker
from reader.domain.territories import Territory
from reader.domain.text import Sentence, Span
from reader.domain.translation import SentenceTranslation
from reader.lexicon.lexicon import load_lexicon
from reader.services.speakers import find_speaker_english, name_speakers
from tests.domain.test_known_names import lexicon_folder
from tests.domain.test_projection import pair_up, span_of
from tests.services.stubs import StubTranslator

BLOCK = "قال مدير الميناء سامر البحري إن «السفن تعود غدا»."
SENTENCES = [Sentence(0, Span(0, len(BLOCK)), BLOCK)]
PHRASE = "مدير الميناء سامر البحري"


def quote(speaker: str = PHRASE, territory: Territory | None = None, *, english: str = "") -> Quote:
    words = span_of("السفن تعود غدا", BLOCK)
    place = Place(0, span_of(speaker, BLOCK), speaker) if speaker in BLOCK else None
    return Quote(
        Place(0, words, "السفن تعود غدا"),
        words,
        QuoteKind.STATEMENT,
        "قال",
        Speaker(speaker, place, english),
        Attribution(territory, None, 0.0),
    )


def translated(target: str, partners: dict[str, str]) -> dict[int, SentenceTranslation]:
    return {0: pair_up(BLOCK, target, partners)}


WHOLE = translated(
    "While the harbour director Samer Bahri said ships return tomorrow.",
    {
        "harbour": "الميناء", "director": "مدير", "Samer": "سامر", "Bahri": "البحري", "said": "قال",
        "ships": "السفن", "return": "تعود", "tomorrow": "غدا",
    },
)  # fmt: skip
BROKEN = translated(
    "Samer said the harbour ships return tomorrow.",
    {"Samer": "سامر", "said": "قال", "harbour": "الميناء", "ships": "السفن", "return": "تعود", "tomorrow": "غدا"},
)


def named(
    one: Quote,
    translations: dict[int, SentenceTranslation],
    names: NameList | None = None,
    own: Mapping[str, str] = MappingProxyType({}),
    known: KnownNames | None = None,
) -> str:
    said = {PHRASE: "Director of the harbour Samer Al-Bahari.", "مدير الميناء": "Harbour director.", **own}
    translator = StubTranslator(lambda source: said.get(source, "Something"))
    names = names or NameList(())
    found = name_speakers({0: one}, SENTENCES, translations, translator, names, known, stopped=lambda: False)
    return found.get(0, "")


def test_a_whole_phrase_is_cut_clean_of_verbs_and_conjunctions() -> None:
    assert find_speaker_english(quote(), SENTENCES, WHOLE) == "The harbour director Samer Bahri"
    assert named(quote(), WHOLE) == "The harbour director Samer Bahri"


def test_a_broken_cut_gives_way_to_the_phrase_translated_alone() -> None:
    assert find_speaker_english(quote(), SENTENCES, BROKEN) == ""
    assert named(quote(), BROKEN) == "Director of the harbour Samer Al-Bahari"


def test_nothing_is_shown_that_has_a_verb_in_it() -> None:
    assert named(quote(), BROKEN, own={PHRASE: "Samer is a director of harbours"}) == ""


def test_the_readers_name_is_written_whatever_the_model_made_of_it() -> None:
    names = NameList([Name("سامر البحري", "Samir el-Bahri")])
    assert named(quote(), WHOLE, names) == "Harbour director Samir el-Bahri"


def test_the_readers_own_english_wins_over_all() -> None:
    assert named(quote(english="Captain Samir"), WHOLE) == "Captain Samir"


def test_a_body_that_speaks_has_its_own_english_name() -> None:
    body = Territory("WHO", "منظمة المرافئ", "Organisation of Harbours", is_body=True)
    assert named(quote("منظمة المرافئ", body), WHOLE) == "Organisation of Harbours"


def test_what_the_finder_adds_in_brackets_is_translated_by_itself() -> None:
    said = {"المدير": "The director", PHRASE: "Harbour director Samer"}
    assert named(quote(f"المدير ({PHRASE})"), BROKEN, own=said) == "The director (Harbour director Samer)"


@pytest.fixture(scope="module")
def known(tmp_path_factory: pytest.TempPathFactory) -> KnownNames:
    return KnownNames(load_lexicon(lexicon_folder(tmp_path_factory.mktemp("lexicon"))))


PERSON = "الوزيرة الفرنسية موريل كافنديش"


def test_a_known_person_is_called_as_the_press_does_after_the_office(known: KnownNames) -> None:
    said = {PERSON: "French minister Moril Cafandish", "الوزيرة الفرنسية": "The French minister"}
    assert named(quote(PERSON), BROKEN, own=said, known=known) == "French minister Muriel Cavendish"
    assert named(quote(PERSON), BROKEN, own=said) == "French minister Moril Cafandish"


def test_without_a_certain_office_the_name_stands_alone(known: KnownNames) -> None:
    said = {PERSON: "French minister Moril", "الوزيرة الفرنسية": "The French French French wife"}
    assert named(quote(PERSON), BROKEN, own=said, known=known) == "Muriel Cavendish"


def test_the_readers_name_goes_before_the_known_one(known: KnownNames) -> None:
    names = NameList([Name("موريل كافنديش", "M. Kavendish")])
    said = {PERSON: "French minister M. Kavendish"}
    assert named(quote(PERSON), BROKEN, names, own=said, known=known) == "French minister M. Kavendish"


def test_a_spokesman_is_not_the_one_for_whom_he_speaks() -> None:
    phrase = "المتحدث باسم أمين الميناء"
    said = {phrase: "The secretary of the port", "أمين الميناء": "Secretary of the port"}
    assert named(quote(phrase), BROKEN, own=said) == "The spokesman for Secretary of the port"
    assert named(quote("المتحدث"), BROKEN, own={"المتحدث": "Speaker"}) == "The spokesman"


def test_an_institution_that_the_model_misspells_has_its_own_name() -> None:
    said = {"مسؤول في قصر الإليزيه": "Official at Ellias Palace", "مسؤول في": "Official at"}
    assert named(quote("مسؤول في قصر الإليزيه"), BROKEN, own=said) == "Official at the Elysée Palace"
    said = {"وزارة الري المصرية": "Egyptian Rhee Department", "المصرية": "Egyptian"}
    assert named(quote("وزارة الري المصرية"), BROKEN, own=said) == "The Egyptian Irrigation Ministry"


def test_what_stands_in_brackets_begins_no_sentence() -> None:
    said = {"البيان": "Statement", PHRASE: "The harbour director Samer"}
    assert named(quote(f"البيان ({PHRASE})"), BROKEN, own=said) == "The statement (the harbour director Samer)"
