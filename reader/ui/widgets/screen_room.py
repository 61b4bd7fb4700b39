"""How much room a screen has for windows and dialogs."""

from PySide6.QtCore import QRect, QSize
from PySide6.QtWidgets import QDialog

_FRAME = QSize(16, 48)  # px for what the desktop puts around a window; only a window that is shown knows its own


def room_on(screen: QRect) -> QSize:
    """Return the largest size that a window's inside may have on a screen."""
    return screen.size() - _FRAME


def fit_to_screen(dialog: QDialog, wanted: QSize) -> None:
    """Give a dialog the size that it wants, as far as its window's screen has room for that."""
    parent = dialog.parentWidget()
    dialog.resize(wanted.boundedTo(room_on((parent or dialog).screen().availableGeometry())))
