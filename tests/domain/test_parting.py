import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.domain.parting import join_parts, split_evenly, split_text
from reader.domain.text import Span
from reader.domain.translation import SentenceTranslation, WordPair


@given(st.text(alphabet="قال، .ن", min_size=1, max_size=200), st.integers(5, 50))
def test_a_long_sentence_is_parted_without_loss(text: str, longest: int) -> None:
    stripped = text.strip()
    if not stripped:
        return
    spans = list(split_text(stripped, longest))
    assert "".join(span.of(stripped) for span in spans).replace(" ", "") == stripped.replace(" ", "")
    assert all(len(span) <= longest for span in spans)


def test_a_cut_is_made_outside_a_quote_where_there_is_room() -> None:
    text = "قالت الوزارة، وفق بيان نشر أمس، إنها «تتابع، عن كثب، ما يجري» في المدينة"
    parts = [span.of(text) for span in split_evenly(text, 2)]
    assert len(parts) == 2
    assert all(part.count("«") == part.count("»") for part in parts)


def test_a_short_sentence_stays_whole() -> None:
    assert split_evenly("نعم، جئنا", 2) == (Span(0, 9),)


def joined(source: str, *parts: tuple[str, str]) -> str:
    places = [Span(source.index(part), source.index(part) + len(part)) for part, _ in parts]
    made = [SentenceTranslation(part, english) for part, english in parts]
    return join_parts(source, list(zip(places, made, strict=True))).target


@pytest.mark.parametrize(
    ("first", "second", "whole"),
    [
        ("She came yesterday.", "And she left today.", "She came yesterday, and she left today."),
        ("She came yesterday", "Samir left today.", "She came yesterday, Samir left today."),
        ('She said "yes."', "He left.", 'She said "yes", he left.'),
        ("She came from the U.S.", "And left.", "She came from the U.S., and left."),
        ("Did she come?", "And left.", "Did she come? And left."),
    ],
)
def test_parts_read_as_one_sentence(first: str, second: str, whole: str) -> None:
    assert joined("جاءت أمس، وذهبت اليوم.", ("جاءت أمس،", first), ("وذهبت اليوم.", second)) == whole


def test_sentences_stay_sentences() -> None:
    assert (
        joined("جاءت. ثم ذهبت.", ("جاءت.", "She came."), ("ثم ذهبت.", "Then she left.")) == "She came. Then she left."
    )


def test_pairs_move_with_their_parts() -> None:
    source = "جاءت، وذهبت"
    parts = [
        (Span(0, 5), SentenceTranslation("جاءت،", "Came.", (WordPair(Span(0, 4), Span(0, 4)),))),
        (Span(6, 11), SentenceTranslation("وذهبت", "And left", (WordPair(Span(0, 5), Span(4, 8)),))),
    ]
    made = join_parts(source, parts)
    assert made.target == "Came, and left"
    assert [(pair.source.of(source), pair.target.of(made.target)) for pair in made.pairs] == [
        ("جاءت", "Came"), ("وذهبت", "left"),
    ]  # fmt: skip
