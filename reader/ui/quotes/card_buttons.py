"""The buttons of a quote's card."""

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QToolButton, QWidget

from reader.ui.look.icons import IconSet


class CardButtons(QFrame):
    """Copy, go there, more."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("cardButtons")
        self.copy, self.go, self.more = QToolButton(), QToolButton(), QToolButton()
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(2)
        for button in (self.copy, self.go, self.more):
            button.setIconSize(QSize(15, 15))
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            line.addWidget(button)
        self.retranslate()
        self.hide()

    def has_focus(self) -> bool:
        """Tell whether one of them has the keyboard."""
        return any(button.hasFocus() for button in (self.copy, self.go, self.more))

    def show_icons(self, icons: IconSet) -> None:
        """Draw the icons in the theme's ink."""
        for button, name in ((self.copy, "copy"), (self.go, "go"), (self.more, "more")):
            button.setIcon(icons.icon(name))

    def changeEvent(self, event: QEvent) -> None:
        """Follow the interface's language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def retranslate(self) -> None:
        """Name the buttons."""
        names = (
            (self.copy, self.tr("Copy both, with the source")),
            (self.go, self.tr("Go to the quote")),
            (self.more, self.tr("More")),
        )
        for button, name in names:
            button.setToolTip(name)
            button.setAccessibleName(name)
