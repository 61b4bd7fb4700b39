"""What the first paint waits for, and what the window learns right after it."""

import json
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication, QLabel

from reader.ui.frame.empty_page import EmptyPage
from reader.ui.look.theme import DARK, LIGHT, palette_of
from reader.ui.widgets.by_name import set_by_name
from reader.ui.widgets.elided_label import ElidedLabel
from tests.fakes import ROOT
from tests.ui.window import Shown

Show = Callable[..., Shown]
_START = """
import json, os, sys
from pathlib import Path
from reader.app import open_window
from reader.paths import Paths
places = (Path(sys.argv[1]) / name for name in ("library.sqlite", "models", "settings.json", "log", "scratch"))
application, window = open_window((), Paths(*places))
from PySide6 import QtCore

class Watch(QtCore.QObject):
    def eventFilter(self, watched, event):
        if event.type() == QtCore.QEvent.Type.Paint:
            QtCore.QTimer.singleShot(0, lambda: (tell(), os._exit(0)))
        return False

def tell():
    print(json.dumps({"modules": sorted(sys.modules), "has_enums": "Qt" in vars(QtCore)}), flush=True)

watch = Watch()
window.installEventFilter(watch)
application.exec()
"""


def test_the_first_paint_waits_for_no_later_part(tmp_path: Path) -> None:
    told = run(_START, tmp_path)

    later = (
        *("reader.ui.work", "reader.ui.article", "reader.ui.reading", "reader.ui.quotes", "reader.ui.library"),
        *("reader.services", "reader.storage", "reader.domain.article", "sqlite3", "logging.handlers"),
    )
    assert [name for name in told["modules"] if name.startswith(later)] == []
    assert not told["has_enums"], "Something touched QtCore.Qt before the first paint: see reader.ui.widgets.by_name."


_LOADED = """
import gc, json, sys
from pathlib import Path
from reader.use_cases import services
from reader.paths import Paths
places = (Path(sys.argv[1]) / name for name in ("library.sqlite", "models", "settings.json", "log", "scratch"))
services(Paths(*places)).territories()
print(json.dumps({"searches": gc.isenabled(), "left_out": gc.get_freeze_count(), "rest": len(gc.get_objects())}))
"""


def test_the_search_for_garbage_leaves_out_what_stays(tmp_path: Path) -> None:
    told = run(_LOADED, tmp_path)

    assert told["searches"]
    assert told["left_out"] > 4 * told["rest"], "A full search would stop the window for a tenth of a second."


_CLOSED = """
import json, sys
from pathlib import Path
from PySide6.QtCore import QTimer, qAddPostRoutine
from reader import app
from reader.paths import Paths
places = (Path(sys.argv[1]) / name for name in ("library.sqlite", "models", "settings.json", "log", "scratch"))
paths, begin = Paths(*places), app.open_window

def begin_and_close(files, paths):
    application, window = begin(files, paths)
    QTimer.singleShot(0, window.close)
    return application, window

app.user_paths, app.open_window = (lambda: paths), begin_and_close
qAddPostRoutine(lambda: print(json.dumps({"has_ended": True}), flush=True))
app.main([])
"""


def test_a_program_that_is_closed_lets_qt_end_which_hands_the_clipboard_over(tmp_path: Path) -> None:
    assert run(_CLOSED, tmp_path)["has_ended"]


_GIVEN = """
import json, os, sys
from pathlib import Path
from reader import app

def tell(files, paths):
    print(json.dumps({"files": [str(file) for file in files]}), flush=True)
    os._exit(0)

app.open_window = tell
app.main(["one.txt", "two.txt"])
"""


def test_several_files_may_be_given_as_a_file_manager_gives_them(tmp_path: Path) -> None:
    assert run(_GIVEN, tmp_path)["files"] == ["one.txt", "two.txt"]


def run(program: str, folder: Path) -> dict[str, Any]:
    environment = {"QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": str(ROOT), "PYTHONDONTWRITEBYTECODE": "1"}
    said = subprocess.run(  # noqa: S603 -- our own program
        (sys.executable, "-c", program, str(folder)),
        env=environment,
        check=True,
        capture_output=True,
        text=True,
        timeout=60,
    )
    told: dict[str, Any] = json.loads(said.stdout)
    return told


class System(QObject):
    """What a platform says of its colours; the offscreen one says nothing."""

    colorSchemeChanged = Signal(Qt.ColorScheme)  # noqa: N815 -- Qt's name

    def __init__(self, scheme: Qt.ColorScheme) -> None:
        super().__init__()
        self._scheme = scheme

    def colorScheme(self) -> Qt.ColorScheme:
        return self._scheme

    def turn(self, scheme: Qt.ColorScheme) -> None:
        self._scheme = scheme
        self.colorSchemeChanged.emit(scheme)


@pytest.fixture
def dark(qapp: QApplication) -> Iterator[None]:
    qapp.setPalette(palette_of(DARK))
    yield
    qapp.setPalette(QPalette())


@pytest.mark.usefixtures("dark")
def test_a_dark_palette_tells_where_the_system_says_nothing(show: Show) -> None:
    shown = show(theme="system")

    assert ground(shown) == DARK.panel.lower()
    shown.qtbot.waitUntil(lambda: not shown.window.is_busy)
    assert ground(shown) == DARK.panel.lower()


@pytest.mark.usefixtures("dark")
def test_the_theme_follows_what_the_system_says(show: Show, monkeypatch: pytest.MonkeyPatch) -> None:
    system = System(Qt.ColorScheme.Light)
    monkeypatch.setattr(QGuiApplication, "styleHints", lambda: system)
    shown = show(theme="system")
    shown.qtbot.waitUntil(lambda: ground(shown) == LIGHT.panel.lower())

    system.turn(Qt.ColorScheme.Dark)
    assert ground(shown) == DARK.panel.lower()
    system.turn(Qt.ColorScheme.Light)
    assert ground(shown) == LIGHT.panel.lower()


def test_a_closed_window_leaves_the_colours_as_they_were(show: Show, qapp: QApplication) -> None:
    before = qapp.palette().window().color().name()
    shown = show(theme="dark")
    assert ground(shown) == DARK.panel.lower()

    shown.window.close()

    assert qapp.palette().window().color().name() == before


def ground(shown: Shown) -> str:
    return QApplication.palette(shown.window).window().color().name()


def test_the_empty_page_has_its_ground_from_the_theme(show: Show) -> None:
    shown = show(theme="dark")
    page = shown.window.findChildren(EmptyPage)[0]

    picture = page.grab().toImage()

    assert picture.pixelColor(3, 3).name() == DARK.panel.lower()


def test_a_property_is_set_by_the_name_of_its_value(qapp: QApplication) -> None:
    assert qapp
    label = QLabel()

    set_by_name(label, alignment="AlignRight|AlignBottom")

    assert label.alignment() == Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignBottom
    with pytest.raises(ValueError, match="alignment"):
        set_by_name(label, alignment="AlignNowhere")
    with pytest.raises(ValueError, match="flavour"):
        set_by_name(label, flavour="AlignRight")


def test_a_line_is_drawn_as_it_is_written(qapp: QApplication) -> None:
    assert qapp
    plain, marked = ElidedLabel(), ElidedLabel()
    plain.setText("<b>Lake</b>\nagreement")
    marked.setText("<b>Lake</b> agreement")
    for label in (plain, marked):
        label.resize(300, 20)

    assert plain.grab().toImage() == marked.grab().toImage()
    assert plain.toolTip() == "<b>Lake</b>\nagreement"
    empty = ElidedLabel()
    empty.setText("Lake agreement")
    empty.resize(300, 20)
    assert empty.grab().toImage() != marked.grab().toImage()
