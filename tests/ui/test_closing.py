"""What a program leaves behind in the library's folder: nothing but the library where it was closed."""

import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from reader.services.remembering import MemoryKeeper
from reader.storage.recovery import was_closed
from tests.fakes import ROOT

_PROGRAM = """
import sys
from pathlib import Path
from PySide6.QtCore import QTimer
from reader import app
from reader.paths import Paths

ends = sys.argv[2]
places = Paths(*(Path(sys.argv[1]) / name for name in ("library.sqlite", "models", "settings.json", "log", "scratch")))
opened = app.open_window


def open_watched(files, _paths):
    application, window = opened(files, places)
    timer, quiet = QTimer(window, interval=50), []

    def look():
        quiet[:] = [] if window.is_busy else [*quiet, True]
        has_begun = places.library.with_name("library.sqlite-wal").exists()
        if has_begun and (len(quiet) > 3 or (ends == "midway" and window.windowTitle() != "Arabic Reader")):
            timer.stop()
            print("read", flush=True)
            if ends != "killed":
                window.close()

    timer.timeout.connect(look)
    timer.start()
    return application, window


app.open_window = open_watched
app.main([])
"""


@contextmanager
def started(folder: Path, ends: str) -> Iterator["subprocess.Popen[str]"]:
    """Start the whole program on its sample; what it tells is awaited."""
    environment = {"QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": str(ROOT), "PYTHONDONTWRITEBYTECODE": "1"}
    arguments = (sys.executable, "-c", _PROGRAM, str(folder), ends)
    with subprocess.Popen(arguments, env=environment, stdout=subprocess.PIPE, text=True) as program:  # noqa: S603 -- ours
        try:
            assert program.stdout is not None
            assert program.stdout.readline() == "read\n"
            yield program
        finally:
            program.kill()


@pytest.mark.parametrize("ends", ["idle", "midway"])
def test_a_closed_program_leaves_the_library_closed(tmp_path: Path, ends: str) -> None:
    with started(tmp_path, ends) as program:
        assert program.wait(30) == 0

    path = tmp_path / "library.sqlite"
    assert was_closed(path)
    assert [each.name for each in tmp_path.glob("library*")] == [path.name]
    assert ends == "midway" or MemoryKeeper(path).size() > 0, "Nothing was translated: the memory was never open."


@pytest.mark.skipif(sys.platform == "win32", reason="Windows ends a process without asking it")
@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_a_signal_closes_the_program(tmp_path: Path, number: signal.Signals) -> None:
    with started(tmp_path, "killed") as program:
        program.send_signal(number)
        assert program.wait(30) == 0

    assert was_closed(tmp_path / "library.sqlite")


def test_a_killed_program_does_not(tmp_path: Path) -> None:
    with started(tmp_path, "killed") as program:
        program.kill()
        program.wait(30)

    assert not was_closed(tmp_path / "library.sqlite")
