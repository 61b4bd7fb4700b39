"""The text's own menu, and what it copies."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QAction, QContextMenuEvent, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QMenu, QMessageBox

from reader.domain.article import Article
from reader.domain.text import Block, BlockKind, Span
from reader.ui.look.theme import LIGHT
from reader.ui.names.dialog import NamesDialog
from reader.ui.quotes.correction_dialog import CorrectionDialog
from reader.ui.reading.find_bar import FindBar
from reader.ui.text.bilingual import Side, Stretch
from tests.fakes import SAMPLE, SAMPLE_QUOTES, FakeReader, article_of
from tests.ui.cards import outline
from tests.ui.window import Shown

Show = Callable[..., Shown]
FIRST, SECOND = "توالت ردود الفعل على إعلان الهدنة.", "ورحبت بها عواصم عدة."
ADD = "This is a quote…"
MACHINE = " (machine translation)"
KNOWN = replace(SAMPLE, outlet="صحيفة الضفة", published="2026-05-09", address="https://example.org/1")


def select(shown: Shown, stretch: Stretch) -> None:
    """Select words as a drag does."""
    pane = shown.pane(stretch.side)
    pane.setFocus()
    pane.setTextCursor(pane.column.cursor_of(stretch))


def words(article: Article, block: int, text: str) -> Stretch:
    start = article.blocks[block].text.index(text)
    return Stretch(Side.ARABIC, block, Span(start, start + len(text)))


def open_menu(shown: Shown, stretch: Stretch) -> dict[str, QAction]:
    """Open the menu with the right button on the first of some words, and return what is in it."""
    pane, point = shown.pane(stretch.side), shown.point_of(stretch)
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, point, pane.viewport().mapToGlobal(point))
    QApplication.sendEvent(pane.viewport(), event)
    return in_menu()


def in_menu() -> dict[str, QAction]:
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    return {action.text(): action for action in menu.actions() if not action.isSeparator()}


def choose(actions: dict[str, QAction], name: str) -> None:
    actions[name].trigger()
    menu = QApplication.activePopupWidget()
    if menu is not None:
        menu.close()


def copied() -> tuple[str, str]:
    given = QGuiApplication.clipboard().mimeData()
    return given.text(), given.html()


def test_words_are_copied_as_they_stand_plain_and_rich_and_it_is_told(show: Show) -> None:
    shown = show().open()
    place = words(SAMPLE, 1, "ردود الفعل")
    select(shown, place)

    choose(open_menu(shown, place), "Copy")

    assert copied()[0] == "ردود الفعل"
    assert '<p dir="rtl" lang="ar">ردود الفعل</p>' in copied()[1]
    assert "Copied" in shown.words()


def test_the_key_copies_the_same(show: Show) -> None:
    shown = show().open()
    select(shown, words(SAMPLE, 1, "ردود"))

    QTest.keyClick(shown.pane(Side.ARABIC), Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)

    assert copied()[0] == "ردود"
    assert 'dir="rtl"' in copied()[1]


@pytest.mark.parametrize("by_key", [False, True])
def test_the_sentences_that_are_touched_are_copied_with_their_english(show: Show, *, by_key: bool) -> None:
    shown = show().open()
    place = words(SAMPLE, 1, "الهدنة. ورحبت")
    select(shown, place)

    if by_key:
        shown.do("copy_pair")
    else:
        choose(open_menu(shown, place), "Copy with its translation")

    assert copied()[0] == f"{FIRST}\nw0 w1 w2 w3 w4 w5.{MACHINE}\n\n{SECOND}\nw0 w1 w2 w3.{MACHINE}"
    assert f'<p dir="ltr" lang="en">w0 w1 w2 w3.{MACHINE}</p>' in copied()[1]


def test_english_words_are_copied_with_the_articles_source(show: Show) -> None:
    shown = show().open(KNOWN)
    select(shown, Stretch(Side.ENGLISH, 1, Span(0, 5)))
    title = shown.pane(Side.ENGLISH).toPlainText().splitlines()[0]

    shown.do("copy_source")

    assert (
        copied()[0]
        == f"“w0 w1”{MACHINE}\n{SAMPLE.title} [{title}, machine translation]، صحيفة الضفة، 2026-05-09، https://example.org/1"
    )


def test_marks_are_not_doubled_and_ones_inside_are_inner_ones(show: Show) -> None:
    shown = show().open()
    for block, said, cited in (
        (3, "«ترى في الهدنة خطوة أولى»", "«ترى في الهدنة خطوة أولى»"),
        (3, "موسكو «ترى في الهدنة خطوة أولى»", "«موسكو “ترى في الهدنة خطوة أولى”»"),
    ):
        select(shown, words(SAMPLE, block, said))
        shown.do("copy_source")
        assert copied()[0].splitlines()[0] == cited


def test_without_a_selection_the_sentence_under_the_pointer_is_meant(show: Show) -> None:
    shown = show().open()

    actions = open_menu(shown, words(SAMPLE, 1, "عواصم"))
    assert "Copy" not in actions
    choose(actions, "Copy the sentence")

    assert copied()[0] == SECOND


def test_the_sentence_is_looked_at_in_the_other_text(show: Show) -> None:
    shown = show().open()

    choose(open_menu(shown, words(SAMPLE, 1, "عواصم")), "Look at this sentence in the other text")

    assert shown.marked(Side.ENGLISH)[LIGHT.sentence] == ["w0 w1 w2 w3."]
    assert shown.pane(Side.ENGLISH).hasFocus()


def test_there_is_no_other_text_where_one_is_shown_alone(show: Show) -> None:
    shown = show().open()
    shown.do("layout_arabic")
    assert not open_menu(shown, words(SAMPLE, 1, "عواصم"))["Look at this sentence in the other text"].isEnabled()


def test_selected_words_are_looked_for(show: Show) -> None:
    shown = show().open()
    place = words(SAMPLE, 1, "الهدنة")
    select(shown, place)

    actions = open_menu(shown, place)
    (name,) = [each for each in actions if each.startswith("Find")]
    choose(actions, name)

    assert shown.part(FindBar).text == "الهدنة"


def test_a_selected_name_comes_into_the_list_of_names_with_the_models_english(show: Show) -> None:
    shown = show().open()
    place = words(SAMPLE, 3, "وزارة الخارجية")
    select(shown, place)

    choose(open_menu(shown, place), "Set this name right…")

    dialog = shown.part(NamesDialog)
    fields = {field.placeholderText(): field for field in dialog.findChildren(QLineEdit)}
    assert fields["Name in Arabic"].text() == "وزارة الخارجية"
    assert fields["Name in English"].text() == "w1 w2"
    shown.qtbot.waitUntil(fields["Name in English"].isEnabled)
    assert fields["Name in English"].selectedText() == "w1 w2"


def test_words_of_a_quote_lead_to_the_quote(show: Show) -> None:
    shown = show().open()
    quote = SAMPLE_QUOTES[2]
    inside = words(SAMPLE, quote.words.block, "ينبغي ألا")
    select(shown, inside)
    choose(open_menu(shown, inside), "Copy the quote with its source")
    assert quote.words.text in copied()[0]

    across = words(SAMPLE, quote.words.block, "الاتفاق بأنه «فرصة")
    select(shown, across)
    assert "Copy the quote with its source" not in open_menu(shown, across)


def test_words_that_are_in_no_quote_are_made_one(show: Show) -> None:
    shown = show(FakeReader(quotes=lambda _: SAMPLE_QUOTES[:2])).open()
    missed = SAMPLE_QUOTES[2].words
    place = words(SAMPLE, missed.block, missed.text)
    assert ADD not in open_menu(shown, place)
    select(shown, place)
    actions = open_menu(shown, place)
    assert actions[ADD].shortcut() == shown.action("add_quote").shortcut()

    choose(actions, ADD)

    shown.qtbot.waitUntil(lambda: any(each.isVisible() for each in shown.window.findChildren(CorrectionDialog)))
    dialog = shown.part(CorrectionDialog)
    dialog.choose_country("FR")
    dialog.accept()
    assert outline(shown) == ["RU 2", "ترى", "الحوار", "FR 1", "فرصة"]


def test_words_in_a_quote_and_english_ones_are_not_offered_as_a_quote(show: Show) -> None:
    shown = show().open()
    quote = SAMPLE_QUOTES[2]
    for place in (words(SAMPLE, quote.words.block, "ينبغي ألا"), Stretch(Side.ENGLISH, 1, Span(0, 5))):
        select(shown, place)
        actions = open_menu(shown, place)
        assert "Copy" in actions
        assert ADD not in actions


def test_a_link_is_opened_or_copied_from_the_menu(show: Show) -> None:
    address = "https://example.org/video"
    article = article_of("نص.")
    shown = show().open(replace(article, blocks=(*article.blocks, Block(BlockKind.LINK, address))))
    place = Stretch(Side.ARABIC, 2, Span(0, 1))

    choose(open_menu(shown, place), "Copy the address")
    assert copied()[0] == address
    choose(open_menu(shown, place), "Open the link…")
    assert shown.part(QMessageBox).informativeText() == address


def test_shift_f10_opens_the_menu_of_the_pinned_sentence(show: Show) -> None:
    shown = show().open()
    shown.window.activateWindow()
    shown.do("next_sentence")
    shown.do("next_sentence")
    shown.view.take_focus()

    QTest.keyClick(shown.window, Qt.Key.Key_F10, Qt.KeyboardModifier.ShiftModifier)
    choose(in_menu(), "Copy the sentence")

    assert copied()[0] == FIRST


def test_one_text_at_a_time_has_a_selection_and_escape_takes_it_away(show: Show) -> None:
    shown = show().open()
    select(shown, words(SAMPLE, 1, "ردود"))
    select(shown, Stretch(Side.ENGLISH, 1, Span(0, 2)))

    assert not shown.pane(Side.ARABIC).textCursor().hasSelection()
    assert shown.pane(Side.ENGLISH).textCursor().selectedText() == "w0"
    shown.do("leave")
    assert not shown.pane(Side.ENGLISH).textCursor().hasSelection()


def test_a_right_click_beside_the_selection_means_what_it_points_at(show: Show) -> None:
    shown = show().open()
    select(shown, words(SAMPLE, 1, "ردود"))

    choose(open_menu(shown, words(SAMPLE, 1, "عواصم")), "Copy the sentence")

    assert copied()[0] == SECOND
    assert not shown.pane(Side.ARABIC).textCursor().hasSelection()


def test_a_right_click_between_paragraphs_means_the_sentence_next_to_it(show: Show) -> None:
    shown = show().open()
    select(shown, words(SAMPLE, 1, "ردود"))
    pane = shown.pane(Side.ENGLISH)
    last = shown.point_of(Stretch(Side.ENGLISH, 1, Span(20, 21)))
    point = last + QPoint(0, 22)
    assert pane.place_at(QPointF(point)) is None

    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, point, pane.viewport().mapToGlobal(point))
    QApplication.sendEvent(pane.viewport(), event)
    choose(in_menu(), "Copy the sentence")

    assert copied()[0] in ("w0 w1 w2 w3.", "w0")


@pytest.mark.parametrize("name", ["copy_pair", "copy_source", "correct_english"])
def test_a_key_for_a_sentence_says_what_to_do_where_none_is_meant(show: Show, name: str) -> None:
    shown = show().open()

    shown.do(name)

    assert "Point at a sentence first" in shown.words()
