"""A window on fakes, offscreen."""

import gc
import os
from collections.abc import Callable, Iterator
from functools import partial

import pytest
from pytestqt.qtbot import QtBot

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication

from reader.settings import Settings
from reader.ui.window.main_window import MainWindow
from tests.fakes import RESOURCES, FakeReader
from tests.ui.window import Shown

_PATIENCE = 30_000  # ms; what is waited for comes sooner, but pytest-qt's own 5 s are short on a machine that is busy


@pytest.fixture
def qtbot(qtbot: QtBot) -> QtBot:
    """Return a bot that is patient."""
    qtbot.waitUntil = partial(qtbot.waitUntil, timeout=_PATIENCE)  # type: ignore[method-assign]
    return qtbot


@pytest.fixture(autouse=True, scope="package")
def searched_here() -> Iterator[None]:
    """Keep the search for garbage out of the jobs' threads.

    Windows that are gone leave parts of Qt's, which only the window's thread may destroy. A program has one window,
    and no such garbage.
    """
    gc.collect()
    gc.freeze()
    gc.disable()
    yield
    gc.unfreeze()
    gc.enable()


@pytest.fixture(autouse=True)
def swept() -> None:
    """Begin without what the test before has left."""
    gc.collect()


@pytest.fixture
def show(qtbot: QtBot) -> Iterator[Callable[..., Shown]]:
    """Return a function that shows a window on fakes."""
    shown: list[MainWindow] = []

    def show_window(reader: FakeReader | None = None, **choices: object) -> Shown:
        fake, saved = reader or FakeReader(), list[Settings]()
        settings = Settings(**{"language": "en", "theme": "light", **choices})  # type: ignore[arg-type]
        window = MainWindow(fake.services, RESOURCES, settings, saved.append)
        window.resize(1280, 800)
        shown.append(window)
        window.show()
        qtbot.waitUntil(window.isVisible)
        return Shown(window, fake, saved, qtbot)

    yield show_window
    for window in shown:
        window.close()
        window.deleteLater()
    QApplication.processEvents()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)  # not in the middle of the next test
    QApplication.clipboard().clear()  # of what Python made, which the offscreen platform deletes when Python is gone
