"""Save pictures of every screen: python tests/screenshots.py OUT_DIR [FILE]; and the README's: … readme.

Light, dark and sepia; English and Arabic; 100 and 150 %; side by side and interleaved; and the dialogs. They show the
sample article (or FILE) with the real model. The README's picture is resources/readme/window.png.
"""

import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from contextlib import closing
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

    from reader.ui.window.main_window import MainWindow

ROOT = Path(__file__).resolve().parent.parent
SCALES = ("1", "1.5")
SIZE = (1280, 800)
README_SIZE = (1200, 720)
README = ROOT / "resources" / "readme" / "window.png"
NAMES = (("سمير البحراوي", "Samir Bahrawi"), ("قناة الأفق", "Ufuq TV"), ("ليلى المنصوري", "Laila Mansouri"))
_LONGEST = 120.0  # seconds that a translation may take


def main() -> None:
    """Save all pictures, each scale in a process of its own: Qt reads it once, at its start."""
    out = Path(sys.argv[1]).resolve()
    out.mkdir(parents=True, exist_ok=True)
    article = (
        Path(sys.argv[2]).resolve() if len(sys.argv) > 2 else ROOT / "resources" / "samples" / "lake-agreement.txt"
    )
    for scale in SCALES:
        environment = {"QT_QPA_PLATFORM": "offscreen", **os.environ, "QT_SCALE_FACTOR": scale, "PYTHONPATH": str(ROOT)}
        command = [sys.executable, str(Path(__file__).resolve()), "--scale", scale, str(out), str(article)]
        subprocess.run(command, env=environment, check=True)  # noqa: S603 -- this very file


def save_scale(scale: str, out: Path, article: Path) -> None:
    """Save the pictures of one scale."""
    from PySide6.QtWidgets import QApplication  # noqa: PLC0415 -- the process that starts the others needs no Qt

    app = QApplication(sys.argv[:1])
    per_cent = str(round(float(scale) * 100))
    for language in ("en", "ar"):
        window = _make_window(language=language)
        _turn(app, lambda: False, 0.2)
        window.grab().save(str(out / f"empty-light-{language}-{per_cent}.png"))
        window.open_path(article)
        _turn(app, partial(_is_at_rest, window), _LONGEST)
        _turn(app, lambda: False, 0.5)
        _save_window(window, app, out, f"{language}-{per_cent}")
        window.close()


def save_readme() -> None:
    """Save the README's picture: the sample side by side, with a quote chosen."""
    from PySide6.QtGui import QAction, QImage  # noqa: PLC0415 -- as above
    from PySide6.QtWidgets import QApplication  # noqa: PLC0415

    app = QApplication(sys.argv[:1])
    window = _make_window(language="en", starter_told=True)
    window.resize(*README_SIZE)
    window.open_last()
    _turn(app, partial(_is_at_rest, window), _LONGEST)
    for _ in range(2):
        found = window.findChild(QAction, "next_quote")
        assert found is not None
        found.trigger()
        _turn(app, lambda: False, 0.5)
    README.parent.mkdir(exist_ok=True)
    window.grab().toImage().convertToFormat(QImage.Format.Format_RGB888).save(str(README), quality=0)  # the smallest
    window.close()


def _make_window(**choices: object) -> "MainWindow":
    """Show a window on folders of its own, with some names and articles in them."""
    from reader.domain.names import Name  # noqa: PLC0415
    from reader.paths import Paths, resource  # noqa: PLC0415
    from reader.settings import Settings  # noqa: PLC0415
    from reader.storage.names import write_names  # noqa: PLC0415
    from reader.ui.window.main_window import MainWindow  # noqa: PLC0415
    from reader.use_cases import services  # noqa: PLC0415 -- as above
    from tests.press import fill  # noqa: PLC0415

    folder = Path(tempfile.mkdtemp())
    paths = Paths(*(folder / name for name in ("library", "models", "settings", "log", "scratch")))
    write_names(paths.names, [Name(*pair) for pair in NAMES])
    shelf = services(paths).library
    with closing(shelf.start(print)) as library:
        fill(library, shelf.find_quotes, shelf.finder())
    settings = Settings().with_choice(theme="light", **choices)
    window = MainWindow(partial(services, paths), resource(""), settings, lambda _: None)
    window.resize(*SIZE)
    window.show()
    return window


def _is_at_rest(window: "MainWindow") -> bool:
    return not window.is_busy


def _save_window(window: "MainWindow", app: "QApplication", out: Path, name: str) -> None:
    from PySide6.QtGui import QAction  # noqa: PLC0415 -- as above

    def do(action: str) -> None:
        found = window.findChild(QAction, action)
        assert found is not None
        found.trigger()
        _turn(app, lambda: False, 0.3)

    for theme in ("light", "dark", "sepia"):
        do(f"theme_{theme}")
        do("layout_side_by_side")
        do("leave")
        window.grab().save(str(out / f"reading-{theme}-{name}.png"))
        do("next_quote")
        do("next_quote")
        window.grab().save(str(out / f"quote-{theme}-{name}.png"))
        do("layout_interleaved")
        window.grab().save(str(out / f"interleaved-{theme}-{name}.png"))
        _save_library(window, do, out, f"{theme}-{name}")
    do("layout_side_by_side")
    do("theme_light")
    do("find")
    window.grab().save(str(out / f"find-light-{name}.png"))
    do("leave")
    for dialog in ("settings", "models", "names", "keys", "removed"):
        _save_dialogs(app, out, partial(do, dialog), f"{dialog}-light-{name}")


def _save_library(window: "MainWindow", do: Callable[[str], None], out: Path, name: str) -> None:
    from reader.ui.library.head import SearchField  # noqa: PLC0415 -- as above

    do("library")
    window.grab().save(str(out / f"library-{name}.png"))
    search = window.findChildren(SearchField)[0]
    search.setText("country:FR الهدنة")
    do("find")
    window.grab().save(str(out / f"search-{name}.png"))
    search.clear()
    do("voices")
    window.grab().save(str(out / f"voices-{name}.png"))
    do("voices")


def _save_dialogs(app: "QApplication", out: Path, act: Callable[[], None], name: str) -> None:
    from PySide6.QtWidgets import QApplication, QDialog  # noqa: PLC0415 -- as above

    act()
    for dialog in QApplication.topLevelWidgets():
        if isinstance(dialog, QDialog) and dialog.isVisible():
            dialog.grab().save(str(out / f"{name}.png"))
            dialog.close()
    _turn(app, lambda: False, 0.1)


def _turn(app: "QApplication", is_so: Callable[[], bool], seconds: float) -> None:
    begin = time.monotonic()
    while not is_so() and time.monotonic() - begin < seconds:
        app.processEvents()
        time.sleep(0.005)


if __name__ == "__main__":
    if sys.argv[1] == "readme":
        sys.path.insert(0, str(ROOT))
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
        save_readme()
    elif sys.argv[1] == "--scale":
        save_scale(sys.argv[2], Path(sys.argv[3]), Path(sys.argv[4]))
    else:
        main()
