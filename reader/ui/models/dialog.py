"""The models: which there are, which one translates, and the ways to another one."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QEvent, QMimeData, QSize, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QVBoxLayout, QWidget

from reader.services.models import OfferedModel
from reader.translation.packages import InstalledModel
from reader.ui.look.icons import IconSet
from reader.ui.models.desk import Step
from reader.ui.models.memory_panel import MemoryPanel
from reader.ui.models.model_list import ModelsList
from reader.ui.models.model_row import ShownModel
from reader.ui.models.offers import ModelOffers
from reader.ui.models.sources import ModelSources
from reader.ui.models.step_line import StepLine
from reader.ui.widgets.banner import Banner
from reader.ui.widgets.lines import rule
from reader.ui.widgets.question import Question
from reader.ui.widgets.screen_room import fit_to_screen
from reader.ui.widgets.scrolled_part import ScrolledPart
from reader.ui.wording.isolates import isolated

_SIZE = (660, 720)


class ModelsDialog(QDialog):
    """Values in, wishes out: it reads no file and waits for nothing.

    `use_asked` carries a model's key, `remove_asked` an InstalledModel, `source_given` the path of a file or folder,
    `offer_asked` an OfferedModel, `limit_chosen` megabytes.
    """

    use_asked = Signal(str)
    remove_asked = Signal(object)
    source_given = Signal(object)
    index_asked = Signal()
    offer_asked = Signal(object)
    cancel_asked = Signal()
    clear_asked = Signal()
    limit_chosen = Signal(int)

    def __init__(self, *, index: str, in_use: str, limit: int, icons: IconSet, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        fit_to_screen(self, QSize(*_SIZE))
        self.setAcceptDrops(True)
        self._in_use = in_use
        self._models: tuple[tuple[InstalledModel, float | None], ...] = ()
        self._is_busy = False
        self._heads = tuple(QLabel() for _ in range(2))
        for head in self._heads:
            head.setObjectName("heading")
        self._list, self._sources, self._offers = ModelsList(), ModelSources(index), ModelOffers()
        self._steps, self._message, self._question = StepLine(), Banner(), Question()
        self._success = QLabel()
        self._success.setObjectName("success")
        self._success.setWordWrap(True)
        self._success.hide()
        self._memory = MemoryPanel(limit)
        self._message.show_icons(icons)
        self._buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        self._buttons.button(QDialogButtonBox.StandardButton.Close).setAutoDefault(False)
        self._buttons.rejected.connect(self.reject)
        self._connect()
        self._lay_out()
        self._retranslate()

    def _connect(self) -> None:
        self._list.use_asked.connect(self.use_asked)
        self._list.remove_asked.connect(self.remove_asked)
        self._sources.source_chosen.connect(self._on_source)
        self._sources.index_asked.connect(self._on_index)
        self._offers.offer_chosen.connect(self._on_offer)
        self._steps.cancel_asked.connect(self.cancel_asked)
        self._memory.clear_asked.connect(self.clear_asked)
        self._memory.limit_chosen.connect(self.limit_chosen)
        self._question.agreed.connect(self._on_leave)

    def _lay_out(self) -> None:
        whole = QWidget()
        parts = QVBoxLayout(whole)
        parts.setContentsMargins(24, 8, 24, 16)
        parts.setSpacing(10)
        parts.addWidget(self._list)
        for head, part in zip(self._heads, (self._sources, self._memory), strict=True):
            parts.addWidget(rule())
            parts.addWidget(head)
            parts.addWidget(part)
        parts.insertWidget(parts.indexOf(self._sources) + 1, self._offers)
        parts.addStretch(1)
        scrolled = ScrolledPart(whole)
        scrolled.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        foot = QVBoxLayout()
        foot.setContentsMargins(24, 12, 24, 16)
        foot.setSpacing(12)
        for below in (self._steps, self._success, self._message, self._question, self._buttons):
            foot.addWidget(below)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 6, 0, 0)
        column.setSpacing(0)
        column.addWidget(scrolled, 1)
        column.addWidget(rule())
        column.addLayout(foot)

    # Values in

    def show_models(self, models: Sequence[tuple[InstalledModel, float | None]]) -> None:
        """Show the installed models, each with its BLEU."""
        self._models = tuple(models)
        self._list.show_models([ShownModel(model, bleu, model.key == self._in_use) for model, bleu in self._models])

    def show_in_use(self, key: str) -> None:
        """Tell which model translates."""
        self._in_use = key
        self.show_models(self._models)

    def show_offers(self, offers: Sequence[tuple[OfferedModel, float | None]]) -> None:
        """Show what the index offers, each with its BLEU."""
        self._offers.show_offers(offers)

    def show_step(self, step: Step | None) -> None:
        """Tell how far something is that takes its time; None that it is over."""
        self._steps.show_step(step)
        self.set_busy(is_busy=step is not None)

    def show_installed(self, model: InstalledModel) -> None:
        """Tell that a model is there and works."""
        told = self.tr("{model} is installed, and has translated its first sentence.")
        self._success.setText(told.format(model=isolated(model.label)))
        self._success.show()

    def show_failure(self, sentence: str) -> None:
        """Tell what went wrong."""
        self._message.tell("", sentence)

    def show_memory(self, size: int) -> None:
        """Tell how many bytes of translations are kept."""
        self._memory.show_size(size)

    def show_memory_trouble(self, sentence: str) -> None:
        """Tell why the translations cannot be counted or cleared."""
        self._memory.show_trouble(sentence)

    def show_limit(self, limit: int) -> None:
        """Show the largest size of the translation memory, in megabytes."""
        self._memory.show_limit(limit)

    def show_icons(self, icons: IconSet) -> None:
        """Draw the icons in the theme's ink."""
        self._message.show_icons(icons)

    def set_busy(self, *, is_busy: bool) -> None:
        """Let nothing else be begun while something is done."""
        self._is_busy = is_busy
        for part in (self._list, self._sources, self._offers):
            part.set_busy(is_busy=is_busy)
        if not is_busy:
            self._question.hide()

    # Wishes out

    def _on_source(self, path: Path) -> None:
        self._begin()
        self.source_given.emit(path)

    def _on_index(self) -> None:
        self._begin()
        self.index_asked.emit()

    def _on_offer(self, offer: OfferedModel) -> None:
        self._begin()
        self.offer_asked.emit(offer)

    def _begin(self) -> None:
        """Take away what was told of the last thing that was done."""
        self._message.hide()
        self._success.hide()

    def _on_leave(self) -> None:
        self.cancel_asked.emit()
        super().reject()

    # Qt's own

    def reject(self) -> None:
        """Close; while something is fetched or installed, ask first."""
        if not self._is_busy:
            super().reject()
            return
        self._question.ask(
            self.tr(
                "A model is still being fetched or installed. Stop? What has been fetched is kept for the next time."
            ),
            self.tr("Stop and close"),
            self.tr("Go on"),
        )

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take a file or a folder."""
        if not self._is_busy and _file_in(event.mimeData()) is not None:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Install what is dropped."""
        path = _file_in(event.mimeData())
        if path is not None:
            event.acceptProposedAction()
            self._on_source(path)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the interface's language."""
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _retranslate(self) -> None:
        self.setWindowTitle(self.tr("Models"))
        self._list.setAccessibleName(self.tr("Installed models"))
        for head, text in zip(self._heads, (self.tr("Another model"), self.tr("Translation memory")), strict=True):
            head.setText(text)


def _file_in(given: QMimeData) -> Path | None:
    """Return the first file or folder that is dragged."""
    return next((Path(url.toLocalFile()) for url in given.urls() if url.isLocalFile()), None)
