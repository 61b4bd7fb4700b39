"""What a column draws before the items of a list: their text has no bullets, for it is quoted and translated."""

from collections.abc import Iterable

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPalette
from PySide6.QtWidgets import QWidget

from reader.ui.reading.text_column import TextColumn

_RADIUS = 2.5


def paint_bullets(viewport: QWidget, column: TextColumn, rows: Iterable[int], top: int) -> None:
    """Draw the bullets of `rows`, which show; `top` is the height, in px, at which the column is cut off."""
    places = [place for place in map(column.bullet_of, rows) if place is not None]
    if places:
        painter = QPainter(viewport)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(viewport.palette().color(QPalette.ColorRole.Text))
        painter.translate(0, -top)
        for place in places:
            painter.drawEllipse(place, _RADIUS, _RADIUS)
