"""The line in which a name is written."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from reader.ui.widgets.quiet_button import quiet_button


class NameEntry(QWidget):
    """`added` carries Arabic and English as written; whoever answers looks at them."""

    added = Signal(str, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._source, self._target, self._add = QLineEdit(), QLineEdit(), quiet_button()
        self._source.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        self._target.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self._source.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignAbsolute)
        self._target.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignAbsolute)
        self._source.returnPressed.connect(self._on_source_done)
        self._target.returnPressed.connect(self._on_add)
        self._add.clicked.connect(self._on_add)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(8)
        line.addWidget(self._source, 1)
        line.addWidget(self._target, 1)
        line.addWidget(self._add)
        self._retranslate()

    def take_focus(self) -> None:
        """Wait for the next name, or for the English of one that was suggested."""
        field = self._target if self._source.text() else self._source
        field.setFocus()
        field.selectAll()

    def suggest(self, source: str, target: str) -> None:
        """Begin with words from elsewhere; the English of a model is there to be written over."""
        self._source.setText(source)
        self._target.setText(target)
        self.take_focus()

    def clear(self) -> None:
        """Begin another name."""
        self._source.clear()
        self._target.clear()
        self._source.setFocus()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the interface's language."""
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _on_source_done(self) -> None:
        if self._target.text().strip():
            self._on_add()
        else:
            self._target.setFocus()

    def _on_add(self) -> None:
        self.added.emit(self._source.text(), self._target.text())

    def _retranslate(self) -> None:
        for field, text in ((self._source, self.tr("Name in Arabic")), (self._target, self.tr("Name in English"))):
            field.setPlaceholderText(text)
            field.setAccessibleName(text)
        self._add.setText(self.tr("Add"))
