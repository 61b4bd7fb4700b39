"""Who said what, across articles: counted, filtered, opened at its place, exported."""

import csv
from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from PySide6.QtCore import QItemSelectionModel, QPoint, Qt
from PySide6.QtGui import QContextMenuEvent, QGuiApplication, QImage, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QMenu

from reader.domain.article import Article
from reader.domain.library import QuoteRow
from reader.domain.quotes.values import Quote
from reader.storage.library import open_library
from reader.ui.lists.paged_list import PagedList
from reader.ui.lists.paged_rows import ROW
from reader.ui.look.theme import LIGHT
from reader.ui.text.bilingual import Side
from reader.ui.voices.drawing import CountryBar
from reader.ui.voices.head import VoicesHead
from reader.ui.voices.months import MonthStrip
from reader.ui.voices.page import VoicesPage
from reader.ui.voices.question import VoicesQuestion, read_day
from reader.ui.widgets.save_dialog import SaveDialog
from tests.fakes import FRANCE, RUSSIA, SAMPLE, SAMPLE_QUOTES, FakeReader, article_of, quote_of
from tests.ui.window import Shown, blocks_of

Show = Callable[..., Shown]
HARBOUR = replace(
    article_of("قال المتحدث باسم الميناء إن «السفن تعود غدا».", "وقال «سنفتح الرصيف».", title="عودة السفن"),
    published="2025-03-04",
    outlet="صحيفة المرفأ",
)


def find(article: Article) -> tuple[Quote, ...]:
    if article.title == HARBOUR.title:
        first = quote_of(article, "السفن تعود غدا", FRANCE, speaker="المتحدث باسم الميناء")
        return (first, quote_of(article, "سنفتح الرصيف", None))
    return SAMPLE_QUOTES if article.title == SAMPLE.title else ()


@pytest.fixture
def voices(show: Show, tmp_path: Path) -> Shown:
    reader = FakeReader(library=tmp_path / "library.sqlite", quotes=find)
    sample = replace(SAMPLE, published="2026-05-09")
    with closing(open_library(reader.library)) as library:
        for article in (HARBOUR, sample):
            (kept,) = library.articles.keep([article], are_opened=False)
            library.quotes.keep({kept.number: find(article)}, "1")
            if article is HARBOUR:
                library.articles.keep_english(kept.number, {0: "Return of ships"})
                library.quotes.keep_english(
                    kept.number, {0: "Ships return"}, unsure={0}, speakers={0: "The harbour spokesman"}
                )
    shown = show(reader).open(article_of("نص بلا اقتباس."))
    shown.do("voices")
    shown.qtbot.waitUntil(lambda: len(words(shown)) == 5)
    return shown


def lists(shown: Shown) -> tuple[PagedList, PagedList]:
    """Return the list of countries and that of quotes."""
    page = shown.window.findChildren(VoicesPage)[0]
    by_name = {each.accessibleName(): each for each in page.findChildren(PagedList)}
    return by_name["Quotes by country"], by_name["Quotes of all articles"]


def quotes(shown: Shown) -> list[QuoteRow]:
    if not shown.window.findChildren(VoicesPage):
        return []
    model = lists(shown)[1].model()
    rows = (model.index(number, 0).data(ROW) for number in range(model.rowCount()))
    return [row for row in rows if isinstance(row, QuoteRow)]


def words(shown: Shown) -> list[str]:
    return [row.text.split()[0] for row in quotes(shown)]


def counts(shown: Shown) -> dict[str, int]:
    model = lists(shown)[0].model()
    bars = [model.index(number, 0).data(ROW) for number in range(model.rowCount())]
    assert all(isinstance(bar, CountryBar) for bar in bars)
    return {bar.count.territory.code if bar.count.territory else "?": bar.count.quotes for bar in bars}


def field(shown: Shown, name: str) -> QLineEdit:
    return next(each for each in shown.window.findChildren(QLineEdit) if each.accessibleName() == name)


def test_all_quotes_are_listed_and_counted_by_country(voices: Shown) -> None:
    assert words(voices) == ["ترى", "الحوار", "فرصة", "السفن", "سنفتح"]
    assert counts(voices) == {"FR": 2, "RU": 2, "?": 1}
    assert "5 quotes" in voices.words()


def test_the_chart_can_be_read_as_text(voices: Shown) -> None:
    countries = lists(voices)[0].model()
    said = [countries.index(number, 0).data(Qt.ItemDataRole.AccessibleTextRole) for number in range(3)]
    assert said == ["France: 2 quotes", "Russia: 2 quotes", "No country known: 1 quote"]
    assert voices.part(MonthStrip).accessibleDescription() == "Mar 2025: 2 quotes; May 2026: 3 quotes"


def test_words_and_speaker_and_time_filter(voices: Shown) -> None:
    field(voices, "Words in the quotes, Arabic or English").setText("السفن")
    voices.qtbot.waitUntil(lambda: words(voices) == ["السفن"])
    voices.do("leave")
    voices.qtbot.waitUntil(lambda: len(words(voices)) == 5)

    field(voices, "Words in the speaker's name").setText("الخارجيه")
    voices.qtbot.waitUntil(lambda: words(voices) == ["ترى"])
    voices.do("leave")

    field(voices, "Up to this day, month or year").setText("2025")
    voices.qtbot.waitUntil(lambda: words(voices) == ["السفن", "سنفتح"])
    field(voices, "Up to this day, month or year").setText("soon")
    voices.qtbot.waitUntil(lambda: "is no date" in voices.words())


def test_countries_filter_by_mouse_and_keyboard(voices: Shown) -> None:
    countries, _ = lists(voices)
    index = countries.model().index(1, 0)
    QTest.mouseClick(
        countries.viewport(),
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
        countries.visualRect(index).center(),
    )
    voices.qtbot.waitUntil(lambda: words(voices) == ["ترى", "الحوار"])
    assert counts(voices) == {"FR": 2, "RU": 2, "?": 1}

    countries.selectionModel().setCurrentIndex(
        countries.model().index(2, 0), QItemSelectionModel.SelectionFlag.NoUpdate
    )
    QTest.keyClick(countries, Qt.Key.Key_Return)
    voices.qtbot.waitUntil(lambda: words(voices) == ["ترى", "الحوار", "سنفتح"])


def test_going_through_the_countries_chooses_none(voices: Shown) -> None:
    countries, _ = lists(voices)
    countries.setFocus()
    QTest.keyClick(countries, Qt.Key.Key_Down)

    field(voices, "Words in the quotes, Arabic or English").setText("الرصيف")
    voices.qtbot.waitUntil(lambda: words(voices) == ["سنفتح"])
    assert voices.part(VoicesHead).question.countries == frozenset()


def test_a_month_filters_until_it_is_chosen_again(voices: Shown) -> None:
    strip = voices.part(MonthStrip)
    QTest.mouseClick(strip, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, QPoint(24, 40))
    voices.qtbot.waitUntil(lambda: words(voices) == ["السفن", "سنفتح"])

    QTest.mouseClick(strip, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, QPoint(24, 40))
    voices.qtbot.waitUntil(lambda: len(words(voices)) == 5)
    QTest.keyClick(strip, Qt.Key.Key_Right)
    assert strip.accessibleDescription().startswith("Apr 2025")


def test_a_quote_opens_its_article_at_its_place(voices: Shown) -> None:
    _, rows = lists(voices)
    rows.setCurrentIndex(rows.model().index(3, 0))

    QTest.keyClick(rows, Qt.Key.Key_Return)

    voices.qtbot.waitUntil(voices.view.isVisible)
    assert blocks_of(voices.pane(Side.ARABIC))[0].text() == HARBOUR.title
    voices.qtbot.waitUntil(lambda: "«السفن تعود غدا»" in voices.marked(Side.ARABIC).get(LIGHT.chosen, []))


def test_a_quote_is_copied_and_opened_from_its_menu_and_by_key(voices: Shown) -> None:
    _, rows = lists(voices)
    index = rows.model().index(3, 0)
    rows.setCurrentIndex(index)
    QTest.keySequence(rows, QKeySequence(QKeySequence.StandardKey.Copy))
    assert QGuiApplication.clipboard().text().splitlines() == CITED
    assert "1 quote copied" in voices.words()
    QGuiApplication.clipboard().clear()
    voices.do("copy_quote")
    assert QGuiApplication.clipboard().text().splitlines() == CITED

    place = rows.visualRect(index).center()
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, place, rows.viewport().mapToGlobal(place))
    QApplication.sendEvent(rows.viewport(), event)
    menu = next(menu for menu in voices.window.findChildren(QMenu) if menu.isVisible())
    actions = {action.text(): action for action in menu.actions()}
    actions["Copy the Arabic"].trigger()
    assert QGuiApplication.clipboard().text() == "«السفن تعود غدا»"
    actions["Open the article at the quote"].trigger()
    menu.close()
    voices.qtbot.waitUntil(voices.view.isVisible)


CITED = [
    "«السفن تعود غدا»",
    "“Ships return” (machine translation, not certain)",
    "— The harbour spokesman (المتحدث باسم الميناء), France",
    "عودة السفن [Return of ships, machine translation], صحيفة المرفأ, 2025-03-04",
]


def test_speakers_and_titles_are_said_in_the_language_of_the_interface(voices: Shown) -> None:
    index = lists(voices)[1].model().index(3, 0)
    spoken = index.data(Qt.ItemDataRole.AccessibleTextRole)
    assert "The English is not certain. The harbour spokesman. France" in spoken
    assert spoken.endswith("Return of ships")
    assert "المتحدث باسم الميناء" in index.data(Qt.ItemDataRole.ToolTipRole)


def test_a_speaker_is_found_by_an_english_name(voices: Shown) -> None:
    field(voices, "Words in the speaker's name").setText("harbour SPOKES")
    voices.qtbot.waitUntil(lambda: words(voices) == ["السفن"])


def save_as(shown: Shown, path: Path) -> None:
    dialog = shown.part(SaveDialog)
    dialog.findChildren(QLineEdit)[0].setText(str(path))
    dialog.accept()


def test_the_quotes_are_saved_as_a_table(voices: Shown, tmp_path: Path) -> None:
    path = tmp_path / "quotes.csv"
    voices.part(VoicesHead).table_asked.emit()
    save_as(voices, path)

    voices.qtbot.waitUntil(lambda: "Saved as" in voices.words())
    with path.open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    assert [row["code"] for row in rows] == ["RU", "RU", "FR", "FR", ""]
    assert rows[3]["quote"] == "السفن تعود غدا"
    assert rows[3]["outlet"] == "صحيفة المرفأ"


@pytest.mark.parametrize("suffix", [".png", ".svg"])
def test_the_chart_is_saved_as_a_picture(voices: Shown, tmp_path: Path, suffix: str) -> None:
    path = tmp_path / f"chart{suffix}"
    voices.part(VoicesHead).chart_asked.emit(suffix)
    save_as(voices, path)

    voices.qtbot.waitUntil(path.exists)
    if suffix == ".png":
        assert QImage(str(path)).width() > 1000
    else:
        text = "".join(ET.parse(path).getroot().itertext())  # noqa: S314 -- written a moment ago
        assert RUSSIA.english in text


@pytest.mark.parametrize(
    ("typed", "day"),
    [("2026", "2026"), ("2026/05", "2026-05"), ("٢٠٢٦-٠٥-٠١", "2026-05-01"), ("x", "")],
)
def test_days_are_read(typed: str, day: str) -> None:
    assert read_day(typed) == day


def test_the_last_day_of_a_month_is_in_it() -> None:
    assert VoicesQuestion(until="2026-02").wanted.until == "2026-02-31"
    assert VoicesQuestion(until="2026").wanted.until == "2026-12-31"


def test_quotes_of_articles_without_a_date_are_in_no_month_and_said_so(
    show: Callable[..., Shown], tmp_path: Path
) -> None:
    reader = FakeReader(library=tmp_path / "library.sqlite")
    shown = show(reader).open()
    shown.do("voices")

    shown.qtbot.waitUntil(lambda: "3 quotes of articles without a date are in no month." in shown.words())
    assert any("added " in spoken for spoken in said(shown))


def said(shown: Shown) -> list[str]:
    model = lists(shown)[1].model()
    return [str(model.index(n, 0).data(Qt.ItemDataRole.AccessibleTextRole)) for n in range(model.rowCount())]
