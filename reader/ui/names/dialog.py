"""The reader's names: how the press writes them, and how they are to be read in English."""

import re
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QLineEdit,
    QStackedWidget,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from reader.domain.names import Name
from reader.services.naming import merge_names
from reader.ui.names.name_entry import NameEntry
from reader.ui.names.table import NamesFilter, NamesModel
from reader.ui.names.trouble import NamesTrouble
from reader.ui.widgets.quiet_button import quiet_button
from reader.ui.widgets.screen_room import fit_to_screen
from reader.ui.widgets.start_folder import start_folder
from reader.ui.wording.isolates import isolated

_SIZE = (600, 560)
_ROW = 34
_ARABIC_LETTER = re.compile("[\u0620-\u064a\u066e-\u06d3]")
_LATIN_LETTER = re.compile("[A-Za-z\u00c0-\u024f\u1e00-\u1eff]")


class NamesDialog(QDialog):
    """Values in, wishes out. `changed` carries all names after each change.

    `import_asked` carries the path of a file, `export_asked` all names and a path.
    """

    changed = Signal(tuple)
    import_asked = Signal(object)
    export_asked = Signal(tuple, object)
    again_asked = Signal()
    set_aside_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        fit_to_screen(self, QSize(*_SIZE))
        self._names = NamesModel(self)
        self._filter = NamesFilter(self._names)
        self._about, self._empty, self._told = QLabel(), QLabel(), QLabel()
        self._wanted, self._table, self._entry = QLineEdit(), QTableView(), NameEntry()
        self._remove, self._undo, self._import, self._export = (quiet_button() for _ in range(4))
        self._trouble = NamesTrouble()
        self._buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        self._pages, self._list = QStackedWidget(), QStackedWidget()
        self._dress()
        self._lay_out()
        self._connect()
        self._retranslate()
        self._refresh()

    def _dress(self) -> None:
        self._about.setObjectName("muted")
        self._about.setWordWrap(True)
        self._empty.setObjectName("muted")
        self._empty.setWordWrap(True)
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._told.setObjectName("told")
        self._told.setWordWrap(True)
        self._told.hide()
        self._wanted.setClearButtonEnabled(True)
        table = self._table
        table.setModel(self._filter)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setShowGrid(False)
        table.setWordWrap(False)
        table.setTabKeyNavigation(False)
        table.setCornerButtonEnabled(False)
        table.verticalHeader().hide()
        table.verticalHeader().setDefaultSectionSize(_ROW)
        table.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        table.horizontalHeader().setHighlightSections(False)
        close = self._buttons.button(QDialogButtonBox.StandardButton.Close)
        close.setAutoDefault(False)

    def _lay_out(self) -> None:
        self._list.addWidget(self._table)
        self._list.addWidget(self._empty)
        tools = QHBoxLayout()
        tools.setSpacing(8)
        for button in (self._remove, self._undo):
            tools.addWidget(button)
        tools.addStretch(1)
        for button in (self._import, self._export):
            tools.addWidget(button)
        good = QWidget()
        column = QVBoxLayout(good)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addWidget(self._about)
        column.addWidget(self._wanted)
        column.addWidget(self._list, 1)
        column.addWidget(self._entry)
        column.addWidget(self._told)
        column.addLayout(tools)
        self._pages.addWidget(good)
        self._pages.addWidget(self._trouble)
        self._pages.setEnabled(False)  # until the list is read, so that no change is made to half of it
        whole = QVBoxLayout(self)
        whole.setContentsMargins(24, 16, 24, 16)
        whole.setSpacing(14)
        whole.addWidget(self._pages, 1)
        whole.addWidget(self._buttons)

    def _connect(self) -> None:
        self._names.changed.connect(self.changed)
        self._names.modelReset.connect(self._refresh)
        self._names.edit_asked.connect(self._on_edited)
        self._filter.modelReset.connect(self._refresh)
        self._wanted.textChanged.connect(self._filter.show_only)
        self._table.selectionModel().selectionChanged.connect(lambda *_: self._refresh())
        self._entry.added.connect(self._on_added)
        self._remove.clicked.connect(self._remove_chosen)
        self._undo.clicked.connect(self._on_undo)
        self._import.clicked.connect(self._choose_import)
        self._export.clicked.connect(self._choose_export)
        self._trouble.again_asked.connect(self.again_asked)
        self._trouble.set_aside_asked.connect(self.set_aside_asked)
        self._buttons.rejected.connect(self.reject)
        QShortcut(
            QKeySequence(Qt.Key.Key_Delete), self._table, context=Qt.ShortcutContext.WidgetShortcut
        ).activated.connect(self._remove_chosen)
        QShortcut(QKeySequence(QKeySequence.StandardKey.Undo), self).activated.connect(self._on_undo)

    # Values in

    def show_names(self, names: Sequence[Name]) -> None:
        """Show the names of the file."""
        self._names.start_with(names)
        self._pages.setEnabled(True)
        self._pages.setCurrentIndex(0)
        self._entry.take_focus()

    def suggest(self, source: str, target: str) -> None:
        """Have a name at hand that the reader may want, to be completed and added."""
        if source or target:
            self._entry.suggest(source, target)

    def show_trouble(self, sentence: str) -> None:
        """Tell why the list cannot be read, and offer what can be done."""
        self._trouble.show_sentence(sentence)
        self._pages.setEnabled(True)
        self._pages.setCurrentIndex(1)

    def take_imported(self, names: Sequence[Name]) -> None:
        """Add names from elsewhere; those that are there already are replaced."""
        before = len(self._names.names)
        merged = merge_names(self._names.names, names)
        changed = sum(new != old for new, old in zip(merged, self._names.names, strict=False))
        self._names.change(merged)
        text = self.tr("Names added: {added}, changed: {changed}.")
        self.tell(text.format(added=len(merged) - before, changed=changed))

    def tell_exported(self, path: Path) -> None:
        """Tell where the names have been written."""
        self.tell(self.tr("The names are written to {path}.").format(path=isolated(str(path))))

    def tell_set_aside(self, path: Path) -> None:
        """Tell where the list is that could not be read."""
        self.tell(self.tr("The old list is kept as {path}.").format(path=isolated(str(path))))

    def tell(self, sentence: str) -> None:
        """Say something under the list."""
        self._told.setText(sentence)
        self._told.show()

    # What the reader does

    def _on_added(self, source: str, target: str) -> None:
        name = self._checked(source, target)
        if name is not None:
            self._wanted.clear()
            self._names.change([*self._names.names, name])
            self._entry.clear()
            self._table.scrollToBottom()

    def _on_edited(self, row: int, source: str, target: str) -> None:
        name = self._checked(source, target, row)
        if name is not None:
            names = list(self._names.names)
            names[row] = name
            self._names.change(names)
            self._choose_row(row)

    def _checked(self, source: str, target: str, row: int = -1) -> Name | None:
        """Return what was written as a name; None where it cannot be one in the list, which is told."""
        source, target = _tidied(source), _tidied(target)
        trouble = self._trouble_with(source, target, row)
        if trouble:
            self.tell(trouble)
            return None
        self._told.hide()
        return Name(source, target)

    def _trouble_with(self, source: str, target: str, row: int) -> str:
        """Return why this cannot be a name in the list, "" where it can; `row` is the one that it replaces."""
        if not _ARABIC_LETTER.search(source):
            return self.tr("Write the name in Arabic letters, as the press writes it.")
        if not _LATIN_LETTER.search(target):
            return self.tr("Write how the name is to be read in English.")
        there = self._names.row_of(source, but=row)
        if there is None:
            return ""
        self._wanted.clear()
        self._choose_row(there)
        text = self.tr("{source} is in the list already, as {target}. Change it there.")
        name = self._names.names[there]
        return text.format(source=isolated(name.source), target=isolated(name.target))

    def _remove_chosen(self) -> None:
        chosen = self._chosen_rows()
        if chosen:
            self._told.hide()
            self._names.change([name for row, name in enumerate(self._names.names) if row not in chosen])
            self._choose_row(min(chosen))

    def _on_undo(self) -> None:
        self._told.hide()
        self._names.undo()

    def _chosen_rows(self) -> set[int]:
        return {self._filter.mapToSource(index).row() for index in self._table.selectionModel().selectedRows()}

    def _choose_row(self, row: int) -> None:
        row = min(row, len(self._names.names) - 1)
        index = self._filter.mapFromSource(self._names.index(row, 0)) if row >= 0 else self._filter.index(-1, -1)
        if index.isValid():
            self._table.setCurrentIndex(index)

    def _choose_import(self) -> None:
        name, _ = QFileDialog.getOpenFileName(self, self.tr("Import names"), str(start_folder()), self._kinds())
        if name:
            self.import_asked.emit(Path(name))

    def _choose_export(self) -> None:
        place = str(start_folder() / "names.tsv")
        name, _ = QFileDialog.getSaveFileName(self, self.tr("Export the names"), place, self._kinds())
        if name:
            self.export_asked.emit(self._names.names, Path(name))

    def _kinds(self) -> str:
        return self.tr("Lists of names (*.tsv *.txt);;All files (*)")

    def _refresh(self) -> None:
        has_names = bool(self._names.names)
        self._list.setCurrentIndex(0 if self._filter.rowCount() else 1)
        nothing_found = self.tr("No name has these words.")
        nothing_yet = self.tr("No names yet. Write one below, and every article shows it as you want it.")
        self._empty.setText(nothing_found if has_names else nothing_yet)
        self._wanted.setVisible(has_names)
        self._remove.setEnabled(bool(self._chosen_rows()))
        self._undo.setEnabled(self._names.can_undo)
        self._export.setEnabled(has_names)

    # Qt's own

    def changeEvent(self, event: QEvent) -> None:
        """Follow the interface's language."""
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
            self._refresh()
        super().changeEvent(event)

    def _retranslate(self) -> None:
        self.setWindowTitle(self.tr("Names"))
        self._about.setText(
            self.tr("How names are to be written in English. The article follows at once, as far as its model lets it.")
        )
        self._wanted.setPlaceholderText(self.tr("Find a name"))
        self._wanted.setAccessibleName(self.tr("Find a name"))
        self._table.setAccessibleName(self.tr("Names"))
        for button, text in (
            (self._remove, self.tr("Remove")),
            (self._undo, self.tr("Undo")),
            (self._import, self.tr("Import…")),
            (self._export, self.tr("Export…")),
        ):
            button.setText(text)


def _tidied(words: str) -> str:
    """Return words on one line, without what would be a remark or a column in the file."""
    return " ".join(words.split()).lstrip("# ")
