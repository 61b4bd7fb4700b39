"""The line under the article: the model at work, how far it is, and how long the article is."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QTimer, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QProgressBar, QToolButton, QWidget

from reader.ui.widgets.by_name import set_by_name
from reader.ui.widgets.elided_label import ElidedLabel

if TYPE_CHECKING:  # the first paint waits for no part of the domain
    from reader.domain.translation import TranslationModel

HEIGHT = 28
_TOLD_MS = 2500  # for which it is told what has just been done
_WORDS_A_MINUTE = 180  # of Arabic, read silently by an adult; a round figure for a hint


class StatusLine(QFrame):
    """Tells what goes on. `stop_asked` and `resume_asked` are the reader's wishes."""

    stop_asked = Signal()
    resume_asked = Signal()
    removed_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("statusLine")
        self.setFixedHeight(HEIGHT)
        self._model: TranslationModel | None = None
        self._told = ""
        self._told_for: QTimer | None = None
        self._tells_starter, self._is_reading = False, True
        self._done, self._all, self._state = 0, 0, "idle"
        self._minutes = self._removed_count = 0
        self._left, self._middle, self._minutes_label = ElidedLabel(), QLabel(), QLabel()
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setFixedWidth(120)
        self._stop, self._removed = QToolButton(), QToolButton()
        self._stop.setObjectName("stop")
        for button in (self._stop, self._removed):
            set_by_name(button, focusPolicy="TabFocus")
        self._stop.clicked.connect(self._on_stop)
        self._removed.clicked.connect(self.removed_asked)
        self._lay_out()
        self.retranslate()

    def _lay_out(self) -> None:
        line = QHBoxLayout(self)
        line.setContentsMargins(14, 0, 14, 0)
        line.setSpacing(10)
        line.addWidget(self._left, 1)
        for widget in (self._middle, self._bar, self._stop):
            line.addWidget(widget)
        end = QHBoxLayout()
        end.addStretch(1)
        end.addWidget(self._removed)
        end.addWidget(self._minutes_label)
        line.addLayout(end, 1)

    def show_model(self, model: "TranslationModel", *, tells_starter: bool) -> None:
        """Name the model, and say of the built-in one, when asked to, what it is good for."""
        self._model, self._tells_starter = model, tells_starter
        self.retranslate()

    def show_progress(self, done: int, of: int) -> None:
        """Tell how many sentences are translated."""
        self._done, self._all = done, of
        self._tell_progress()

    def show_state(self, state: str) -> None:
        """Tell what the translation does: idle, loading, running, stopped or done."""
        self._state = state
        self.retranslate()

    def show_article(self, words: int, removed: int) -> None:
        """Tell how long an article is, and how many pieces of its source are not shown."""
        self._minutes, self._removed_count = max(1, round(words / _WORDS_A_MINUTE)), removed
        self.retranslate()

    def show_reading(self, *, is_reading: bool) -> None:
        """Tell of the article's length only where it is read."""
        self._is_reading = is_reading
        self.retranslate()

    def tell(self, text: str) -> None:
        """Tell for a moment what has just been done, to a screen reader too."""
        if self._told_for is None:
            self._told_for = QTimer(self, singleShot=True, interval=_TOLD_MS)
            self._told_for.timeout.connect(lambda: self._show_told(""))
        self._show_told(text)
        self._told_for.start()
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, text))

    def _show_told(self, text: str) -> None:
        self._told = text
        self._tell_progress()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the interface's language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def retranslate(self) -> None:
        """Write everything anew."""
        self._left.setText(self._model_text())
        self._tell_progress()
        is_counting = self._state in ("running", "stopped")
        self._bar.setVisible(is_counting)
        self._bar.setAccessibleName(self.tr("Translation"))
        self._stop.setVisible(is_counting or self._state == "loading")
        self._stop.setText(self.tr("Continue") if self._state == "stopped" else self.tr("Stop"))
        self._removed.setVisible(self._removed_count > 0 and self._is_reading)
        self._removed.setText(self.tr("%n piece(s) taken out", "", self._removed_count))
        self._removed.setToolTip(self.tr("Show what was cleaned out of the article, and why"))
        self._minutes_label.setText(
            self.tr("%n min read", "", self._minutes) if self._minutes and self._is_reading else ""
        )

    def _tell_progress(self) -> None:
        self._middle.setText(self._progress_text())
        self._bar.setUpdatesEnabled(False)  # else it would not wait for its turn, but paint the window at once
        self._bar.setRange(0, max(1, self._all))
        self._bar.setValue(self._done)
        self._bar.setUpdatesEnabled(True)

    def _model_text(self) -> str:
        if self._model is None:
            return self.tr("Offline")
        name = self.tr("built-in model") if self._model.is_builtin else self._model.name
        text = self.tr("Offline · {model} {version}").format(model=name, version=self._model.version)
        if self._tells_starter:
            text += " – " + self.tr("a starter that gives the gist")
        return text

    def _progress_text(self) -> str:
        if self._told:
            return self._told
        if self._state == "loading":
            return self.tr("Loading the model…")
        counted = {"done": self._done, "all": self._all}
        if self._state == "running":
            return self.tr("Translating · {done} of {all} sentences").format(**counted)
        if self._state == "stopped":
            return self.tr("Stopped · {done} of {all} sentences").format(**counted)
        return ""

    def _on_stop(self) -> None:
        (self.resume_asked if self._state == "stopped" else self.stop_asked).emit()
