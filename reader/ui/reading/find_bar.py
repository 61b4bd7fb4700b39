"""The bar for finding words in the article."""

from PySide6.QtCore import QEvent, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QToolButton, QWidget

from reader.ui.look.icons import IconSet

_TYPING_MS = 90  # a pause after which what was typed is looked for


class FindBar(QWidget):
    """Takes words and tells how many places hold them. Hidden until it is asked for."""

    wanted = Signal(str)
    step_asked = Signal(int)
    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("findBar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._number, self._count = 0, 0
        self._words, self._told = QLineEdit(), QLabel()
        self._words.setMaximumWidth(420)
        self._told.setObjectName("muted")
        self._back, self._on, self._close = QToolButton(), QToolButton(), QToolButton()
        line = QHBoxLayout(self)
        line.setContentsMargins(14, 6, 10, 7)
        line.setSpacing(8)
        for widget in (self._words, self._back, self._on, self._told):
            line.addWidget(widget, 1 if widget is self._words else 0)
        line.addStretch(1)
        line.addWidget(self._close)
        for button in (self._back, self._on, self._close):
            button.setIconSize(QSize(16, 16))
        self._typing = QTimer(self, singleShot=True, interval=_TYPING_MS)
        self._typing.timeout.connect(lambda: self.wanted.emit(self._words.text()))
        self._words.textChanged.connect(lambda _: self._typing.start())
        self._back.clicked.connect(lambda: self.step_asked.emit(-1))
        self._on.clicked.connect(lambda: self.step_asked.emit(1))
        self._close.clicked.connect(self.close_bar)
        self._retranslate()
        self.hide()

    @property
    def text(self) -> str:
        """What is looked for."""
        return self._words.text()

    @property
    def told(self) -> str:
        """What the bar says of the places found."""
        return self._told.text()

    def start(self, words: str = "") -> None:
        """Show the bar, with `words` to look for if there are any."""
        self.show()
        if words:
            self._words.setText(words)
        self._words.setFocus()
        self._words.selectAll()
        self.wanted.emit(self._words.text())

    def close_bar(self) -> None:
        """Hide the bar."""
        if self.isVisible():
            self.hide()
            self._typing.stop()
            self.closed.emit()

    def show_count(self, number: int, count: int) -> None:
        """Tell that place `number` of `count` is the current one; numbers begin with 1."""
        self._number, self._count = number, count
        self._retranslate()

    def show_icons(self, icons: IconSet) -> None:
        """Draw the icons in the theme's ink."""
        for button, name in ((self._back, "up"), (self._on, "down"), (self._close, "close")):
            button.setIcon(icons.icon(name))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Step with Enter and Shift+Enter, and leave with Escape."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if self._typing.isActive():  # what was typed last has not been looked for yet
                self._typing.stop()
                self.wanted.emit(self._words.text())
            self.step_asked.emit(-1 if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 1)
        elif event.key() == Qt.Key.Key_Escape:
            self.close_bar()
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the interface's language."""
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _retranslate(self) -> None:
        self._words.setPlaceholderText(self.tr("Find in both texts"))
        self._words.setAccessibleName(self.tr("Find in both texts"))
        told = ""
        if self._count:
            told = self.tr("{number} of {count}").format(number=self._number, count=self._count)
        elif self._words.text().strip():
            told = self.tr("Not found")
        self._told.setText(told)
        names = (
            (self._back, self.tr("Previous match")),
            (self._on, self.tr("Next match")),
            (self._close, self.tr("Close")),
        )
        for button, name in names:
            button.setToolTip(name)
            button.setAccessibleName(name)
        for button in (self._back, self._on):
            button.setEnabled(self._count > 0)
