"""A label that ends in … where its text does not fit."""

from PySide6 import QtCore
from PySide6.QtCore import QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QWidget

from reader.ui.widgets.by_name import set_by_name


class ElidedLabel(QLabel):
    """One line of text, elided at its end; the whole of it is its tooltip."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_by_name(self, textFormat="PlainText")

    def setText(self, text: str) -> None:
        """Show `text`."""
        super().setText(text.replace("\n", " "))
        self.setToolTip(text)

    def minimumSizeHint(self) -> QSize:
        """Ask for no more than a few letters' width."""
        return QSize(40, super().minimumSizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw what fits."""
        if self.fontMetrics().horizontalAdvance(self.text()) <= self.width():
            super().paintEvent(event)
            return
        painter, names = QPainter(self), QtCore.Qt  # made when it is first needed: see by_name
        text = self.fontMetrics().elidedText(self.text(), names.TextElideMode.ElideRight, self.width())
        painter.drawText(self.rect(), int(self.alignment()) | int(names.TextFlag.TextSingleLine), text)
