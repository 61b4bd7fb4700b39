"""What keeps its room where there is little, what shows only where there is something to show, and plain marks."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QModelIndex, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QImage, QPainter
from PySide6.QtWidgets import QApplication, QMenu, QStyleOptionViewItem, QToolButton

from reader.domain.library import LibraryRow, MonthCount, QuoteRow, SearchHit
from reader.domain.quotes.values import QuoteKind
from reader.domain.text import Block, BlockKind, Span
from reader.settings import Settings
from reader.ui.frame.top_bar import SourceLabel, TopBar
from reader.ui.library.article_drawing import ArticleDelegate
from reader.ui.lists.row_pictures import RowDelegate
from reader.ui.look.card_drawing import CardLook
from reader.ui.look.theme import LIGHT
from reader.ui.look.typography import setting_of
from reader.ui.text.bilingual import Side
from reader.ui.voices.drawing import VoiceDelegate
from reader.ui.voices.months import MonthStrip
from reader.ui.widgets.elided_label import ElidedLabel
from tests.fakes import RUSSIA, SAMPLE, SAMPLE_QUOTES, FakeReader
from tests.ui.cards import index_of
from tests.ui.test_library import open_library_page
from tests.ui.window import Shown

Show = Callable[..., Shown]
DIRECTIONS = (Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft)


@pytest.fixture
def look(qapp: QApplication) -> CardLook:
    return CardLook(LIGHT, setting_of(Settings()), QFont(qapp.font()), in_arabic=False)


def drawn(delegate: RowDelegate, row: object, width: int, direction: Qt.LayoutDirection = DIRECTIONS[0]) -> QImage:
    option = QStyleOptionViewItem()
    option.direction = direction
    height = delegate.sizeHint(option, QModelIndex()).height()
    picture = QImage(width, height, QImage.Format.Format_RGB32)
    picture.fill(QColor(LIGHT.panel))
    painter = QPainter(picture)
    delegate.draw_row(painter, QRectF(0, 0, width, height), option, row)
    painter.end()
    return picture


def inked(picture: QImage, box: QRect) -> int:
    part = picture.copy(box)
    ground = QColor(LIGHT.panel).rgb()
    return sum(part.pixel(x, y) != ground for x in range(part.width()) for y in range(part.height()))


@pytest.mark.parametrize("width", [620, 900])
def test_the_title_has_room_between_the_bar_s_buttons(show: Show, width: int) -> None:
    shown = show().open()

    shown.window.resize(width, 480)

    bar, title, source = shown.part(TopBar), shown.part(ElidedLabel, "title"), shown.part(SourceLabel)
    shown.qtbot.waitUntil(lambda: bar.width() == width and not covered(bar, title.geometry()))
    assert title.width() >= 110
    assert (source.x(), source.width()) == (title.x(), title.width())
    assert shown.button("Paste").toolButtonStyle() is (
        Qt.ToolButtonStyle.ToolButtonIconOnly if width == 620 else Qt.ToolButtonStyle.ToolButtonTextBesideIcon
    )


def covered(bar: TopBar, part: QRect) -> bool:
    """Tell whether a button stands over some part of the bar."""
    buttons = [each for each in bar.findChildren(QToolButton) if each.isVisible()]
    places = [QRect(each.mapTo(bar, each.rect().topLeft()), each.size()) for each in buttons]
    return any(place.intersects(part) for place in places)


@pytest.mark.parametrize("direction", DIRECTIONS)
def test_what_is_known_of_an_article_stays_in_its_column(look: CardLook, direction: Qt.LayoutDirection) -> None:
    delegate = ArticleDelegate(look)
    countries = ("RU", "US", "FR", "CSTO", "EU", "CN")
    facts = (1, "رصيف", "", "2026-05-09", "ar", countries, 128, 0.42)
    row = LibraryRow(*facts, is_read=False, added=0, opened=None, tags=(), has_note=False)

    for width in (440, 560):
        picture = drawn(delegate, SearchHit(row), width, direction)
        column = round((width - 28) * 0.36)
        gap = QRect(14 + column + 1, 0, 26, picture.height())
        if direction is DIRECTIONS[1]:
            gap.moveLeft(width - 14 - column - 27)
        assert inked(picture, gap.adjusted(0, 1, 0, -2)) == 0


def test_who_speaks_keeps_the_room_before_when_and_the_doubt(look: CardLook) -> None:
    quote = QuoteRow(
        *(1, "رصيف", "صحيفة المرفأ", "2026-05-09", 0, 0, Span(0, 6), "السفن", "Ships", QuoteKind.STATEMENT),
        *("المتحدث", RUSSIA, 1.0, False),
        speaker_english="The harbour authority's spokesman",
        published="2026-05-09",
        is_sure=False,
    )
    delegate = VoiceDelegate(look)
    wide, narrow = drawn(delegate, quote, 1100), drawn(delegate, quote, 380)
    foot = QRect(0, wide.height() - 36, 14 + 34 + 190, 30)

    assert wide.copy(foot) == narrow.copy(foot)
    assert inked(narrow, QRect(300, foot.top(), 66, foot.height() - 4)) > 0


def test_months_show_only_with_dates_and_are_counted_where_they_are_few(look: CardLook) -> None:
    strip = MonthStrip(look)
    strip.resize(400, strip.height())
    strip.show_months([], "")
    assert strip.isHidden()

    pictures = []
    for count in (12, 31):
        strip.show_months([MonthCount("2026-05", RUSSIA, count)], "")
        assert not strip.isHidden()
        pictures.append(strip.grab().toImage())
    assert pictures[0] != pictures[1]


def test_the_order_that_the_button_tells_is_the_one_ticked_in_its_menu(show: Show, tmp_path: Path) -> None:
    shown = show(FakeReader(library=tmp_path / "library.sqlite")).open()
    open_library_page(shown)
    button = next(b for b in shown.window.findChildren(QToolButton) if b.isVisible() and b.text() == "Newest first")

    menu: QMenu = button.menu()
    menu.aboutToShow.emit()

    assert [action.text() for action in menu.actions() if action.isChecked()] == ["Newest first"]
    assert "Best match, then newest" not in [action.text() for action in menu.actions()]


def test_what_opens_a_dialog_says_so(show: Show) -> None:
    shown = show().open()

    texts = [action.text() for action in shown.button("More").menu().actions() if not action.isSeparator()]

    assert [text for text in texts if not text.endswith("…")] == ["Who said what, across articles"]
    assert "…" not in shown.action("export").toolTip()


@pytest.mark.parametrize("language", ["en", "ar"])
def test_a_card_s_buttons_stand_beside_its_evidence(show: Show, language: str) -> None:
    shown = show(language=language).open()
    shown.qtbot.waitUntil(lambda: shown.quotes.model().rowCount() > 1)
    for quote in SAMPLE_QUOTES:
        shown.quotes.setFocus()
        shown.quotes.setCurrentIndex(index_of(shown, quote))
        shown.qtbot.waitUntil(shown.quotes.buttons.isVisible)
        place = shown.quotes.buttons.geometry().adjusted(8, 2, -8, -6)

        shown.quotes.buttons.hide()

        picture = shown.quotes.viewport().grab(place).toImage()
        colours = {picture.pixel(x, y) for x in range(picture.width()) for y in range(picture.height())}
        assert len(colours) == 1, quote


def test_items_of_a_list_have_bullets_unless_they_are_numbered(show: Show) -> None:
    items = [Block(BlockKind.LIST_ITEM, text) for text in ("بند من القائمة", "1. بند مرقم")]
    shown = show().open(replace(SAMPLE, blocks=(*SAMPLE.blocks[:2], *items)))

    for side in Side:
        pane = shown.pane(side)
        bullet, none = (pane.column.bullet_of(number) for number in (2, 3))
        assert bullet is not None
        assert none is None
        spot = bullet.toPoint()
        picture = pane.viewport().grab().toImage()
        assert picture.pixelColor(spot.x(), spot.y() - pane.verticalScrollBar().value()).lightness() < 200
