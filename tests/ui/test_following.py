"""The sidebar goes where the text goes, and stays under the reader's hand."""

from collections.abc import Callable

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit

from reader.domain.quotes.values import Quote
from reader.ui.quotes.panel import QuotesPanel
from reader.ui.text.bilingual import Side
from tests.fakes import FakeReader
from tests.ui.cards import click, index_of
from tests.ui.test_quotes_panel import many_quotes, scroll_to
from tests.ui.window import Shown

Show = Callable[..., Shown]
ARTICLE, QUOTES = many_quotes()


@pytest.fixture
def shown(show: Show) -> Shown:
    made = show(FakeReader(quotes=lambda _: QUOTES)).open(ARTICLE)
    made.qtbot.waitUntil(lambda: made.quotes.verticalScrollBar().maximum() > 1500)
    made.view.take_focus()
    return made


def has_card_in_view(shown: Shown, quote: Quote) -> bool:
    card = shown.quotes.visualRect(index_of(shown, quote))
    return not card.isEmpty() and shown.quotes.viewport().rect().contains(card.center())


def nearest(shown: Shown) -> Quote:
    here = shown.view.looked_at()
    return next(quote for quote in QUOTES if quote.words.block >= here + 2)


def test_the_sidebar_follows_the_text(shown: Shown) -> None:
    assert has_card_in_view(shown, QUOTES[0])

    shown.bar.setValue(shown.bar.maximum() * 2 // 3)
    shown.qtbot.waitUntil(lambda: has_card_in_view(shown, nearest(shown)))
    assert not has_card_in_view(shown, QUOTES[0])
    assert not shown.quotes.selectedIndexes()

    shown.bar.setValue(0)
    shown.qtbot.waitUntil(lambda: has_card_in_view(shown, QUOTES[0]))


def test_the_sidebar_stays_while_the_reader_is_in_it(shown: Shown) -> None:
    scroll_to(shown, QUOTES[15])
    click(shown, index_of(shown, QUOTES[15]))
    shown.quotes.setFocus()

    shown.part(QuotesPanel).show_near(QUOTES[0])
    assert not has_card_in_view(shown, QUOTES[0])

    QTest.mouseMove(shown.pane(Side.ARABIC).viewport())
    shown.view.take_focus()
    shown.qtbot.waitUntil(lambda: not shown.part(QuotesPanel).underMouse())
    shown.view.show_edge(is_end=True)
    shown.qtbot.waitUntil(lambda: has_card_in_view(shown, QUOTES[-1]))


def test_the_sidebar_follows_a_search(shown: Shown) -> None:
    shown.do("find")
    field = next(each for each in shown.window.findChildren(QLineEdit) if each.isVisible() and each.hasFocus())

    field.setText(QUOTES[25].words.text)

    shown.qtbot.waitUntil(lambda: has_card_in_view(shown, QUOTES[25]))
