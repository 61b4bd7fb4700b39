"""What is known of an article, set right by the reader, so that it can be cited."""

import re
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialogButtonBox, QFormLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from reader.domain.article import Article
from reader.ui.widgets.careful_dialog import CarefulDialog

_WIDTH = 520
_WEB = re.compile(r"https?://\S+\.\S+", re.IGNORECASE)
_DAY = 10  # characters of an ISO 8601 date


class DetailsDialog(CarefulDialog):
    """`kept` carries the article with what was changed."""

    kept = Signal(object)

    def __init__(self, article: Article, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._article = article
        self.setWindowTitle(self.tr("Details of the article"))
        self.setMinimumWidth(_WIDTH)
        self._title, self._outlet, self._author = map(_field, (article.title, article.outlet, article.author))
        self._day, self._address = _field(article.published[:_DAY]), _field(article.address)
        for field, example in ((self._day, "2026-05-17"), (self._address, "https://")):
            field.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
            field.setPlaceholderText(example)
        self._said = QLabel()
        self._said.setObjectName("small")
        self._said.setWordWrap(True)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Save | QDialogButtonBox.StandardButton.Cancel)
        self._save = buttons.button(QDialogButtonBox.StandardButton.Save)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        form = QFormLayout()
        form.setSpacing(8)
        form.setLabelAlignment(Qt.AlignmentFlag.AlignLeading)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.ExpandingFieldsGrow)
        for label, field in (
            (self.tr("Title"), self._title),
            (self.tr("Outlet"), self._outlet),
            (self.tr("Author"), self._author),
            (self.tr("Date"), self._day),
            (self.tr("Address"), self._address),
        ):
            form.addRow(label, field)
            field.textChanged.connect(lambda _: self._look())
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 16)
        column.setSpacing(12)
        column.addLayout(form)
        column.addWidget(self._said)
        column.addWidget(self.question)
        column.addWidget(buttons)
        self.accepted.connect(lambda: self.kept.emit(self.article))
        self._look()

    @property
    def has_changes(self) -> bool:
        """Whether anything is described otherwise now."""
        return self.article != self._article

    @property
    def article(self) -> Article:
        """The article as it is described now."""
        day = _latin_digits(self._day.text().strip())
        known = self._article.published
        address = self._address.text().strip()
        return self._article.with_details(
            " ".join(self._title.text().split()),
            outlet=" ".join(self._outlet.text().split()),
            author=" ".join(self._author.text().split()),
            published=known if day == known[:_DAY] else day,
            address=f"https://{address}" if address and "://" not in address else address,
        )

    def _look(self) -> None:
        """Say what is wrong with the date or the address; without that, what all this is for."""
        article = self.article
        trouble = ""
        if article.published and not _is_day(article.published[:_DAY]):
            trouble = self.tr("This is no date. Write it like 2026-05-17, or leave it empty.")
        elif article.address and article.address != self._article.address and not _WEB.fullmatch(article.address):
            trouble = self.tr("This is no address of the web. Write it like https://outlet.example/page.")
        self._said.setText(trouble or self.tr("Quotes are copied and exported with what stands here."))
        self._save.setEnabled(not trouble)


def _field(text: str) -> QLineEdit:
    field = QLineEdit(text)
    field.setCursorPosition(0)
    return field


def _is_day(text: str) -> bool:
    try:
        date.fromisoformat(text)
    except ValueError:
        return False
    return len(text) == _DAY


def _latin_digits(text: str) -> str:
    return "".join(str(int(each)) if each.isdecimal() else each for each in text)
