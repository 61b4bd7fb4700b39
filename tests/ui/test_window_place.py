"""Where the window stands and where the keyboard is, when it opens and when what it shows changes."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QRect, QSize
from PySide6.QtWidgets import QApplication, QDialog, QDialogButtonBox, QToolButton

from reader.settings import Settings
from reader.ui.reading.text_pane import TextPane
from reader.ui.widgets.screen_room import room_on
from reader.ui.window.main_window import MainWindow
from tests.fakes import RESOURCES, FakeReader
from tests.ui.window import Shown

Show = Callable[..., Shown]


def test_the_first_window_fits_its_screen_with_its_frame(show: Show) -> None:
    show()  # for its application
    window = MainWindow(FakeReader().services, RESOURCES, Settings(), lambda _: None)
    screen = window.screen().availableGeometry()

    window.show()

    assert window.width() <= screen.width() - 16
    assert window.height() <= screen.height() - 40
    window.close()


def test_a_frame_is_left_room_for() -> None:
    assert room_on(QRect(0, 0, 1280, 800)).height() < 800 - 30
    assert QSize(1280, 800).boundedTo(room_on(QRect(0, 0, 1920, 1080))) == QSize(1280, 800)


def test_a_place_on_a_screen_that_is_gone_is_brought_back(show: Show) -> None:
    first = show()
    first.window.move(5000, 4000)
    first.window.close()

    again = show(geometry=first.saved[-1].geometry)

    assert again.window.screen().availableGeometry().intersects(again.window.frameGeometry())


def test_the_keyboard_starts_in_the_page_and_then_in_the_text(show: Show) -> None:
    shown = show()
    assert not isinstance(QApplication.focusWidget(), QToolButton)

    shown.open()

    assert isinstance(shown.window.focusWidget(), TextPane)


@pytest.mark.parametrize("layout", ["interleaved", "arabic", "english", "side_by_side"])
def test_the_keyboard_stays_in_the_text_in_each_layout(show: Show, layout: str) -> None:
    shown = show(layout="side_by_side" if layout != "side_by_side" else "interleaved").open()

    shown.do(f"layout_{layout}")

    focused = shown.window.focusWidget()
    assert isinstance(focused, TextPane)
    assert focused.isVisible()


@pytest.mark.parametrize("language", ["en", "ar"])
@pytest.mark.parametrize("name", ["settings", "keys", "models", "names"])
def test_each_dialog_fits_a_low_screen(show: Show, language: str, name: str) -> None:
    shown = show(language=language).open()

    shown.do(name)

    dialog = next(each for each in shown.window.findChildren(QDialog) if each.isVisible())
    room = room_on(QRect(0, 0, 853, 533))  # 1280 by 800 at a scale of 1.5
    needed = dialog.minimumSizeHint().expandedTo(dialog.minimumSize())
    assert (needed.width() <= room.width(), needed.height() <= room.height()) == (True, True), needed
    dialog.resize(room)
    shown.qtbot.waitUntil(lambda: dialog.size() == room)
    buttons = next(each for each in dialog.findChildren(QDialogButtonBox))
    assert dialog.rect().contains(buttons.geometry())


@pytest.mark.parametrize("name", ["settings", "keys", "models", "names"])
def test_no_dialog_is_larger_than_its_screen(show: Show, name: str) -> None:
    shown = show().open()

    shown.do(name)

    dialog = next(each for each in shown.window.findChildren(QDialog) if each.isVisible())
    room = room_on(dialog.screen().availableGeometry())
    assert (dialog.width() <= room.width(), dialog.height() <= room.height()) == (True, True), dialog.size()
