"""What cards and headings say: whole words, whole names."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import QModelIndex, Qt

from reader.domain.quotes.values import Attribution, Evidence, Place, Quote, QuoteKind
from reader.domain.territories import Territory
from reader.domain.text import Span
from reader.ui.quotes.wording import QuoteWording
from reader.ui.text.bilingual import BilingualText
from tests.fakes import UN, FakeReader, article_of, quote_of
from tests.ui.window import Shown

Show = Callable[..., Shown]
WORDS = "أقصى درجات الصبر"
ARTICLE = article_of(f"دعا المتحدث باسم الأمين العام للأمم المتحدة الأطراف إلى «{WORDS}» أمس.")
LONG = Territory("CSTO", "منظمة معاهدة الأمن الجماعي", "Collective Security Treaty Organization", is_body=True)


def quote_with(evidence: str, territory: Territory = UN) -> Quote:
    start = ARTICLE.blocks[1].text.index(evidence)
    place = Place(1, Span(start, start + len(evidence)), evidence)
    quote = quote_of(ARTICLE, WORDS, territory, speaker="المتحدث باسم الأمين العام للأمم المتحدة")
    return replace(quote, attribution=Attribution(territory, Evidence("body", place), 0.9))


def height_of(shown: Shown, row: int) -> int:
    return shown.quotes.visualRect(shown.quotes.model().index(row, 0, QModelIndex())).height()


def test_evidence_is_told_in_whole_words() -> None:
    wording = QuoteWording(BilingualText(ARTICLE), {}, in_arabic=False)

    assert wording.evidence(quote_with("لأمم المتحدة")) == "organisation named: \u2068للأمم المتحدة\u2069"


@pytest.mark.parametrize("letters", range(20, 50))
def test_a_sentence_cut_for_a_card_begins_with_a_word(letters: int) -> None:
    article = article_of(f"{'كلمة ' * 9}، {'ب' * letters} ثم دعت الأطراف كلها إلى «{WORDS}» فورا.")
    fragment = quote_of(article, WORDS, kind=QuoteKind.FRAGMENT)

    words = QuoteWording(BilingualText(article), {}, in_arabic=False).arabic(fragment)

    assert words.text.removeprefix("… ")[0].isalnum()
    assert words.quoted.of(words.text) == f"«{WORDS}»"


def test_a_long_name_has_more_lines_instead_of_an_ellipsis(show: Show) -> None:
    short = show(FakeReader(quotes=lambda _: (quote_with("لأمم المتحدة"),)), sidebar_width=240).open(ARTICLE)
    long = show(FakeReader(quotes=lambda _: (quote_with("لأمم المتحدة", LONG),)), sidebar_width=240).open(ARTICLE)

    assert height_of(long, 0) > height_of(short, 0)
    assert LONG.english in long.quotes.model().index(0, 0, QModelIndex()).data(Qt.ItemDataRole.ToolTipRole)


def test_a_long_speaker_has_more_lines_in_a_narrow_sidebar(show: Show) -> None:
    reader = FakeReader(quotes=lambda _: (quote_with("لأمم المتحدة"),))
    wide = show(reader, sidebar_width=700, language="ar").open(ARTICLE)
    narrow = show(reader, sidebar_width=240, language="ar").open(ARTICLE)

    assert height_of(narrow, 1) - height_of(wide, 1) >= 2 * 18  # a line more for the speaker, and one for the evidence
