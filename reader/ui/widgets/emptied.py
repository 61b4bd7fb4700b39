"""Layouts whose widgets are made anew."""

from PySide6.QtWidgets import QLayout


def empty(layout: QLayout) -> None:
    """Take all widgets out of a layout; they are gone after the click on one of them that may have asked for this."""
    while (former := layout.takeAt(0)) is not None:
        widget = former.widget()
        if widget is not None:
            widget.hide()
            widget.deleteLater()
