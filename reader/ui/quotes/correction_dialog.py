"""Sets a quote's speaker and country right."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QComboBox,
    QCompleter,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLabel,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from reader.domain.quotes.values import Quote
from reader.domain.territories import Territory
from reader.ui.wording.countries import territory_names
from reader.ui.wording.isolates import isolated


class CorrectionDialog(QDialog):
    """Asks who said a quote and for which country. `speaker` and `territory` are the reader's answers."""

    def __init__(
        self, quote: Quote, territories: Sequence[Territory], *, in_arabic: bool, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Set right"))
        self.setMinimumWidth(420)
        self._territories: list[Territory | None] = [None, *_sorted(territories, in_arabic=in_arabic)]
        words = QLabel(f"«{quote.words.text}»")
        words.setWordWrap(True)
        words.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        self._speaker = QLineEdit(quote.speaker.name if quote.speaker else "")
        self._country = QComboBox()
        self._country.setEditable(True)
        self._country.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        completer = self._country.completer()
        if completer is not None:
            completer.setFilterMode(Qt.MatchFlag.MatchContains)
            completer.setCompletionMode(QCompleter.CompletionMode.PopupCompletion)
        for territory in self._territories:
            name, other = territory_names(territory, in_arabic=in_arabic)
            self._country.addItem(f"{name} · {isolated(other)}" if other else name)
        current = quote.attribution.territory
        self.choose_country(current.code if current else "")
        form = QFormLayout()
        form.setSpacing(10)
        form.addRow(self.tr("Speaker"), self._speaker)
        form.addRow(self.tr("Country"), self._country)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Save | QDialogButtonBox.StandardButton.Cancel)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 16)
        column.setSpacing(14)
        for part in (words, form, buttons):
            column.addLayout(part) if isinstance(part, QFormLayout) else column.addWidget(part)

    def choose_country(self, code: str) -> None:
        """Choose a country by its code, "" for none."""
        codes = [each.code if each else "" for each in self._territories]
        self._country.setCurrentIndex(codes.index(code) if code in codes else 0)

    @property
    def speaker(self) -> str:
        """Who said it, "" for nobody named."""
        return self._speaker.text().strip()

    @property
    def territory(self) -> Territory | None:
        """The country, None for none."""
        index = self._country.findText(self._country.currentText())
        return self._territories[index if index >= 0 else self._country.currentIndex()]


def _sorted(territories: Sequence[Territory], *, in_arabic: bool) -> list[Territory]:
    return sorted(territories, key=lambda each: (not each.is_body, each.arabic if in_arabic else each.english))
