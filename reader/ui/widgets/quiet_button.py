"""Buttons that wait until they are pressed."""

from PySide6.QtWidgets import QPushButton


def quiet_button(text: str = "") -> QPushButton:
    """Return a button that Enter does not press from elsewhere in its dialog."""
    button = QPushButton(text)
    button.setAutoDefault(False)
    return button
