"""The list of names as a table of two columns, with all its former states."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QSortFilterProxyModel,
    Qt,
    Signal,
)

from reader.domain.names import Name, matched_form
from reader.domain.normalization import fold

ARABIC, ENGLISH = 0, 1
_Index = QModelIndex | QPersistentModelIndex
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter


class NamesModel(QAbstractTableModel):
    """Holds names, and remembers what they were. `changed` carries all of them; `edit_asked` a cell's new words."""

    changed = Signal(tuple)
    edit_asked = Signal(int, str, str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.names: tuple[Name, ...] = ()
        self._before: list[tuple[Name, ...]] = []

    @property
    def can_undo(self) -> bool:
        """Whether there is a former state."""
        return bool(self._before)

    def start_with(self, names: Sequence[Name]) -> None:
        """Show names as they are in their file, with nothing to undo."""
        self._before.clear()
        self._show(tuple(names))

    def change(self, names: Sequence[Name]) -> None:
        """Put other names in their place, and remember the former ones."""
        if tuple(names) != self.names:
            self._before.append(self.names)
            self._show(tuple(names))
            self.changed.emit(self.names)

    def undo(self) -> None:
        """Go back to the state before the last change."""
        if self._before:
            self._show(self._before.pop())
            self.changed.emit(self.names)

    def row_of(self, source: str, *, but: int = -1) -> int | None:
        """Return where a name with this Arabic stands, in row `but` or not at all not counted."""
        form = matched_form(source)
        rows = (row for row, name in enumerate(self.names) if row != but and matched_form(name.source) == form)
        return next(rows, None)

    def _show(self, names: tuple[Name, ...]) -> None:
        self.beginResetModel()
        self.names = names
        self.endResetModel()

    # Qt's own

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 -- Qt's own default
        """Return how many names there are."""
        return 0 if parent.isValid() else len(self.names)

    def columnCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 -- Qt's own default
        """Return two: Arabic and English."""
        return 0 if parent.isValid() else 2

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401 -- Qt's own
        """Return a cell's words, and the side on which its language begins."""
        name = self.names[index.row()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole):
            return name.source if index.column() == ARABIC else name.target
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _RIGHT if index.column() == ARABIC else _LEFT
        return None

    def setData(self, index: _Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:  # noqa: ANN401 -- Qt's own
        """Ask for a cell's new words; whoever answers looks at them first."""
        if role != Qt.ItemDataRole.EditRole:
            return False
        name = self.names[index.row()]
        source, target = (value, name.target) if index.column() == ARABIC else (name.source, value)
        self.edit_asked.emit(index.row(), source, target)
        return True

    def flags(self, index: _Index) -> Qt.ItemFlag:
        """Let every cell be edited."""
        return super().flags(index) | Qt.ItemFlag.ItemIsEditable

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401 -- Qt's own
        """Return the languages."""
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self.tr("Arabic") if section == ARABIC else self.tr("English")
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.TextAlignmentRole:
            return _RIGHT if section == ARABIC else _LEFT
        return None


class NamesFilter(QSortFilterProxyModel):
    """Shows the names that have some words in either language, however the Arabic is written."""

    def __init__(self, names: NamesModel) -> None:
        super().__init__(names)
        self.setSourceModel(names)
        self._names = names
        self._wanted = ""

    def show_only(self, words: str) -> None:
        """Show names with these words; "" shows all."""
        self.beginResetModel()
        self._wanted = fold(words.strip())
        self.endResetModel()

    def filterAcceptsRow(self, row: int, _parent: _Index) -> bool:
        """Tell whether a name has the words."""
        name = self._names.names[row]
        return self._wanted in fold(name.source) or self._wanted in fold(name.target)
