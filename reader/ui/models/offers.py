"""The models that an index offers."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from reader.services.models import OfferedModel
from reader.ui.widgets.emptied import empty
from reader.ui.widgets.plain_field import PlainField
from reader.ui.widgets.quiet_button import quiet_button
from reader.ui.wording.sizes import written_bleu


class ModelOffers(QWidget):
    """Lists offers with their addresses, so that a reader sees what will be asked before it is."""

    offer_chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._offers: tuple[tuple[OfferedModel, float | None], ...] | None = None
        self._buttons: list[QPushButton] = []
        self._is_busy = False
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)

    def show_offers(self, offers: Sequence[tuple[OfferedModel, float | None]]) -> None:
        """Show these offers, each with its BLEU; none is an answer too."""
        self._offers = tuple(offers)
        self._rebuild()

    def set_busy(self, *, is_busy: bool) -> None:
        """Let nothing be fetched while something else is done."""
        self._is_busy = is_busy
        for button in self._buttons:
            button.setEnabled(not is_busy)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the interface's language."""
        if event.type() == QEvent.Type.LanguageChange:
            self._rebuild()
        super().changeEvent(event)

    def _rebuild(self) -> None:
        if self._offers is None:
            return
        empty(self._column)
        self._buttons = []
        if not self._offers:
            self._column.addWidget(QLabel(self.tr("The list has no model from Arabic to English.")))
        for offer, bleu in self._offers:
            self._column.addWidget(self._row(offer, bleu))

    def _row(self, offer: OfferedModel, bleu: float | None) -> QWidget:
        row = QWidget()
        grid = QGridLayout(row)
        grid.setContentsMargins(0, 4, 0, 4)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(1)
        grid.setColumnStretch(0, 1)
        name = self.tr("Argos, Arabic to English {version}").format(version=offer.version)
        quality = "" if bleu is None else " · " + self.tr("quality {bleu}").format(bleu=written_bleu(bleu))
        button = quiet_button(self.tr("Fetch"))
        button.setAccessibleName(self.tr("Fetch {model}").format(model=name))
        button.setAccessibleDescription(offer.address)
        button.setEnabled(not self._is_busy)
        button.clicked.connect(lambda _=False: self.offer_chosen.emit(offer))
        self._buttons.append(button)
        grid.addWidget(QLabel(name + quality), 0, 0)
        grid.addWidget(PlainField(offer.address, self.tr("Address")), 1, 0)
        grid.addWidget(button, 0, 1, 2, 1)
        return row
