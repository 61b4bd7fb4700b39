"""Composition root: starts a command, or the window with the use cases behind it.

Imports stand inside functions: the commands run on machines that have no Qt libraries, and the window is shown before
the use cases are loaded.
"""

import gc
import logging
import os
import sys
from collections.abc import Sequence
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, NoReturn

from reader import cli
from reader.paths import Paths, resource, user_paths

if TYPE_CHECKING:
    from PySide6.QtCore import QMessageLogContext, QtMsgType
    from PySide6.QtWidgets import QApplication

    from reader.ui.window.main_window import MainWindow
    from reader.ui.work.services import Services

_log = logging.getLogger(__name__)
_LOG_BYTES = 500_000
SWITCH_INTERVAL = 0.0003
"""Seconds that a thread may hold the interpreter while others wait; Python's own are 0.005.

The window's thread gives it up at many calls of Qt, and waits for it while an article is split, quotes are found and
English is sorted in: its longest turns with 1 MB being opened waited 45, 25 and 60 ms with 0.001, and 18 to 24 with
this.
"""


def main(arguments: Sequence[str] | None = None) -> int:
    """Start the window, or run a command. Returns the exit code."""
    given = list(sys.argv[1:] if arguments is None else arguments)
    if given and given[0] in cli.COMMANDS:
        return cli.run(given, user_paths())
    files = _files_of(given) if given else ()
    application, _window = open_window(files, user_paths())
    return _leave(application, application.exec())


def _leave(application: "QApplication", code: int) -> NoReturn:
    """End the process at once: all is written when the window has closed.

    Qt's end comes first: it hands the clipboard over to the system, or what was copied would be gone with the window.
    Python's own end would take the model's code away under the threads that CTranslate2 (4.8) keeps for it: one of six
    closings after a translation ended in a crash.
    """
    from shiboken6 import delete  # noqa: PLC0415 -- see the module's docstring

    delete(application)
    logging.shutdown()
    sys.stdout.flush()
    sys.stderr.flush()
    os._exit(code)


def _files_of(given: Sequence[str]) -> Sequence[Path]:
    import argparse  # noqa: PLC0415 -- most starts have no arguments, and each import delays the window

    parser = argparse.ArgumentParser(
        prog="arabic-reader",
        description="Read an Arabic article beside its English translation, with its quotes by country.",
        epilog=f"Without the window: {', '.join(cli.COMMANDS)}. Each has its own --help.",
    )
    parser.add_argument("file", metavar="FILE", nargs="*", type=Path, help="an article to open; more go to the library")
    files: Sequence[Path] = parser.parse_args(given).file
    return files


def open_window(files: Sequence[Path], paths: Paths) -> "tuple[QApplication, MainWindow]":
    """Show the window, with an article on its way: the first of the files, or the one that was read last.

    Return the application too, which is to be executed. Python's search for garbage begins after the first paint: it
    would go three times through what the start makes, and find nothing.
    """
    gc.disable()
    _keep_log(paths.log)
    from PySide6.QtCore import qInstallMessageHandler  # noqa: PLC0415 -- see the module's docstring
    from PySide6.QtWidgets import QApplication  # noqa: PLC0415

    qInstallMessageHandler(_on_qt_message)
    application = QApplication(sys.argv[:1])
    application.setApplicationName("Arabic Reader")
    application.setDesktopFileName("arabic-reader")
    sys.excepthook = _log_bug
    sys.setswitchinterval(SWITCH_INTERVAL)
    window = build(paths)
    window.show()
    if files:
        window.open_path(*files)
    else:
        window.open_last()
    return application, window


def build(paths: Paths) -> "MainWindow":
    """Make the whole window. A QApplication must exist."""
    from reader.settings import read_settings, write_settings  # noqa: PLC0415
    from reader.ui.window.main_window import MainWindow  # noqa: PLC0415

    def start_working() -> "Services":
        from reader.ui.work.ending import close_on_signals  # noqa: PLC0415
        from reader.use_cases import services  # noqa: PLC0415

        gc.enable()
        close_on_signals(window.close, window)
        return services(paths)

    window = MainWindow(
        start_working,
        resource(""),
        read_settings(paths.settings),
        lambda settings: write_settings(paths.settings, settings),
    )
    return window


def _keep_log(path: Path) -> None:
    """Write warnings and bugs to a file, begun anew when it has grown large; without a place for it, to nowhere."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        if path.exists() and path.stat().st_size > _LOG_BYTES:
            path.replace(path.with_suffix(".old.log"))
        # A plain FileHandler: logging.handlers brings sockets and more, which would delay the window.
        handler: logging.Handler = logging.FileHandler(path, encoding="utf-8", delay=True)
    except OSError:
        handler = logging.NullHandler()
    logging.basicConfig(
        level=logging.WARNING, handlers=[handler], format="%(asctime)s %(levelname)s %(name)s: %(message)s"
    )


def _log_bug(kind: type[BaseException], bug: BaseException, trace: TracebackType | None) -> None:
    _log.critical("A bug", exc_info=(kind, bug, trace))
    sys.__excepthook__(kind, bug, trace)


def _on_qt_message(kind: "QtMsgType", _context: "QMessageLogContext", message: str) -> None:
    """Log Qt's own words. Its last ones, where it finds no screen, become a sentence instead of a crash."""
    from PySide6.QtCore import QtMsgType  # noqa: PLC0415

    if kind is not QtMsgType.QtFatalMsg:
        _log.warning("Qt: %s", message)
        return
    _log.critical("Qt: %s", message)
    if "platform plugin" in message:
        sys.stderr.write(
            "Arabic Reader cannot open its window: there is no screen here, or a library that Qt needs for it is "
            f"missing. These commands need none: {', '.join(f'arabic-reader {name}' for name in cli.COMMANDS)}.\n"
        )
    else:
        sys.stderr.write(f"Arabic Reader has to stop: {message}\n")
    sys.stderr.flush()
    os._exit(1)
