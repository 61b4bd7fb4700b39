"""All that the reader can do, with its shortcuts: for the bar, the menus and the cheat sheet alike."""

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QWidget

from reader.ui.look.icons import IconSet


@dataclass(frozen=True, slots=True)
class _Plan:
    keys: tuple[str, ...] = ()
    icon: str = ""


_PLANS: Mapping[str, _Plan] = {
    "library": _Plan(("Ctrl+B",), "library"),
    "voices": _Plan(("Ctrl+Shift+B",), "voices"),
    "open": _Plan(("Ctrl+O",), "open"),
    "open_address": _Plan(("Ctrl+L",)),
    "paste": _Plan(("Ctrl+V",), "paste"),
    "find": _Plan(("Ctrl+F",), "find"),
    "find_next": _Plan(("F3", "Ctrl+G")),
    "find_previous": _Plan(("Shift+F3", "Ctrl+Shift+G")),
    "smaller": _Plan(("Ctrl+-",), "smaller"),
    "larger": _Plan(("Ctrl++", "Ctrl+="), "larger"),
    "usual_size": _Plan(("Ctrl+0",)),
    "layout_side_by_side": _Plan(("Ctrl+1",)),
    "layout_interleaved": _Plan(("Ctrl+2",)),
    "layout_arabic": _Plan(("Ctrl+3",)),
    "layout_english": _Plan(("Ctrl+4",)),
    "theme_system": _Plan(),
    "theme_light": _Plan(),
    "theme_dark": _Plan(),
    "theme_sepia": _Plan(),
    "next_sentence": _Plan(("Alt+Down",)),
    "previous_sentence": _Plan(("Alt+Up",)),
    "next_paragraph": _Plan(("Ctrl+Alt+Down",)),
    "previous_paragraph": _Plan(("Ctrl+Alt+Up",)),
    "next_quote": _Plan(("F4",)),
    "previous_quote": _Plan(("Shift+F4",)),
    "caret": _Plan(("F7",)),
    "sidebar": _Plan(("F9",), "sidebar"),
    "filter_quotes": _Plan(("Ctrl+Shift+F",)),
    "undo": _Plan(("Ctrl+Z",)),
    "removed": _Plan(("Ctrl+Shift+R",)),
    "settings": _Plan(("Ctrl+,",), "settings"),
    "models": _Plan(("Ctrl+Shift+M",)),
    "names": _Plan(("Ctrl+Shift+N",)),
    "keys": _Plan(("F1", "?"), "help"),
    "leave": _Plan(("Esc",)),
    "close": _Plan(("Ctrl+W", "Ctrl+Q")),
}
GROUPS = ("layout", "theme")


class Actions(QObject):
    """The window's actions by name. Texts follow the interface's language, icons the theme."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._actions: dict[str, QAction] = {}
        groups = {name: QActionGroup(self) for name in GROUPS}
        for name, plan in _PLANS.items():
            action = QAction(self)
            action.setObjectName(name)
            action.setShortcuts([QKeySequence(keys) for keys in plan.keys])
            group = name.partition("_")[0]
            if group in groups:
                action.setCheckable(True)
                groups[group].addAction(action)
            window.addAction(action)
            self._actions[name] = action
        for name in ("sidebar", "caret"):
            self[name].setCheckable(True)
        self.retranslate()

    def __getitem__(self, name: str) -> QAction:
        return self._actions[name]

    def show_icons(self, icons: IconSet) -> None:
        """Draw the icons in the theme's ink."""
        for name, plan in _PLANS.items():
            if plan.icon:
                self[name].setIcon(icons.icon(plan.icon))

    def sections(self) -> list[tuple[str, list[QAction]]]:
        """Return the actions that have shortcuts, in groups with their headings."""
        plan = (
            (self.tr("Article"), ("library", "voices", "open", "open_address", "paste", "removed", "close")),
            (
                self.tr("Reading"),
                ("next_sentence", "previous_sentence", "next_paragraph", "previous_paragraph", "leave", "caret"),
            ),
            (self.tr("Quotes"), ("next_quote", "previous_quote", "filter_quotes", "undo", "sidebar")),
            (self.tr("Find"), ("find", "find_next", "find_previous")),
            (
                self.tr("View"),
                (
                    *("larger", "smaller", "usual_size", "layout_side_by_side", "layout_interleaved"),
                    *("layout_arabic", "layout_english", "settings", "models", "names", "keys"),
                ),
            ),
        )
        return [(title, [self[name] for name in names]) for title, names in plan]

    def retranslate(self) -> None:
        """Write all texts in the interface's language."""
        for name, text in self._texts().items():
            action = self[name]
            action.setText(text)
            keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
            action.setToolTip(f"{text} ({keys})" if keys else text)

    def _texts(self) -> dict[str, str]:
        return {
            "library": self.tr("Library"),
            "voices": self.tr("Who said what, across articles"),
            "open": self.tr("Open"),
            "open_address": self.tr("Open an address"),
            "paste": self.tr("Paste"),
            "find": self.tr("Find in the article"),
            "find_next": self.tr("Next match"),
            "find_previous": self.tr("Previous match"),
            "smaller": self.tr("Smaller text"),
            "larger": self.tr("Larger text"),
            "usual_size": self.tr("Usual text size"),
            "layout_side_by_side": self.tr("Side by side"),
            "layout_interleaved": self.tr("Interleaved"),
            "layout_arabic": self.tr("Arabic only"),
            "layout_english": self.tr("English only"),
            "theme_system": self.tr("As the system"),
            "theme_light": self.tr("Light"),
            "theme_dark": self.tr("Dark"),
            "theme_sepia": self.tr("Sepia"),
            "next_sentence": self.tr("Next sentence"),
            "previous_sentence": self.tr("Previous sentence"),
            "next_paragraph": self.tr("Next paragraph"),
            "previous_paragraph": self.tr("Previous paragraph"),
            "next_quote": self.tr("Next quote"),
            "previous_quote": self.tr("Previous quote"),
            "caret": self.tr("Move a caret with the arrow keys"),
            "sidebar": self.tr("Show the quotes"),
            "filter_quotes": self.tr("Filter the quotes"),
            "undo": self.tr("Undo a correction"),
            "removed": self.tr("What was taken out"),
            "settings": self.tr("Settings"),
            "models": self.tr("Models"),
            "names": self.tr("Names"),
            "keys": self.tr("Keyboard shortcuts"),
            "leave": self.tr("Take away marks, or close the find bar"),
            "close": self.tr("Close the window"),
        }
