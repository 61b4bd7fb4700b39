"""Rows of a list that are drawn once, so that the list moves without a stall."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPixmap
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from reader.ui.lists.paged_rows import ROW, Index
from reader.ui.look.card_drawing import CardLook

_MOST = 60  # pictures, about four screens of rows; one takes 0.4 MB at 100 %
_STATES = QStyle.StateFlag.State_Selected | QStyle.StateFlag.State_MouseOver | QStyle.StateFlag.State_HasFocus


class RowDelegate(QStyledItemDelegate):
    """Keeps the pictures of the rows that were drawn last; `draw_row` draws one."""

    def __init__(self, look: CardLook) -> None:
        super().__init__()
        self.look = look
        self._pictures: dict[object, QPixmap] = {}

    def forget(self, look: CardLook) -> None:
        """Draw all anew, with this look."""
        self.look = look
        self._pictures.clear()

    def draw_row(self, painter: QPainter, box: QRectF, option: QStyleOptionViewItem, row: object | None) -> None:
        """Draw a row, or its place (None) while it is being fetched."""
        raise NotImplementedError

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Show a row's picture."""
        row, size, scale = index.data(ROW), option.rect.size(), painter.device().devicePixelRatioF()
        key = (row, size.width(), size.height(), option.state & _STATES, option.direction, scale)
        picture = self._pictures.pop(key, None)
        if picture is None:
            picture = QPixmap(size * scale)
            picture.setDevicePixelRatio(scale)
            picture.fill(QColor(self.look.theme.panel))
            inner = QPainter(picture)
            inner.setRenderHint(QPainter.RenderHint.Antialiasing)
            inner.setLayoutDirection(Qt.LayoutDirection(option.direction))
            self.draw_row(inner, QRectF(0, 0, size.width(), size.height()), option, row)
            inner.end()
        self._pictures[key] = picture  # the last one that was used is the last one to go
        if len(self._pictures) > _MOST:
            del self._pictures[next(iter(self._pictures))]
        painter.drawPixmap(option.rect.topLeft(), picture)
