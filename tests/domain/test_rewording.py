"""A sentence's English in the reader's own words."""

from reader.domain.rewording import reword
from reader.domain.text import Span
from tests.domain.test_projection import pair_up

SOURCE = "زارت الوزيرة ميناء المدينة أمس"
MADE = pair_up(
    SOURCE,
    "The minister visited the lake yesterday",
    {"minister": "الوزيرة", "visited": "زارت", "lake": "ميناء", "yesterday": "أمس"},
)


def partners(target: str) -> dict[str, str]:
    return {pair.target.of(target): pair.source.of(SOURCE) for pair in reword(MADE, target).pairs}


def test_it_is_the_readers_and_nobody_doubts_it() -> None:
    own = reword(MADE, "She came")
    assert (own.source, own.target, own.is_own, own.doubts) == (SOURCE, "She came", True, ())


def test_words_that_stayed_keep_their_partners_and_a_new_one_takes_its_predecessors() -> None:
    assert partners("Yesterday, the minister visited the port") == {
        "minister": "الوزيرة",
        "visited": "زارت",
        "port": "ميناء",
    }


def test_words_that_were_put_in_have_none() -> None:
    found = partners("The minister visited the very old lake yesterday")
    assert "very" not in found
    assert found["lake"] == "ميناء"


def test_places_are_those_of_the_new_words() -> None:
    own = reword(MADE, "So the minister visited it")
    assert Span(7, 15) in {pair.target for pair in own.pairs}
