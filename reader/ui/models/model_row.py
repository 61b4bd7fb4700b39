"""One model in the list of those on this computer."""

from dataclasses import dataclass, replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from reader.translation.packages import InstalledModel
from reader.ui.widgets.plain_field import HEIGHT, PlainField
from reader.ui.widgets.question import Question
from reader.ui.widgets.quiet_button import quiet_button
from reader.ui.wording.isolates import isolated
from reader.ui.wording.phrases import worded
from reader.ui.wording.sizes import written_bleu, written_size

_LABELS = 62  # px, so that all rows stand in line


@dataclass(frozen=True, slots=True)
class ShownModel:
    """A model as its row tells it. `bleu` is None where nobody has measured it."""

    model: InstalledModel
    bleu: float | None
    is_in_use: bool


class ModelRow(QWidget):
    """Tells of a model, and asks before it goes. `use_asked` and `remove_asked` are the reader's wishes."""

    use_asked = Signal()
    remove_asked = Signal()

    def __init__(self, shown: ShownModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown = shown
        self.setObjectName("modelRow")
        self.setAccessibleName(self._label())
        self._question = Question()
        self._question.agreed.connect(self.remove_asked)
        self._in_use = QLabel(self.tr("In use"))
        self._in_use.setObjectName("inUse")
        self._use, self._remove = quiet_button(self.tr("Use")), quiet_button(self.tr("Remove…"))
        self._use.clicked.connect(self.use_asked)
        self._remove.clicked.connect(self._ask)
        self._question.declined.connect(self._remove.setFocus)
        self._use.setAccessibleName(self.tr("Use {model}").format(model=self._name()))
        self._remove.setAccessibleName(self.tr("Remove {model}").format(model=self._name()))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 8, 0, 10)
        column.setSpacing(2)
        column.addLayout(self._head())
        column.addWidget(self._told())
        column.addLayout(self._details())
        column.addWidget(self._question)

    def show_in_use(self, *, is_in_use: bool) -> None:
        """Tell whether it is the one that translates."""
        self._shown = replace(self._shown, is_in_use=is_in_use)
        self._in_use.setVisible(is_in_use)
        self._use.setVisible(not is_in_use and not self._shown.model.trouble)
        self._question.hide()

    def set_busy(self, *, is_busy: bool) -> None:
        """Let nothing be removed while something is put beside it."""
        self._remove.setEnabled(not is_busy)

    def _label(self) -> str:
        return f"{self._name()} {self._shown.model.version}".strip()

    def _name(self) -> str:
        return self.tr("Built-in model") if self._shown.model.is_builtin else self._shown.model.name

    def _head(self) -> QHBoxLayout:
        model = self._shown.model
        name, version = QLabel(self._name()), QLabel(model.version)
        name.setObjectName("modelName")
        version.setObjectName("muted")
        line = QHBoxLayout()
        line.setSpacing(8)
        line.addWidget(name)
        line.addWidget(version)
        line.addStretch(1)
        line.addWidget(self._in_use)
        line.addWidget(self._use)
        line.addWidget(self._remove)
        self._remove.setVisible(not model.is_builtin)
        self.show_in_use(is_in_use=self._shown.is_in_use)
        return line

    def _told(self) -> QLabel:
        shown = self._shown
        label = QLabel()
        label.setWordWrap(True)
        if shown.model.trouble:
            label.setText(worded(shown.model.trouble))
            label.setObjectName("trouble")
            return label
        if shown.bleu is None:
            quality = self.tr("Quality not measured")
        else:
            quality = self.tr("Quality {bleu}").format(bleu=written_bleu(shown.bleu))
            label.setToolTip(
                self.tr("BLEU on FLORES-200: how near its English comes to a human translator's. Higher is better.")
            )
        parts = [quality, written_size(shown.model.size)]
        if shown.model.is_builtin:
            parts.append(self.tr("came with the program"))
        label.setText(" · ".join(parts))
        label.setObjectName("muted")
        return label

    def _details(self) -> QGridLayout:
        model = self._shown.model
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(1)
        grid.setColumnStretch(1, 1)
        grid.setColumnMinimumWidth(0, _LABELS)
        entries = (
            (self.tr("Folder"), str(model.folder)),
            (self.tr("From"), model.origin),
            (self.tr("SHA-256"), model.sha256),
        )
        for number, (label, text) in enumerate((label, text) for label, text in entries if text):
            head = QLabel(label)
            head.setObjectName("small")
            head.setFixedHeight(HEIGHT)
            grid.addWidget(head, number, 0, Qt.AlignmentFlag.AlignVCenter)
            grid.addWidget(PlainField(text, label), number, 1)
        return grid

    def _ask(self) -> None:
        model = self._shown.model
        text = self.tr("Remove {model}? Its folder goes, and {size} with it.")
        if self._shown.is_in_use:
            text = self.tr(
                "Remove {model}? Its folder goes, and {size} with it. It is in use; the built-in model takes its place."
            )
        told = text.format(model=isolated(self._label()), size=written_size(model.size))
        self._question.ask(told, self.tr("Remove"), self.tr("Keep"))
