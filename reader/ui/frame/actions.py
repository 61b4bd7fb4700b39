"""All that the reader can do, with its shortcuts: for the bar, the menus and the cheat sheet alike."""

from collections.abc import Mapping

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QWidget

from reader.ui.look.icons import IconSet

_KEYS: Mapping[str, tuple[str, ...]] = {
    "library": ("Ctrl+B",),
    "voices": ("Ctrl+Shift+B",),
    "open": ("Ctrl+O",),
    "open_address": ("Ctrl+L",),
    "paste": ("Ctrl+V",),
    "details": ("Ctrl+I",),
    "export": ("Ctrl+E", "Ctrl+S"),
    "find": ("Ctrl+F",),
    "find_next": ("F3", "Ctrl+G"),
    "find_previous": ("Shift+F3", "Ctrl+Shift+G"),
    "smaller": ("Ctrl+-",),
    "larger": ("Ctrl++", "Ctrl+="),
    "usual_size": ("Ctrl+0",),
    "layout_side_by_side": ("Ctrl+1",),
    "layout_interleaved": ("Ctrl+2",),
    "layout_arabic": ("Ctrl+3",),
    "layout_english": ("Ctrl+4",),
    "theme_system": (),
    "theme_light": (),
    "theme_dark": (),
    "theme_sepia": (),
    "next_sentence": ("Alt+Down",),
    "previous_sentence": ("Alt+Up",),
    "next_paragraph": ("Ctrl+Alt+Down",),
    "previous_paragraph": ("Ctrl+Alt+Up",),
    "next_quote": ("F4",),
    "previous_quote": ("Shift+F4",),
    "caret": ("F7",),
    "other_text": ("F6",),
    "copy_pair": ("Ctrl+Shift+T",),
    "copy_source": ("Ctrl+Shift+S",),
    "correct_english": ("F2",),
    "sidebar": ("F9",),
    "filter_quotes": ("Ctrl+Shift+F",),
    "copy_quote": ("Ctrl+Shift+C",),
    "add_quote": ("Ctrl+Shift+Q",),
    "undo": ("Ctrl+Z",),
    "removed": ("Ctrl+Shift+R",),
    "settings": ("Ctrl+,",),
    "models": ("Ctrl+Shift+M",),
    "names": ("Ctrl+Shift+N",),
    "keys": ("F1", "?"),
    "leave": ("Esc",),
    "close": ("Ctrl+W", "Ctrl+Q"),
}
_ICONS: Mapping[str, str] = {
    "library": "library",
    "voices": "voices",
    "open": "open",
    "paste": "paste",
    "find": "find",
    "smaller": "smaller",
    "larger": "larger",
    "sidebar": "sidebar",
    "settings": "settings",
    "keys": "help",
}
GROUPS = ("layout", "theme")
_ASKING = frozenset({"open_address", "details", "export", "removed", "models", "names", "keys"})  # they open a dialog


class Actions(QObject):
    """The window's actions by name. Texts follow the interface's language, icons the theme."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._actions: dict[str, QAction] = {}
        groups = {name: QActionGroup(self) for name in GROUPS}
        for name, shortcuts in _KEYS.items():
            action = QAction(self)
            action.setObjectName(name)
            action.setShortcuts([QKeySequence(keys) for keys in shortcuts])
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
        for name, icon in _ICONS.items():
            self[name].setIcon(icons.icon(icon))

    def sections(self) -> list[tuple[str, list[QAction]]]:
        """Return the actions that have shortcuts, in groups with their headings."""
        plan = (
            (
                self.tr("Article"),
                (
                    *("library", "voices", "open", "open_address", "paste"),
                    *("details", "export", "removed", "close"),
                ),
            ),
            (
                self.tr("Reading"),
                (
                    *("next_sentence", "previous_sentence", "next_paragraph", "previous_paragraph", "other_text"),
                    *("copy_pair", "copy_source", "correct_english", "leave", "caret"),
                ),
            ),
            (
                self.tr("Quotes"),
                ("next_quote", "previous_quote", "copy_quote", "add_quote", "filter_quotes", "undo", "sidebar"),
            ),
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
            action.setText(f"{text}…" if name in _ASKING else text)
            keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
            action.setToolTip(f"{text} ({keys})" if keys else text)

    def _texts(self) -> dict[str, str]:
        return {
            "library": self.tr("Library"),
            "voices": self.tr("Who said what, across articles"),
            "open": self.tr("Open"),
            "open_address": self.tr("Open an address"),
            "paste": self.tr("Paste"),
            "details": self.tr("Details of the article"),
            "export": self.tr("Export the article"),
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
            "other_text": self.tr("Look at the sentence in the other text"),
            "copy_pair": self.tr("Copy with its translation"),
            "copy_source": self.tr("Copy with the source"),
            "correct_english": self.tr("Correct the translation"),
            "sidebar": self.tr("Show the quotes"),
            "filter_quotes": self.tr("Filter the quotes"),
            "copy_quote": self.tr("Copy the chosen quote, with its source"),
            "add_quote": self.tr("The selected words are a quote"),
            "undo": self.tr("Undo a correction"),
            "removed": self.tr("What was taken out"),
            "settings": self.tr("Settings"),
            "models": self.tr("Models"),
            "names": self.tr("Names"),
            "keys": self.tr("Keyboard shortcuts"),
            "leave": self.tr("Take away marks, a filter or the find bar"),
            "close": self.tr("Close the window"),
        }
