"""What has just been done, on a line over a list, and what stands there instead of rows."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from reader.ui.look.icons import IconSet
from reader.ui.widgets.quiet_button import quiet_button
from reader.ui.wording.phrases import Said, say


class NoticeLine(QWidget):
    """Hidden until something is told; one button for what can be done about it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("notice")
        self._says: tuple[Said, Said] = ("", "")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._act: Callable[[], None] | None = None
        self._text, self._button, self._close = QLabel(), quiet_button(), QToolButton()
        self._text.setWordWrap(True)
        self._text.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self._close.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        line = QHBoxLayout(self)
        line.setContentsMargins(12, 4, 6, 4)
        line.addWidget(self._text, 1)
        line.addWidget(self._button)
        line.addWidget(self._close)
        self._button.clicked.connect(self.act)
        self._close.clicked.connect(self.hide)
        self._retranslate()
        self.hide()

    def show_icons(self, icons: IconSet) -> None:
        """Draw the icon in the theme's ink."""
        self._close.setIcon(icons.icon("close"))

    def tell(self, text: Said, action: Said = "", act: Callable[[], None] | None = None) -> None:
        """Show a sentence, and a button that is called `action`."""
        self._act, self._says = act, (text, action)
        self._say()
        self.show()

    def _say(self) -> None:
        text, action = map(say, self._says)
        self._text.setText(text)
        self._button.setText(action)
        self._button.setAccessibleDescription(text)
        self._button.setVisible(bool(action))

    def act(self) -> None:
        """Do what the button is for, once, if there is anything."""
        act, self._act = self._act, None
        self.hide()
        if act is not None:
            act()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the interface's language."""
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _retranslate(self) -> None:
        self._say()
        self._close.setToolTip(self.tr("Hide this message"))
        self._close.setAccessibleName(self.tr("Hide this message"))


class NothingHere(QWidget):
    """One sentence, and one action."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._act: Callable[[], None] | None = None
        self._text, self._button = QLabel(), quiet_button()
        self._text.setObjectName("muted")
        self._text.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._text.setWordWrap(True)
        line = QHBoxLayout()
        line.addStretch(1)
        line.addWidget(self._button)
        line.addStretch(1)
        column = QVBoxLayout(self)
        column.setSpacing(18)
        column.addStretch(2)
        column.addWidget(self._text)
        column.addLayout(line)
        column.addStretch(3)
        self._button.clicked.connect(self._on_clicked)

    def tell(self, text: str, action: str, act: Callable[[], None]) -> None:
        """Show a sentence and a button."""
        self._act = act
        self._text.setText(text)
        self._button.setText(action)

    def _on_clicked(self) -> None:
        if self._act is not None:
            self._act()
