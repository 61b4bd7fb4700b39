"""What a screen reader is told of the window and the sample: python -m tests.accessibility [en|ar] prints it."""

import os
import sys
import tempfile
import time
from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QApplication, QWidget

_ROLE = QAccessible.Role
CONTROLS = (
    *(_ROLE.Button, _ROLE.ButtonMenu, _ROLE.ButtonDropDown, _ROLE.CheckBox, _ROLE.RadioButton, _ROLE.ComboBox),
    *(_ROLE.EditableText, _ROLE.Document, _ROLE.List, _ROLE.ListItem, _ROLE.MenuItem, _ROLE.SpinBox, _ROLE.Slider),
    *(_ROLE.Table, _ROLE.Cell, _ROLE.Link, _ROLE.ProgressBar, _ROLE.ScrollBar, _ROLE.Grip),
)
"""Roles of what a reader works with, or reads from: they need a name."""


@dataclass(frozen=True, slots=True)
class Node:
    """One thing in the tree: `depth` 0 is the window."""

    depth: int
    role: QAccessible.Role
    name: str
    description: str

    @property
    def is_nameless_control(self) -> bool:
        """Whether a screen reader could only say what kind of thing it is."""
        return self.role in CONTROLS and not self.name.strip()

    def __str__(self) -> str:
        said = f"{'  ' * self.depth}{self.role.name}: {self.name[:90]!r}"
        return f"{said} ({self.description[:90]})" if self.description and self.description != self.name else said


def tree_of(window: QWidget) -> Iterator[Node]:
    """Walk the visible part of a window's tree."""
    root = QAccessible.queryAccessibleInterface(window)
    if root is None:
        raise RuntimeError("Qt knows no accessible interface of this window")
    yield from _walk(root, 0)


def _walk(thing: QAccessibleInterface, depth: int) -> Iterator[Node]:
    texts = QAccessible.Text
    yield Node(depth, thing.role(), thing.text(texts.Name), thing.text(texts.Description))
    for number in range(thing.childCount()):
        child = thing.child(number)
        if child is not None and child.isValid() and not child.state().invisible:
            yield from _walk(child, depth + 1)


def main() -> None:
    """Print the tree of the window with the sample article."""
    from reader.paths import Paths, resource  # noqa: PLC0415
    from reader.settings import Settings  # noqa: PLC0415
    from reader.ui.window.main_window import MainWindow  # noqa: PLC0415
    from reader.use_cases import services  # noqa: PLC0415 -- only the program needs the real parts

    app = QApplication([])
    folder = Path(tempfile.mkdtemp())
    paths = Paths(*(folder / name for name in ("library", "models", "settings", "log", "scratch")))
    language = sys.argv[1] if len(sys.argv) > 1 else "en"
    settings = Settings(language=language, theme="light")
    window = MainWindow(partial(services, paths), resource(""), settings, lambda _: None)
    window.show()
    window.open_last()
    end = time.monotonic() + 120
    while window.is_busy and time.monotonic() < end:
        app.processEvents()
    for node in tree_of(window):
        print(node, "  <- NAMELESS" if node.is_nameless_control else "")  # noqa: T201 -- its purpose
    window.close()


if __name__ == "__main__":
    main()
