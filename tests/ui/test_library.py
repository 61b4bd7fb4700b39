"""The library: what is read is kept, found again, looked after."""

from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QLabel, QLineEdit, QMenu, QPushButton, QTextEdit, QToolButton
from pytestqt.qtbot import QtBot

from reader.domain.article import Article, Origin, OriginKind
from reader.domain.errors import ReaderError
from reader.domain.library import LibraryRow, Listing, QuoteFilter, SearchHit
from reader.domain.search import parse_query
from reader.paths import Paths
from reader.storage.library import Library, open_library
from reader.ui.library.dialogs import FailuresDialog, NoteDialog, TagsDialog
from reader.ui.library.head import LibraryHead, SearchField
from reader.ui.library.page import LibraryPage
from reader.ui.library.question import ArticleQuestion, Shelf
from reader.ui.lists.paged_list import PagedList
from reader.ui.lists.paged_rows import PAGE, ROW
from reader.ui.text.bilingual import Side
from reader.ui.widgets.banner import Banner
from reader.use_cases import services
from tests.fakes import SAMPLE, SAMPLE_QUOTES, FakeReader, article_of
from tests.ui.window import Shown, blocks_of

Show = Callable[..., Shown]
RAIN = replace(
    article_of("توقعت هيئة الأرصاد أمطارا غزيرة على السواحل.", title="أمطار على السواحل"), published="2025-01-20"
)
PORT = replace(
    article_of("افتتح الرصيف الجديد أمس.", title="رصيف الميناء"), outlet="صحيفة المرفأ", published="2026-05-09"
)


@pytest.fixture
def reader(tmp_path: Path) -> FakeReader:
    return FakeReader(library=tmp_path / "library.sqlite")


@contextmanager
def library_of(reader: FakeReader) -> Iterator[Library]:
    with closing(open_library(reader.library)) as library:
        yield library


def fill(reader: FakeReader, *articles: Article) -> None:
    with library_of(reader) as library:
        kept = library.articles.keep(articles, are_opened=False)
        found = {each.number: reader.quotes(article) for each, article in zip(kept, articles, strict=True)}
        library.quotes.keep(found, "1")


def kept_rows(reader: FakeReader, *, in_trash: bool = False) -> dict[str, LibraryRow]:
    with library_of(reader) as library:
        hits = library.search.find(parse_query(""), Listing(in_trash=in_trash)).hits
    return {hit.row.title: hit.row for hit in hits}


def open_library_page(shown: Shown) -> PagedList:
    """Go to the library, and wait for its list."""
    shown.qtbot.waitUntil(lambda: not shown.window.is_busy)
    shown.do("library")
    shown.qtbot.waitUntil(lambda: any(each.isVisible() for each in shown.window.findChildren(LibraryPage)))
    articles = shown.window.findChildren(LibraryPage)[0].findChildren(PagedList)[0]
    shown.qtbot.waitUntil(lambda: bool(titles(articles)) or "no articles yet" in shown.words())
    return articles


def titles(articles: PagedList) -> list[str]:
    model = articles.model()
    hits = (model.index(number, 0).data(ROW) for number in range(model.rowCount()))
    return [hit.row.title for hit in hits if isinstance(hit, SearchHit)]


def choose(articles: PagedList, title: str) -> None:
    index = articles.model().index(titles(articles).index(title), 0)
    articles.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)


def search(shown: Shown, text: str) -> None:
    shown.part(SearchField).setText(text)


def menu_action(shown: Shown, text: str) -> QAction:
    menu: QMenu = shown.part(LibraryPage).menu()
    return next(action for action in menu.actions() if action.text() == text)


def button(shown: Shown, text: str) -> QPushButton:
    return next(each for each in shown.window.findChildren(QPushButton) if each.isVisible() and each.text() == text)


# Keeping


def open_and_keep(shown: Shown, article: Article = SAMPLE) -> Shown:
    """Open an article, and wait until the library has it with its quotes."""
    shown.window.show_article(article)
    shown.qtbot.waitUntil(lambda: kept_quotes(shown.reader, article.title) is not None)
    shown.qtbot.waitUntil(lambda: not shown.window.is_busy)
    return shown


def kept_quotes(reader: FakeReader, title: str) -> int | None:
    row = kept_rows(reader).get(title)
    return None if row is None else row.quotes


def test_what_is_opened_is_kept_with_its_quotes_and_its_english(show: Show, reader: FakeReader) -> None:
    shown = open_and_keep(show(reader))
    shown.window.close()

    row = kept_rows(reader)[SAMPLE.title]
    assert (row.quotes, set(row.countries)) == (3, {"RU", "FR"})
    with library_of(reader) as library:
        (found,) = library.search.find(parse_query('"w0 w1 w2"'), Listing()).hits
        assert found.row.title == SAMPLE.title
        (first, *_) = library.quote_views.rows(QuoteFilter())
    assert first.english.startswith("w")


def test_the_same_article_opened_twice_is_one(show: Show, reader: FakeReader) -> None:
    shown = show(reader)
    for article in (SAMPLE, PORT, SAMPLE):
        open_and_keep(shown, article)
    shown.window.close()

    assert sorted(kept_rows(reader)) == sorted([SAMPLE.title, PORT.title])


def test_a_short_article_that_was_seen_whole_is_read(show: Show, reader: FakeReader) -> None:
    open_and_keep(show(reader)).window.close()

    assert kept_rows(reader)[SAMPLE.title].is_read


def test_a_long_article_opens_where_it_was_left(show: Show, reader: FakeReader) -> None:
    long = article_of(*(f"الفقرة رقم {number} من المقال الطويل." * 6 for number in range(60)), title="مقال طويل")
    first = open_and_keep(show(reader), long)
    first.bar.setValue(first.bar.maximum() // 2)
    place = first.view.looked_at()
    first.window.close()
    assert 0 < kept_rows(reader)["مقال طويل"].progress < 1

    second = open_and_keep(show(reader), long)

    second.qtbot.waitUntil(lambda: second.view.looked_at() == place)


def test_a_large_article_is_kept_too(show: Show, reader: FakeReader) -> None:
    large = article_of(*(f"الفقرة رقم {number} من المقال الكبير جدا." * 20 for number in range(120)), title="مقال كبير")

    open_and_keep(show(reader), large).window.close()

    assert list(kept_rows(reader)) == ["مقال كبير"]


def test_a_library_that_cannot_be_opened_does_not_stop_the_reading(show: Show, reader: FakeReader) -> None:
    reader.library_faults.append(ReaderError("The library is on a disk that is gone. Plug it in."))
    shown = show(reader).open()

    shown.qtbot.waitUntil(lambda: shown.part(Banner).text.startswith("The library is on a disk"))
    assert blocks_of(shown.pane(Side.ENGLISH))[0].text() == "w0 w1: w2 w3 w4"

    reader.library_faults.clear()
    open_and_keep(shown, PORT)
    shown.qtbot.waitUntil(lambda: not any(each.isVisible() for each in shown.window.findChildren(Banner)))
    assert list(kept_rows(reader)) == [PORT.title]


def test_a_library_that_cannot_be_opened_is_tried_again(show: Show, reader: FakeReader) -> None:
    reader.library_faults.append(ReaderError("The library is in use. Wait for it."))
    shown = show(reader).open()
    shown.do("library")
    shown.qtbot.waitUntil(lambda: "Try again" in shown.words(QPushButton))
    assert "The library is in use." in shown.words()

    reader.library_faults.clear()
    fill(reader, RAIN)
    button(shown, "Try again").click()

    shown.qtbot.waitUntil(lambda: any(each.isVisible() for each in shown.window.findChildren(PagedList)))
    assert titles(shown.part(PagedList)) == [RAIN.title]


def test_a_damaged_library_is_told_and_begun_anew(tmp_path: Path) -> None:
    paths = Paths(*(tmp_path / name for name in ("library.sqlite", "models", "settings", "log", "scratch")))
    paths.library.write_bytes(b"no library at all " * 400)
    told: list[str] = []

    with closing(services(paths).library.start(told.append)) as library:
        assert library.articles.count() == 0

    assert told[0].startswith("The library was damaged.")


# The list


def test_the_library_lists_what_is_there_and_opens_it(show: Show, reader: FakeReader) -> None:
    fill(reader, RAIN, PORT)
    shown = show(reader).open()
    articles = open_library_page(shown)
    assert sorted(titles(articles)) == sorted([SAMPLE.title, PORT.title, RAIN.title])

    choose(articles, RAIN.title)
    QTest.keyClick(articles, Qt.Key.Key_Return)

    shown.qtbot.waitUntil(shown.view.isVisible)
    assert blocks_of(shown.pane(Side.ARABIC))[0].text() == RAIN.title


def test_it_finds_as_one_types(show: Show, reader: FakeReader) -> None:
    fill(reader, RAIN, PORT)
    shown = show(reader).open()
    articles = open_library_page(shown)

    search(shown, "امط")
    search(shown, "امطا")
    shown.qtbot.waitUntil(lambda: titles(articles) == [RAIN.title])
    hit = articles.model().index(0, 0).data(ROW)
    assert [mark.of(hit.snippet.text) for mark in hit.snippet.marks] == ["أمطارا"]

    search(shown, "outlet:المرفأ")
    shown.qtbot.waitUntil(lambda: titles(articles) == [PORT.title])
    search(shown, "country:RU")
    shown.qtbot.waitUntil(lambda: titles(articles) == [SAMPLE.title])


def test_nothing_found_is_said_with_a_way_back(show: Show, reader: FakeReader) -> None:
    fill(reader, RAIN)
    shown = show(reader).open()
    articles = open_library_page(shown)

    search(shown, "لاشيءكهذا before:yesterday")
    shown.qtbot.waitUntil(lambda: "No article is like that." in shown.words())
    assert "before:yesterday" in shown.words()
    assert "is no date" in shown.words()

    button(shown, "Show all articles").click()
    shown.qtbot.waitUntil(lambda: articles.isVisible() and len(titles(articles)) == 2)
    assert shown.part(SearchField).text() == ""


def test_escape_takes_back_the_search_and_then_the_library(show: Show, reader: FakeReader) -> None:
    fill(reader, RAIN)
    shown = show(reader).open()
    articles = open_library_page(shown)
    search(shown, "امطار")
    shown.qtbot.waitUntil(lambda: titles(articles) == [RAIN.title])

    shown.do("leave")
    shown.qtbot.waitUntil(lambda: len(titles(articles)) == 2)
    shown.do("leave")

    assert shown.view.isVisible()


def test_find_goes_to_the_search_of_the_library(show: Show, reader: FakeReader) -> None:
    shown = show(reader).open()
    articles = open_library_page(shown)
    articles.setFocus()

    shown.do("find")

    assert shown.window.focusWidget() is shown.part(SearchField)
    QTest.keyClick(shown.part(SearchField), Qt.Key.Key_Down)
    assert shown.window.focusWidget() is articles
    assert [hit.row.title for hit in articles.chosen if isinstance(hit, SearchHit)] == [SAMPLE.title]


def test_unread_articles_and_tags_can_be_asked_for(show: Show, reader: FakeReader) -> None:
    fill(reader, RAIN, PORT)
    with library_of(reader) as library:
        library.articles.set_tags(1, ["طقس"])
        library.articles.set_read(2, is_read=True)
    shown = show(reader).open()
    articles = open_library_page(shown)
    head = shown.part(LibraryHead)

    head.show_question(ArticleQuestion(shelf=Shelf.UNREAD))
    shown.qtbot.waitUntil(lambda: PORT.title not in titles(articles))
    head.show_question(ArticleQuestion(tag="طقس"))
    shown.qtbot.waitUntil(lambda: titles(articles) == [RAIN.title])


def test_only_the_tag_that_is_asked_for_is_checked(qtbot: QtBot) -> None:
    head = LibraryHead()
    qtbot.addWidget(head)
    head.show_tags({"port": 2, "port calls": 1})
    head.show_question(ArticleQuestion(tag="port"))

    menus = [button.menu() for button in head.findChildren(QToolButton) if "#port" in button.text()]
    menus[0].aboutToShow.emit()
    assert [each.text().split("  ")[0] for each in menus[0].actions() if each.isChecked()] == ["#port"]


def test_marks_tags_and_notes_are_kept(show: Show, reader: FakeReader) -> None:
    fill(reader, RAIN)
    shown = show(reader).open()
    articles = open_library_page(shown)
    choose(articles, RAIN.title)

    menu_action(shown, "Mark as read").trigger()
    shown.qtbot.waitUntil(lambda: kept_rows(reader)[RAIN.title].is_read)
    menu_action(shown, "Tags…").trigger()
    tags = shown.window.findChildren(TagsDialog)[-1]
    tags.findChildren(QLineEdit)[0].setText("طقس، سواحل")
    tags.accept()
    shown.qtbot.waitUntil(lambda: sorted(kept_rows(reader)[RAIN.title].tags) == ["سواحل", "طقس"])
    menu_action(shown, "Note…").trigger()
    shown.qtbot.waitUntil(lambda: bool(shown.window.findChildren(NoteDialog)))
    note = shown.window.findChildren(NoteDialog)[-1]
    note.findChildren(QTextEdit)[0].setPlainText("للمراجعة")
    note.accept()
    shown.qtbot.waitUntil(lambda: kept_rows(reader)[RAIN.title].has_note)


def test_delete_moves_to_the_trash_and_undo_brings_back(show: Show, reader: FakeReader) -> None:
    fill(reader, RAIN)
    shown = show(reader).open()
    articles = open_library_page(shown)
    choose(articles, RAIN.title)

    QTest.keyClick(articles, Qt.Key.Key_Delete)
    shown.qtbot.waitUntil(lambda: titles(articles) == [SAMPLE.title])
    assert "1 article moved to the trash." in shown.words()
    assert list(kept_rows(reader, in_trash=True)) == [RAIN.title]

    shown.do("undo")
    shown.qtbot.waitUntil(lambda: len(titles(articles)) == 2)
    assert kept_rows(reader, in_trash=True) == {}


def test_the_trash_is_emptied_only_after_a_question(show: Show, reader: FakeReader) -> None:
    fill(reader, RAIN)
    with library_of(reader) as library:
        library.articles.trash([1])
    shown = show(reader).open()
    articles = open_library_page(shown)
    shown.part(LibraryHead).show_question(ArticleQuestion(shelf=Shelf.TRASH))
    shown.qtbot.waitUntil(lambda: titles(articles) == [RAIN.title])
    choose(articles, RAIN.title)

    menu_action(shown, "Empty the trash…").trigger()
    button(shown, "Keep").click()
    assert list(kept_rows(reader, in_trash=True)) == [RAIN.title]
    menu_action(shown, "Empty the trash…").trigger()
    button(shown, "Delete for good").click()

    shown.qtbot.waitUntil(lambda: "The trash is empty." in shown.words())
    assert kept_rows(reader, in_trash=True) == {}


def test_a_long_list_fetches_what_is_seen(show: Show, reader: FakeReader) -> None:
    fill(reader, *(article_of(f"النص رقم {number}.", title=f"مقال رقم {number}") for number in range(PAGE * 2 + 30)))
    shown = show(reader).open()
    articles = open_library_page(shown)
    assert articles.model().rowCount() == PAGE * 2 + 31

    articles.scrollToBottom()

    last = articles.model().index(PAGE * 2 + 30, 0)
    shown.qtbot.waitUntil(lambda: isinstance(last.data(ROW), SearchHit))


# A folder


def test_a_folder_comes_in_with_a_report_of_what_failed(
    show: Show, reader: FakeReader, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "press"
    folder.mkdir()
    for name, article in (("a.txt", RAIN), ("b.txt", PORT)):
        (folder / name).write_text("x", encoding="utf-8")
        reader.files[folder / name] = replace(article, origin=Origin(OriginKind.FILE, str(folder / name)))
    (folder / "c.txt").write_text("x", encoding="utf-8")
    shown = show(reader).open()
    articles = open_library_page(shown)

    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(folder))
    shown.button("Import a folder").click()

    shown.qtbot.waitUntil(lambda: len(titles(articles)) == 3)
    shown.qtbot.waitUntil(lambda: "2 new articles. 1 file could not be kept." in shown.words())
    button(shown, "What failed").click()
    assert "c.txt" in shown.window.findChildren(FailuresDialog)[-1].text


def test_every_control_of_the_library_has_a_name(show: Show, reader: FakeReader) -> None:
    shown = show(reader).open()
    open_library_page(shown)
    page = shown.part(LibraryPage)

    nameless = [
        each
        for kind in (PagedList, SearchField, QPushButton)
        for each in page.findChildren(kind)
        if each.isVisible() and not (each.accessibleName() or (isinstance(each, QPushButton) and each.text()))
    ]
    assert nameless == []
    assert page.findChildren(QLabel)


def test_the_row_is_said_in_a_sentence(show: Show, reader: FakeReader) -> None:
    shown = show(reader).open()
    articles = open_library_page(shown)
    shown.qtbot.waitUntil(lambda: "Russia" in said(articles))

    assert said(articles).startswith(SAMPLE.title)
    assert len(SAMPLE_QUOTES) == 3


def said(articles: PagedList) -> str:
    return str(articles.model().index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole))
