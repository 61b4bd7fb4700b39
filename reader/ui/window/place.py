"""Where the window stands, and how large it is, when it opens."""

from PySide6.QtCore import QByteArray, QSize
from PySide6.QtWidgets import QWidget

from reader.ui.widgets.screen_room import room_on

_USUAL_SIZE = QSize(1280, 800)


def place_window(window: QWidget, kept: str) -> None:
    """Give a window the place that it was left at, or the usual size, as far as its screen has room for that.

    `kept` is what `kept_place` returned, or "". Qt brings a place of a screen that is gone back to one that is there.
    """
    place = QByteArray.fromBase64(kept.encode())
    if place.isEmpty() or not window.restoreGeometry(place):
        window.resize(_USUAL_SIZE.boundedTo(room_on(window.screen().availableGeometry())))


def kept_place(window: QWidget) -> str:
    """Return a window's place, as text."""
    return bytes(window.saveGeometry().toBase64().data()).decode()
