"""Rows of a long list, fetched a page at a time when they are first seen."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

PAGE = 40
"""Rows that are fetched at once."""

ROW = Qt.ItemDataRole.UserRole
Index = QModelIndex | QPersistentModelIndex


class PagedRows(QAbstractListModel):
    """Knows how many rows there are before it has them. `page_wanted` carries the number of a page's first row.

    `speak` says a row in a sentence, for screen readers; `tip` is its tooltip.
    """

    page_wanted = Signal(int)

    def __init__(
        self, speak: Callable[[object], str], tip: Callable[[object], str], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._said = {
            Qt.ItemDataRole.DisplayRole: speak,
            Qt.ItemDataRole.AccessibleTextRole: speak,
            Qt.ItemDataRole.ToolTipRole: tip,
        }
        self._total = 0
        self._rows: dict[int, object] = {}
        self._asked: set[int] = set()

    def begin(self, total: int, rows: Sequence[object]) -> None:
        """Show another list, of which the first page is here."""
        self.beginResetModel()
        self._total = total
        self._rows = dict(enumerate(rows))
        self._asked = {0}
        self.endResetModel()

    def put(self, first: int, rows: Sequence[object]) -> None:
        """Show a page that was wanted."""
        self._rows.update((first + number, row) for number, row in enumerate(rows) if first + number < self._total)
        if rows:
            self.dataChanged.emit(self.index(first), self.index(min(first + len(rows), self._total) - 1))

    def renew(self, total: int, rows: Sequence[object]) -> None:
        """Show the same list, in which something has changed; its other pages are wanted again when they are seen."""
        if total != self._total:
            self.begin(total, rows)
            return
        self._rows, self._asked = dict(enumerate(rows)), {0}
        if total:
            self.dataChanged.emit(self.index(0), self.index(total - 1))

    def row(self, index: Index) -> object | None:
        """Return what stands in a row; None where it is not here yet."""
        return self._rows.get(index.row()) if index.isValid() else None

    def rowCount(self, _parent: Index | None = None) -> int:
        """Return the number of rows."""
        return self._total

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return a row itself, or what is said of it; ask for its page where it is not here yet."""
        say = self._said.get(Qt.ItemDataRole(role))
        if role != ROW and say is None:
            return None
        row = self._rows.get(index.row())
        if row is None:
            self._want(index.row())
            return None
        return row if say is None else say(row)

    def _want(self, number: int) -> None:
        first = number // PAGE * PAGE
        if first not in self._asked:
            self._asked.add(first)
            self.page_wanted.emit(first)
