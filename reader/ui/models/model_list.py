"""The models on this computer."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from reader.ui.models.model_row import ModelRow, ShownModel
from reader.ui.widgets.emptied import empty
from reader.ui.widgets.lines import rule


class ModelsList(QWidget):
    """Lists models, the built-in one first. The signals carry a model's key, and the model that is to go."""

    use_asked = Signal(str)
    remove_asked = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._models: tuple[ShownModel, ...] = ()
        self._rows: list[ModelRow] = []
        self._is_busy = False
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)

    def show_models(self, models: Sequence[ShownModel]) -> None:
        """Show these models in place of the former ones; where only the one in use differs, the rows stay."""
        before, self._models = self._models, tuple(models)
        if [each.model for each in before] != [each.model for each in models]:
            self._rebuild()
            return
        for row, shown in zip(self._rows, self._models, strict=True):
            row.show_in_use(is_in_use=shown.is_in_use)

    def set_busy(self, *, is_busy: bool) -> None:
        """Let nothing be removed while something is installed."""
        self._is_busy = is_busy
        for row in self._rows:
            row.set_busy(is_busy=is_busy)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the interface's language."""
        if event.type() == QEvent.Type.LanguageChange:
            self._rebuild()
        super().changeEvent(event)

    def _rebuild(self) -> None:
        empty(self._column)
        self._rows = []
        for shown in self._models:
            if self._rows:
                self._column.addWidget(rule())
            row = ModelRow(shown)
            row.use_asked.connect(lambda key=shown.model.key: self.use_asked.emit(key))
            row.remove_asked.connect(lambda model=shown.model: self.remove_asked.emit(model))
            row.set_busy(is_busy=self._is_busy)
            self._rows.append(row)
            self._column.addWidget(row)
