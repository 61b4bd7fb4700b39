"""Sets a quote's speaker and country right."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QDialog, QDialogButtonBox, QFormLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from reader.domain.quotes.values import Quote
from reader.domain.territories import Territory
from reader.ui.quotes.country_field import CountryField
from reader.ui.wording.isolates import isolated


class CorrectionDialog(QDialog):
    """Asks who said a quote and for which country.

    `speaker`, `speaker_english`, `territory` and `is_for_all` are the reader's answers. `english` is how the speaker is
    called in English so far, `others` how many more quotes of his the article has.
    """

    def __init__(
        self,
        quote: Quote,
        territories: Sequence[Territory],
        *,
        english: str,
        others: int,
        in_arabic: bool,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Set right"))
        self.setMinimumWidth(460)
        self._words = QLabel(f"«{quote.words.text}»")
        self._words.setWordWrap(True)
        self._words.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        self._speaker = QLineEdit(quote.speaker.name if quote.speaker else "")
        self._english = QLineEdit(english)
        self._country = CountryField(territories, in_arabic=in_arabic)
        self._trouble = QLabel()
        self._trouble.setObjectName("muted")
        self._trouble.setWordWrap(True)
        self._trouble.hide()
        self._for_all = QCheckBox(self.tr("For all quotes of this speaker in the article"))
        self._for_all.setVisible(others > 0)
        self._for_all.setChecked(others > 0)
        current = quote.attribution.territory
        self.choose_country(current.code if current else "")
        self._country.editTextChanged.connect(lambda _: self._trouble.hide())
        self._lay_out()

    def _lay_out(self) -> None:
        form = QFormLayout()
        form.setSpacing(10)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        for name, field in (
            (self.tr("Speaker"), self._speaker),
            (self.tr("In English"), self._english),
            (self.tr("Country"), self._country),
        ):
            form.addRow(name, field)
            field.setAccessibleName(name)
        form.addRow("", self._trouble)
        form.addRow("", self._for_all)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Save | QDialogButtonBox.StandardButton.Cancel)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 16)
        column.setSpacing(14)
        column.addWidget(self._words)
        column.addLayout(form)
        column.addWidget(buttons)

    def accept(self) -> None:
        """Close, but not with a country that is none: tell so."""
        if self._country.is_known:
            super().accept()
            return
        text = self.tr("No country is called “{name}”. Choose one from the list.")
        self._trouble.setText(text.format(name=isolated(self._country.currentText().strip())))
        self._trouble.show()
        self._country.setFocus()

    def choose_country(self, code: str) -> None:
        """Choose a country by its code, "" for none."""
        self._country.choose(code)

    @property
    def speaker(self) -> str:
        """Who said it, "" for nobody named."""
        return self._speaker.text().strip()

    @property
    def speaker_english(self) -> str | None:
        """The English name that the reader has written; None where he has not."""
        return self._english.text().strip() if self._english.isModified() else None

    @property
    def territory(self) -> Territory | None:
        """The country, None for none."""
        return self._country.territory

    @property
    def is_for_all(self) -> bool:
        """Whether it holds for all quotes of this speaker."""
        return self._for_all.isChecked()
