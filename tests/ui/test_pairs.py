"""Pointing at a sentence marks its partner; resting on a word marks the words that stand for it."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QHelpEvent, QTextCharFormat
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from reader.domain.text import Span
from reader.domain.translation import Doubt
from reader.ui.look.theme import LIGHT
from reader.ui.text.bilingual import Side, Stretch
from tests.fakes import SAMPLE, SAMPLE_QUOTES, FakeReader, FakeTranslator, article_of
from tests.ui.window import Shown

Show = Callable[..., Shown]
FIRST = "توالت ردود الفعل على إعلان الهدنة."
SECOND = "ورحبت بها عواصم عدة."
PLACE = {
    Side.ARABIC: Stretch(Side.ARABIC, 1, Span(37, 38)),
    Side.ENGLISH: Stretch(Side.ENGLISH, 1, Span(20, 21)),
}


def point_at(shown: Shown, stretch: Stretch) -> None:
    QTest.mouseMove(shown.pane(stretch.side).viewport(), shown.point_of(stretch))


@pytest.mark.parametrize("side", list(Side))
def test_a_sentence_and_its_partner_are_marked_from_either_side(show: Show, side: Side) -> None:
    shown = show().open()

    point_at(shown, PLACE[side])

    shown.qtbot.waitUntil(lambda: LIGHT.sentence in shown.marked(Side.ARABIC))
    assert shown.marked(Side.ARABIC)[LIGHT.sentence] == [SECOND]
    assert shown.marked(Side.ENGLISH)[LIGHT.sentence] == ["w0 w1 w2 w3."]


def test_the_mark_goes_when_the_pointer_leaves_the_text(show: Show) -> None:
    shown = show().open()
    point_at(shown, PLACE[Side.ARABIC])
    shown.qtbot.waitUntil(lambda: LIGHT.sentence in shown.marked(Side.ENGLISH))

    QTest.mouseMove(shown.pane(Side.ARABIC).viewport(), QPoint(5, 700))

    shown.qtbot.waitUntil(lambda: LIGHT.sentence not in shown.marked(Side.ENGLISH))


def test_resting_on_a_word_marks_the_words_that_stand_for_it(show: Show) -> None:
    shown = show().open()

    point_at(shown, PLACE[Side.ARABIC])

    shown.qtbot.waitUntil(lambda: LIGHT.word in shown.marked(Side.ENGLISH))
    assert shown.marked(Side.ARABIC)[LIGHT.word] == ["ورحبت"]
    assert shown.marked(Side.ENGLISH)[LIGHT.word] == ["w0"]
    assert LIGHT.sentence in shown.marked(Side.ENGLISH)


def test_doubtful_english_is_underlined(show: Show) -> None:
    translator = FakeTranslator(doubts=(Doubt.NUMBERS,))
    shown = show(FakeReader(translator)).open(article_of("في 2026."))

    lines = [
        mark.cursor.selectedText()
        for mark in shown.pane(Side.ENGLISH).extraSelections()
        if mark.format.underlineStyle() is QTextCharFormat.UnderlineStyle.DotLine
    ]
    assert lines == ["w0 w1", "w0 w1."]
    point_at(shown, Stretch(Side.ENGLISH, 1, Span(0, 1)))
    assert shown.view.toolTip() == "The numbers differ from the Arabic."


def test_a_doubt_is_told_under_its_sentence_and_goes_with_it(show: Show) -> None:
    shown = show(FakeReader(FakeTranslator(doubts=(Doubt.NUMBERS,)))).open(
        article_of("كلمة " * 60 + "آخر.", "في 2026.")
    )
    place = Stretch(Side.ENGLISH, 1, Span(0, 1))
    pane, point = shown.pane(Side.ENGLISH), shown.point_of(place)
    last = shown.point_of(Stretch(Side.ENGLISH, 1, Span(230, 231)))
    QTest.mouseMove(pane.viewport(), QPoint(5, 700))  # a pointer that stands there already would not move
    point_at(shown, place)
    assert shown.view.toolTip()
    event = QHelpEvent(QEvent.Type.ToolTip, point, pane.viewport().mapToGlobal(point))

    QApplication.sendEvent(pane.viewport(), event)

    def tips() -> list[QWidget]:
        return [each for each in QApplication.topLevelWidgets() if each.inherits("QTipLabel") and each.isVisible()]

    assert tips()[0].y() > pane.viewport().mapToGlobal(last).y()
    point_at(shown, Stretch(Side.ENGLISH, 2, Span(0, 1)))
    shown.qtbot.waitUntil(lambda: not tips())


def test_a_click_keeps_the_mark_and_escape_takes_it_away(show: Show) -> None:
    shown = show().open()
    pane = shown.pane(Side.ARABIC)

    QTest.mouseClick(pane.viewport(), Qt.MouseButton.LeftButton, pos=shown.point_of(PLACE[Side.ARABIC]))
    QTest.mouseMove(pane.viewport(), QPoint(5, 700))

    shown.qtbot.waitUntil(lambda: shown.marked(Side.ENGLISH).get(LIGHT.sentence) == ["w0 w1 w2 w3."])
    shown.do("leave")
    assert LIGHT.sentence not in shown.marked(Side.ENGLISH)


def test_sentences_and_paragraphs_are_walked_by_keyboard(show: Show) -> None:
    shown = show().open()

    def marked() -> list[str]:
        return shown.marked(Side.ARABIC).get(LIGHT.sentence, [])

    shown.do("next_sentence")
    assert marked() == [SAMPLE.title]
    shown.do("next_sentence")
    assert marked() == [FIRST]
    shown.do("next_sentence")
    assert marked() == [SECOND]
    shown.do("next_paragraph")
    assert marked() == ["روسيا"]
    shown.do("previous_paragraph")
    assert marked() == [FIRST]
    shown.do("previous_sentence")
    assert marked() == [SAMPLE.title]


def test_quotes_are_tinted_in_both_texts_with_their_countrys_colour(show: Show) -> None:
    shown = show().open()

    russia, france = LIGHT.tinted(0), LIGHT.tinted(1)
    assert shown.marked(Side.ARABIC)[russia] == ["«ترى في الهدنة خطوة أولى»", "«الحوار وحده يضمن السلام»"]
    assert shown.marked(Side.ARABIC)[france] == ["«فرصة ينبغي ألا تضيع»"]
    assert shown.marked(Side.ENGLISH)[france] == ["“w5 w6 w7 w8”"]


def test_quotes_are_walked_by_keyboard_and_the_chosen_one_is_clear(show: Show) -> None:
    shown = show().open()

    shown.do("next_quote")
    assert shown.marked(Side.ARABIC)[LIGHT.chosen] == ["«ترى في الهدنة خطوة أولى»"]
    shown.do("previous_quote")
    assert shown.marked(Side.ARABIC)[LIGHT.chosen] == ["«فرصة ينبغي ألا تضيع»"]
    assert shown.marked(Side.ENGLISH)[LIGHT.chosen] == ["“w5 w6 w7 w8”"]
    assert shown.quotes.currentIndex().data(Qt.ItemDataRole.UserRole).quote == SAMPLE_QUOTES[2]


def test_a_click_on_a_quote_in_the_text_chooses_its_card(show: Show) -> None:
    shown = show().open()
    quote = SAMPLE_QUOTES[2]
    place = Stretch(Side.ARABIC, quote.words.block, Span(quote.words.span.start, quote.words.span.start + 1))

    QTest.mouseClick(shown.pane(Side.ARABIC).viewport(), Qt.MouseButton.LeftButton, pos=shown.point_of(place))

    assert shown.quotes.currentIndex().data(Qt.ItemDataRole.UserRole).quote == quote
    assert shown.marked(Side.ENGLISH)[LIGHT.chosen] == ["“w5 w6 w7 w8”"]
