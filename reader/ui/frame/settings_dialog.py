"""The settings; the article behind the dialog shows each choice at once."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QAction, QFontDatabase, QShowEvent
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QDoubleSpinBox,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QVBoxLayout,
    QWidget,
)

from reader.settings import Settings
from reader.ui.widgets.lines import rule
from reader.ui.widgets.quiet_button import quiet_button
from reader.ui.widgets.screen_room import fit_to_screen
from reader.ui.widgets.scrolled_part import ScrolledPart

_INSET = 7  # px between a number and the edge of its box


class SettingsDialog(QDialog):
    """Emits `chosen` with what has changed, by name, after each change; nothing needs to be confirmed."""

    chosen = Signal(dict)

    def __init__(self, settings: Settings, more: Sequence[QAction], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setMinimumWidth(440)
        self._settings = settings
        self._is_filling = False
        self._combos: dict[str, tuple[QComboBox, list[str]]] = {}
        self._numbers: dict[str, QDoubleSpinBox] = {}
        part = QWidget()
        self._form = QFormLayout(part)
        self._form.setContentsMargins(22, 8, 22, 8)
        self._form.setSpacing(6)
        self._form.setLabelAlignment(Qt.AlignmentFlag.AlignLeading)
        self._more = more
        self._buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        self._reset_button = self._buttons.addButton("", QDialogButtonBox.ButtonRole.ResetRole)
        self._reset_button.setAutoDefault(False)
        self._reset_button.clicked.connect(self._reset)
        self._buttons.rejected.connect(self.close)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(ScrolledPart(part), 1)
        column.addWidget(rule())
        self._buttons.setContentsMargins(22, 8, 22, 10)
        column.addWidget(self._buttons)
        self._build()

    def _build(self) -> None:
        """Make the rows, in the interface's language as it is now."""
        while self._form.rowCount():
            self._form.removeRow(0)
        self._combos.clear()
        self._numbers.clear()
        self.setWindowTitle(self.tr("Settings"))
        self._reset_button.setText(self.tr("Reset"))
        self._add_program_rows()
        self._add_text_rows()
        self._fill()

    def showEvent(self, event: QShowEvent) -> None:
        """Be as large as all of it, if the screen has room."""
        if not event.spontaneous():
            fit_to_screen(self, self.sizeHint())
        super().showEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the interface's language, which may have been chosen right here."""
        if event.type() == QEvent.Type.LanguageChange:
            self._build()
        super().changeEvent(event)

    def _add_program_rows(self) -> None:
        self._head(self.tr("Program"))
        self._combo(
            "language", self.tr("Interface"), {"system": self.tr("As the system"), "en": "English", "ar": "العربية"}
        )
        themes = {
            "system": self.tr("As the system"),
            "light": self.tr("Light"),
            "dark": self.tr("Dark"),
            "sepia": self.tr("Sepia"),
        }
        self._combo("theme", self.tr("Theme"), themes)
        qualities = {"fast": self.tr("Fast"), "default": self.tr("Balanced"), "best": self.tr("Best, slower")}
        self._combo("quality", self.tr("Translation"), qualities)
        self._form.addRow("", _buttons_for(self._more))

    def _add_text_rows(self) -> None:
        self._head(self.tr("Arabic text"))
        self._fonts("arabic_font", self.tr("Font"), QFontDatabase.WritingSystem.Arabic)
        self._number("arabic_size", self.tr("Size"), (10, 48), 0.5, self.tr(" px"))
        self._number("arabic_line_height", self.tr("Line height"), (1.2, 3), 0.05)
        self._head(self.tr("English text"))
        self._fonts("english_font", self.tr("Font"), QFontDatabase.WritingSystem.Latin)
        self._number("english_size", self.tr("Size"), (8, 48), 0.5, self.tr(" px"))
        self._number("english_line_height", self.tr("Line height"), (1, 3), 0.05)
        self._head(self.tr("Both texts"))
        self._number("paragraph_spacing", self.tr("Space between paragraphs"), (0, 4), 0.1)
        self._number("column_width", self.tr("Widest column"), (30, 140), 2, self.tr(" letters"))
        self._number("zoom", self.tr("Zoom"), (50, 300), 10, self.tr(" %"))

    def _head(self, text: str) -> None:
        label = QLabel(text)
        label.setObjectName("heading")
        self._form.addRow(label)

    def _combo(self, name: str, label: str, choices: dict[str, str]) -> None:
        combo = QComboBox()
        combo.addItems(list(choices.values()))
        combo.setAccessibleName(label)
        self._combos[name] = (combo, list(choices))
        combo.activated.connect(lambda number: self._tell(name, self._combos[name][1][number]))
        self._form.addRow(label, combo)

    def _fonts(self, name: str, label: str, writing: QFontDatabase.WritingSystem) -> None:
        families = [each for each in QFontDatabase.families(writing) if not QFontDatabase.isPrivateFamily(each)]
        self._combo(name, label, {"": self.tr("The program's choice"), **{each: each for each in families}})

    def _number(self, name: str, label: str, bounds: tuple[float, float], step: float, unit: str = "") -> None:
        box = QDoubleSpinBox()
        is_whole = isinstance(getattr(Settings(), name), int)
        box.setDecimals(0 if is_whole else 2 if step < 0.1 else 1)  # noqa: PLR2004 -- as many digits as the step has
        box.setRange(*bounds)
        box.setSingleStep(step)
        box.setSuffix(unit)
        if (
            self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        ):  # else a bare number stands left, one with a unit right
            box.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignAbsolute)
        box.lineEdit().setTextMargins(_INSET, 0, _INSET, 0)  # the style sheet's padding does not reach it (Qt 6.11)
        box.setKeyboardTracking(False)
        box.setAccessibleName(label)
        box.valueChanged.connect(lambda value: self._tell(name, int(value) if is_whole else value))
        self._numbers[name] = box
        self._form.addRow(label, box)

    def _fill(self) -> None:
        self._is_filling = True
        for name, (combo, keys) in self._combos.items():
            value = getattr(self._settings, name)
            combo.setCurrentIndex(keys.index(value) if value in keys else 0)
        for name, box in self._numbers.items():
            box.setValue(getattr(self._settings, name))
        self._is_filling = False

    def _tell(self, name: str, value: str | float) -> None:
        if not self._is_filling:
            self._settings = self._settings.with_choice(**{name: value})
            self.chosen.emit({name: value})

    def _reset(self) -> None:
        usual = {name: getattr(Settings(), name) for name in (*self._combos, *self._numbers)}
        self._settings = self._settings.with_choice(**usual)
        self._fill()
        self.chosen.emit(usual)


def _buttons_for(actions: Sequence[QAction]) -> QHBoxLayout:
    line = QHBoxLayout()
    line.setSpacing(8)
    for action in actions:
        button = quiet_button(f"{action.text()}…")
        button.clicked.connect(action.trigger)
        line.addWidget(button, 1)
    return line
