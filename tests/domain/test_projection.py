import pytest

from reader.domain.alignment import find_words
from reader.domain.projection import places_in_sentences, project_span
from reader.domain.text import Sentence, Span
from reader.domain.translation import SentenceTranslation, WordPair


def pair_up(source: str, target: str, partners: dict[str, str]) -> SentenceTranslation:
    """Pair words by what they are: English word -> Arabic word, each found once."""
    pairs = tuple(
        WordPair(Span(source.index(partners[word]), source.index(partners[word]) + len(partners[word])), span)
        for span in find_words(target)
        if (word := span.of(target)) in partners
    )
    return SentenceTranslation(source, target, pairs)


def span_of(words: str, text: str) -> Span:
    return Span(text.index(words), text.index(words) + len(words))


SOURCE = "قالت الوزارة إنها «تتابع التطورات عن كثب» منذ أمس."
PARTNERS = {
    "ministry": "الوزارة", "said": "قالت", "following": "تتابع", "developments": "التطورات", "closely": "كثب",
    "since": "منذ", "yesterday": "أمس",
}  # fmt: skip
WORDS = "following the developments closely"
QUOTED = span_of("تتابع التطورات عن كثب", SOURCE)


@pytest.mark.parametrize(
    ("target", "english"),
    [
        ("The ministry said it was following the developments closely since yesterday.", WORDS),
        ('The ministry said it was "following the developments closely" since yesterday.', WORDS),
        ('The ministry said it "was following the developments closely" since yesterday.', f"was {WORDS}"),
        ("The ministry said it was “following the developments closely,” since yesterday.", WORDS),
    ],
)
def test_the_quoted_words_are_found(target: str, english: str) -> None:
    found = project_span(pair_up(SOURCE, target, PARTNERS), QUOTED)
    assert found is not None
    assert found.span.of(target) == english
    assert found.is_sure


def test_another_order_of_words_is_followed() -> None:
    target = "Closely following developments since yesterday, said the ministry"
    found = project_span(pair_up(SOURCE, target, PARTNERS | {"Closely": "كثب"}), QUOTED)
    assert found is not None
    assert found.span.of(target) == "Closely following developments"


def test_a_whole_sentence_is_its_whole_translation() -> None:
    source = "«نحن مع السلام.»"
    found = project_span(SentenceTranslation(source, '"We are for peace."'), span_of("نحن مع السلام", source))
    assert found is not None
    assert found.span.of('"We are for peace."') == "We are for peace"
    assert found.is_sure


def test_without_pairs_nothing_is_claimed() -> None:
    assert project_span(SentenceTranslation(SOURCE, "Nothing of the kind was said."), QUOTED) is None


def test_evidence_that_is_spread_out_is_not_sure() -> None:
    target = "closely the ministry said yesterday following since the ministry said yesterday developments"
    found = project_span(pair_up(SOURCE, target, PARTNERS), QUOTED)
    assert found is not None
    assert not found.is_sure


def test_a_function_word_alone_is_no_evidence() -> None:
    target = "The ministry said since yesterday that"
    found = project_span(pair_up(SOURCE, target, PARTNERS | {"that": "كثب"}), QUOTED)
    assert found is None or not found.is_sure


def test_the_marks_of_another_quote_are_left_alone() -> None:
    source = "قال إنه «سعيد» ثم أضاف «غدا نعود»"
    partners = {"happy": "سعيد", "added": "أضاف", "tomorrow": "غدا", "return": "نعود", "said": "قال"}
    target = 'He said he was happy and added "tomorrow we return"'
    found = project_span(pair_up(source, target, partners), span_of("سعيد", source))
    assert found is not None
    assert found.span.of(target) == "happy"


def test_a_span_over_sentences_has_a_part_in_each() -> None:
    block = "قال: «نعم جئنا. ثم ذهبنا.» وسكت."
    spans = [span_of("قال: «نعم جئنا.", block), span_of("ثم ذهبنا.»", block), span_of("وسكت.", block)]
    sentences = [Sentence(0, Span(0, 3), "نعم"), *(Sentence(1, span, span.of(block)) for span in spans)]
    places = places_in_sentences(1, span_of("نعم جئنا. ثم ذهبنا.", block), sentences)
    assert [(number, span.of(sentences[number].text)) for number, span in places] == [
        (1, "نعم جئنا."), (2, "ثم ذهبنا."),
    ]  # fmt: skip


def test_initials_keep_their_last_stop() -> None:
    source = "قال المتحدث باسم الأمم المتحدة إن الفرق جاهزة."
    partners = {"spokesman": "المتحدث", "U.N": "الأمم المتحدة", "said": "قال", "teams": "الفرق", "ready": "جاهزة"}
    translation = pair_up(source, "The spokesman for the U.N. said that teams are ready.", partners)

    found = project_span(translation, span_of("المتحدث باسم الأمم المتحدة", source))

    assert found is not None
    assert found.span.of(translation.target).endswith("spokesman for the U.N.")
