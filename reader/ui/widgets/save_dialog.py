"""Asks where a file is to be written, and in which format."""

from collections.abc import Mapping
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QMessageBox, QWidget

from reader.ui.wording.isolates import isolated


class SaveDialog(QFileDialog):
    """`placed` carries the path, which ends in one of the suffixes; nothing is replaced that was not asked about.

    `kinds` are the formats' names by suffix, ".html"; the one that `place` ends in comes first.
    """

    placed = Signal(object)

    def __init__(self, title: str, place: Path, kinds: Mapping[str, str], parent: QWidget | None = None) -> None:
        super().__init__(parent, title, str(place.parent))
        self._suffixes = {f"{name} (*{suffix})": suffix for suffix, name in kinds.items()}
        self.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        self.setFileMode(QFileDialog.FileMode.AnyFile)
        self.setNameFilters(list(self._suffixes))
        self.selectNameFilter(next(name for name, suffix in self._suffixes.items() if suffix == place.suffix))
        self.setDefaultSuffix(place.suffix)
        self.selectFile(place.name)
        self.filterSelected.connect(self._on_kind)
        self.fileSelected.connect(self._on_file)

    def _on_kind(self, name: str) -> None:
        """End the name in the suffix of the format that was chosen."""
        suffix = self._suffixes[name]
        self.setDefaultSuffix(suffix)
        typed = Path(self.selectedFiles()[0]) if self.selectedFiles() else None
        if typed is not None and typed.suffix in self._suffixes.values():
            self.selectFile(typed.with_suffix(suffix).name)

    def _on_file(self, name: str) -> None:
        """Add the suffix where the dialog has not, such as behind “Nr. 5”: then it has not asked about that file."""
        path = Path(name)
        if path.suffix.lower() not in self._suffixes.values():
            path = path.with_name(path.name + self._suffixes[self.selectedNameFilter()])
            if path.exists() and not self._may_replace(path):
                return
        self.placed.emit(path)

    def _may_replace(self, path: Path) -> bool:
        buttons = QMessageBox.StandardButton
        text = self.tr("{name} exists already. Replace it?").format(name=isolated(path.name))
        answer = QMessageBox.question(
            self.parentWidget(), self.windowTitle(), text, buttons.Yes | buttons.No, buttons.No
        )
        return answer is buttons.Yes
