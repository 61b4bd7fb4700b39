"""Opens the dialogs of models and names, and connects them with the work behind them."""

from __future__ import annotations  # the first paint waits for none of the dialogs

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from reader.ui.wording.sizes import MEGABYTE

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QDialog, QWidget

    from reader.settings import Settings
    from reader.translation.packages import InstalledModel
    from reader.ui.frame.appearance import Appearance
    from reader.ui.models.desk import ModelsDesk
    from reader.ui.models.dialog import ModelsDialog
    from reader.ui.names.desk import NamesDesk
    from reader.ui.names.dialog import NamesDialog
    from reader.ui.work.services import ToolServices

_GOODBYE = 0.2  # seconds that the window waits for each of these threads when it closes


class Tools(QObject):
    """One window's dialogs of models and names, each open once at most.

    `chosen` carries settings by name, `names_changed` tells of a new list. `services` is called when a dialog is first
    opened.
    """

    chosen = Signal(dict)
    names_changed = Signal()

    def __init__(
        self, services: Callable[[], ToolServices], look: Appearance, settings: Settings, window: QWidget
    ) -> None:
        super().__init__(window)
        self._services, self._look, self._settings, self._window = services, look, settings, window
        self._models_desk: ModelsDesk | None = None
        self._names_desk: NamesDesk | None = None
        self._models: ModelsDialog | None = None
        self._names: NamesDialog | None = None

    def show_settings(self, settings: Settings) -> None:
        """Show what was chosen elsewhere."""
        self._settings = settings
        if self._models is not None:
            self._models.show_icons(self._look.icons)
            self._models.show_in_use(settings.model)
            self._models.show_limit(settings.memory_megabytes)

    def close(self) -> bool:
        """End all work; tell whether it has really ended."""
        ended = [desk.close(_GOODBYE) for desk in (self._models_desk, self._names_desk) if desk is not None]
        return all(ended)

    # Models

    def open_models(self) -> None:
        """Show the models."""
        from reader.ui.models.dialog import ModelsDialog  # noqa: PLC0415 -- see above

        if self._models is not None:
            _raise(self._models)
            return
        desk, settings = self._desk_of_models(), self._settings
        self._models = dialog = ModelsDialog(
            index=desk.index,
            in_use=settings.model,
            limit=settings.memory_megabytes,
            icons=self._look.icons,
            parent=self._window,
        )
        dialog.use_asked.connect(lambda key: self.chosen.emit({"model": key}))
        dialog.remove_asked.connect(self._on_remove)
        dialog.source_given.connect(desk.install)
        dialog.index_asked.connect(desk.find_offers)
        dialog.offer_asked.connect(desk.fetch)
        dialog.cancel_asked.connect(desk.cancel)
        dialog.clear_asked.connect(desk.clear_memory)
        dialog.limit_chosen.connect(self._on_limit)
        desk.listed.connect(dialog.show_models)
        desk.offered.connect(dialog.show_offers)
        desk.installed.connect(dialog.show_installed)
        desk.stepped.connect(dialog.show_step)
        desk.failed.connect(dialog.show_failure)
        desk.measured.connect(dialog.show_memory)
        desk.memory_failed.connect(dialog.show_memory_trouble)
        dialog.finished.connect(dialog.deleteLater)
        dialog.finished.connect(self._on_models_closed)
        desk.refresh()
        desk.measure()
        dialog.show()

    def _on_models_closed(self) -> None:
        self._models = None

    def _on_remove(self, model: InstalledModel) -> None:
        if model.key == self._settings.model:
            self.chosen.emit({"model": ""})
        self._desk_of_models().remove(model)

    def _on_limit(self, megabytes: int) -> None:
        self.chosen.emit({"memory_megabytes": megabytes})
        self._desk_of_models().bound_memory(megabytes * MEGABYTE)

    def _desk_of_models(self) -> ModelsDesk:
        from reader.ui.models.desk import ModelsDesk  # noqa: PLC0415 -- see above

        if self._models_desk is None:
            services = self._services()
            self._models_desk = ModelsDesk(services.shelf, services.memory, self)
        return self._models_desk

    # Names

    def open_names(self, source: str = "", target: str = "") -> None:
        """Show the reader's names; with Arabic or English words given, these are to become one."""
        from reader.ui.names.desk import NamesDesk  # noqa: PLC0415 -- see above
        from reader.ui.names.dialog import NamesDialog  # noqa: PLC0415 -- see above

        if self._names is not None:
            self._names.suggest(source, target)
            _raise(self._names)
            return
        if self._names_desk is None:
            self._names_desk = NamesDesk(self._services().names, self)
            self._names_desk.kept.connect(self.names_changed)
        desk = self._names_desk
        self._names = dialog = NamesDialog(self._window)
        dialog.suggest(source, target)
        dialog.changed.connect(desk.keep)
        dialog.import_asked.connect(desk.import_from)
        dialog.export_asked.connect(desk.export)
        dialog.again_asked.connect(desk.open)
        dialog.set_aside_asked.connect(desk.begin_anew)
        desk.opened.connect(dialog.show_names)
        desk.unreadable.connect(dialog.show_trouble)
        desk.imported.connect(dialog.take_imported)
        desk.exported.connect(dialog.tell_exported)
        desk.set_aside.connect(dialog.tell_set_aside)
        desk.failed.connect(dialog.tell)
        dialog.finished.connect(dialog.deleteLater)
        dialog.finished.connect(self._on_names_closed)
        desk.open()
        dialog.show()

    def _on_names_closed(self) -> None:
        self._names = None


def _raise(dialog: QDialog) -> None:
    dialog.raise_()
    dialog.activateWindow()
