"""The sidebar: who said what, by country, filtered and ordered."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QModelIndex, Qt
from PySide6.QtGui import QHelpEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QLineEdit,
    QPushButton,
    QToolTip,
)

from reader.domain.article import Article
from reader.domain.quotes.values import Quote, QuoteKind
from reader.ui.look.theme import LIGHT
from reader.ui.quotes.rows import GroupRow, QuoteRow
from reader.ui.text.bilingual import Side
from tests.fakes import SAMPLE_QUOTES, FakeReader, article_of, quote_of
from tests.ui.cards import choose, click, index_of, open_wanted, outline, rows
from tests.ui.window import Shown

Show = Callable[..., Shown]


def test_quotes_stand_under_their_countries_in_order_of_appearance(show: Show) -> None:
    shown = show().open()

    assert outline(shown) == ["RU 2", "ترى", "الحوار", "FR 1", "فرصة"]
    shares = [round(row.share, 2) for row in rows(shown) if isinstance(row, GroupRow)]
    assert shares == [0.67, 0.33]


def test_the_english_of_a_quote_is_spoken_with_it(show: Show) -> None:
    shown = show().open()

    spoken = index_of(shown, SAMPLE_QUOTES[2]).data(Qt.ItemDataRole.AccessibleTextRole)

    assert "فرصة ينبغي ألا تضيع" in spoken
    assert "w5 w6 w7 w8" in spoken


def test_a_low_confidence_is_explained(show: Show) -> None:
    shown = show().open()

    assert "not certain" in index_of(shown, SAMPLE_QUOTES[2]).data(Qt.ItemDataRole.ToolTipRole)
    assert "not certain" not in (index_of(shown, SAMPLE_QUOTES[0]).data(Qt.ItemDataRole.ToolTipRole) or "")


def test_a_tip_stands_under_its_card_and_says_nothing_again(show: Show) -> None:
    shown = show().open()
    quote = SAMPLE_QUOTES[2]
    tip = index_of(shown, quote).data(Qt.ItemDataRole.ToolTipRole)
    assert "nationality" not in tip

    card = shown.quotes.visualRect(index_of(shown, quote))
    place = card.center()
    event = QHelpEvent(QEvent.Type.ToolTip, place, shown.quotes.viewport().mapToGlobal(place))
    QApplication.sendEvent(shown.quotes.viewport(), event)

    label = next(each for each in QApplication.topLevelWidgets() if each.inherits("QTipLabel") and each.isVisible())
    assert label.y() >= shown.quotes.viewport().mapToGlobal(card.bottomLeft()).y()
    QToolTip.hideText()


def test_a_click_on_a_card_goes_to_the_quote_in_both_texts(show: Show) -> None:
    filler = ["فقرة طويلة بلا اقتباس. " * 8] * 40
    article = article_of(*(text.strip() for text in filler), "قال الوزير «انتهى الأمر تماما» أمس.")
    words = "انتهى الأمر تماما"
    quote = quote_of(article, words)
    shown = show(FakeReader(quotes=lambda _: (quote,))).open(article)

    click(shown, index_of(shown, quote))

    shown.qtbot.waitUntil(
        lambda: 41 in shown.pane(Side.ARABIC).seen_rows() and 41 in shown.pane(Side.ENGLISH).seen_rows()
    )
    assert shown.marked(Side.ARABIC)[LIGHT.chosen] == [f"«{words}»"]


def test_a_country_folds_and_opens(show: Show) -> None:
    shown = show().open()

    click(shown, shown.quotes.model().index(0, 0, QModelIndex()))
    assert outline(shown) == ["RU 2", "FR 1", "فرصة"]
    click(shown, shown.quotes.model().index(0, 0, QModelIndex()))
    assert outline(shown) == ["RU 2", "ترى", "الحوار", "FR 1", "فرصة"]


def test_quotes_are_filtered_by_words_without_regard_to_hamza_and_marks(show: Show) -> None:
    shown = show().open()

    shown.do("filter_quotes")
    shown.part(QLineEdit).setText("اولي")

    assert outline(shown) == ["RU 1", "ترى"]


def test_a_filter_that_finds_nothing_says_so_and_can_be_taken_back(show: Show) -> None:
    shown = show().open()
    shown.do("filter_quotes")
    shown.part(QLineEdit).setText("zzz")

    assert outline(shown) == []
    assert "No quote is like that." in shown.words()
    next(b for b in shown.window.findChildren(QPushButton) if b.text() == "Show all quotes").click()
    assert len(outline(shown)) == 5


def test_quotes_are_filtered_by_country_and_kind(show: Show) -> None:
    shown = show().open()

    choose(open_wanted(shown), "France")
    assert outline(shown) == ["FR 1", "فرصة"]
    choose(open_wanted(shown), "All countries")
    choose(open_wanted(shown), "Fragments")
    assert [row.quote.kind for row in rows(shown) if isinstance(row, QuoteRow)] == [QuoteKind.FRAGMENT]


def test_countries_are_ordered_by_count_and_it_is_remembered(show: Show) -> None:
    shown = show(FakeReader(quotes=lambda _: (SAMPLE_QUOTES[2], *SAMPLE_QUOTES[:2]))).open()
    assert outline(shown)[0] == "FR 1"

    choose(open_wanted(shown), "Most quoted first")

    assert outline(shown)[0] == "RU 2"
    assert shown.saved[-1].quote_order == "count"


def test_an_article_without_quotes_says_so(show: Show) -> None:
    shown = show(FakeReader(quotes=lambda _: ())).open()

    shown.qtbot.waitUntil(lambda: "This article quotes nobody." in shown.words())


def test_escape_leaves_the_filter_and_the_heading_counts_what_shows(show: Show) -> None:
    shown = show().open()
    shown.do("filter_quotes")
    field = shown.part(QLineEdit)
    field.setText("اولي")
    assert "1 of 3" in shown.words()

    shown.do("leave")

    assert len(outline(shown)) == 5
    assert not field.isVisible()
    assert "1 of 3" not in shown.words()


def test_quotes_are_found_by_their_speakers_english(show: Show) -> None:
    shown = show().open()
    shown.do("filter_quotes")
    shown.part(QLineEdit).setText("W1 w2")
    assert outline(shown) == ["RU 1", "ترى"]
    shown.part(QLineEdit).setText("palace")
    assert outline(shown) == ["FR 1", "فرصة"]


def many_quotes() -> tuple[Article, tuple[Quote, ...]]:
    words = [f"العبارة {'القصيرة' if n % 2 else 'الطويلة'} رقم {n} هنا" for n in range(30)]
    article = article_of(*(f"قال الوزير «{each}» أمس." for each in words))
    return article, tuple(quote_of(article, each) for each in words)


def scroll_to(shown: Shown, quote: Quote) -> None:
    """Scroll until a card shows whole; cards are laid out in batches, and again when English has come."""
    card, place = index_of(shown, quote), shown.quotes.viewport().rect().center()

    def is_there() -> bool:
        shown.quotes.scrollTo(card, QAbstractItemView.ScrollHint.PositionAtCenter)
        return shown.quotes.visualRect(card).contains(place) and shown.quotes.indexAt(place) == card

    shown.qtbot.waitUntil(is_there)


def test_the_first_click_takes_the_card_under_the_pointer(show: Show) -> None:
    article, quotes = many_quotes()
    shown = show(FakeReader(quotes=lambda _: quotes)).open(article)
    shown.qtbot.waitUntil(lambda: shown.quotes.verticalScrollBar().maximum() > 1500)
    place = shown.quotes.viewport().rect().center()
    scroll_to(shown, quotes[15])
    index = shown.quotes.indexAt(place)
    quote = index.data(Qt.ItemDataRole.UserRole).quote

    QTest.mouseClick(shown.quotes.viewport(), Qt.MouseButton.LeftButton, pos=place)

    assert quote.words.block > 5
    assert shown.quotes.currentIndex().row() == index.row()
    assert shown.marked(Side.ARABIC)[LIGHT.chosen] == [f"«{quote.words.text}»"]


def test_the_keyboard_begins_with_the_first_card(show: Show) -> None:
    shown = show().open()

    shown.quotes.setFocus(Qt.FocusReason.TabFocusReason)

    assert shown.quotes.currentIndex().row() == 0


def test_the_chosen_card_is_framed_again_when_a_filter_is_left(show: Show) -> None:
    article, quotes = many_quotes()
    shown = show(FakeReader(quotes=lambda _: quotes)).open(article)
    shown.qtbot.waitUntil(lambda: shown.quotes.verticalScrollBar().maximum() > 1500)
    card = index_of(shown, quotes[20])
    scroll_to(shown, quotes[20])
    click(shown, card)
    assert shown.quotes.currentIndex() == card
    shown.do("filter_quotes")
    shown.part(QLineEdit, "").setText("القصيرة")
    assert quotes[20] not in [row.quote for row in rows(shown) if isinstance(row, QuoteRow)]

    shown.do("leave")

    assert len(rows(shown)) == 31
    chosen = index_of(shown, quotes[20])
    assert shown.quotes.currentIndex() == chosen
    assert shown.quotes.selectedIndexes() == [chosen]
    shown.qtbot.waitUntil(lambda: shown.quotes.viewport().rect().contains(shown.quotes.visualRect(chosen).center()))
