"""How far something is that takes its time, and how to stop it."""

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QSizePolicy, QVBoxLayout, QWidget

from reader.ui.models.desk import Stage, Step
from reader.ui.widgets.quiet_button import quiet_button
from reader.ui.wording.sizes import written_size, written_speed

_THOUSAND = 1000


class StepLine(QWidget):
    """Hidden while nothing is done."""

    cancel_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._step: Step | None = None
        self._text, self._bar, self._cancel = QLabel(), QProgressBar(), quiet_button()
        self._text.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._bar.setTextVisible(False)
        self._bar.setRange(0, _THOUSAND)
        policy = self._bar.sizePolicy()
        policy.setRetainSizeWhenHidden(True)  # so that nothing jumps when the counting begins
        self._bar.setSizePolicy(policy)
        self._cancel.clicked.connect(self.cancel_asked)
        left = QVBoxLayout()
        left.setSpacing(7)
        left.addWidget(self._text)
        left.addWidget(self._bar)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(16)
        line.addLayout(left, 1)
        line.addWidget(self._cancel)
        self.show_step(None)

    def show_step(self, step: Step | None) -> None:
        """Tell how far it is; None that it is over."""
        self._step = step
        self.setVisible(step is not None)
        if step is not None:
            is_counted = step.total > 0
            self._bar.setVisible(is_counted)
            self._bar.setValue(round(step.done / step.total * _THOUSAND) if is_counted else 0)
            self._cancel.setVisible(step.stage is not Stage.REMOVING)
            self._retranslate()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the interface's language."""
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _retranslate(self) -> None:
        self._cancel.setText(self.tr("Stop"))
        if self._step is not None:
            self._text.setText(self._told(self._step))
            self._bar.setAccessibleName(self._text.text())

    def _told(self, step: Step) -> str:
        if step.stage is Stage.FETCHING and step.done:
            return self._fetching(step)
        if step.stage is Stage.UNPACKING:
            sizes = {"done": written_size(step.done), "all": written_size(step.total)}
            return self.tr("Unpacking · {done} of {all}").format(**sizes)
        return {
            Stage.ASKING: self.tr("Asking for the list…"),
            Stage.FETCHING: self.tr("Connecting…"),
            Stage.WAITING: self.tr("The connection broke. Trying again…"),
            Stage.READING: self.tr("Reading the file…"),
            Stage.TRYING: self.tr("Letting it translate a sentence…"),
            Stage.REMOVING: self.tr("Removing…"),
        }[step.stage]

    def _fetching(self, step: Step) -> str:
        done, speed = written_size(step.done), written_speed(step.speed)
        if not step.total:
            return self.tr("Fetching · {done} · {speed}").format(done=done, speed=speed)
        text = self.tr("Fetching · {done} of {all} · {speed}")
        return text.format(done=done, all=written_size(step.total), speed=speed)
