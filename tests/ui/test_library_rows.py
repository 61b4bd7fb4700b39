"""What a row of the library says, what opens from it, and what is not lost there."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton, QTextEdit, QToolButton

from reader.domain.text import Block, BlockKind
from reader.ui.frame.details_dialog import DetailsDialog
from reader.ui.library.article_drawing import is_right_to_left
from reader.ui.library.dialogs import NoteDialog
from reader.ui.library.head import SearchField
from reader.ui.lists.paged_list import PagedList
from reader.ui.reading.find_bar import FindBar
from reader.ui.text.bilingual import Side
from tests.fakes import FakeReader, article_of
from tests.ui.test_library import (
    PORT,
    RAIN,
    choose,
    fill,
    kept_rows,
    library_of,
    menu_action,
    open_library_page,
    search,
    titles,
)
from tests.ui.window import Shown

Show = Callable[..., Shown]
UNDATED = article_of("نص بلا تاريخ.", title="خبر بلا تاريخ")


@pytest.fixture
def reader(tmp_path: Path) -> FakeReader:
    return FakeReader(library=tmp_path / "library.sqlite")


def buttons(shown: Shown) -> list[QToolButton]:
    return [each for each in shown.window.findChildren(QToolButton) if each.isVisible()]


def spoken(articles: PagedList) -> list[str]:
    model = articles.model()
    return [str(model.index(n, 0).data(Qt.ItemDataRole.AccessibleTextRole)) for n in range(model.rowCount())]


def test_a_row_says_its_title_in_english_and_whose_date_it_has(show: Show, reader: FakeReader) -> None:
    fill(reader, PORT, UNDATED)
    with library_of(reader) as library:
        library.articles.keep_english(1, {0: "The quay of the harbour"})
    shown = show(reader).open()

    told = "\n".join(spoken(open_library_page(shown)))

    assert "رصيف الميناء. The quay of the harbour. صحيفة المرفأ. 9 May 2026" in told
    assert "خبر بلا تاريخ. added " in told


def test_the_quotes_are_counted_beside_what_is_read(show: Show, reader: FakeReader) -> None:
    shown = show(reader).open()
    articles = open_library_page(shown)

    shown.qtbot.waitUntil(lambda: spoken(articles)[0].split(". ")[-3:-1] == ["3 quotes", "Read"])


@pytest.mark.parametrize(
    ("title", "is_arabic"),
    [("CNN: رصيف جديد في المدينة", True), ("A quay (رصيف) for the harbour", False), ("2026", False)],
)
def test_a_title_stands_on_the_side_of_most_of_its_letters(title: str, is_arabic: bool) -> None:  # noqa: FBT001
    assert is_right_to_left(title) is is_arabic


def test_what_was_found_opens_at_its_place_with_its_words_marked(show: Show, reader: FakeReader) -> None:
    blocks = [Block(BlockKind.PARAGRAPH, f"فقرة {n}. " + "كلمات كثيرة " * 40 + "آخر.") for n in range(40)]
    blocks[30] = Block(BlockKind.PARAGRAPH, "وأعلنت الهيئة افتتاح الرصيف الجديد.")
    fill(reader, replace(RAIN, blocks=(RAIN.blocks[0], *blocks)))
    shown = show(reader).open()
    articles = open_library_page(shown)
    search(shown, "الرصيف")
    shown.qtbot.waitUntil(lambda: titles(articles) == [RAIN.title])

    choose(articles, RAIN.title)
    QTest.keyClick(articles, Qt.Key.Key_Return)

    shown.qtbot.waitUntil(shown.view.isVisible)
    shown.qtbot.waitUntil(lambda: any("الرصيف" in words for words in shown.marked(Side.ARABIC).values()))
    assert shown.part(FindBar).text == "الرصيف"
    shown.qtbot.waitUntil(lambda: 27 <= shown.view.looked_at() <= 31)


def note_dialog(shown: Shown, articles: PagedList) -> NoteDialog:
    choose(articles, RAIN.title)
    menu_action(shown, "Note…").trigger()
    shown.qtbot.waitUntil(lambda: any(d.isVisible() for d in shown.window.findChildren(NoteDialog)))
    return shown.part(NoteDialog)


def test_escape_does_not_throw_a_note_away(show: Show, reader: FakeReader) -> None:
    fill(reader, RAIN)
    shown = show(reader).open()
    dialog = note_dialog(shown, open_library_page(shown))
    dialog.findChildren(QTextEdit)[0].setPlainText("للمراجعة")

    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert dialog.isVisible()
    assert any(label.isVisible() and "Throw away" in label.text() for label in dialog.findChildren(QLabel))
    next(b for b in dialog.findChildren(QPushButton) if b.text() == "Go on writing").click()
    assert dialog.isVisible()

    dialog.accept()
    shown.qtbot.waitUntil(lambda: kept_rows(reader)[RAIN.title].has_note)


def test_enter_answers_the_question_and_saves_nothing(show: Show, reader: FakeReader) -> None:
    fill(reader, RAIN)
    shown = show(reader).open()
    dialog = note_dialog(shown, open_library_page(shown))
    shown.qtbot.waitUntil(dialog.isActiveWindow)
    note = dialog.findChildren(QTextEdit)[0]
    note.setPlainText("للمراجعة")
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    go_on = next(b for b in dialog.findChildren(QPushButton) if b.text() == "Go on writing")
    assert dialog.focusWidget() is go_on

    QTest.keyClick(go_on, Qt.Key.Key_Return)

    assert dialog.isVisible()
    assert not go_on.isVisible()
    assert dialog.focusWidget() is note
    assert not kept_rows(reader)[RAIN.title].has_note


def test_a_click_on_a_list_that_was_scrolled_takes_the_row_under_the_pointer(show: Show, reader: FakeReader) -> None:
    fill(reader, *(article_of("نص قصير.", title=f"خبر {n}") for n in range(40)))
    shown = show(reader).open()
    articles = open_library_page(shown)
    articles.selectionModel().clear()  # as it is before the first click
    shown.part(SearchField).setFocus()
    articles.verticalScrollBar().setValue(600)
    place = articles.viewport().rect().center()
    row = articles.indexAt(place).row()
    assert row > 5

    QTest.mouseClick(articles.viewport(), Qt.MouseButton.LeftButton, pos=place)

    assert [index.row() for index in articles.selectedIndexes()] == [row]


def test_escape_closes_a_note_that_is_as_it_was(show: Show, reader: FakeReader) -> None:
    fill(reader, RAIN)
    shown = show(reader).open()
    dialog = note_dialog(shown, open_library_page(shown))

    QTest.keyClick(dialog, Qt.Key.Key_Escape)

    assert not dialog.isVisible()


def test_any_article_of_the_library_can_be_described(show: Show, reader: FakeReader) -> None:
    fill(reader, RAIN)
    shown = show(reader).open()
    choose(open_library_page(shown), RAIN.title)

    menu_action(shown, "Details…").trigger()
    shown.qtbot.waitUntil(lambda: any(d.isVisible() for d in shown.window.findChildren(DetailsDialog)))
    dialog = shown.part(DetailsDialog)
    dialog.findChildren(QLineEdit)[1].setText("صحيفة الساحل")
    dialog.accept()

    shown.qtbot.waitUntil(lambda: kept_rows(reader)[RAIN.title].outlet == "صحيفة الساحل")


def test_what_was_just_done_is_not_told_any_longer_after_the_page_was_left(show: Show, reader: FakeReader) -> None:
    fill(reader, RAIN)
    shown = show(reader).open()
    articles = open_library_page(shown)
    choose(articles, RAIN.title)
    QTest.keyClick(articles, Qt.Key.Key_Delete)
    shown.qtbot.waitUntil(lambda: "moved to the trash" in shown.words())

    shown.do("library")
    shown.do("library")

    assert "moved to the trash" not in shown.words()


def test_what_is_said_of_the_open_article_waits_while_the_library_shows(show: Show, reader: FakeReader) -> None:
    shown = show(reader).open(replace(article_of("The quay is open."), language="en"), translated=False)
    assert "not translated" in shown.words()

    shown.do("library")
    assert "not translated" not in shown.words()
    shown.do("library")

    assert "not translated" in shown.words()


def test_the_library_s_page_shows_nothing_of_the_open_article(show: Show, reader: FakeReader) -> None:
    shown = show(reader).open()
    assert "min read" in shown.words()
    title = shown.window.windowTitle().removesuffix(" – Arabic Reader")

    open_library_page(shown)

    words = shown.words()
    assert "min read" not in words
    assert title not in words
    assert shown.window.windowTitle() == "Library – Arabic Reader"
    assert not shown.action("export").isEnabled()
    assert not {"Larger text", "Layout"} & {b.accessibleName() or b.text() for b in buttons(shown)}
    shown.do("library")
    assert "min read" in shown.words()
    assert title in shown.words()
    assert shown.window.windowTitle().startswith(title)
    assert shown.action("export").isEnabled()
