"""Finding words in both texts."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit

from reader.ui.look.theme import LIGHT
from reader.ui.reading.find_bar import FindBar
from reader.ui.text.bilingual import Side
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
