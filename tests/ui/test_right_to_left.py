"""Direction is set per block; selections and copies are exact."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication, QTextBlockFormat, QTextCursor
from PySide6.QtTest import QTest

from reader.domain.text import Span
from reader.ui.text.bilingual import Side, Stretch
from tests.fakes import article_of
from tests.ui.window import Shown, blocks_of

Show = Callable[..., Shown]
MIXED = "نشرت مؤسسة BBC تقريرا في 2026 عن COVID-19، انظر https://example.org/a?b=1 للمزيد."
VOWELLED = "كَتَبَ الطالِبُ الدَّرسَ"


@pytest.mark.parametrize("layout", ["side_by_side", "interleaved"])
def test_each_block_has_its_languages_direction_and_leads_with_it(show: Show, layout: str) -> None:
    shown = show(layout=layout).open(article_of(MIXED, "# روسيا", "نص قصير."))

    for side, direction in (
        (Side.ARABIC, Qt.LayoutDirection.RightToLeft),
        (Side.ENGLISH, Qt.LayoutDirection.LeftToRight),
    ):
        pane = shown.pane(side)
        for block, row in zip(blocks_of(pane), pane.column.rows, strict=True):
            if row.side is side:
                made: QTextBlockFormat = block.blockFormat()
                assert made.layoutDirection() is direction
                assert made.alignment() == Qt.AlignmentFlag.AlignLeading


def edges(shown: Shown, side: Side, row: int) -> tuple[float, float]:
    """Return how far the first line stands from the left and from the right edge of its column."""
    pane = shown.pane(side)
    line = blocks_of(pane)[row].layout().lineAt(0)
    left = line.naturalTextRect().left()
    return left, pane.viewport().width() - line.naturalTextRect().right()


def test_arabic_stands_at_the_right_edge_and_english_at_the_left(show: Show) -> None:
    shown = show().open(article_of("# روسيا", "نص قصير."))

    for row in range(3):
        assert edges(shown, Side.ARABIC, row)[1] < 2 < edges(shown, Side.ARABIC, row)[0]
        assert edges(shown, Side.ENGLISH, row)[0] < 2 < edges(shown, Side.ENGLISH, row)[1]


@pytest.mark.parametrize("language", ["en", "ar"])
def test_the_arabic_column_stands_right_of_the_english_in_both_interfaces(show: Show, language: str) -> None:
    shown = show(language=language).open()
    origin = QPoint(0, 0)

    english, arabic = (shown.pane(side).mapToGlobal(origin).x() for side in (Side.ENGLISH, Side.ARABIC))
    sidebar = shown.quotes.mapToGlobal(origin).x()

    assert english < arabic
    assert (sidebar > arabic) if language == "ar" else (sidebar < english)


@pytest.mark.parametrize("words", ["مؤسسة BBC تقريرا", "في 2026 عن COVID-19،", "https://example.org/a?b=1 للمزيد."])
def test_selected_words_are_copied_exactly(show: Show, words: str) -> None:
    shown = show().open(article_of(MIXED))
    pane = shown.pane(Side.ARABIC)
    start = MIXED.index(words)
    pane.setTextCursor(pane.column.cursor_of(Stretch(Side.ARABIC, 1, Span(start, start + len(words)))))

    pane.copy()

    assert QGuiApplication.clipboard().text() == words


def test_three_words_selected_with_the_mouse_are_copied_without_bidi_controls(show: Show) -> None:
    shown = show().open(article_of(VOWELLED + " في المدرسة."))
    pane = shown.pane(Side.ARABIC)
    first = pane.cursorRect(pane.column.cursor_of(Stretch(Side.ARABIC, 1, Span(0, 1))))
    cursor = pane.column.cursor_of(Stretch(Side.ARABIC, 1, Span(0, len(VOWELLED))))
    begin = QTextCursor(cursor)
    begin.setPosition(cursor.selectionStart())
    end = QTextCursor(cursor)
    end.setPosition(cursor.selectionEnd())
    middle = first.center().y()

    viewport = pane.viewport()
    QTest.mousePress(
        viewport, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, QPoint(pane.cursorRect(begin).x(), middle)
    )
    QTest.mouseMove(viewport, QPoint(pane.cursorRect(end).x() + 30, middle))
    QTest.mouseMove(viewport, QPoint(pane.cursorRect(end).x(), middle))
    QTest.mouseRelease(
        viewport, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, QPoint(pane.cursorRect(end).x(), middle)
    )
    pane.copy()

    assert QGuiApplication.clipboard().text() == VOWELLED


def test_two_paragraphs_are_copied_as_two_lines_and_as_plain_text(show: Show) -> None:
    shown = show().open(article_of("الأولى.", "الثانية."))
    pane = shown.pane(Side.ARABIC)
    pane.selectAll()

    pane.copy()

    copied = QGuiApplication.clipboard().mimeData()
    assert copied.text() == "عنوان المقال\nالأولى.\nالثانية."
    assert not copied.hasHtml()


def test_a_selection_in_arabic_is_painted_where_its_words_are(show: Show) -> None:
    shown = show().open(article_of("أول ثان ثالث رابع"))
    pane = shown.pane(Side.ARABIC)

    first, last = (
        pane.cursorRect(pane.column.cursor_of(Stretch(Side.ARABIC, 1, Span(start, start + 1)))).x() for start in (0, 13)
    )

    assert first > last


def test_letters_beyond_the_first_plane_do_not_shift_marks(show: Show) -> None:
    text = "قال 😀😀 إن «الأمر واضح» تماما."
    shown = show().open(article_of(text))
    start = text.index("الأمر واضح")

    cursor = shown.pane(Side.ARABIC).column.cursor_of(Stretch(Side.ARABIC, 1, Span(start, start + 10)))

    assert cursor.selectedText() == "الأمر واضح"
    place = shown.pane(Side.ARABIC).place_at(shown.point_of(Stretch(Side.ARABIC, 1, Span(start, start + 1))).toPointF())
    assert place is not None
    assert place.span.start == start


def test_a_text_with_qts_own_separators_stays_one_paragraph(show: Show) -> None:
    shown = show().open(article_of("قبل\u2028بعد\u2029آخر\ufdd0نهاية"))

    assert shown.pane(Side.ARABIC).document().blockCount() == 2
