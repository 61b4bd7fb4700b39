"""The translation memory: how large it is, how large it may be, and away with it."""

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from reader.ui.widgets.question import Question
from reader.ui.widgets.quiet_button import quiet_button
from reader.ui.wording.sizes import MEGABYTE, written_size

LIMITS = (20, 50, 100, 200, 500, 1000, 2000)  # megabytes


class MemoryPanel(QWidget):
    """Stands in a dialog. `limit_chosen` carries megabytes; `clear_asked` is the wish to forget all."""

    limit_chosen = Signal(int)
    clear_asked = Signal()

    def __init__(self, limit: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._size: int | None = None
        self._trouble = ""
        self._about, self._now, self._at_most = QLabel(), QLabel(), QLabel()
        self._about.setObjectName("muted")
        self._about.setWordWrap(True)
        self._now.setWordWrap(True)
        self._chosen = limit
        self._limit, self._clear = QComboBox(), quiet_button()
        self._choices: list[int] = []
        self._limit.activated.connect(lambda place: self.limit_chosen.emit(self._choices[place]))
        self._question = Question()
        self._clear.clicked.connect(self._ask)
        self._question.agreed.connect(self.clear_asked)
        self._question.declined.connect(self._clear.setFocus)
        line = QHBoxLayout()
        line.setSpacing(8)
        line.addWidget(self._now, 1)
        for widget in (self._at_most, self._limit, self._clear):
            line.addWidget(widget)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(7)
        column.addWidget(self._about)
        column.addLayout(line)
        column.addWidget(self._question)
        self._retranslate()

    def show_size(self, size: int) -> None:
        """Tell how many bytes are kept."""
        self._size, self._trouble = size, ""
        self._retranslate()

    def show_trouble(self, sentence: str) -> None:
        """Tell why that is not known."""
        self._size, self._trouble = None, sentence
        self._retranslate()

    def show_limit(self, limit: int) -> None:
        """Show what was chosen elsewhere, in megabytes."""
        self._chosen = limit
        self._retranslate()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the interface's language."""
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _retranslate(self) -> None:
        self._about.setText(self.tr("English that was made before is kept, and shown at once when it is wanted again."))
        if self._trouble:
            now = self._trouble
        elif self._size is None:
            now = self.tr("Counting…")
        else:
            now = self.tr("{size} kept").format(size=written_size(self._size)) if self._size else self.tr("Empty")
        self._now.setText(now)
        self._at_most.setText(self.tr("At most"))
        self._choices = sorted({*LIMITS, self._chosen})
        self._limit.clear()
        self._limit.addItems([written_size(each * MEGABYTE) for each in self._choices])
        self._limit.setCurrentIndex(self._choices.index(self._chosen))
        self._limit.setAccessibleName(self.tr("Largest size of the translation memory"))
        self._clear.setText(self.tr("Clear…"))
        self._clear.setAccessibleName(self.tr("Clear the translation memory"))
        self._clear.setEnabled(bool(self._size))

    def _ask(self) -> None:
        text = self.tr("Clear {size} of translations? Articles stay; their English is made anew when you open them.")
        self._question.ask(text.format(size=written_size(self._size or 0)), self.tr("Clear"), self.tr("Keep"))
