"""Opening, translating, failing and closing."""

import threading
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication
from PySide6.QtWidgets import QApplication, QMessageBox, QProgressBar, QPushButton

from reader.domain.article import Article, Origin, OriginKind, Removed
from reader.domain.errors import ReaderError
from reader.domain.text import Block, BlockKind
from reader.ui.frame.empty_page import EmptyPage
from reader.ui.reading.removed_dialog import RemovedDialog
from reader.ui.text.bilingual import Side
from reader.ui.widgets.banner import Banner
from tests.fakes import SAMPLE, FakeReader, FakeTranslator, article_of
from tests.ui.window import Shown, blocks_of

Show = Callable[..., Shown]


def from_file(path: Path) -> Article:
    return replace(SAMPLE, origin=Origin(OriginKind.FILE, str(path)))


def texts(shown: Shown, side: Side) -> list[str]:
    return [block.text() for block in blocks_of(shown.pane(side))]


def test_an_article_is_shown_in_both_languages(show: Show) -> None:
    shown = show().open()

    assert texts(shown, Side.ARABIC) == [block.text for block in SAMPLE.blocks]
    assert texts(shown, Side.ENGLISH)[1] == "w0 w1 w2 w3 w4 w5. w0 w1 w2 w3."
    assert shown.window.windowTitle() == "w0 w1: w2 w3 w4 – Arabic Reader"


def test_arabic_is_there_before_its_english(show: Show) -> None:
    gate = threading.Event()
    shown = show(FakeReader(FakeTranslator(gate))).open(translated=False)

    assert texts(shown, Side.ARABIC)[0] == SAMPLE.title
    assert not any(texts(shown, Side.ENGLISH))
    gate.set()
    shown.qtbot.waitUntil(lambda: all(texts(shown, Side.ENGLISH)))


def drop(shown: Shown, given: QMimeData) -> None:
    point = QPoint(400, 300)
    buttons, keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(point, Qt.DropAction.CopyAction, given, buttons, keys)
    QApplication.sendEvent(shown.window, enter)
    assert enter.isAccepted()
    QApplication.sendEvent(shown.window, QDropEvent(QPointF(point), Qt.DropAction.CopyAction, given, buttons, keys))


def test_a_dropped_file_is_opened(show: Show) -> None:
    path = Path("/articles/two.txt")
    shown = show(FakeReader(files={path: article_of("نص الملف.")})).open()
    given = QMimeData()
    given.setUrls([QUrl.fromLocalFile(str(path))])

    drop(shown, given)

    shown.qtbot.waitUntil(lambda: "نص الملف." in texts(shown, Side.ARABIC))


def test_pasted_text_is_opened(show: Show) -> None:
    shown = show().open()
    QGuiApplication.clipboard().setText("الفقرة الملصقة الأولى.\nالفقرة الثانية.")

    shown.do("paste")

    shown.qtbot.waitUntil(lambda: "الفقرة الثانية." in texts(shown, Side.ARABIC))


def test_a_paste_brings_its_markup(show: Show) -> None:
    pasted: list[tuple[str, str]] = []

    def read(text: str, markup: str) -> Article:
        pasted.append((text, markup))
        return article_of("نص.")

    reader = FakeReader()
    given = QMimeData()
    given.setText("عنوان\nنص")
    given.setHtml("<h1>عنوان</h1><p>نص</p>")
    shown = show(replace(reader, read_pasted=read)).open()
    QGuiApplication.clipboard().setMimeData(given)

    shown.do("paste")

    shown.qtbot.waitUntil(lambda: "نص." in texts(shown, Side.ARABIC))
    assert pasted == [("عنوان\nنص", "<h1>عنوان</h1><p>نص</p>")]


def test_a_paste_of_nothing_says_so(show: Show) -> None:
    shown = show().open()
    QGuiApplication.clipboard().clear()

    shown.do("paste")

    assert "The clipboard holds no text." in shown.part(Banner).text


def test_a_file_that_cannot_be_opened_is_told_in_one_sentence_and_the_old_article_stays(show: Show) -> None:
    shown = show().open()

    shown.window.open_path(Path("/articles/none.txt"))

    shown.qtbot.waitUntil(lambda: any(each.isVisible() for each in shown.window.findChildren(Banner)))
    assert shown.part(Banner).text == "There is no file “none.txt”. Choose another one."
    assert texts(shown, Side.ARABIC)[0] == SAMPLE.title


def test_without_an_article_there_is_a_way_to_one(show: Show) -> None:
    shown = show(FakeReader())

    page = shown.part(EmptyPage)

    assert "Drop an Arabic article here" in shown.words()
    assert {button.text() for button in page.findChildren(QPushButton) if button.isVisible()} == {
        "Open a file",
        "Show the sample article",
    }


def test_a_broken_model_leaves_the_arabic_readable_and_can_be_tried_again(show: Show) -> None:
    fault = ReaderError("The translation model is damaged. Install it again.")
    shown = show(FakeReader(model_faults=[fault])).open(translated=False)
    shown.qtbot.waitUntil(lambda: any(each.isVisible() for each in shown.window.findChildren(Banner)))
    banner = shown.part(Banner)

    assert banner.text == str(fault)
    assert texts(shown, Side.ARABIC)[0] == SAMPLE.title
    next(b for b in banner.findChildren(QPushButton) if b.text() == "Try again").click()

    shown.qtbot.waitUntil(lambda: all(texts(shown, Side.ENGLISH)))
    assert not banner.isVisible()


def test_the_status_line_names_the_model_and_says_once_what_it_is_good_for(show: Show) -> None:
    shown = show().open()

    assert "Offline · built-in model 0.1 – a starter that gives the gist" in shown.words()
    assert shown.saved[-1].starter_told

    again = show(starter_told=True).open()
    assert "Offline · built-in model 0.1" in again.words()
    assert "starter" not in again.words()


def test_translation_can_be_stopped_and_continued(show: Show) -> None:
    gate = threading.Event()
    shown = show(FakeReader(FakeTranslator(gate))).open(translated=False)
    shown.qtbot.waitUntil(lambda: "Translating · 0 of 8 sentences" in shown.words())
    assert shown.part(QProgressBar).maximum() == 8

    shown.button("Stop").click()
    assert "Stopped · 0 of 8 sentences" in shown.words()
    gate.set()
    shown.button("Continue").click()

    shown.qtbot.waitUntil(lambda: all(texts(shown, Side.ENGLISH)))
    shown.qtbot.waitUntil(lambda: not any(bar.isVisible() for bar in shown.window.findChildren(QProgressBar)))


def test_closing_while_it_translates_does_not_wait_for_the_end(show: Show) -> None:
    shown = show(FakeReader(FakeTranslator(threading.Event()))).open(translated=False)
    shown.qtbot.waitUntil(lambda: "Translating" in shown.words())

    begin = time.monotonic()
    shown.window.close()

    assert time.monotonic() - begin < 10
    assert not shown.window.isVisible()


def test_another_article_may_be_opened_while_one_is_translated(show: Show) -> None:
    gate = threading.Event()
    shown = show(FakeReader(FakeTranslator(gate))).open(translated=False)

    shown.window.show_article(article_of("المقال الآخر."))
    shown.qtbot.waitUntil(lambda: texts(shown, Side.ARABIC)[1] == "المقال الآخر.")
    gate.set()

    shown.qtbot.waitUntil(lambda: texts(shown, Side.ENGLISH)[1] == "w0 w1.")


def test_what_was_taken_out_is_told_with_its_reason(show: Show) -> None:
    removed = [Removed("شارك", "a share button or its count"), Removed("Leave a comment", "the comment form")]
    shown = show().open(article_of("نص.", removed=removed))

    shown.button("2 pieces taken out").click()

    dialog = shown.part(RemovedDialog)
    shown_text = dialog.text
    assert "شارك" in shown_text
    assert "the comment form" in shown_text


def test_a_link_shows_where_it_leads_and_asks_first(show: Show, monkeypatch: pytest.MonkeyPatch) -> None:
    opened: list[QUrl] = []
    monkeypatch.setattr("PySide6.QtGui.QDesktopServices.openUrl", opened.append)
    address = "https://example.org/video"
    article = article_of("نص.")
    linked = Article((*article.blocks, Block(BlockKind.LINK, address)), article.origin)
    shown = show().open(linked)
    pane = shown.pane(Side.ARABIC)

    english = shown.pane(Side.ENGLISH)
    assert blocks_of(english)[2].begin().fragment().charFormat().anchorHref() == address
    pane.anchorClicked.emit(QUrl(address))

    box = shown.part(QMessageBox)
    assert box.informativeText() == address
    assert box.defaultButton() is box.button(QMessageBox.StandardButton.Cancel)
    assert not opened
    next(button for button in box.buttons() if button.text() == "Open").click()
    assert opened == [QUrl(address)]


def test_state_is_found_again(show: Show, tmp_path: Path) -> None:
    path = tmp_path / "long.txt"
    more = [Block(BlockKind.PARAGRAPH, f"فقرة {n}. " + "كلمات " * 60 + "آخر.") for n in range(60)]
    long = replace(from_file(path), blocks=(*SAMPLE.blocks, *more))
    reader = FakeReader(files={path: long}, library=tmp_path / "library.sqlite")
    first = show(reader, zoom=110)
    first.window.open_path(path)
    first.qtbot.waitUntil(lambda: "w0" in first.window.windowTitle())
    first.qtbot.waitUntil(lambda: not first.window.is_busy)
    first.until_set()
    first.do("layout_arabic")
    first.until_set()
    first.bar.setValue(round(first.pane(Side.ARABIC).column.row_top(40)))
    first.window.close()
    kept = first.saved[-1]
    assert (kept.layout, kept.zoom) == ("arabic", 110)

    reader.files.clear()  # what is open last comes from the library, whatever has become of its source
    again = show(reader, **{name: getattr(kept, name) for name in ("layout", "zoom", "geometry")})
    again.window.open_last()
    again.qtbot.waitUntil(lambda: not again.window.is_busy)

    again.qtbot.waitUntil(lambda: again.pane(Side.ARABIC).top_place()[0] == 40)
