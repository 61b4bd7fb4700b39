"""A text that is not Arabic is shown as it is, and said to be so; it is translated only when the reader asks."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPushButton

from reader.domain.article import Article
from reader.ui.frame.settings_dialog import SettingsDialog
from reader.ui.reading.text_pane import TextPane
from reader.ui.text.bilingual import Side
from reader.ui.widgets.banner import Banner
from reader.ui.widgets.elided_label import ElidedLabel
from tests.fakes import FakeReader, article_of, quote_of
from tests.ui.cards import index_of
from tests.ui.window import Shown, blocks_of

Show = Callable[..., Shown]
ENGLISH = replace(article_of("The new quay opened on Monday.", title="A quay for the harbour"), language="en")
PERSIAN = replace(article_of("اسکله تازه دیروز گشایش یافت.", title="اسکله بندر"), language="fa")


def untitled(text: str) -> Article:
    article = article_of(text)
    return replace(article, blocks=article.blocks[1:], language="en")


def columns(shown: Shown) -> list[TextPane]:
    return [pane for pane in shown.window.findChildren(TextPane) if pane.isVisible()]


def test_an_english_article_reads_from_the_left_and_is_not_translated(show: Show) -> None:
    shown = show().open(ENGLISH, translated=False)
    shown.qtbot.waitUntil(lambda: not shown.window.is_busy)

    (pane,) = columns(shown)
    directions = {block.textDirection() for block in blocks_of(pane)}
    assert directions == {Qt.LayoutDirection.LeftToRight}
    assert shown.part(Banner).text == "This article is in English, so it is not translated."
    assert shown.reader.translator.sources == []


def test_a_persian_article_is_translated_only_when_the_reader_asks(show: Show) -> None:
    shown = show().open(PERSIAN, translated=False)
    shown.qtbot.waitUntil(lambda: not shown.window.is_busy)
    banner = shown.part(Banner)
    assert banner.text == "This article seems to be in Persian. Only Arabic is translated."
    assert {block.textDirection() for block in blocks_of(columns(shown)[0])} == {Qt.LayoutDirection.RightToLeft}

    next(b for b in banner.findChildren(QPushButton) if b.text() == "Translate anyway").click()

    shown.qtbot.waitUntil(
        lambda: len(columns(shown)) == 2 and all(b.text() for b in blocks_of(shown.pane(Side.ENGLISH)))
    )
    assert not banner.isVisible()


def test_a_choice_of_quality_does_not_translate_what_is_not_arabic(show: Show) -> None:
    shown = show().open(ENGLISH, translated=False)
    shown.do("settings")
    shown.do("layout_side_by_side")
    shown.qtbot.waitUntil(lambda: not shown.window.is_busy)

    assert len(columns(shown)) == 1
    assert shown.reader.translator.sources == []


def test_an_arabic_article_after_it_is_translated_again(show: Show) -> None:
    shown = show().open(ENGLISH, translated=False)

    shown.open(article_of("افتتح الرصيف أمس."))

    assert len(columns(shown)) == 2
    assert not shown.window.findChildren(Banner)[0].isVisible()


@pytest.mark.parametrize(
    ("text", "direction"),
    [
        ("CNN قالت الشبكة إن الرصيف افتتح.", Qt.LayoutDirection.RightToLeft),
        ("The quay (رصيف) was opened on Monday.", Qt.LayoutDirection.LeftToRight),
        ("2026", Qt.LayoutDirection.RightToLeft),
    ],
)
def test_a_paragraph_reads_in_the_direction_of_most_of_its_letters(
    show: Show, text: str, direction: Qt.LayoutDirection
) -> None:
    shown = show().open(article_of(text, "نص عربي."), translated=False)

    assert blocks_of(shown.pane(Side.ARABIC))[1].textDirection() == direction
    assert QGuiApplication.layoutDirection() == Qt.LayoutDirection.LeftToRight


def test_the_banner_follows_the_interface_s_language(show: Show) -> None:
    shown = show(FakeReader()).open(ENGLISH, translated=False)

    shown.do("settings")
    shown.part(SettingsDialog).chosen.emit({"language": "ar"})

    shown.qtbot.waitUntil(lambda: "الإنجليزية" in shown.part(Banner).text)


def test_a_card_in_latin_letters_stands_on_the_left_and_awaits_no_english(show: Show) -> None:
    text = "The minister said: “We refuse.” He added that talks go on."
    article = untitled(text)
    quote = replace(quote_of(article, "We refuse."), speaker=None)
    shown = show(FakeReader(quotes=lambda _: (quote,))).open(article, translated=False)
    shown.qtbot.waitUntil(lambda: shown.quotes.model().rowCount() > 1 and not shown.window.is_busy)
    shown.qtbot.waitUntil(lambda: not shown.quotes.visualRect(index_of(shown, quote)).isEmpty())

    card = shown.quotes.visualRect(index_of(shown, quote))
    image = shown.quotes.viewport().grab(card).toImage()
    dark = [
        (x, y)
        for x in range(40, image.width() - 40)
        for y in range(8, image.height() // 2)
        if image.pixelColor(x, y).lightness() < 240
    ]

    assert dark
    assert max(x for x, _ in dark) < image.width() // 2


def test_an_article_without_a_title_is_called_by_its_beginning(show: Show) -> None:
    shown = show().open(untitled("The new quay opened on Monday."), translated=False)

    assert shown.window.windowTitle() == "The new quay opened on Monday. – Arabic Reader"
    assert "The new quay opened on Monday." in [each.text() for each in shown.window.findChildren(ElidedLabel)]
