"""The theme and the interface's language, as the settings want them."""

import sys
from pathlib import Path

from PySide6 import QtCore
from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QFont, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication

from reader.settings import Settings
from reader.ui.frame.languages import InterfaceLanguage
from reader.ui.look.icons import IconSet
from reader.ui.look.theme import LIGHT, palette_of, style_sheet_of, theme_named

_OWN_STYLES = ("win32", "darwin")  # elsewhere Qt's own wheels come with Fusion, and to name it costs 40 ms at start
_ARABIC_SANS = ("Noto Sans Arabic", "Segoe UI", "SF Arabic", "Geeza Pro", "Noto Naskh Arabic")


class Appearance(QObject):
    """Dresses the whole application, and gives the parts what palette and style sheet cannot carry."""

    changed = Signal()

    def __init__(self, resources: Path, settings: Settings, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._resources = resources
        self._language = InterfaceLanguage(resources / "i18n")
        self._settings = settings
        self._spoken = ""
        self._dressed = ""
        self._system_is_dark = _has_dark_palette()
        self.theme = LIGHT
        self.icons = IconSet(resources / "icons", LIGHT.ink)
        QGuiApplication.styleHints().colorSchemeChanged.connect(lambda _: self.ask_system())

    def apply(self, settings: Settings) -> None:
        """Dress everything as `settings` want it."""
        self._settings = settings
        self.theme = theme_named(settings.theme, system_is_dark=self._system_is_dark)
        if self._spoken != settings.language:
            self._spoken = settings.language
            self._language.use(settings.language)
        if self._dressed != self.theme.name:
            self._dressed = self.theme.name
            self._dress()
        self.changed.emit()

    def ask_system(self) -> None:
        """Follow what the system says of its colours. Until then, and where it says nothing, its palette tells."""
        schemes, told = QtCore.Qt.ColorScheme, QGuiApplication.styleHints().colorScheme()
        is_dark = told is schemes.Dark
        if told is not schemes.Unknown and is_dark is not self._system_is_dark:
            self._system_is_dark = is_dark
            self.apply(self._settings)

    def leave(self) -> None:
        """Take back what was given to the whole application and would outlive the window."""
        self._language.leave()
        QGuiApplication.setPalette(QPalette())

    def _dress(self) -> None:
        theme, app = self.theme, QApplication.instance()
        self.icons = IconSet(self._resources / "icons", theme.ink)
        if isinstance(app, QApplication):
            if sys.platform in _OWN_STYLES:
                app.setStyle("Fusion")
            app.setFont(_interface_font(app.font()))
            app.setPalette(palette_of(theme))
            template = (self._resources / "themes" / "window.qss").read_text(encoding="utf-8")
            app.setStyleSheet(style_sheet_of(theme, template, (self._resources / "icons").as_posix()))

    @property
    def in_arabic(self) -> bool:
        """Whether the interface speaks Arabic."""
        return self._language.is_arabic


def _has_dark_palette() -> bool:
    """Tell whether the platform's colours are dark, as the first paint can: the enum that says so is late (by_name)."""
    palette = QGuiApplication.palette()
    return palette.window().color().lightness() < palette.windowText().color().lightness()


def _interface_font(font: QFont) -> QFont:
    """Return the platform's own sans, with Arabic sans faces behind it, of which some platforms choose poor ones."""
    made = QFont(font)
    made.setFamilies(list(dict.fromkeys((*font.families(), *_ARABIC_SANS))))
    return made
