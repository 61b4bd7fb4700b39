"""One sentence over the article about something that is wrong, or is done, with one action."""

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QToolButton, QWidget

from reader.ui.look.icons import IconSet
from reader.ui.widgets.by_name import set_by_name
from reader.ui.wording.phrases import Said, say


class Banner(QFrame):
    """Hidden until it has something to say. `acted` carries the key of the sentence that was shown."""

    acted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("banner")
        self._key = ""
        self._says: tuple[Said, Said] = ("", "")
        self._is_told = self._is_of_article = False
        self._is_reading = True
        self._icons: IconSet | None = None
        self._mark, self._text, self._action, self._close = QLabel(), QLabel(), QPushButton(), QToolButton()
        self._text.setWordWrap(True)
        set_by_name(self._text, textInteractionFlags="TextSelectableByMouse")
        line = QHBoxLayout(self)
        line.setContentsMargins(14, 8, 10, 8)
        line.setSpacing(12)
        for widget in (self._mark, self._text, self._action, self._close):
            line.addWidget(widget, 1 if widget is self._text else 0)
        self._action.clicked.connect(self._on_action)
        self._close.clicked.connect(self._take_back)
        self._retranslate()
        self.hide()

    @property
    def text(self) -> str:
        """The sentence."""
        return self._text.text()

    def tell(
        self, key: str, text: Said, action: Said = "", *, is_warning: bool = True, is_of_article: bool = False
    ) -> None:
        """Show a sentence, and a button for what can be done about it; what is no warning has no warning's looks.

        What is said of the open article waits while another page is shown.
        """
        self._key, self._says, self._is_of_article = key, (text, action), is_of_article
        self._mark.setVisible(is_warning)
        self.setObjectName("banner" if is_warning else "calmBanner")
        self.style().polish(self)
        self._say()
        self._draw_icons()
        self._is_told = True
        self._show()

    def show_reading(self, *, is_reading: bool) -> None:
        """Tell whether the open article is what is shown."""
        self._is_reading = is_reading
        self._show()

    def _show(self) -> None:
        self.setVisible(self._is_told and (self._is_reading or not self._is_of_article))

    def _take_back(self) -> None:
        self._is_told = False
        self._show()

    def _say(self) -> None:
        text, action = map(say, self._says)
        self._text.setText(text)
        self._action.setText(action)
        self._action.setVisible(bool(action))

    def withdraw(self, key: str) -> None:
        """Take back a sentence, if it is still the one that shows."""
        if key == self._key:
            self._take_back()

    def show_icons(self, icons: IconSet) -> None:
        """Draw the icons in the theme's ink, once there is something to say."""
        self._icons = icons
        if not self.isHidden():
            self._draw_icons()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the interface's language."""
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _draw_icons(self) -> None:
        if self._icons is not None:
            self._mark.setPixmap(self._icons.icon("warning").pixmap(18, 18))
            self._close.setIcon(self._icons.icon("close"))

    def _retranslate(self) -> None:
        self._say()
        self._close.setToolTip(self.tr("Hide this message"))
        self._close.setAccessibleName(self.tr("Hide this message"))

    def _on_action(self) -> None:
        self._take_back()
        self.acted.emit(self._key)
