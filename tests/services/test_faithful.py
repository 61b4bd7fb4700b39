import logging
from collections.abc import Iterator, Mapping, Sequence
from contextlib import closing
from pathlib import Path

import pytest

from reader.domain.english_names import EnglishNames
from reader.domain.errors import ReaderError
from reader.domain.known_names import PeopleNames
from reader.domain.names import Name, NameList
from reader.domain.quotes.entries import KnownPerson
from reader.domain.territories import Gazetteer, MentionKind, Term, Territory
from reader.domain.text import Span
from reader.domain.translation import Doubt, SentenceTranslation, TranslationModel, WordPair
from reader.services.faithful import FaithfulTranslator, mend_translation
from reader.storage.database import open_database
from reader.storage.translations import SqliteTranslations
from tests.domain.test_projection import pair_up
from tests.services.stubs import DictionaryMemory, StubTranslator, blocks_of

GAZETTEER = Gazetteer([Territory("TR", "تركيا", "Türkiye")], [Term("تركيا", MentionKind.NAME, "TR")])


def go_on() -> bool:
    return False


class FullDisk(DictionaryMemory):
    def keep(self, model: TranslationModel, translations: Sequence[SentenceTranslation]) -> None:
        raise ReaderError(f"The disk is full: {len(translations)} of {model.name}.")


class LockedLibrary(FullDisk):
    def recall(self, model: TranslationModel, sources: Sequence[str]) -> Mapping[str, SentenceTranslation]:
        raise ReaderError(f"The library is locked: {len(sources)} of {model.name}.")


@pytest.fixture
def memory(tmp_path: Path) -> Iterator[SqliteTranslations]:
    path = tmp_path / "library.sqlite"
    with closing(open_database(path)) as connection:
        yield SqliteTranslations(connection, path)


def test_what_was_translated_once_is_not_given_to_the_model_again(memory: SqliteTranslations) -> None:
    model = StubTranslator(lambda text: f"English, {len(text)}")
    translator = FaithfulTranslator(model, memory=memory)
    first = translator.translate(["نعم", "لا", "نعم"], go_on)
    assert translator.translate(["لا", "نعم", "ربما"], go_on)[:2] == [first[1], first[0]]
    assert model.asked == [["نعم", "لا"], ["ربما"]]


def test_an_article_is_known_again_without_the_model(memory: SqliteTranslations) -> None:
    article = blocks_of("نعم", "لا", "ربما")
    FaithfulTranslator(StubTranslator(lambda _: "Yes"), memory=memory).translate(["نعم", "ربما"], go_on)
    sleeping = StubTranslator(lambda _: "never asked")
    known = FaithfulTranslator(sleeping, memory=memory).recall(article)
    assert {number: item.source for number, item in known.items()} == {0: "نعم", 2: "ربما"}
    assert sleeping.asked == []


def test_another_model_translates_anew_and_the_old_is_kept(memory: SqliteTranslations) -> None:
    old = FaithfulTranslator(StubTranslator(lambda _: "Old", "one"), memory=memory)
    new = FaithfulTranslator(StubTranslator(lambda _: "New", "two"), memory=memory)
    old.translate(["نعم"], go_on)
    assert new.translate(["نعم"], go_on)[0].target == "New"
    assert old.recall(blocks_of("نعم"))[0].target == "Old"


def test_a_change_of_the_names_holds_for_what_is_remembered(memory: SqliteTranslations) -> None:
    partners = {"Samer": "سمير", "said": "قال", "yes": "نعم"}
    model = StubTranslator(lambda text: pair_up(text, "Samer said yes", partners))
    FaithfulTranslator(model, memory=memory).translate(["قال سمير نعم"], go_on)
    names = NameList([Name("سمير", "Samir")])
    known = FaithfulTranslator(model, memory=memory, names=names).recall(blocks_of("قال سمير نعم"))
    assert known[0].target == "Samir said yes"


def test_a_name_that_could_not_be_put_right_is_told() -> None:
    names = NameList([Name("سمير", "Samir")])
    model = StubTranslator(lambda text: pair_up(text, "He said yes", {"said": "قال", "yes": "نعم"}))
    assert FaithfulTranslator(model, names=names).translate(["قال سمير نعم"], go_on)[0].doubts == (Doubt.NAMES,)
    assert FaithfulTranslator(model).translate(["قال سمير نعم"], go_on)[0].doubts == ()


def test_known_people_are_called_as_the_press_does_where_the_reader_has_no_other_name() -> None:
    partners = {"Moril": "موريل", "Cafandosh": "كافنديش", "said": "قالت", "yes": "نعم"}
    model = StubTranslator(lambda text: pair_up(text, "Moril Cafandosh said yes", partners))
    people = PeopleNames({"موريل كافنديش": KnownPerson("موريل كافنديش", "FR", "Muriel Cavendish")})
    own = NameList([Name("كافنديش", "Kavendish")])
    by_default = FaithfulTranslator(model, people=people).translate(["قالت موريل كافنديش نعم"], go_on)[0]
    assert by_default.target == "Muriel Cavendish said yes"
    set_right = FaithfulTranslator(model, people=people, names=own).translate(["قالت موريل كافنديش نعم"], go_on)[0]
    assert set_right.target == "Moril Kavendish said yes"


def test_a_short_name_in_the_text_is_nobodys() -> None:
    model = StubTranslator(lambda text: pair_up(text, "Cafandosh said yes", {"Cafandosh": "كافنديش"}))
    people = PeopleNames({"كافنديش": KnownPerson("موريل كافنديش", "FR", "Muriel Cavendish")})
    made = FaithfulTranslator(model, people=people).translate(["قالت كافنديش نعم"], go_on)[0]
    assert made.target == "Cafandosh said yes"


def test_territories_names_and_marks_are_put_right_together() -> None:
    source = "قالت تركيا إنها «تتابع التطورات» أمس"
    partners = {
        "Turkey": "تركيا", "said": "قالت", "following": "تتابع", "developments": "التطورات", "yesterday": "أمس",
    }  # fmt: skip
    model = StubTranslator(lambda text: pair_up(text, "Turkey said it was following developments yesterday", partners))
    made = FaithfulTranslator(model, gazetteer=GAZETTEER).translate([source], go_on)[0]
    assert made.target == 'Türkiye said it was "following developments" yesterday'
    assert made.doubts == ()


@pytest.mark.parametrize(
    ("english", "doubts"),
    [
        ("قالت الوزارة في 2022 إنها «سعيدة»", (Doubt.UNTRANSLATED,)),
        ('The ministry said in 2021 it was "happy"', (Doubt.NUMBERS,)),
        ('The ministry said in 2022 it was "happy happy happy"', (Doubt.REPEATED,)),
        ("The ministry said in 2022 it was glad", (Doubt.MARKS,)),
        ('"Happy"', (Doubt.SHORT, Doubt.NUMBERS)),
    ],
)
def test_a_model_with_a_fault_is_found_out(english: str, doubts: tuple[Doubt, ...]) -> None:
    model = StubTranslator(lambda _: english)
    made = FaithfulTranslator(model).translate(["قالت الوزارة في 2022 إنها «سعيدة»"], go_on)[0]
    assert made.doubts == doubts


def test_a_sentence_that_loses_a_quote_is_asked_for_again_in_parts() -> None:
    first, second = "قالت الوزارة في بيان طويل نشر مساء أمس في العاصمة،", "إنها «سعيدة» بما جرى في المدينة أمس الأول."
    english = {
        first: "The ministry said in a long statement.",
        second: 'It was "happy" with what happened.',
    }
    model = StubTranslator(lambda text: english.get(text, "The ministry was happy with it."))
    made = FaithfulTranslator(model).translate([f"{first} {second}", first], go_on)
    assert made[0].target == 'The ministry said in a long statement, it was "happy" with what happened.'
    assert made[0].doubts == ()
    assert model.asked == [[f"{first} {second}", first], [first, second]]


def test_a_sentence_that_loses_a_country_is_asked_for_again_in_parts() -> None:
    first, second = (
        "وصلت إلى الميناء سفن كبيرة كثيرة من تركيا وحدها،",
        "ثم وصلت إليه سفن أخرى أصغر منها من بريطانيا أيضا.",
    )
    english = {first: "Many large ships came from Turkey.", second: "Then smaller ones came from Britain."}
    model = StubTranslator(lambda text: english.get(text, "Many large ships came to the port from Turkey then."))
    gazetteer = Gazetteer(
        [Territory("TR", "تركيا", "Türkiye"), Territory("GB", "المملكة المتحدة", "United Kingdom")],
        [Term("تركيا", MentionKind.NAME, "TR"), Term("بريطانيا", MentionKind.NAME, "GB")],
    )
    made = FaithfulTranslator(model, gazetteer=gazetteer).translate([f"{first} {second}"], go_on)[0]
    assert made.target == "Many large ships came from Turkey, then smaller ones came from Britain."
    assert made.doubts == ()


LOOP = "It works with " + "the port of " * 5 + "Marjan."


def test_a_sentence_that_loops_is_asked_for_again_in_parts() -> None:
    first, second = "تعمل هيئة القياس في البحيرة منذ أعوام طويلة،", "بالتعاون مع كلية الهندسة في ميناء مرجان."
    english = {first: "The body has worked for years.", second: "In cooperation with the port of Marjan."}
    model = StubTranslator(lambda text: english.get(text, LOOP))
    made = FaithfulTranslator(model).translate([f"{first} {second}"], go_on)[0]
    assert made.target == "The body has worked for years, in cooperation with the port of Marjan."
    assert made.doubts == ()


def test_a_loop_that_stays_is_cut_and_told() -> None:
    made = FaithfulTranslator(StubTranslator(lambda _: LOOP)).translate(["تعمل مع ميناء مرجان."], go_on)[0]
    assert made.target == "It works with the port of Marjan."
    assert made.doubts == (Doubt.REPEATED,)


def test_where_parts_are_no_better_the_first_answer_stays_and_is_doubted() -> None:
    source = "قالت الوزارة في بيان طويل نشر مساء أمس في العاصمة، إنها «سعيدة» بما جرى في المدينة أمس الأول."
    model = StubTranslator(lambda text: f"The ministry was glad, {len(text)} times, over all that had happened there.")
    made = FaithfulTranslator(model).translate([source], go_on)[0]
    assert str(len(source)) in made.target
    assert Doubt.MARKS in made.doubts
    assert [len(asked) for asked in model.asked] == [1, 2]


@pytest.mark.parametrize("memory", [FullDisk(), LockedLibrary()])
def test_a_memory_that_fails_does_not_stop_the_reading(
    memory: DictionaryMemory, caplog: pytest.LogCaptureFixture
) -> None:
    translator = FaithfulTranslator(StubTranslator(lambda _: "Yes"), memory=memory)
    with caplog.at_level(logging.WARNING):
        assert [translator.translate(["نعم"], go_on)[0].target for _ in range(3)] == ["Yes"] * 3
    assert len(caplog.records) == 1


def test_another_countrys_name_is_put_right_and_a_missing_one_is_told() -> None:
    territories = [Territory("BY", "بيلاروس", "Belarus"), Territory("LT", "ليتوانيا", "Lithuania")]
    terms = [Term("بيلاروسيا", MentionKind.NAME, "BY"), Term("ليتوانيا", MentionKind.NAME, "LT")]
    source = "زار بيلاروسيا"
    wrong = SentenceTranslation(source, "He visited Lithuania", (WordPair(Span(4, 13), Span(11, 20)),))
    bare = SentenceTranslation(source, "He visited it")

    names = EnglishNames(Gazetteer(territories, terms))

    assert mend_translation(wrong, None, names).target == "He visited Belarus"
    assert mend_translation(wrong, None, names).doubts == ()
    assert mend_translation(bare, None, names).doubts == (Doubt.COUNTRIES,)


TURKEY = EnglishNames(
    Gazetteer(
        [Territory("TR", "تركيا", "Türkiye"), Territory("GB", "المملكة المتحدة", "United Kingdom")],
        [
            Term("تركيا", MentionKind.NAME, "TR"),
            Term("بريطانيا", MentionKind.NAME, "GB"),
            Term("أنقرة", MentionKind.CAPITAL, "TR"),
        ],
    )
)


def test_territories_are_named_as_cldr_has_them() -> None:
    source = "زار الوزير تركيا"
    for attempt in ("Turkey", "Canada"):
        translation = pair_up(source, f"The minister visited {attempt}", {attempt: "تركيا"})
        assert mend_translation(translation, None, TURKEY).target == "The minister visited Türkiye"


@pytest.mark.parametrize("attempt", ["Turkish", "Britain"])
def test_an_adjective_and_another_name_of_a_territory_are_left(attempt: str) -> None:
    source = "زار الوزير تركيا ثم بريطانيا وأنقرة"
    partners = {"Turkish": "تركيا", "Britain": "بريطانيا"}
    translation = pair_up(source, f"The minister visited {attempt} cities", partners)
    assert mend_translation(translation, None, TURKEY).target == translation.target
