"""The open article is written to a file, as the command line does; its source can be set right before."""

from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QStandardPaths
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QLineEdit, QMessageBox, QPushButton, QWidget

from reader.services.exporting import FORMATS
from reader.storage.library import open_library
from reader.ui.frame.details_dialog import DetailsDialog
from reader.ui.text.bilingual import Side
from reader.ui.widgets.banner import Banner
from reader.ui.widgets.save_dialog import SaveDialog
from reader.ui.widgets.start_folder import start_folder
from tests.fakes import SAMPLE, FakeReader, article_of
from tests.ui.test_library import open_library_page
from tests.ui.window import Shown, blocks_of

Show = Callable[..., Shown]


def export_to(shown: Shown, path: Path, kind: str = "") -> SaveDialog:
    """Answer the dialog that asks for a place."""
    shown.do("export")
    dialog = shown.part(SaveDialog)
    if kind:
        name = next(name for name in dialog.nameFilters() if f"*{kind})" in name)
        dialog.selectNameFilter(name)
        dialog.filterSelected.emit(name)
    dialog.findChildren(QLineEdit)[0].setText(str(path))
    dialog.accept()
    return dialog


def is_told(shown: Shown, words: str) -> bool:
    return any(banner.isVisible() and words in banner.text for banner in shown.window.findChildren(Banner))


@pytest.mark.parametrize("suffix", sorted(FORMATS))
def test_the_open_article_is_written_in_each_format(show: Show, tmp_path: Path, suffix: str) -> None:
    shown = show(export_folder=str(tmp_path)).open()

    export_to(shown, tmp_path / f"mine{suffix}")

    shown.qtbot.waitUntil(lambda: is_told(shown, f"mine{suffix}"))
    text = (tmp_path / f"mine{suffix}").read_text(encoding="utf-8-sig")
    assert "الحوار وحده يضمن السلام" in text
    assert "w6 w7" in text
    shown.window.close()
    assert shown.saved[-1].export_folder == str(tmp_path)


def test_the_dialog_offers_the_title_as_a_name(show: Show, tmp_path: Path) -> None:
    shown = show(export_folder=str(tmp_path), language="ar").open(article_of("نص.", title='من قال: "ماذا"؟ 1/2'))

    shown.do("export")

    assert [Path(name).name for name in shown.part(SaveDialog).selectedFiles()] == ["من قال ماذا ؟ 1 2.html"]


def test_a_name_without_its_suffix_gets_the_one_of_the_chosen_format(show: Show, tmp_path: Path) -> None:
    shown = show(export_folder=str(tmp_path)).open()

    export_to(shown, tmp_path / "no. 5", ".md")

    shown.qtbot.waitUntil((tmp_path / "no. 5.md").exists)


@pytest.mark.parametrize("answer", [QMessageBox.StandardButton.Yes, QMessageBox.StandardButton.No])
def test_a_file_is_replaced_only_if_the_reader_says_so(
    show: Show, tmp_path: Path, answer: QMessageBox.StandardButton, monkeypatch: pytest.MonkeyPatch
) -> None:
    kept = tmp_path / "no. 5.txt"
    kept.write_text("mine", encoding="utf-8")
    asked: list[str] = []

    def question(*given: object) -> QMessageBox.StandardButton:
        asked.append(str(given[2]))
        return answer

    monkeypatch.setattr(QMessageBox, "question", question)
    shown = show(export_folder=str(tmp_path)).open()

    export_to(shown, tmp_path / "no. 5", ".txt")

    assert "no. 5.txt" in asked[0]
    if answer is QMessageBox.StandardButton.Yes:
        shown.qtbot.waitUntil(lambda: is_told(shown, "no. 5.txt"))
    assert (kept.read_text(encoding="utf-8-sig") == "mine") is (answer is QMessageBox.StandardButton.No)


def test_a_place_that_cannot_be_written_is_told_in_a_sentence(show: Show, tmp_path: Path) -> None:
    shown = show(export_folder=str(tmp_path)).open()
    shown.do("export")

    shown.part(SaveDialog).placed.emit(tmp_path / "gone" / "a.html")

    shown.qtbot.waitUntil(lambda: is_told(shown, "There is no folder"))


def count(reader: FakeReader) -> int:
    with closing(open_library(reader.library)) as library:
        return library.articles.count()


_DETAILS = ("title", "outlet", "author", "day", "address")


def set_details(shown: Shown, **texts: str) -> DetailsDialog:
    shown.do("details")
    dialog = shown.part(DetailsDialog)
    fields = dialog.findChildren(QLineEdit)
    if len(fields) > len(_DETAILS):
        fields.pop(1)  # the title in English
    named = dict(zip(_DETAILS, fields, strict=True))
    for name, text in texts.items():
        named[name].setText(text)
    return dialog


def save_button(dialog: DetailsDialog) -> QPushButton:
    return next(button for button in dialog.findChildren(QPushButton) if button.text() == "Save")


def test_a_pasted_article_is_given_its_source_and_keeps_it(show: Show, tmp_path: Path) -> None:
    reader = FakeReader(library=tmp_path / "library.sqlite")
    shown = show(reader).open()
    assert "Add the source…" in shown.words()
    QGuiApplication.clipboard().setText("الفقرة الأولى.\nالفقرة الثانية.")
    shown.do("paste")
    shown.qtbot.waitUntil(lambda: blocks_of(shown.pane(Side.ARABIC))[1].text() == "الفقرة الأولى.")
    shown.qtbot.waitUntil(lambda: not shown.window.is_busy)

    dialog = set_details(
        shown, title="عنوان صحيح", outlet="صحيفة المرفأ", day="٢٠٢٦-٠٥-٠٩", address="www.quay.example/a"
    )
    save_button(dialog).click()

    shown.qtbot.waitUntil(lambda: blocks_of(shown.pane(Side.ARABIC))[0].text() == "عنوان صحيح")
    source = next(line for line in shown.words().splitlines() if "صحيفة المرفأ" in line)
    assert source == "\u2068صحيفة المرفأ\u2069 · \u20689 May 2026\u2069 · \u2068quay.example\u2069"
    shown.window.close()
    with closing(open_library(reader.library)) as library:
        kept = library.articles.load(2).article
    assert (kept.title, kept.outlet, kept.published) == ("عنوان صحيح", "صحيفة المرفأ", "2026-05-09")
    assert kept.address == "https://www.quay.example/a"


def test_what_was_set_right_wins_over_the_source_when_it_is_opened_again(show: Show, tmp_path: Path) -> None:
    reader = FakeReader(library=tmp_path / "library.sqlite")
    shown = show(reader).open()
    shown.qtbot.waitUntil(lambda: count(reader) == 1)
    save_button(set_details(shown, outlet="صحيفة المرفأ")).click()
    shown.qtbot.waitUntil(lambda: not shown.window.is_busy)
    shown.open(article_of("نص آخر."))

    shown.window.show_article(replace(SAMPLE, outlet="خبر"))

    shown.qtbot.waitUntil(lambda: "صحيفة المرفأ" in shown.words())


@pytest.mark.parametrize(("name", "text"), [("day", "yesterday"), ("day", "2026-02-31"), ("address", "no address")])
def test_a_date_or_address_that_is_none_is_not_kept(show: Show, name: str, text: str) -> None:
    shown = show().open()

    dialog = set_details(shown, **{name: text})

    assert not save_button(dialog).isEnabled()
    assert "Write it like" in shown.words()


def test_dialogs_for_files_begin_in_the_reader_s_documents(
    show: Show, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    documents, started = tmp_path / "documents", tmp_path / "started"
    documents.mkdir()
    started.mkdir()
    monkeypatch.chdir(started)
    monkeypatch.setattr(QStandardPaths, "writableLocation", lambda *_: str(documents))
    shown = show(FakeReader(library=tmp_path / "library.sqlite")).open()

    shown.do("export")

    dialog = shown.part(SaveDialog)
    assert Path(dialog.directory().absolutePath()) == documents
    dialog.reject()
    asked = list[str]()

    def answer(_window: QWidget, _title: str, folder: str) -> str:
        asked.append(folder)
        return ""

    monkeypatch.setattr(QFileDialog, "getExistingDirectory", answer)
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *given: (answer(*given[:3]), ""))
    open_library_page(shown)
    shown.button("Import a folder").click()
    shown.do("open")
    assert asked == [str(documents)] * 2


def test_without_documents_they_begin_at_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(QStandardPaths, "writableLocation", lambda *_: str(tmp_path / "none"))

    assert start_folder() == Path.home()
    assert start_folder(str(tmp_path)) == tmp_path
    assert start_folder(str(tmp_path / "gone")) == Path.home()
