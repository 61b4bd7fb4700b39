"""A field for a country: typed in either language, or chosen from a list."""

from collections.abc import Sequence

from PySide6.QtCore import QStringListModel, Qt
from PySide6.QtWidgets import QComboBox, QCompleter, QWidget

from reader.domain.normalization import fold
from reader.domain.territories import Territory
from reader.ui.wording.countries import territory_names
from reader.ui.wording.isolates import isolated

_SHOWN = 8
_LETTERS = 26


class CountryField(QComboBox):
    """`territory` is the one that is named in it, None for none. Territories beside None are named in two languages."""

    def __init__(self, territories: Sequence[Territory], *, in_arabic: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        ordered = sorted(territories, key=lambda each: (each.is_body, each.arabic if in_arabic else each.english))
        self._territories: list[Territory | None] = [None, *ordered]
        self._names = [_written(each, in_arabic=in_arabic) for each in self._territories]
        self.setEditable(True)
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(_LETTERS)
        self.setMaxVisibleItems(_SHOWN)
        self.addItems(self._names)
        self._offered = QStringListModel(self)
        self._complete()

    def _complete(self) -> None:
        """Offer what fits as it is typed, in our own order. Enter takes the first, if no other was gone to."""
        completer = QCompleter(self._offered, self)
        completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        completer.setMaxVisibleItems(_SHOWN)
        popup = completer.popup()
        if popup is not None:
            popup.setObjectName("countries")
            popup.setTextElideMode(Qt.TextElideMode.ElideRight)
            popup.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setCompleter(completer)
        field = self.lineEdit()
        if field is not None:
            field.textEdited.connect(lambda typed: self._offered.setStringList(self.offers(typed)))
            field.returnPressed.connect(self._take_first)

    def offers(self, typed: str) -> list[str]:
        """Return the names that fit what is typed: those that begin so first, countries before bodies."""
        wanted = fold(typed.strip())
        ranked = []
        for number, (territory, name) in enumerate(zip(self._territories, self._names, strict=True)):
            place = _place_of(wanted, territory)
            if place is not None:
                ranked.append((place, territory is not None and territory.is_body, number, name))
        return [name for *_, name in sorted(ranked)]

    def choose(self, code: str) -> None:
        """Choose a country by its code, "" for none."""
        codes = [each.code if each else "" for each in self._territories]
        self.setCurrentIndex(codes.index(code) if code in codes else 0)

    @property
    def is_known(self) -> bool:
        """Whether what stands in it is a country's name, or empty."""
        return self._number() is not None

    @property
    def territory(self) -> Territory | None:
        """The country; None for none, and where `is_known` is false."""
        return self._territories[self._number() or 0]

    def _number(self) -> int | None:
        text = self.currentText()
        if not text.strip():
            return 0
        if text in self._names:
            return self._names.index(text)
        wanted = fold(text.strip())
        named = (
            n for n, each in enumerate(self._territories) if each and wanted in map(fold, (each.arabic, each.english))
        )
        return next(named, None)

    def _take_first(self) -> None:
        """Take the first that fits what is typed; nothing, where nothing does."""
        offers = [] if self.is_known else self.offers(self.currentText())
        if offers:
            self.setCurrentIndex(self._names.index(offers[0]))


def _written(territory: Territory | None, *, in_arabic: bool) -> str:
    name, other = territory_names(territory, in_arabic=in_arabic)
    return f"{name} · {isolated(other)}" if other else name


def _place_of(wanted: str, territory: Territory | None) -> int | None:
    """Return 0 where a name begins with what is wanted, 1 where one of its words does, 2 where it is inside."""
    if territory is None:
        return None
    names = [fold(territory.english), fold(territory.arabic), territory.code.casefold()]
    if any(name.startswith(wanted) for name in names):
        return 0
    if any(f" {wanted}" in name for name in names):
        return 1
    return 2 if any(wanted in name for name in names) else None
