"""The ways to another model: a file, a folder, a drop, Argos's index."""

from pathlib import Path

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from reader.ui.widgets.plain_field import PlainField
from reader.ui.widgets.quiet_button import quiet_button
from reader.ui.widgets.start_folder import start_folder


class ModelSources(QWidget):
    """`source_chosen` carries a file or folder; `index_asked` is the wish to contact the address that is shown."""

    source_chosen = Signal(object)
    index_asked = Signal()

    def __init__(self, index: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._local, self._remote = QLabel(), QLabel()
        for label in (self._local, self._remote):
            label.setWordWrap(True)
        self._local.setObjectName("muted")
        self._remote.setObjectName("muted")
        self._file, self._folder, self._ask = quiet_button(), quiet_button(), quiet_button()
        self._address = PlainField(index, "")
        self._file.clicked.connect(self._choose_file)
        self._folder.clicked.connect(self._choose_folder)
        self._ask.clicked.connect(self.index_asked)
        local, remote, words = QHBoxLayout(), QHBoxLayout(), QVBoxLayout()
        words.setSpacing(1)
        words.addWidget(self._remote)
        words.addWidget(self._address)
        for line in (local, remote):
            line.setSpacing(8)
        local.addWidget(self._local, 1)
        local.addWidget(self._file)
        local.addWidget(self._folder)
        remote.addLayout(words, 1)
        remote.addWidget(self._ask)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addLayout(local)
        column.addLayout(remote)
        self._retranslate()

    def set_busy(self, *, is_busy: bool) -> None:
        """Let nothing be begun while something else is done."""
        for button in (self._file, self._folder, self._ask):
            button.setEnabled(not is_busy)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the interface's language."""
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _retranslate(self) -> None:
        self._local.setText(self.tr("Drop an .argosmodel or zip file here, or the folder of an OPUS-MT model."))
        self._file.setText(self.tr("From a file…"))
        self._folder.setText(self.tr("From a folder…"))
        self._remote.setText(self.tr("Argos offers models on the web. Only when you ask is its list fetched, from"))
        self._ask.setText(self.tr("Ask for the list"))
        self._ask.setAccessibleDescription(self._address.text())
        self._address.setAccessibleName(self.tr("Address of the list"))

    def _choose_file(self) -> None:
        kinds = self.tr("Models (*.argosmodel *.zip);;All files (*)")
        name, _ = QFileDialog.getOpenFileName(self, self.tr("Install a model"), str(start_folder()), kinds)
        if name:
            self.source_chosen.emit(Path(name))

    def _choose_folder(self) -> None:
        name = QFileDialog.getExistingDirectory(self, self.tr("Install a model from a folder"), str(start_folder()))
        if name:
            self.source_chosen.emit(Path(name))
