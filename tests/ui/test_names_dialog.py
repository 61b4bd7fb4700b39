"""The reader's names, through the window's own dialog and a real file."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel, QLineEdit, QPushButton, QTableView

from reader.domain.names import Name
from reader.domain.normalization import fold
from reader.storage.names import read_names, write_names
from reader.ui.names.dialog import NamesDialog
from tests.fakes import FakeReader
from tests.ui.window import Shown

Show = Callable[..., Shown]
NAMES = (
    Name("سمير البحراوي", "Samir Bahrawi"),
    Name("قناة الأفق", "Ufuq TV"),
    Name("ليلى المنصوري", "Laila Mansouri"),
)


@dataclass(frozen=True, slots=True)
class Dialog:
    """The dialog as the reader has it before him."""

    shown: Shown
    whole: NamesDialog
    file: Path

    @property
    def table(self) -> QTableView:
        """The list."""
        (table,) = self.whole.findChildren(QTableView)
        return table

    def rows(self) -> list[tuple[str, str]]:
        """Return what the list shows."""
        model = self.table.model()
        return [(str(model.index(row, 0).data()), str(model.index(row, 1).data())) for row in range(model.rowCount())]

    def field(self, name: str) -> QLineEdit:
        """Return a field by its name."""
        return next(each for each in self.whole.findChildren(QLineEdit) if each.accessibleName() == name)

    def button(self, text: str) -> QPushButton:
        """Return a visible button."""
        return next(each for each in self.whole.findChildren(QPushButton) if each.isVisible() and each.text() == text)

    def click(self, text: str) -> None:
        """Press a button."""
        QTest.mouseClick(self.button(text), Qt.MouseButton.LeftButton)

    def add(self, source: str, target: str) -> None:
        """Write a name in the line below the list, and Enter."""
        self.field("Name in Arabic").setText(source)
        self.field("Name in English").setText(target)
        QTest.keyClick(self.field("Name in English"), Qt.Key.Key_Return)

    def edit(self, row: int, column: int, words: str) -> None:
        """Write other words into a cell, as F2, the words, Enter."""
        table = self.table
        table.setFocus()
        table.setCurrentIndex(table.model().index(row, column))
        QTest.keyClick(table, Qt.Key.Key_F2)
        (editor,) = table.viewport().findChildren(QLineEdit)
        editor.setText(words)
        QTest.keyClick(editor, Qt.Key.Key_Return)
        self.shown.qtbot.waitUntil(lambda: table.viewport().findChildren(QLineEdit) == [])

    def words(self) -> str:
        """Return all that is said."""
        return "\n".join(each.text() for each in self.whole.findChildren(QLabel) if each.isVisible())

    def kept(self, *names: Name) -> None:
        """Wait until the file has these names."""
        self.shown.qtbot.waitUntil(lambda: read_names(self.file) == names)


Open = Callable[..., Dialog]


@pytest.fixture
def open_dialog(show: Show, tmp_path: Path) -> Open:
    def open_dialog(*names: Name, language: str = "en") -> Dialog:
        file = tmp_path / "names.tsv"
        if names:
            write_names(file, names)
        shown = show(FakeReader(folder=tmp_path), language=language).open()
        shown.do("names")
        (whole,) = shown.window.findChildren(NamesDialog)
        dialog = Dialog(shown, whole, file)
        shown.qtbot.waitUntil(lambda: len(dialog.rows()) == len(names))
        shown.qtbot.waitUntil(lambda: all(each.isEnabled() for each in whole.findChildren(QTableView)))
        return dialog

    return open_dialog


def test_an_empty_list_says_what_to_do(open_dialog: Open) -> None:
    dialog = open_dialog()
    assert "No names yet" in dialog.words()
    assert not dialog.button("Export…").isEnabled()
    dialog.shown.qtbot.waitUntil(lambda: dialog.whole.focusWidget() is dialog.field("Name in Arabic"))


def test_a_name_is_added_kept_and_the_article_follows(open_dialog: Open) -> None:
    dialog = open_dialog()
    assert len(dialog.shown.reader.choices) == 1

    dialog.add(" سمير   البحراوي ", "Samir Bahrawi")

    dialog.kept(NAMES[0])
    assert dialog.rows() == [("سمير البحراوي", "Samir Bahrawi")]
    assert dialog.field("Name in Arabic").text() == ""
    assert dialog.whole.focusWidget() is dialog.field("Name in Arabic")
    dialog.shown.qtbot.waitUntil(lambda: len(dialog.shown.reader.choices) == 2)
    dialog.shown.qtbot.waitUntil(lambda: not dialog.shown.window.is_busy)


def test_enter_goes_from_the_arabic_to_the_english(open_dialog: Open) -> None:
    dialog = open_dialog()
    dialog.field("Name in Arabic").setText("سمير")
    QTest.keyClick(dialog.field("Name in Arabic"), Qt.Key.Key_Return)
    assert dialog.whole.focusWidget() is dialog.field("Name in English")


@pytest.mark.parametrize(
    ("source", "target", "sentence"),
    [
        ("", "Samir", "in Arabic letters"),
        ("Samir", "Samir", "in Arabic letters"),
        ("«»", "Samir", "in Arabic letters"),
        ("نادر", "", "read in English"),
        ("نادر", "نادر", "read in English"),
        ("قناة الافق", "Al-Ufuq", "in the list already"),
    ],
)
def test_what_is_no_name_is_told_in_place_and_stays_to_be_mended(
    open_dialog: Open, source: str, target: str, sentence: str
) -> None:
    dialog = open_dialog(*NAMES)

    dialog.add(source, target)

    assert sentence in dialog.words()
    assert len(dialog.rows()) == 3
    assert dialog.field("Name in Arabic").text() == source
    dialog.add("نادر", "Nader")
    assert sentence not in dialog.words()
    dialog.kept(*NAMES, Name("نادر", "Nader"))


def test_a_name_that_is_there_already_is_shown(open_dialog: Open) -> None:
    dialog = open_dialog(*NAMES)
    dialog.add("قناة الأفق", "Al-Ufuq")
    assert [index.row() for index in dialog.table.selectionModel().selectedRows()] == [1]


def test_a_cell_is_changed(open_dialog: Open) -> None:
    dialog = open_dialog(*NAMES)

    dialog.edit(1, 1, "Al-Ufuq")

    dialog.kept(NAMES[0], Name("قناة الأفق", "Al-Ufuq"), NAMES[2])
    dialog.edit(1, 0, "قناة الآفاق")
    dialog.kept(NAMES[0], Name("قناة الآفاق", "Al-Ufuq"), NAMES[2])


def test_a_change_that_leaves_no_name_is_told_and_not_made(open_dialog: Open) -> None:
    dialog = open_dialog(*NAMES)
    dialog.edit(1, 1, " ")
    assert "read in English" in dialog.words()
    assert dialog.rows()[1] == ("قناة الأفق", "Ufuq TV")
    dialog.edit(1, 0, NAMES[0].source)
    assert "in the list already" in dialog.words()
    assert dialog.rows()[1] == ("قناة الأفق", "Ufuq TV")


def test_names_are_removed_by_the_keyboard_and_brought_back(open_dialog: Open) -> None:
    dialog = open_dialog(*NAMES)
    dialog.table.setFocus()
    dialog.table.selectRow(1)

    dialog.whole.activateWindow()
    QTest.keyClick(dialog.table, Qt.Key.Key_Delete)
    dialog.kept(NAMES[0], NAMES[2])
    dialog.click("Remove")
    dialog.kept(NAMES[0])

    dialog.click("Undo")
    dialog.kept(NAMES[0], NAMES[2])
    dialog.click("Undo")
    dialog.kept(*NAMES)
    assert not dialog.button("Undo").isEnabled()


def test_the_list_is_searched_in_both_languages(open_dialog: Open) -> None:
    dialog = open_dialog(*NAMES)
    found = dialog.field("Find a name")

    found.setText("bahr")
    assert dialog.rows() == [("سمير البحراوي", "Samir Bahrawi")]
    found.setText(fold("الأفق"))
    assert dialog.rows() == [("قناة الأفق", "Ufuq TV")]
    dialog.edit(0, 1, "Al-Ufuq")
    dialog.kept(NAMES[0], Name("قناة الأفق", "Al-Ufuq"), NAMES[2])
    found.setText("nobody")
    assert "No name has these words" in dialog.words()
    found.clear()
    assert len(dialog.rows()) == 3


def test_names_come_from_a_file_and_go_to_one(
    open_dialog: Open, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    theirs, ours = tmp_path / "theirs.tsv", tmp_path / "ours.tsv"
    write_names(theirs, [Name("قناة الأفق", "Horizon TV"), Name("نادر", "Nader")])
    dialog = open_dialog(*NAMES)
    merged = (NAMES[0], Name("قناة الأفق", "Horizon TV"), NAMES[2], Name("نادر", "Nader"))

    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(theirs), ""))
    dialog.click("Import…")
    dialog.kept(*merged)
    assert "Names added: 1, changed: 1." in dialog.words()

    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(ours), ""))
    dialog.click("Export…")
    dialog.shown.qtbot.waitUntil(lambda: str(ours) in dialog.words())
    assert read_names(ours) == merged
    dialog.click("Undo")
    dialog.kept(*NAMES)


def test_a_file_that_is_no_list_is_told_and_changes_nothing(
    open_dialog: Open, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    bad = tmp_path / "bad.tsv"
    bad.write_text("one\ntwo\n", encoding="utf-8")
    dialog = open_dialog(*NAMES)
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(bad), ""))

    dialog.click("Import…")

    dialog.shown.qtbot.waitUntil(lambda: "Line 1" in dialog.words())
    assert len(dialog.rows()) == 3


def test_a_spoilt_list_is_told_and_can_be_mended_or_set_aside(open_dialog: Open, tmp_path: Path) -> None:
    file = tmp_path / "names.tsv"
    file.write_text("no name\n", encoding="utf-8")
    dialog = open_dialog()
    dialog.shown.qtbot.waitUntil(lambda: "Line 1" in dialog.words())

    dialog.click("Read it again")
    dialog.shown.qtbot.waitUntil(lambda: "Line 1" in dialog.words())
    write_names(file, NAMES)
    dialog.click("Read it again")
    dialog.shown.qtbot.waitUntil(lambda: len(dialog.rows()) == 3)
    dialog.click("Close")

    file.write_text("no name\n", encoding="utf-8")
    again = open_dialog()
    again.shown.qtbot.waitUntil(lambda: "Line 1" in again.words())
    again.click("Set it aside and begin anew")
    again.shown.qtbot.waitUntil(lambda: "names.old.tsv" in again.words())
    again.add("نادر", "Nader")
    again.kept(Name("نادر", "Nader"))
    assert (tmp_path / "names.old.tsv").read_text(encoding="utf-8") == "no name\n"


def test_a_list_that_cannot_be_written_is_told(open_dialog: Open, tmp_path: Path) -> None:
    dialog = open_dialog(*NAMES)
    (tmp_path / "names.tsv").unlink()
    (tmp_path / "names.tsv").mkdir()
    dialog.add("نادر", "Nader")
    dialog.shown.qtbot.waitUntil(lambda: "cannot be written" in dialog.words())


def test_the_last_change_is_kept_though_the_window_closes_at_once(open_dialog: Open) -> None:
    dialog = open_dialog(*NAMES)
    for number in range(20):
        dialog.add(f"نادر {'و' * (number + 1)}", f"Nader {number}")
    dialog.shown.window.close()
    assert len(read_names(dialog.file)) == 23


def test_the_article_keeps_its_place_while_names_change(open_dialog: Open) -> None:
    dialog = open_dialog()
    before = dialog.shown.bar.value()
    dialog.shown.window.resize(900, 300)
    QApplication.processEvents()
    dialog.shown.bar.setValue(dialog.shown.bar.maximum() // 2)
    middle = dialog.shown.bar.value()
    assert middle != before
    dialog.add("نادر", "Nader")
    dialog.shown.qtbot.waitUntil(lambda: len(dialog.shown.reader.choices) == 2)
    dialog.shown.qtbot.waitUntil(lambda: not dialog.shown.window.is_busy)
    assert dialog.shown.bar.value() == middle


def test_what_the_translator_must_leave_out_is_told_over_the_article(show: Show, tmp_path: Path) -> None:
    shown = show(FakeReader(folder=tmp_path, troubles=("The list of names cannot be read.",))).open()
    assert "The list of names cannot be read." in shown.words()


def test_the_arabic_stands_to_the_right_in_both_interfaces(open_dialog: Open) -> None:
    dialog = open_dialog(*NAMES, language="ar")
    assert dialog.whole.layoutDirection() is Qt.LayoutDirection.RightToLeft
    right, left = (dialog.table.model().index(0, n).data(Qt.ItemDataRole.TextAlignmentRole) for n in (0, 1))
    assert right & Qt.AlignmentFlag.AlignRight
    assert left & Qt.AlignmentFlag.AlignLeft
    for button in dialog.whole.findChildren(QPushButton):
        assert any("\u0600" <= char <= "\u06ff" for char in button.text()), button.text()


def test_everything_has_a_name(open_dialog: Open) -> None:
    dialog = open_dialog(*NAMES)
    fields = [each for each in dialog.whole.findChildren(QLineEdit) if each.isVisible()]
    assert all(each.accessibleName() for each in (*fields, dialog.table))
    assert dialog.shown.action("names").shortcut() == QKeySequence("Ctrl+Shift+N")
