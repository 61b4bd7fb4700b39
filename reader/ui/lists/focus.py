"""How the keyboard came to a list."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QFocusEvent

_REASON = Qt.FocusReason
_NOT_BY_KEYBOARD = frozenset({_REASON.MouseFocusReason, _REASON.PopupFocusReason, _REASON.ActiveWindowFocusReason})


def is_by_keyboard(event: QFocusEvent) -> bool:
    """Tell whether the reader has gone to the list by keyboard or by an order of the window.

    A list must not move under the pointer: the focus comes before the press, which would hit another row. A menu or
    a window that closes gives back what was there before.
    """
    return event.reason() not in _NOT_BY_KEYBOARD
