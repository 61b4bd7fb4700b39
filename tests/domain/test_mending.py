import pytest

from reader.domain.mending import Edit, cut_loops, edit_target, restore_marks
from reader.domain.text import Span
from reader.domain.translation import SentenceTranslation, WordPair
from tests.domain.test_projection import pair_up

ONE = "قالت الوزارة إنها «تتابع التطورات» منذ أمس."
TWO = "قالت الوزارة إنها «سعيدة» وإنها «تتابع التطورات» منذ أمس."
PARTNERS = {
    "ministry": "الوزارة", "said": "قالت", "following": "تتابع", "developments": "التطورات", "happy": "سعيدة",
    "since": "منذ", "yesterday": "أمس",
}  # fmt: skip


@pytest.mark.parametrize(
    ("source", "target", "mended"),
    [
        (
            ONE,
            "The ministry said it was following developments since yesterday.",
            'The ministry said it was "following developments" since yesterday.',
        ),
        (
            ONE,
            'The ministry said it was "following developments since yesterday.',
            'The ministry said it was "following developments" since yesterday.',
        ),
        (
            TWO,
            'The ministry said it was happy and was "following developments" since yesterday.',
            'The ministry said it was "happy" and was "following developments" since yesterday.',
        ),
        (
            "وأضافت «تتابع الوزارة التطورات",
            "She added the following ministry developments",
            'She added the "following ministry developments',
        ),
    ],
)
def test_lost_marks_are_put_back(source: str, target: str, mended: str) -> None:
    restored, agrees = restore_marks(pair_up(source, target, PARTNERS))
    assert restored.target == mended
    assert agrees


@pytest.mark.parametrize(
    ("fault", "target", "mended"),
    [
        (
            "entities",
            "The ministry said it was &quot;following developments&quot; since yesterday.",
            'The ministry said it was "following developments" since yesterday.',
        ),
        (
            "doubled",
            'The ministry said it was ""following developments"" since yesterday.',
            'The ministry said it was "following developments" since yesterday.',
        ),
        (
            "two commas each",
            "The ministry said it was ''following developments'' since yesterday.",
            'The ministry said it was "following developments" since yesterday.',
        ),
        (
            "single marks",
            "The ministry said it was 'following developments' since yesterday.",
            'The ministry said it was "following developments" since yesterday.',
        ),
        (
            "single marks around an apostrophe",
            "The ministry's spokesman said it was ‘following the world’s developments’ since yesterday.",
            'The ministry\'s spokesman said it was "following the world’s developments" since yesterday.',
        ),
        (
            "moved",
            'The "ministry said" it was following developments since yesterday.',
            'The ministry said it was "following developments" since yesterday.',
        ),
        (
            "one too many, and space inside",
            'The ministry said it was " following developments" since yesterday."',
            'The ministry said it was "following developments" since yesterday.',
        ),
        (
            "the closing one forgotten after small words",
            'The ministry said it "is now following developments since yesterday.',
            'The ministry said it "is now following developments" since yesterday.',
        ),
    ],
)
def test_a_model_with_a_habit_of_its_own_is_put_right(fault: str, target: str, mended: str) -> None:
    restored, agrees = restore_marks(pair_up(ONE, target, PARTNERS))
    assert (restored.target, agrees) == (mended, True), fault


def test_apostrophes_are_no_marks() -> None:
    translation = SentenceTranslation(ONE, "The states' ministries' heads said so.")
    assert restore_marks(translation) == (translation, False)


def test_marks_inside_a_quote_stay_where_its_own_are_put_back() -> None:
    source = "قالت الوزارة «تتابع شركة «سعيدة» التطورات» منذ أمس."
    target = 'The ministry said following "happy" company developments since yesterday.'
    restored, _ = restore_marks(pair_up(source, target, PARTNERS | {"company": "شركة"}))
    assert restored.target == 'The ministry said "following "happy" company developments" since yesterday.'


def test_a_quote_over_two_sentences_is_open_in_the_first_and_closed_in_the_second() -> None:
    opened = pair_up("قالت الوزارة: «نتابع التطورات.", "The ministry said: We follow developments.", PARTNERS)
    closed = pair_up("وسنعود غدا» وفق بيان.", "And we will return tomorrow, according to a statement.", {
        "return": "وسنعود", "tomorrow": "غدا", "according": "وفق", "statement": "بيان",
    })  # fmt: skip
    assert restore_marks(opened)[0].target == 'The ministry said: "We follow developments.'
    assert restore_marks(closed)[0].target == 'And we will return tomorrow", according to a statement.'


def test_pairs_move_with_the_marks() -> None:
    translation = pair_up(ONE, "The ministry said it was following developments since yesterday.", PARTNERS)
    restored, _ = restore_marks(translation)
    assert [pair.target.of(restored.target) for pair in restored.pairs] == [
        pair.target.of(translation.target) for pair in translation.pairs
    ]


@pytest.mark.parametrize("target", ['It "said" so "since" yesterday.', "A man came “in“ from there"])
def test_marks_that_the_source_does_not_have_are_told_and_left(target: str) -> None:
    translation = SentenceTranslation("قال ذلك منذ أمس", target)
    assert restore_marks(translation) == (translation, False)


def test_where_a_place_is_not_sure_nothing_is_guessed() -> None:
    translation = SentenceTranslation(ONE, "Nothing is known of it.")
    assert restore_marks(translation) == (translation, False)


def test_a_sure_place_is_marked_though_another_is_not() -> None:
    target = "The ministry said it was following developments since yesterday."
    restored, agrees = restore_marks(pair_up(TWO, target, PARTNERS))
    assert restored.target == 'The ministry said it was "following developments" since yesterday.'
    assert not agrees


def test_agreeing_marks_are_believed_as_they_are() -> None:
    translation = SentenceTranslation(ONE, "The ministry “said” so.")
    assert restore_marks(translation) == (translation, True)


def test_edits_keep_the_words_of_pairs() -> None:
    translation = SentenceTranslation("أ ب ج", "one two three", tuple(
        WordPair(Span(place, place + 1), target)
        for place, target in ((0, Span(0, 3)), (2, Span(4, 7)), (4, Span(8, 13)))
    ))  # fmt: skip
    edited = edit_target(translation, [Edit(4, 7, "zwei drei"), Edit(0, 0, '"'), Edit(3, 3, '"'), Edit(8, 13, "")])
    assert edited.target == '"one" zwei drei '
    assert [pair.target.of(edited.target) for pair in edited.pairs] == ["one", "zwei drei"]


@pytest.mark.parametrize(
    ("target", "cut"),
    [
        ("It is with the port of the port of the port of Marjan.", "It is with the port of Marjan."),
        ("It is with port of the port of the port of the port of Marjan.", "It is with port of Marjan."),
        ("They go on and on.", "They go on and on."),
        ("a secret secret secret secret group", "a secret group"),
        ("It was very very good.", "It was very very good."),
        ('"no" "no" "no"', '"no" "no" "no"'),
        ("We said so, said so, said so", "We said so"),
    ],
)
def test_words_said_over_and_over_are_cut_to_one(target: str, cut: str) -> None:
    assert cut_loops(SentenceTranslation("تعمل مع ميناء مرجان.", target)).target == cut


def test_what_the_source_says_over_and_over_stays() -> None:
    twice = SentenceTranslation("لا لا لا", "no no no")
    assert cut_loops(twice) == twice
