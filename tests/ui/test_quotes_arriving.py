"""The English of many quotes that comes at once is looked for in many turns, so that the window never stalls."""

import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise

from PySide6.QtCore import QTimer

from reader.domain.quotes.values import Quote
from reader.domain.text import Sentence
from reader.domain.translation import QuoteEnglish, SentenceTranslation
from reader.services.analysing import find_quote_english
from reader.ui.work.services import Services
from tests.fakes import FakeReader, article_of, quote_of
from tests.ui.window import Shown

Show = Callable[..., Shown]
ARTICLE = article_of(*(f"قالت الوزارة إن المشروع رقم {n} «سيبدأ في الشهر رقم {n} المقبل»." for n in range(60)))
QUOTES = tuple(quote_of(ARTICLE, f"سيبدأ في الشهر رقم {n} المقبل") for n in range(60))


@dataclass(slots=True)
class SlowReader(FakeReader):
    """Takes 4 ms for the English of a quote."""

    sought: list[Quote] = field(default_factory=list)

    def services(self) -> Services:
        return replace(FakeReader.services(self), find_quote_english=self._find)

    def _find(
        self, quote: Quote, sentences: Sequence[Sentence], translations: Mapping[int, SentenceTranslation]
    ) -> QuoteEnglish | None:
        self.sought.append(quote)
        end = time.perf_counter() + 0.004
        while time.perf_counter() < end:
            pass
        return find_quote_english(quote, sentences, translations)


def test_a_turn_looks_for_a_few_and_all_are_found_in_the_end(show: Show) -> None:
    reader = SlowReader(quotes=lambda _: QUOTES)
    shown = show(reader)
    counts = [0]
    beat = QTimer(shown.window, interval=0)
    beat.timeout.connect(lambda: counts.append(len(reader.sought)))
    beat.start()

    shown.open(ARTICLE)
    beat.stop()

    assert max(after - before for before, after in pairwise(counts)) <= 8
    spoken = [shown.quotes.model().index(n, 0).data() for n in range(1, 61)]
    assert all("w6" in each for each in spoken)


def test_a_card_far_down_is_shown_as_soon_as_it_is_laid_out(show: Show) -> None:
    shown = show(FakeReader(quotes=lambda _: QUOTES)).open(ARTICLE)
    shown.quotes.lay_out_again()

    shown.quotes.show_chosen(QUOTES[55])

    index = shown.quotes.model().index(56, 0)
    shown.qtbot.waitUntil(lambda: shown.quotes.viewport().rect().intersects(shown.quotes.visualRect(index)))
    assert not shown.quotes.visualRect(index).isEmpty()
