"""Connects the page of all voices with the library's desk, and with the dialogs for its files."""

from __future__ import annotations  # the article waits for none of the pages

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from reader.ui.voices.desk import VoiceDesk
from reader.ui.voices.page import VoicesPage
from reader.ui.widgets.save_dialog import SaveDialog
from reader.ui.widgets.start_folder import start_folder

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

    from reader.domain.library import QuoteFilter
    from reader.ui.frame.chrome import Chrome
    from reader.ui.library.desk import LibraryDesk
    from reader.ui.look.card_drawing import CardLook


class VoicesRoom(QObject):
    """Made when the page is first asked for. `open_asked` carries a QuoteRow."""

    open_asked = Signal(object)

    def __init__(self, desk: LibraryDesk, chrome: Chrome, look: CardLook, parent: QObject) -> None:
        super().__init__(parent)
        self._desk, self._chrome = desk, chrome
        self._folder = start_folder()
        self.page = page = VoicesPage(look)
        self._quotes = VoiceDesk(lambda: chrome.look.in_arabic, chrome.window)
        page.show_look(look, chrome.look.icons)
        chrome.pages.addWidget(page)
        page.asked.connect(desk.hear)
        page.more_asked.connect(desk.find_quotes)
        page.copy_asked.connect(self._quotes.copy)
        page.menu_asked.connect(self._quotes.open_menu)
        page.table_asked.connect(self._export_table)
        page.chart_asked.connect(self._export_chart)
        self._quotes.told.connect(chrome.status.tell)
        for part in (page, self._quotes):
            part.open_asked.connect(self.open_asked)
        desk.heard.connect(page.show_voices)
        desk.quoted.connect(page.show_quotes)
        desk.exported.connect(page.tell_exported)

    def copy(self) -> None:
        """Copy the quotes that are chosen."""
        self._quotes.copy(self.page.chosen)

    def _export_table(self, wanted: QuoteFilter) -> None:
        kinds = {".csv": self.tr("Table")}
        self._ask(self.tr("Save the quotes"), ".csv", kinds, lambda path: self._desk.export(wanted, path))

    def _export_chart(self, draw: Callable[[str], bytes], suffix: str) -> None:
        kinds = {".png": self.tr("Picture"), ".svg": self.tr("Drawing")}
        self._ask(
            self.tr("Save the chart"),
            suffix,
            {suffix: kinds[suffix]},
            lambda path: self._desk.write(path, draw(suffix)),
        )

    def _ask(self, title: str, suffix: str, kinds: Mapping[str, str], write: Callable[[Path], object]) -> None:
        def keep(path: Path) -> None:
            self._folder = path.parent
            write(path)

        dialog = SaveDialog(title, self._folder / f"quotes{suffix}", kinds, self._chrome.window)
        dialog.placed.connect(keep)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
