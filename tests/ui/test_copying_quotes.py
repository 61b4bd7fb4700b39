"""Quotes as they are copied and saved from the sidebar."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QContextMenuEvent, QGuiApplication, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QMenu,
)

from reader.ui.text.bilingual import Side
from reader.ui.widgets.save_dialog import SaveDialog
from tests.fakes import SAMPLE, SAMPLE_QUOTES, FakeReader
from tests.ui.cards import choose, index_of, open_menu, open_wanted
from tests.ui.window import Shown

Show = Callable[..., Shown]


def test_the_menu_copies_arabic_english_and_both_with_the_source(show: Show) -> None:
    shown = show().open()

    choose(open_menu(shown, SAMPLE_QUOTES[0]), "Copy the Arabic")
    assert QGuiApplication.clipboard().text() == "«ترى في الهدنة خطوة أولى»"
    choose(open_menu(shown, SAMPLE_QUOTES[0]), "Copy the English")
    assert QGuiApplication.clipboard().text() == "“w6 w7 w8 w9 w10” (machine translation)"
    choose(open_menu(shown, SAMPLE_QUOTES[0]), "Copy both, with the source")
    assert QGuiApplication.clipboard().text().splitlines() == BOTH


BOTH = [
    "«ترى في الهدنة خطوة أولى»",
    "“w6 w7 w8 w9 w10” (machine translation)",
    "— W1 w2 w3 (وزارة الخارجية الروسية), Russia",
    f"{SAMPLE.title} [w0 w1: w2 w3 w4, machine translation]",
]


def test_copying_from_the_keyboard_takes_the_quote_and_not_what_a_screen_reader_says(show: Show) -> None:
    shown = show().open()
    shown.quotes.setCurrentIndex(index_of(shown, SAMPLE_QUOTES[0]))
    shown.quotes.setFocus()

    QTest.keySequence(shown.quotes, QKeySequence(QKeySequence.StandardKey.Copy))

    assert QGuiApplication.clipboard().text().splitlines() == BOTH
    assert 'dir="rtl"' in QGuiApplication.clipboard().mimeData().html()
    assert "Copied, with the source" in shown.words()


def test_the_chosen_quote_is_copied_wherever_the_keyboard_is(show: Show) -> None:
    shown = show().open()
    shown.do("copy_quote")
    assert "Choose a quote first" in shown.words()
    shown.do("next_quote")
    shown.pane(Side.ARABIC).setFocus()

    shown.do("copy_quote")

    assert QGuiApplication.clipboard().text().splitlines() == BOTH


def test_in_arabic_a_quote_is_cited_for_an_arabic_text(show: Show) -> None:
    shown = show(language="ar").open()
    shown.do("next_quote")
    shown.do("copy_quote")
    assert QGuiApplication.clipboard().text().splitlines()[2:] == ["— وزارة الخارجية الروسية، روسيا", SAMPLE.title]


def test_a_doubtful_english_is_told_on_the_card_and_in_the_copy(show: Show) -> None:
    sure = show().open()
    doubtful = FakeReader(better={"ترى في الهدنة خطوة أولى": "They see a step"})
    shown = show(doubtful).open()

    index = index_of(shown, SAMPLE_QUOTES[0])
    assert "The English is not certain" in index.data(Qt.ItemDataRole.AccessibleTextRole)
    height = sure.quotes.visualRect(index_of(sure, SAMPLE_QUOTES[0])).height()
    shown.qtbot.waitUntil(lambda: shown.quotes.visualRect(index).height() >= height + 18)
    choose(open_menu(shown, SAMPLE_QUOTES[0]), "Copy the English")
    assert QGuiApplication.clipboard().text() == "“They see a step” (machine translation, not certain)"


def test_all_quotes_of_a_country_are_copied_from_its_heading(show: Show) -> None:
    shown = show().open()
    shown.quotes.setCurrentIndex(shown.quotes.model().index(0, 0, QModelIndex()))
    shown.quotes.setFocus()

    QTest.keySequence(shown.quotes, QKeySequence(QKeySequence.StandardKey.Copy))

    text = QGuiApplication.clipboard().text()
    assert [each.words.text in text for each in SAMPLE_QUOTES] == [True, True, False]
    assert text.count(SAMPLE.title) == 1
    assert "2 quotes copied, with the source" in shown.words()


def test_the_quotes_shown_are_copied_or_saved_from_the_panel(
    show: Show, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shown = show().open()
    choose(open_wanted(shown), "France")
    choose(open_wanted(shown), "Copy all quotes shown")
    assert SAMPLE_QUOTES[2].words.text in QGuiApplication.clipboard().text()
    assert SAMPLE_QUOTES[0].words.text not in QGuiApplication.clipboard().text()

    path = tmp_path / "quotes.md"
    monkeypatch.setattr(SaveDialog, "open", lambda dialog: dialog.placed.emit(path))
    choose(open_wanted(shown), "Save all quotes shown…")
    shown.qtbot.waitUntil(path.exists)
    assert "### France" in path.read_text(encoding="utf-8")
    shown.qtbot.waitUntil(lambda: "Saved as" in shown.words())


def test_a_country_has_a_menu_of_its_own(show: Show) -> None:
    shown = show().open()
    place = shown.quotes.visualRect(shown.quotes.model().index(0, 0, QModelIndex())).center()
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, place, shown.quotes.viewport().mapToGlobal(place))
    QApplication.sendEvent(shown.quotes.viewport(), event)
    menu = next(menu for menu in shown.window.findChildren(QMenu) if menu.isVisible())
    assert [action.text() for action in menu.actions()] == ["Copy these quotes", "Save these quotes…"]
    menu.close()
