import pytest

from reader.domain.projection import project_span
from reader.domain.translation import SentenceTranslation
from tests.domain.test_projection import pair_up, span_of

AFTER_COLON = "قالت الوزارة: «نتابع التطورات عن كثب»."
FIRST = "«نتابع التطورات عن كثب»، قالت الوزارة أمس."
WORDS = "نتابع التطورات عن كثب"


def english(translation: SentenceTranslation) -> str | None:
    """Return the words that are certainly the quote's."""
    found = project_span(translation, span_of(WORDS, translation.source))
    return found.span.of(translation.target) if found and found.is_sure else None


def test_after_the_only_colon_no_pairs_are_needed() -> None:
    made = SentenceTranslation(AFTER_COLON, "The ministry said: We watch it all.")
    assert english(made) == "We watch it all"


@pytest.mark.parametrize("target", ["At 10: the ministry said: We watch it.", "The ministry said that it watches all."])
def test_where_colons_do_not_tell_nothing_is_claimed(target: str) -> None:
    assert english(SentenceTranslation(AFTER_COLON, target)) is None


def test_the_rest_of_a_sentence_is_the_quote_where_pairs_part_there() -> None:
    partners = {
        "ministry": "الوزارة", "said": "قالت", "follow": "نتابع", "developments": "التطورات", "now": "الوزارة",
        "closely": "كثب",
    }  # fmt: skip
    made = pair_up(AFTER_COLON, "The ministry said they follow now all developments so closely", partners)
    assert english(made) == "follow now all developments so closely"


def test_a_quote_at_the_start_stays_there() -> None:
    partners = {"ministry": "الوزارة", "said": "قالت", "following": "نتابع", "developments": "التطورات"}
    made = pair_up(FIRST, "It is following developments, the ministry said", partners)
    assert english(made) == "It is following developments"


def test_an_english_order_of_its_own_is_not_forced_to_an_end() -> None:
    partners = {"ministry": "الوزارة", "said": "قالت", "following": "نتابع", "developments": "التطورات"}
    made = pair_up(FIRST, "The ministry said it was following developments", partners)
    assert english(made) == "following developments"


@pytest.mark.parametrize(
    ("target", "words"),
    [
        ("The ministry said the developments for the U.N.", "developments for the U.N."),
        ("The ministry said: We follow the developments closely.", "We follow the developments closely"),
        ("The ministry said we follow developments closely.", "we follow developments closely"),
        (
            "The ministry said there is a following of developments closely.",
            "there is a following of developments closely",
        ),
    ],
)
def test_the_edges_are_whole(target: str, words: str) -> None:
    partners = {"ministry": "الوزارة", "said": "قالت", "follow": "نتابع", "following": "نتابع", "of": "التطورات"}
    partners |= {"developments": "التطورات", "closely": "كثب", "U.N": "كثب", "for": "عن"}
    found = project_span(
        pair_up(AFTER_COLON.replace(":", ""), target, partners), span_of(WORDS, AFTER_COLON.replace(":", ""))
    )
    assert found is not None
    assert found.span.of(target) == words
