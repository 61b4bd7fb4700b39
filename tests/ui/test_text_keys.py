"""The article by keyboard: its ends, its caret, its links, and steps from what is on the screen."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMessageBox

from reader.domain.text import Block, BlockKind, Span
from reader.ui.look.theme import LIGHT
from reader.ui.text.bilingual import Side, Stretch
from tests.fakes import SAMPLE, FakeReader, article_of, quote_of
from tests.ui.test_pairs import point_at
from tests.ui.window import Shown, blocks_of

Show = Callable[..., Shown]
LONG = article_of(
    *(f"الفقرة {n} تقول إن «الميناء رقم {n} جديد» وإن الخليج هادئ. " + "كلمات " * 30 + "آخر." for n in range(90))
)
QUOTES = tuple(quote_of(LONG, f"الميناء رقم {n} جديد") for n in range(90))
CTRL = Qt.KeyboardModifier.ControlModifier


def long(show: Show) -> Shown:
    return show(FakeReader(quotes=lambda article: QUOTES if article == LONG else ())).open(LONG)


def scroll_to(shown: Shown, block: int) -> None:
    pane = shown.pane(Side.ARABIC)
    pane.verticalScrollBar().setValue(round(pane.column.row_top(block)))


@pytest.mark.parametrize("has_caret", [False, True])
def test_both_ends_are_reached(show: Show, *, has_caret: bool) -> None:
    shown = long(show)
    shown.action("caret").setChecked(has_caret)
    pane = shown.pane(Side.ARABIC)

    QTest.keyClick(pane, Qt.Key.Key_End, CTRL)
    assert shown.bar.value() == shown.bar.maximum()
    assert pane.textCursor().atEnd() or not has_caret
    QTest.keyClick(pane, Qt.Key.Key_Home, CTRL)
    assert shown.bar.value() == 0
    assert pane.textCursor().atStart() or not has_caret


def test_the_caret_goes_when_it_is_not_wanted_any_more(show: Show) -> None:
    shown = show().open()
    shown.action("caret").setChecked(True)
    assert shown.pane(Side.ARABIC).cursorWidth() == 1
    shown.action("caret").setChecked(False)
    assert shown.pane(Side.ARABIC).cursorWidth() == 0


def test_the_caret_begins_on_the_screen_and_moves_nothing(show: Show) -> None:
    shown = long(show)
    scroll_to(shown, 50)
    before = shown.bar.value()

    shown.action("caret").setChecked(True)

    pane = shown.pane(Side.ARABIC)
    assert shown.bar.value() == before
    assert 0 <= pane.cursorRect().top() < pane.viewport().height()


def linked(show: Show) -> Shown:
    blocks = (*LONG.blocks[:60], Block(BlockKind.LINK, "https://example.org/video"), *LONG.blocks[60:])
    shown = show().open(replace(LONG, blocks=blocks))
    shown.window.activateWindow()
    shown.qtbot.waitUntil(shown.window.isActiveWindow)
    return shown


def test_tab_leaves_the_text_where_it_is(show: Show) -> None:
    shown = linked(show)
    pane = shown.pane(Side.ENGLISH)
    pane.setFocus()

    QTest.keyClick(pane, Qt.Key.Key_Tab)

    assert shown.bar.value() == 0
    assert QApplication.focusWidget() is not pane


def test_a_link_is_followed_at_the_caret(show: Show) -> None:
    shown = linked(show)
    shown.action("caret").setChecked(True)
    pane = shown.pane(Side.ARABIC)
    cursor = pane.column.cursor_of(Stretch(Side.ARABIC, 60, Span(0, 1)))
    cursor.setPosition(cursor.selectionStart())
    pane.setTextCursor(cursor)

    QTest.keyClick(pane, Qt.Key.Key_Return)

    assert shown.part(QMessageBox).informativeText() == "https://example.org/video"


def block_of(shown: Shown, colour: str) -> int:
    (number,) = [
        mark.cursor.blockNumber()
        for mark in shown.pane(Side.ARABIC).extraSelections()
        if mark.format.background().color().name().upper() == colour
    ]
    return number


def seen(shown: Shown) -> range:
    return shown.pane(Side.ARABIC).seen_rows()


@pytest.mark.parametrize(("name", "is_first"), [("next", True), ("previous", False)])
def test_a_step_begins_on_the_screen_when_the_last_one_is_off_it(show: Show, name: str, *, is_first: bool) -> None:
    shown = long(show)
    shown.do("next_sentence")
    shown.do("next_quote")
    scroll_to(shown, 50)
    first, last = seen(shown)[0], seen(shown)[-1]

    shown.do(f"{name}_sentence")
    edge = first if is_first else last
    assert abs(block_of(shown, LIGHT.sentence) - edge) <= 1

    scroll_to(shown, 20)
    edge = seen(shown)[0] if is_first else seen(shown)[-1]
    shown.do(f"{name}_quote")
    assert abs(block_of(shown, LIGHT.chosen) - edge) <= 1


def test_steps_in_a_row_go_on_while_the_view_glides(show: Show) -> None:
    shown = long(show)
    for _ in range(30):
        shown.do("next_paragraph")
    shown.qtbot.waitUntil(lambda: not shown.view.sight.is_gliding)
    assert block_of(shown, LIGHT.sentence) == 29


def test_english_alone_scrolls_with_the_steps(show: Show) -> None:
    shown = long(show)
    shown.do("layout_english")
    for _ in range(40):
        shown.do("next_paragraph")
    shown.qtbot.waitUntil(lambda: shown.bar.value() > 500)


def test_steps_of_zoom_that_come_at_once_set_the_text_once(show: Show) -> None:
    shown = long(show)
    scroll_to(shown, 50)
    pane = shown.pane(Side.ARABIC)
    before = pane.column

    for _ in range(6):
        shown.do("larger")
    assert pane.column is before

    shown.qtbot.waitUntil(lambda: pane.column is not before)
    assert blocks_of(pane)[1].charFormat().font().pixelSize() == round(20 * 1.6)
    assert pane.top_place()[0] == 50


def test_a_quotes_tint_and_the_sentence_are_both_seen(show: Show) -> None:
    shown = show().open()
    block = SAMPLE.blocks[3].text
    place = Stretch(Side.ARABIC, 3, Span(block.index("وزارة"), block.index("وزارة") + 1))

    point_at(shown, place)

    shown.qtbot.waitUntil(lambda: LIGHT.sentence in shown.marked(Side.ARABIC))
    tint = LIGHT.tinted(0, LIGHT.sentence)
    assert tint not in (LIGHT.sentence, LIGHT.tinted(0))
    assert shown.marked(Side.ARABIC)[tint] == ["«ترى في الهدنة خطوة أولى»"]
    assert shown.marked(Side.ENGLISH)[tint] == ["“w6 w7 w8 w9 w10”"]
