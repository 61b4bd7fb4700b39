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
    """`kept` carries the article with what was changed.

    `english` is the title's, "" where there is none to set right; `english_written` carries it where it was changed.
    It cannot be while the title itself is: that has other English.
    """

    kept = Signal(object)
    english_written = Signal(str)

    def __init__(self, article: Article, parent: QWidget | None = None, *, english: str = "") -> None:
        super().__init__(parent)
        self._article, self._known_english = article, english
        self.setWindowTitle(self.tr("Details of the article"))
        self.setMinimumWidth(_WIDTH)
        self._title, self._outlet, self._author = map(_field, (article.title, article.outlet, article.author))
        self._day, self._address = _field(article.published[:_DAY]), _field(article.address)
        self._english = _field(english)
        self._english.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self._english.setPlaceholderText(self.tr("As the model translates it"))
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
        in_english = ((self.tr("Title in English"), self._english),) if english else ()
        for label, field in (
            (self.tr("Title"), self._title),
            *in_english,
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
        self.accepted.connect(self._on_accepted)
        self._look()

    @property
    def has_changes(self) -> bool:
        """Whether anything is described otherwise now."""
        return self.article != self._article or self._has_english_changed

    @property
    def _has_english_changed(self) -> bool:
        return self._english.isEnabled() and self._english.text().strip() != self._known_english

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
        self._english.setEnabled(article.title == self._article.title)
        trouble = ""
        if article.published and not _is_day(article.published[:_DAY]):
            trouble = self.tr("This is no date. Write it like 2026-05-17, or leave it empty.")
        elif article.address and article.address != self._article.address and not _WEB.fullmatch(article.address):
            trouble = self.tr("This is no address of the web. Write it like https://outlet.example/page.")
        self._said.setText(trouble or self.tr("Quotes are copied and exported with what stands here."))
        self._save.setEnabled(not trouble)

    def _on_accepted(self) -> None:
        self.kept.emit(self.article)
        if self._has_english_changed:
            self.english_written.emit(self._english.text().strip())


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
