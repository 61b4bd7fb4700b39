"""English marks are curved where they are shown, and only there."""

from collections.abc import Callable

import pytest

from reader.domain.translation import QuoteEnglish
from reader.ui.quotes.citation import english_words
from reader.ui.text.bilingual import Side
from reader.ui.text.typographic import typographic
from tests.fakes import FakeReader, FakeTranslator, article_of
from tests.ui.test_finding import find
from tests.ui.window import Shown, blocks_of

Show = Callable[..., Shown]


@pytest.mark.parametrize(
    ("straight", "curved"),
    [
        ('She said "yes".', "She said “yes”."),
        ('"Yes," she said, "and no."', "“Yes,” she said, “and no.”"),
        ('("Yes")', "(“Yes”)"),
        ("The minister's plan, the ministers' plans", "The minister’s plan, the ministers’ plans"),
        ("It is 'no joke' at all", "It is ‘no joke’ at all"),
        ('It goes on here"', "It goes on here”"),
        ("no marks", "no marks"),
    ],
)
def test_marks_open_before_a_word_and_close_after_it(straight: str, curved: str) -> None:
    assert typographic(straight) == curved
    assert len(curved) == len(straight)


def test_the_text_and_the_cards_have_the_same_marks(show: Show) -> None:
    shown = show(FakeReader(FakeTranslator())).open(article_of('قال إن "الميناء جديد" أمس.'))

    assert [block.text() for block in blocks_of(shown.pane(Side.ENGLISH))][1] == "w0 w1 “w2 w3” w4."
    assert english_words(QuoteEnglish('the "old" port', 0, None, (), sure=True)) == "“the “old” port”"


def test_straight_marks_that_are_looked_for_find_curved_ones(show: Show) -> None:
    shown = show().open(article_of('قال إن "الميناء جديد" أمس.'))

    assert find(shown, '"w2 w3"').told == "1 of 1"
