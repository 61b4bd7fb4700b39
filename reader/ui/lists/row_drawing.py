"""What lies behind a row of a list, and what stands in it before its words are here."""

from collections.abc import Iterable

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem

from reader.ui.look.theme import Theme, mixed

SIDE = 20
"""Px between a row's content and the list's edges."""

_EDGE = 3  # px of accent where a chosen row's reading starts: it is told by more than its tint


def draw_ground(painter: QPainter, box: QRectF, option: QStyleOptionViewItem, theme: Theme) -> None:
    """Draw what lies behind a row: chosen, pointed at, with the keyboard or plain; a line parts it from the next."""
    state = option.state
    if state & QStyle.StateFlag.State_Selected:
        painter.fillRect(box, QColor(theme.row))
        edge = box.right() - _EDGE if option.direction is Qt.LayoutDirection.RightToLeft else box.left()
        painter.fillRect(QRectF(edge, box.top(), _EDGE, box.height() - 1), QColor(theme.accent))
    elif state & QStyle.StateFlag.State_MouseOver:
        painter.fillRect(box, QColor(mixed(theme.hover, theme.panel, 0.5)))
    painter.fillRect(QRectF(box.left() + SIDE, box.bottom() - 1, box.width() - 2 * SIDE, 1), QColor(theme.line))
    if state & QStyle.StateFlag.State_HasFocus:
        painter.setPen(QPen(QColor(theme.accent), 1.4))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(box.adjusted(3, 2, -3, -3), 5, 5)


def draw_bars(painter: QPainter, boxes: Iterable[QRectF], theme: Theme) -> None:
    """Draw the faint place of words that are not here yet."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(theme.bars))
    for box in boxes:
        painter.drawRoundedRect(QRectF(box.left(), box.top() + 8, box.width() * 0.8, 9), 4, 4)
