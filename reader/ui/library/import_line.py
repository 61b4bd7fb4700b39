"""How far the import of a folder is."""

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QWidget

from reader.ui.widgets.quiet_button import quiet_button


class ImportLine(QWidget):
    """Hidden unless a folder is being brought in. `stop_asked` is the reader's wish."""

    stop_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._step: tuple[int, int] | None = None
        self._text, self._bar, self._stop = QLabel(), QProgressBar(), quiet_button()
        self._text.setObjectName("count")
        self._bar.setTextVisible(False)
        self._bar.setFixedWidth(220)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 2, 0, 2)
        line.setSpacing(12)
        line.addWidget(self._text)
        line.addWidget(self._bar)
        line.addWidget(self._stop)
        line.addStretch(1)
        self._stop.clicked.connect(self.stop_asked)
        self._retranslate()
        self.hide()

    def show_step(self, step: tuple[int, int] | None) -> None:
        """Show how many files are done, of how many; None hides it all."""
        self._step = step
        self.setVisible(step is not None)
        self._retranslate()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the interface's language."""
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _retranslate(self) -> None:
        done, of = self._step or (0, 0)
        counted = self.tr("Importing · {done} of {all} files").format(done=done, all=of)
        self._text.setText(counted if of else self.tr("Looking through the folder…"))
        self._bar.setRange(0, max(1, of))
        self._bar.setValue(done)
        self._bar.setAccessibleName(self.tr("Import"))
        self._stop.setText(self.tr("Stop"))
