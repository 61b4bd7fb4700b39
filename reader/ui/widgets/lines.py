"""Lines of one pixel, which part what stands below each other."""

from PySide6.QtWidgets import QFrame


def rule() -> QFrame:
    """Return a line as wide as its place."""
    line = QFrame()
    line.setObjectName("rule")
    line.setFixedHeight(1)
    return line
