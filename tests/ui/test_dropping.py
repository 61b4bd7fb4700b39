"""Several files, folders, and the sign that shows while something is dragged over the window."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent
from PySide6.QtWidgets import QApplication, QPushButton

from reader.domain.article import Origin, OriginKind
from reader.domain.library import Order
from reader.ui.frame.drop_sign import DropSign
from reader.ui.library.page import LibraryPage
from reader.ui.reading.text_pane import TextPane
from reader.ui.text.bilingual import Side
from reader.ui.widgets.banner import Banner
from tests.fakes import FakeReader, article_of
from tests.ui.test_window import drop
from tests.ui.window import Shown, blocks_of

Show = Callable[..., Shown]


@pytest.fixture
def reader(tmp_path: Path) -> FakeReader:
    made = FakeReader(library=tmp_path / "library.sqlite")
    for name in ("one", "two", "three"):
        path = tmp_path / "articles" / f"{name}.txt"
        path.parent.mkdir(exist_ok=True)
        path.write_text("نص", encoding="utf-8")
        made.files[path] = replace(article_of(f"نص {name}."), origin=Origin(OriginKind.FILE, str(path)))
    return made


def given(*paths: Path) -> QMimeData:
    made = QMimeData()
    made.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    return made


def test_of_several_files_the_first_opens_and_the_others_go_to_the_library(show: Show, reader: FakeReader) -> None:
    shown = show(reader).open()

    drop(shown, given(*reader.files))

    shown.qtbot.waitUntil(lambda: "نص one." in [block.text() for block in blocks_of(shown.pane(Side.ARABIC))])
    shown.qtbot.waitUntil(
        lambda: any(b.isVisible() and "2 new articles" in b.text for b in shown.window.findChildren(Banner))
    )
    button = next(b for b in shown.part(Banner).findChildren(QPushButton) if b.text() == "Show the library")
    button.click()
    assert shown.part(LibraryPage).question.order is Order.ADDED
    assert not any(banner.isVisible() for banner in shown.window.findChildren(Banner))


def test_files_given_at_the_start_are_taken_like_dropped_ones(show: Show, reader: FakeReader) -> None:
    shown = show(reader)

    shown.window.open_path(*reader.files)

    shown.qtbot.waitUntil(
        lambda: any(
            pane.isVisible() and "نص one." in [block.text() for block in blocks_of(pane)]
            for pane in shown.window.findChildren(TextPane)
        )
    )
    shown.qtbot.waitUntil(
        lambda: any(b.isVisible() and "2 new articles" in b.text for b in shown.window.findChildren(Banner))
    )


def test_a_folder_is_brought_in_on_the_library_s_page(show: Show, reader: FakeReader) -> None:
    shown = show(reader).open()

    drop(shown, given(next(iter(reader.files)).parent))

    shown.qtbot.waitUntil(lambda: "3 new articles." in shown.words())
    assert shown.part(LibraryPage).question.order is Order.RELEVANCE
    next(b for b in shown.part(LibraryPage).findChildren(QPushButton) if b.text() == "Show them first").click()
    assert shown.part(LibraryPage).question.order is Order.ADDED


def test_a_sign_shows_while_something_is_dragged_over_the_window(show: Show, reader: FakeReader) -> None:
    shown = show(reader).open()
    dragged = given(*reader.files)
    buttons, keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier

    QApplication.sendEvent(
        shown.window, QDragEnterEvent(QPoint(400, 300), Qt.DropAction.CopyAction, dragged, buttons, keys)
    )
    sign = shown.part(DropSign)
    QApplication.sendEvent(shown.window, QDragLeaveEvent())
    assert not sign.isVisible()

    drop(shown, dragged)
    assert not sign.isVisible()
