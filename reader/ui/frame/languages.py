"""The interface's language: translations, direction, and the choice of the system."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator
from PySide6.QtWidgets import QApplication

from reader.ui.widgets.by_name import set_by_name


class InterfaceLanguage:
    """Keeps the translations that are installed. `is_arabic` tells which of the two languages is shown."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._installed: list[QTranslator] = []
        self.is_arabic = False

    def use(self, choice: str) -> None:
        """Show the interface in "en", "ar", or the language of the system; every open window follows at once."""
        app = QApplication.instance()
        if not isinstance(app, QApplication):
            raise TypeError("the interface needs a QApplication")
        self.is_arabic = language_of(choice) == "ar"
        code = "ar" if self.is_arabic else "en"
        self.leave()
        qt_folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
        self._installed = [
            translator
            for name, folder in ((f"qtbase_{code}", qt_folder), (f"reader_{code}", str(self._folder)))
            if (translator := QTranslator(app)).load(name, folder)
        ]
        set_by_name(app, layoutDirection="RightToLeft" if self.is_arabic else "LeftToRight")
        for translator in self._installed:
            app.installTranslator(translator)

    def leave(self) -> None:
        """Take the translations back."""
        for translator in self._installed:
            QCoreApplication.removeTranslator(translator)
            translator.deleteLater()
        self._installed = []


def language_of(choice: str) -> str:
    """Return "ar" or "en" for a choice that may be "system"."""
    if choice != "system":
        return choice
    return "ar" if QLocale.system().language() is QLocale.Language.Arabic else "en"
