"""The sidebar's rows as a list that Qt shows."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, Qt

from reader.domain.quotes.values import Quote
from reader.ui.quotes.cards import ROW, Index
from reader.ui.quotes.rows import GroupRow, QuoteRow

Say = Callable[[GroupRow | QuoteRow], str]


class QuoteRows(QAbstractListModel):
    """The rows, with a sentence for screen readers and a tooltip each."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: Sequence[GroupRow | QuoteRow] = ()
        self._spoken: Say = str
        self._tip: Say = str

    def show_rows(self, rows: Sequence[GroupRow | QuoteRow], spoken: Say, tip: Say) -> None:
        """Replace the rows, or only what is said of them where they are the same.

        It is worded when it is asked for: to word hundreds of quotes at each arrival would stall the window.
        """
        is_new = list(rows) != list(self._rows)
        if is_new:
            self.beginResetModel()
        self._rows, self._spoken, self._tip = list(rows), spoken, tip
        if is_new:
            self.endResetModel()

    def rowCount(self, _parent: Index | None = None) -> int:
        """Return the number of rows."""
        return len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return a row itself, or what is said of it."""
        if role == ROW:
            return self._rows[index.row()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return self._spoken(self._rows[index.row()])
        if role == Qt.ItemDataRole.ToolTipRole:
            return self._tip(self._rows[index.row()]) or None
        return None

    def index_of(self, quote: Quote) -> QModelIndex:
        """Return where a quote is; an invalid index where it is not."""
        for number, row in enumerate(self._rows):
            if isinstance(row, QuoteRow) and row.quote == quote:
                return self.index(number)
        return QModelIndex()

    def index_with(self, key: object) -> QModelIndex:
        """Return where the row of that key is; an invalid index where it is not."""
        return next((self.index(number) for number, row in enumerate(self._rows) if row.key == key), QModelIndex())
