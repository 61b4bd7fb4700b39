"""Finding words in both texts."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit

from reader.domain.text import Span
from reader.ui.look.theme import LIGHT
from reader.ui.reading.find_bar import FindBar
from reader.ui.text.bilingual import Side, Stretch
from tests.fakes import article_of
from tests.ui.window import Shown

Show = Callable[..., Shown]
ARTICLE = article_of("أعلنت الوزارة الخطة.", "وقالت وزارة أخرى إنها أعلنت خطّةً ثانية.", "وأعلـــنت الهيئة.")


def find(shown: Shown, words: str) -> FindBar:
    shown.do("find")
    bar = shown.part(FindBar)
    bar.findChildren(QLineEdit)[0].setText(words)
    bar.wanted.emit(words)
    return bar


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("اعلنت", "1 of 3"),
        ("أَعلنت", "1 of 3"),
        ("خطه", "1 of 2"),
        ("W0", "1 of 4"),
        ("كلمة غائبة", "Not found"),
        ("", ""),
    ],
)
def test_places_are_counted_in_both_texts_with_arabic_folded(show: Show, words: str, told: str) -> None:
    shown = show().open(ARTICLE)

    assert find(shown, words).told == told


def test_all_places_are_marked_and_the_current_one_differs(show: Show) -> None:
    shown = show().open(ARTICLE)

    find(shown, "اعلنت")

    assert shown.marked(Side.ARABIC)[LIGHT.current] == ["أعلنت"]
    assert shown.marked(Side.ARABIC)[LIGHT.found] == ["أعلنت", "أعلـــنت"]


def test_enter_goes_on_and_round_and_escape_leaves(show: Show) -> None:
    shown = show().open(ARTICLE)
    bar = find(shown, "اعلنت")
    field = bar.findChildren(QLineEdit)[0]

    QTest.keyClick(field, Qt.Key.Key_Return)
    assert bar.told == "2 of 3"
    QTest.keyClick(field, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    shown.do("find_previous")
    assert bar.told == "3 of 3"
    shown.do("find_next")
    assert bar.told == "1 of 3"

    QTest.keyClick(field, Qt.Key.Key_Escape)
    assert not bar.isVisible()
    assert LIGHT.found not in shown.marked(Side.ARABIC)


def test_only_the_text_that_is_shown_is_searched(show: Show) -> None:
    shown = show(layout="arabic").open(ARTICLE, translated=False)
    shown.qtbot.waitUntil(lambda: not shown.window.is_busy)

    assert find(shown, "w0").told == "Not found"


def test_what_is_selected_is_looked_for(show: Show) -> None:
    shown = show().open(ARTICLE)
    pane = shown.pane(Side.ARABIC)
    pane.setFocus()
    cursor = pane.textCursor()
    cursor.setPosition(pane.document().findBlockByNumber(1).position())
    cursor.movePosition(cursor.MoveOperation.NextWord, cursor.MoveMode.KeepAnchor)
    pane.setTextCursor(cursor)

    shown.do("find")

    assert shown.part(FindBar).text.strip() == "أعلنت"


LONG = article_of(
    *(f"فقرة رقم {n} طويلة. " + "كلمات كثيرة " * 40 + "آخر." for n in range(30)), "ثم ظهرت النهاية أخيرا."
)


def scrolled(shown: Shown, height: int) -> int:
    """Scroll as the reader does, and return where that leads."""
    shown.qtbot.waitUntil(lambda: shown.bar.maximum() > 2 * height)
    shown.bar.setValue(height)
    return shown.bar.value()


def test_a_selection_that_is_out_of_sight_is_not_looked_for(show: Show) -> None:
    shown = show().open(LONG)
    pane = shown.pane(Side.ARABIC)
    pane.setFocus()
    pane.setTextCursor(pane.column.cursor_of(Stretch(Side.ARABIC, 1, Span(0, 4))))
    place = scrolled(shown, 1500)

    shown.do("find")

    assert shown.part(FindBar).text == ""
    assert shown.bar.value() == place


def test_escape_goes_back_to_where_the_search_began(show: Show) -> None:
    shown = show().open(LONG)
    place = scrolled(shown, 1500)
    field = find(shown, "النهاية").findChildren(QLineEdit)[0]
    shown.qtbot.waitUntil(lambda: 31 in shown.pane(Side.ARABIC).seen_rows())

    QTest.keyClick(field, Qt.Key.Key_Escape)

    assert shown.bar.value() == place


def test_escape_stays_at_a_place_that_was_chosen_or_scrolled_to(show: Show) -> None:
    shown = show().open(LONG)
    scrolled(shown, 1500)
    field = find(shown, "النهاية").findChildren(QLineEdit)[0]
    QTest.keyClick(field, Qt.Key.Key_Return)
    shown.qtbot.waitUntil(lambda: 31 in shown.pane(Side.ARABIC).seen_rows())
    QTest.keyClick(field, Qt.Key.Key_Escape)
    assert 31 in shown.pane(Side.ARABIC).seen_rows()

    find(shown, "رقم 0")
    shown.qtbot.waitUntil(lambda: 1 in shown.pane(Side.ARABIC).seen_rows() and not shown.view.sight.is_gliding)
    place = scrolled(shown, 2000)
    QTest.keyClick(field, Qt.Key.Key_Escape)

    assert shown.bar.value() == place


def test_the_bar_opens_and_closes_without_moving_the_text(show: Show) -> None:
    shown = show().open(LONG)
    place = scrolled(shown, 1531)
    pane = shown.pane(Side.ARABIC)
    tall = pane.height()

    field = find(shown, "كلمة غائبة").findChildren(QLineEdit)[0]
    shown.qtbot.waitUntil(lambda: pane.height() < tall)
    QApplication.processEvents()
    assert shown.bar.value() == place
    QTest.keyClick(field, Qt.Key.Key_Escape)
    shown.qtbot.waitUntil(lambda: pane.height() == tall)
    QApplication.processEvents()

    assert shown.bar.value() == place
