"""A line that can be selected and copied, but looks like any other text."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QLineEdit, QWidget

HEIGHT = 24  # px; the Arabic fonts of the interface would make it much higher
_OWN_MARGIN = 2  # px that QLineEdit leaves at its sides


class PlainField(QLineEdit):
    """Shows a path, an address or a checksum: left to right in either interface, whole as a tooltip."""

    def __init__(self, text: str, label: str, parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self.setObjectName("plainField")
        self.setReadOnly(True)
        self.setFrame(False)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.DefaultContextMenu)
        self.setAccessibleName(label)
        self.setToolTip(text)
        is_mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        side = Qt.AlignmentFlag.AlignRight if is_mirrored else Qt.AlignmentFlag.AlignLeft
        self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self.setAlignment(side | Qt.AlignmentFlag.AlignVCenter)
        self.setFixedHeight(HEIGHT)
        self.setTextMargins(-_OWN_MARGIN, 0, -_OWN_MARGIN, 0)
        self.setCursorPosition(0)

    def minimumSizeHint(self) -> QSize:
        """Ask for no more than a few letters' width."""
        return QSize(60, super().minimumSizeHint().height())
