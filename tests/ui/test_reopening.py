"""What was read last is there again, whatever it came from, and what was read before is offered by its title."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QMenu

from reader.domain.errors import ReaderError
from reader.services.importing import SUFFIXES
from reader.ui.reading.text_pane import TextPane
from reader.ui.text.bilingual import Side
from tests.fakes import RESOURCES, FakeReader, article_of
from tests.ui.window import Shown, blocks_of

Show = Callable[..., Shown]


@pytest.fixture
def reader(tmp_path: Path) -> FakeReader:
    return FakeReader(library=tmp_path / "library.sqlite")


def paste(shown: Shown, *lines: str) -> None:
    shown.qtbot.waitUntil(lambda: not shown.window.is_busy)
    QGuiApplication.clipboard().setText("\n".join(lines))
    shown.do("paste")
    shown.qtbot.waitUntil(lambda: any(lines[-1] == text for text in arabic(shown)))
    shown.qtbot.waitUntil(lambda: not shown.window.is_busy)


def arabic(shown: Shown) -> list[str]:
    return [block.text() for pane in shown.window.findChildren(TextPane) for block in blocks_of(pane)]


def recent_titles(shown: Shown) -> list[str]:
    menu = next(each for each in shown.window.findChildren(QMenu) if each.title() == "Recent articles")
    return [action.text() for action in menu.actions() if not action.isSeparator()][:-1]


def test_a_pasted_article_is_there_again_at_the_next_start(show: Show, reader: FakeReader) -> None:
    first = show(reader)
    first.window.open_last()
    paste(first, "الفقرة الملصقة الأولى.", "الفقرة الثانية.")
    first.qtbot.waitUntil(lambda: bool(recent_titles(first)))
    first.window.close()

    again = show(reader)
    again.window.open_last()
    again.qtbot.waitUntil(lambda: not again.window.is_busy)

    assert "الفقرة الثانية." in arabic(again)


def test_without_anything_read_the_sample_opens(show: Show, reader: FakeReader) -> None:
    reader.files[RESOURCES / "samples" / "lake-agreement.txt"] = article_of("نص المثال.")
    shown = show(reader)

    shown.window.open_last()

    shown.qtbot.waitUntil(lambda: "نص المثال." in arabic(shown))


def test_without_a_library_the_sample_opens(show: Show, reader: FakeReader) -> None:
    reader.files[RESOURCES / "samples" / "lake-agreement.txt"] = article_of("نص المثال.")
    reader.library_faults.append(ReaderError("The library cannot be opened. Close the other program."))
    shown = show(reader)

    shown.window.open_last()

    shown.qtbot.waitUntil(lambda: "نص المثال." in arabic(shown))


def test_recent_articles_are_offered_by_title_in_the_interface_s_language(show: Show, reader: FakeReader) -> None:
    shown = show(reader).open(article_of("خبر الميناء.", title="رصيف & ميناء"))
    shown.open(article_of("خبر المطر.", title="أمطار على السواحل غدا"))
    shown.qtbot.waitUntil(lambda: len(recent_titles(shown)) == 2)
    menu = next(each for each in shown.window.findChildren(QMenu) if each.title() == "Recent articles")

    def is_told_in_english() -> bool:
        menu.aboutToShow.emit()
        return recent_titles(shown) == ["w0 w1 w2 w3", "w0 w1 w2"]

    assert recent_titles(shown)[0] == "أمطار على السواحل غدا"  # its English is not kept yet
    shown.qtbot.waitUntil(is_told_in_english)
    menu.actions()[1].trigger()

    shown.qtbot.waitUntil(lambda: blocks_of(shown.pane(Side.ARABIC))[1].text() == "خبر الميناء.")


def test_the_dialog_for_opening_shows_all_that_can_be_read(show: Show, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []

    def choose(*given: str) -> tuple[str, str]:
        asked.append(given[3])
        return "", ""

    monkeypatch.setattr(QFileDialog, "getOpenFileName", choose)
    show().open().do("open")

    assert {".docx", ".epub", ".mht", ".txt"} <= set(SUFFIXES)
    assert all(f"*{suffix}" in asked[0] for suffix in SUFFIXES)
