"""A removed piece, put back from the dialog that lists it."""

from collections.abc import Callable, Sequence
from contextlib import closing
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtWidgets import QTextBrowser

from reader.domain.article import Article, Removed
from reader.domain.quotes.corrections import Correction
from reader.domain.quotes.values import Quote
from reader.domain.text import BlockKind
from reader.services.keeping import keep_opened
from reader.storage.library import open_library
from reader.ui.reading.removed_dialog import RemovedDialog
from reader.ui.text.bilingual import Side
from tests.fakes import FRANCE, RUSSIA, FakeReader, article_of, quote_of
from tests.ui.cards import outline
from tests.ui.window import Shown, blocks_of

Show = Callable[..., Shown]
POINTER = "اقرأ أيضا: سوق السمك"
ARTICLE = article_of(
    "افتتح الرصيف أمس.",
    "وقالت الوزارة إنها «ترحب بالسفن».",
    removed=(
        Removed("صحيفة المرفأ", "the site's name behind the title"),
        Removed(POINTER, "a pointer to another article", 2),
        Removed("شارك", "a share button or its count", 3),
    ),
)


def find_quotes(article: Article) -> Sequence[Quote]:
    return [quote_of(article, "ترحب بالسفن", RUSSIA)]


def texts(shown: Shown, side: Side) -> list[str]:
    return [block.text() for block in blocks_of(shown.pane(side))]


def links(dialog: RemovedDialog) -> list[str]:
    """Return where the dialog's links lead, in order."""
    found = []
    block = dialog.findChildren(QTextBrowser)[0].document().begin()
    while block.isValid():
        found += [each.format.anchorHref() for each in block.textFormats() if each.format.isAnchor()]
        block = block.next()
    return found


def put_back(shown: Shown, link: str) -> None:
    shown.part(RemovedDialog).findChildren(QTextBrowser)[0].anchorClicked.emit(QUrl(link))


def test_a_piece_stands_in_the_article_again_with_its_english(show: Show) -> None:
    reader = FakeReader(quotes=find_quotes)
    shown = show(reader).open(ARTICLE)
    before = len(reader.translator.sources)
    shown.do("removed")
    assert links(shown.part(RemovedDialog)) == ["#1", "#2"]

    put_back(shown, "#1")

    assert texts(shown, Side.ARABIC)[2] == POINTER
    shown.qtbot.waitUntil(lambda: texts(shown, Side.ENGLISH)[2] != "")
    shown.qtbot.waitUntil(lambda: not shown.window.is_busy)
    assert all(texts(shown, Side.ENGLISH))
    assert reader.translator.sources[before:] == [POINTER]


def test_the_dialog_shows_what_is_left(show: Show) -> None:
    shown = show(FakeReader(quotes=find_quotes)).open(ARTICLE)
    shown.do("removed")
    put_back(shown, "#1")
    dialog = shown.part(RemovedDialog)
    assert POINTER not in dialog.text
    assert links(dialog) == ["#1"]
    put_back(shown, "#1")
    assert texts(shown, Side.ARABIC)[2:] == [POINTER, "وقالت الوزارة إنها «ترحب بالسفن».", "شارك"]
    assert "صحيفة المرفأ" in dialog.text
    assert links(dialog) == []


def test_quotes_and_corrections_follow_their_words(show: Show, tmp_path: Path) -> None:
    reader = FakeReader(quotes=find_quotes, library=tmp_path / "library.sqlite")
    correction = Correction(quote_of(ARTICLE, "ترحب بالسفن").words, sets_territory=True, territory=FRANCE)
    with closing(open_library(reader.library)) as library:
        library.quotes.keep_corrections(keep_opened(library, ARTICLE).number, [correction])
    shown = show(reader).open(ARTICLE)
    shown.qtbot.waitUntil(lambda: outline(shown) == ["FR 1", "ترحب"])
    shown.do("removed")

    put_back(shown, "#1")

    shown.qtbot.waitUntil(lambda: not shown.window.is_busy)
    assert outline(shown) == ["FR 1", "ترحب"]
    shown.window.close()
    assert [each.words.block for each in reader.corrections()] == [3]


def test_another_article_brings_its_own_pieces(show: Show) -> None:
    shown = show(FakeReader(quotes=find_quotes)).open(ARTICLE)
    shown.do("removed")
    shown.window.show_article(article_of("نص آخر."))
    shown.qtbot.waitUntil(lambda: links(shown.part(RemovedDialog)) == [])
    assert "Nothing is taken out" in shown.part(RemovedDialog).text


def test_the_list_opens_at_its_first_piece_and_stays_where_the_reader_is(show: Show) -> None:
    many = tuple(Removed(f"القطعة {number} " + "كلمة " * 30, "a pointer to another article", 1) for number in range(40))
    shown = show().open(replace(ARTICLE, removed=many))
    shown.do("removed")
    dialog = shown.part(RemovedDialog)
    shown.qtbot.waitExposed(dialog)
    bar = dialog.findChildren(QTextBrowser)[0].verticalScrollBar()
    shown.qtbot.waitUntil(lambda: bar.maximum() > 500)
    assert bar.value() == 0

    bar.setValue(500)
    put_back(shown, "#20")
    assert bar.value() == 500


def test_a_heading_comes_back_as_a_heading(show: Show) -> None:
    heading = Removed("أقسام الميناء", "a heading with nothing below", 2, BlockKind.HEADING)
    shown = show().open(replace(ARTICLE, removed=(heading,)))
    shown.do("removed")

    put_back(shown, "#0")

    rows = shown.pane(Side.ARABIC).column.rows
    assert [(row.text, row.kind) for row in rows][2] == ("أقسام الميناء", BlockKind.HEADING)


def test_what_was_taken_out_cannot_be_asked_for_where_nothing_was(show: Show) -> None:
    shown = show().open(article_of("افتتح الرصيف أمس."))
    assert not shown.action("removed").isEnabled()

    shown.open(ARTICLE)

    assert shown.action("removed").isEnabled()
