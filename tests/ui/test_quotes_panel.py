"""The sidebar: who said what, by country, and what the reader can do with it."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QModelIndex, Qt
from PySide6.QtGui import QContextMenuEvent, QGuiApplication, QHelpEvent, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QDialog,
    QLabel,
    QLineEdit,
    QMenu,
    QPushButton,
    QToolButton,
    QToolTip,
    QWidget,
)

from reader.domain.quotes.values import Quote, QuoteKind
from reader.domain.territories import Territory
from reader.domain.text import Span
from reader.ui.look.theme import LIGHT
from reader.ui.names.dialog import NamesDialog
from reader.ui.quotes.correction_dialog import CorrectionDialog
from reader.ui.quotes.country_field import CountryField
from reader.ui.quotes.rows import GroupRow, QuoteRow
from reader.ui.text.bilingual import Side, Stretch
from reader.ui.widgets.save_dialog import SaveDialog
from tests.fakes import FRANCE, RUSSIA, SAMPLE, SAMPLE_QUOTES, UN, FakeReader, article_of, quote_of
from tests.ui.window import Shown

Show = Callable[..., Shown]


def rows(shown: Shown) -> list[GroupRow | QuoteRow]:
    model = shown.quotes.model()
    return [model.index(n, 0, QModelIndex()).data(Qt.ItemDataRole.UserRole) for n in range(model.rowCount())]


def outline(shown: Shown) -> list[str]:
    """Return the rows in short: a country's code and count, or the first word of a quote."""
    return [
        f"{row.code} {row.count}" if isinstance(row, GroupRow) else row.quote.words.text.split()[0]
        for row in rows(shown)
    ]


def index_of(shown: Shown, quote: Quote) -> QModelIndex:
    number = next(
        n for n, row in enumerate(rows(shown)) if isinstance(row, QuoteRow) and row.quote.words == quote.words
    )
    return shown.quotes.model().index(number, 0, QModelIndex())


def click(shown: Shown, index: QModelIndex) -> None:
    place = shown.quotes.visualRect(index).center()
    QTest.mouseClick(shown.quotes.viewport(), Qt.MouseButton.LeftButton, pos=place)


def choose(menu: QMenu | None, text: str) -> None:
    assert menu is not None
    next(action for action in menu.actions() if action.text() == text).trigger()


def open_menu(shown: Shown, quote: Quote) -> QMenu:
    shown.quotes.setCurrentIndex(index_of(shown, quote))
    shown.quotes.setFocus()
    more = next(b for b in shown.quotes.findChildren(QToolButton) if b.accessibleName() in ("More", "المزيد"))
    more.click()
    return next(menu for menu in shown.window.findChildren(QMenu) if menu.isVisible())


def open_wanted(shown: Shown) -> QMenu:
    menu = shown.button("Kind, order and country").menu()
    assert menu is not None
    menu.aboutToShow.emit()
    return menu


def test_quotes_stand_under_their_countries_in_order_of_appearance(show: Show) -> None:
    shown = show().open()

    assert outline(shown) == ["RU 2", "ترى", "الحوار", "FR 1", "فرصة"]
    shares = [round(row.share, 2) for row in rows(shown) if isinstance(row, GroupRow)]
    assert shares == [0.67, 0.33]


def test_the_english_of_a_quote_is_spoken_with_it(show: Show) -> None:
    shown = show().open()

    spoken = index_of(shown, SAMPLE_QUOTES[2]).data(Qt.ItemDataRole.AccessibleTextRole)

    assert "فرصة ينبغي ألا تضيع" in spoken
    assert "w5 w6 w7 w8" in spoken


def test_a_low_confidence_is_explained(show: Show) -> None:
    shown = show().open()

    assert "not certain" in index_of(shown, SAMPLE_QUOTES[2]).data(Qt.ItemDataRole.ToolTipRole)
    assert "not certain" not in (index_of(shown, SAMPLE_QUOTES[0]).data(Qt.ItemDataRole.ToolTipRole) or "")


def test_a_tip_stands_under_its_card_and_says_nothing_again(show: Show) -> None:
    shown = show().open()
    quote = SAMPLE_QUOTES[2]
    tip = index_of(shown, quote).data(Qt.ItemDataRole.ToolTipRole)
    assert "nationality" not in tip

    card = shown.quotes.visualRect(index_of(shown, quote))
    place = card.center()
    event = QHelpEvent(QEvent.Type.ToolTip, place, shown.quotes.viewport().mapToGlobal(place))
    QApplication.sendEvent(shown.quotes.viewport(), event)

    label = next(each for each in QApplication.topLevelWidgets() if each.inherits("QTipLabel") and each.isVisible())
    assert label.y() >= shown.quotes.viewport().mapToGlobal(card.bottomLeft()).y()
    QToolTip.hideText()


def test_a_click_on_a_card_goes_to_the_quote_in_both_texts(show: Show) -> None:
    filler = ["فقرة طويلة بلا اقتباس. " * 8] * 40
    article = article_of(*(text.strip() for text in filler), "قال الوزير «انتهى الأمر تماما» أمس.")
    words = "انتهى الأمر تماما"
    quote = quote_of(article, words)
    shown = show(FakeReader(quotes=lambda _: (quote,))).open(article)

    click(shown, index_of(shown, quote))

    shown.qtbot.waitUntil(
        lambda: 41 in shown.pane(Side.ARABIC).seen_rows() and 41 in shown.pane(Side.ENGLISH).seen_rows()
    )
    assert shown.marked(Side.ARABIC)[LIGHT.chosen] == [f"«{words}»"]


def test_a_country_folds_and_opens(show: Show) -> None:
    shown = show().open()

    click(shown, shown.quotes.model().index(0, 0, QModelIndex()))
    assert outline(shown) == ["RU 2", "FR 1", "فرصة"]
    click(shown, shown.quotes.model().index(0, 0, QModelIndex()))
    assert outline(shown) == ["RU 2", "ترى", "الحوار", "FR 1", "فرصة"]


def test_quotes_are_filtered_by_words_without_regard_to_hamza_and_marks(show: Show) -> None:
    shown = show().open()

    shown.do("filter_quotes")
    shown.part(QLineEdit).setText("اولي")

    assert outline(shown) == ["RU 1", "ترى"]


def test_a_filter_that_finds_nothing_says_so_and_can_be_taken_back(show: Show) -> None:
    shown = show().open()
    shown.do("filter_quotes")
    shown.part(QLineEdit).setText("zzz")

    assert outline(shown) == []
    assert "No quote is like that." in shown.words()
    next(b for b in shown.window.findChildren(QPushButton) if b.text() == "Show all quotes").click()
    assert len(outline(shown)) == 5


def test_quotes_are_filtered_by_country_and_kind(show: Show) -> None:
    shown = show().open()

    choose(open_wanted(shown), "France")
    assert outline(shown) == ["FR 1", "فرصة"]
    choose(open_wanted(shown), "All countries")
    choose(open_wanted(shown), "Fragments")
    assert [row.quote.kind for row in rows(shown) if isinstance(row, QuoteRow)] == [QuoteKind.FRAGMENT]


def test_countries_are_ordered_by_count_and_it_is_remembered(show: Show) -> None:
    shown = show(FakeReader(quotes=lambda _: (SAMPLE_QUOTES[2], *SAMPLE_QUOTES[:2]))).open()
    assert outline(shown)[0] == "FR 1"

    choose(open_wanted(shown), "Most quoted first")

    assert outline(shown)[0] == "RU 2"
    assert shown.saved[-1].quote_order == "count"


def test_an_article_without_quotes_says_so(show: Show) -> None:
    shown = show(FakeReader(quotes=lambda _: ())).open()

    shown.qtbot.waitUntil(lambda: "This article quotes nobody." in shown.words())


def test_the_menu_copies_arabic_english_and_both_with_the_source(show: Show) -> None:
    shown = show().open()

    choose(open_menu(shown, SAMPLE_QUOTES[0]), "Copy the Arabic")
    assert QGuiApplication.clipboard().text() == "«ترى في الهدنة خطوة أولى»"
    choose(open_menu(shown, SAMPLE_QUOTES[0]), "Copy the English")
    assert QGuiApplication.clipboard().text() == "“w6 w7 w8 w9 w10” (machine translation)"
    choose(open_menu(shown, SAMPLE_QUOTES[0]), "Copy both, with the source")
    assert QGuiApplication.clipboard().text().splitlines() == BOTH


BOTH = [
    "«ترى في الهدنة خطوة أولى»",
    "“w6 w7 w8 w9 w10” (machine translation)",
    "— W1 w2 w3 (وزارة الخارجية الروسية), Russia",
    f"{SAMPLE.title} [w0 w1: w2 w3 w4, machine translation]",
]


def test_copying_from_the_keyboard_takes_the_quote_and_not_what_a_screen_reader_says(show: Show) -> None:
    shown = show().open()
    shown.quotes.setCurrentIndex(index_of(shown, SAMPLE_QUOTES[0]))
    shown.quotes.setFocus()

    QTest.keySequence(shown.quotes, QKeySequence(QKeySequence.StandardKey.Copy))

    assert QGuiApplication.clipboard().text().splitlines() == BOTH
    assert 'dir="rtl"' in QGuiApplication.clipboard().mimeData().html()
    assert "Copied, with the source" in shown.words()


def test_the_chosen_quote_is_copied_wherever_the_keyboard_is(show: Show) -> None:
    shown = show().open()
    shown.do("copy_quote")
    assert "Choose a quote first" in shown.words()
    shown.do("next_quote")
    shown.pane(Side.ARABIC).setFocus()

    shown.do("copy_quote")

    assert QGuiApplication.clipboard().text().splitlines() == BOTH


def test_in_arabic_a_quote_is_cited_for_an_arabic_text(show: Show) -> None:
    shown = show(language="ar").open()
    shown.do("next_quote")
    shown.do("copy_quote")
    assert QGuiApplication.clipboard().text().splitlines()[2:] == ["— وزارة الخارجية الروسية، روسيا", SAMPLE.title]


def test_a_doubtful_english_is_told_on_the_card_and_in_the_copy(show: Show) -> None:
    sure = show().open()
    doubtful = FakeReader(better={"ترى في الهدنة خطوة أولى": "They see a step"})
    shown = show(doubtful).open()

    index = index_of(shown, SAMPLE_QUOTES[0])
    assert "The English is not certain" in index.data(Qt.ItemDataRole.AccessibleTextRole)
    height = sure.quotes.visualRect(index_of(sure, SAMPLE_QUOTES[0])).height()
    shown.qtbot.waitUntil(lambda: shown.quotes.visualRect(index).height() >= height + 18)
    choose(open_menu(shown, SAMPLE_QUOTES[0]), "Copy the English")
    assert QGuiApplication.clipboard().text() == "“They see a step” (machine translation, not certain)"


def test_all_quotes_of_a_country_are_copied_from_its_heading(show: Show) -> None:
    shown = show().open()
    shown.quotes.setCurrentIndex(shown.quotes.model().index(0, 0, QModelIndex()))
    shown.quotes.setFocus()

    QTest.keySequence(shown.quotes, QKeySequence(QKeySequence.StandardKey.Copy))

    text = QGuiApplication.clipboard().text()
    assert [each.words.text in text for each in SAMPLE_QUOTES] == [True, True, False]
    assert text.count(SAMPLE.title) == 1
    assert "2 quotes copied, with the source" in shown.words()


def test_the_quotes_shown_are_copied_or_saved_from_the_panel(
    show: Show, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shown = show().open()
    choose(open_wanted(shown), "France")
    choose(open_wanted(shown), "Copy all quotes shown")
    assert SAMPLE_QUOTES[2].words.text in QGuiApplication.clipboard().text()
    assert SAMPLE_QUOTES[0].words.text not in QGuiApplication.clipboard().text()

    path = tmp_path / "quotes.md"
    monkeypatch.setattr(SaveDialog, "open", lambda dialog: dialog.placed.emit(path))
    choose(open_wanted(shown), "Save all quotes shown…")
    shown.qtbot.waitUntil(path.exists)
    assert "### France" in path.read_text(encoding="utf-8")
    shown.qtbot.waitUntil(lambda: "Saved as" in shown.words())


def test_a_country_has_a_menu_of_its_own(show: Show) -> None:
    shown = show().open()
    place = shown.quotes.visualRect(shown.quotes.model().index(0, 0, QModelIndex())).center()
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, place, shown.quotes.viewport().mapToGlobal(place))
    QApplication.sendEvent(shown.quotes.viewport(), event)
    menu = next(menu for menu in shown.window.findChildren(QMenu) if menu.isVisible())
    assert [action.text() for action in menu.actions()] == ["Copy these quotes", "Save these quotes…"]
    menu.close()


def test_escape_leaves_the_filter_and_the_heading_counts_what_shows(show: Show) -> None:
    shown = show().open()
    shown.do("filter_quotes")
    field = shown.part(QLineEdit)
    field.setText("اولي")
    assert "1 of 3" in shown.words()

    shown.do("leave")

    assert len(outline(shown)) == 5
    assert not field.isVisible()
    assert "1 of 3" not in shown.words()


def test_quotes_are_found_by_their_speakers_english(show: Show) -> None:
    shown = show().open()
    shown.do("filter_quotes")
    shown.part(QLineEdit).setText("W1 w2")
    assert outline(shown) == ["RU 1", "ترى", "FR 1", "فرصة"]


def ask(shown: Shown, quote: Quote) -> CorrectionDialog:
    choose(open_menu(shown, quote), "Set speaker and country…")
    return shown.window.findChildren(CorrectionDialog)[-1]


def field(dialog: CorrectionDialog, name: str) -> QLineEdit:
    found = next(each for each in dialog.findChildren(QWidget) if each.accessibleName() == name)
    line = found.lineEdit() if isinstance(found, QComboBox) else found
    assert isinstance(line, QLineEdit)
    return line


def correct(shown: Shown, quote: Quote, *, speaker: str, country: str) -> None:
    dialog = ask(shown, quote)
    field(dialog, "Speaker").setText(speaker)
    dialog.choose_country(country)
    dialog.accept()
    assert dialog.result() == QDialog.DialogCode.Accepted


def test_an_unfinished_country_is_told_and_changes_nothing(show: Show) -> None:
    shown = show().open()
    dialog = ask(shown, SAMPLE_QUOTES[0])
    field(dialog, "Country").setText("Fra")

    dialog.accept()

    assert dialog.isVisible()
    assert any("No country is called" in label.text() for label in dialog.findChildren(QLabel) if label.isVisible())
    field(dialog, "Country").setText("france")
    dialog.accept()
    assert outline(shown) == ["FR 2", "ترى", "فرصة", "RU 1", "الحوار"]


def test_countries_that_begin_as_typed_come_first_and_enter_takes_the_first(show: Show) -> None:
    bank = Territory("BANK", "مصرف البنية", "A Bank of Infrastructure", is_body=True)
    francophonie = Territory("FRANCO", "الفرنكوفونية", "Francophonie", is_body=True)
    shown = show(FakeReader(territories=(bank, francophonie, RUSSIA, UN, FRANCE))).open()
    dialog = ask(shown, SAMPLE_QUOTES[0])
    line, countries = field(dialog, "Country"), dialog.findChildren(CountryField)[0]

    assert [name.split(" · ")[0] for name in countries.offers("fra")] == [
        "France",
        "Francophonie",
        "A Bank of Infrastructure",
    ]
    line.selectAll()
    QTest.keyClicks(line, "fra")
    completer = countries.completer()
    popup = completer.popup() if completer is not None else None
    assert popup is not None
    assert line.text() == "fra"
    QTest.keyClick(popup, Qt.Key.Key_Return)
    assert dialog.isVisible()
    assert dialog.territory == FRANCE


def test_a_speaker_is_named_in_english_at_all_his_quotes(show: Show, tmp_path: Path) -> None:
    office = quote_of(SAMPLE, "الحوار وحده يضمن السلام", speaker="وزارة الخارجية الروسية")
    quotes = (SAMPLE_QUOTES[0], office, SAMPLE_QUOTES[2])
    shown = show(FakeReader(quotes=lambda _: quotes, library=tmp_path / "library.sqlite")).open()
    dialog = ask(shown, quotes[0])
    line = field(dialog, "In English")
    assert line.text() == "W1 w2 w3"
    line.selectAll()
    QTest.keyClicks(line, "Russian Foreign Office")

    dialog.accept()

    for quote in quotes[:2]:
        assert "Russian Foreign Office" in index_of(shown, quote).data(Qt.ItemDataRole.AccessibleTextRole)
    shown.window.close()
    assert {each.speaker_english for each in shown.reader.corrections()} == {"Russian Foreign Office"}
    assert len(shown.reader.corrections()) == 2


def test_a_name_set_right_is_on_the_cards_at_once(show: Show) -> None:
    shown = show().open()
    shown.do("names")
    dialog = shown.window.findChildren(NamesDialog)[0]
    for name, words in (("Name in Arabic", "الخارجية الروسية"), ("Name in English", "Foreign Office of Russia")):
        line = next(each for each in dialog.findChildren(QLineEdit) if each.accessibleName() == name)
        shown.qtbot.waitUntil(line.isEnabled)
        line.setText(words)
    QTest.keyClick(line, Qt.Key.Key_Return)

    def said() -> str:
        return str(index_of(shown, SAMPLE_QUOTES[0]).data(Qt.ItemDataRole.AccessibleTextRole))

    shown.qtbot.waitUntil(lambda: said().endswith("Foreign Office of Russia"))


def test_a_country_set_right_moves_the_quote_and_is_kept(show: Show, tmp_path: Path) -> None:
    shown = show(FakeReader(library=tmp_path / "library.sqlite")).open()

    correct(shown, SAMPLE_QUOTES[1], speaker="المتحدث", country="UN")

    assert outline(shown) == ["RU 1", "ترى", "UN 1", "الحوار", "FR 1", "فرصة"]
    shown.window.close()
    (kept,) = shown.reader.corrections()
    assert (kept.speaker, kept.territory, kept.sets_territory) == ("المتحدث", UN, True)


def test_corrections_are_found_again_when_the_article_is_opened_again(show: Show, tmp_path: Path) -> None:
    first = show(FakeReader(library=tmp_path / "library.sqlite")).open()
    correct(first, SAMPLE_QUOTES[1], speaker="المتحدث", country="FR")
    first.window.close()

    second = show(first.reader).open()
    second.qtbot.waitUntil(lambda: outline(second) == ["RU 1", "ترى", "FR 2", "الحوار", "فرصة"])

    shown = [
        row.quote for row in rows(second) if isinstance(row, QuoteRow) and row.quote.words == SAMPLE_QUOTES[1].words
    ]
    assert shown[0].attribution.territory == FRANCE
    assert shown[0].speaker is not None
    assert shown[0].speaker.name == "المتحدث"


def test_what_is_no_quote_goes_and_comes_back_by_undo(show: Show, tmp_path: Path) -> None:
    shown = show(FakeReader(library=tmp_path / "library.sqlite")).open()

    choose(open_menu(shown, SAMPLE_QUOTES[0]), "Not a quote")
    assert outline(shown) == ["RU 1", "الحوار", "FR 1", "فرصة"]
    assert "«ترى في الهدنة خطوة أولى»" not in shown.marked(Side.ARABIC)[LIGHT.tinted(0)]
    assert "The quote is off the list." in shown.words()

    shown.do("undo")
    assert outline(shown) == ["RU 2", "ترى", "الحوار", "FR 1", "فرصة"]
    assert "The quote is off the list." not in shown.words()
    shown.window.close()
    assert shown.reader.corrections() == ()


def select(shown: Shown, words: str) -> None:
    pane = shown.pane(Side.ARABIC)
    block, text = next((n, b.text) for n, b in enumerate(SAMPLE.blocks) if words in b.text)
    start = text.index(words)
    pane.setTextCursor(pane.column.cursor_of(Stretch(Side.ARABIC, block, Span(start, start + len(words)))))


def test_a_missed_quote_is_added_kept_and_taken_off_again(show: Show, tmp_path: Path) -> None:
    missed = SAMPLE_QUOTES[1]
    reader = FakeReader(library=tmp_path / "library.sqlite", quotes=lambda _: (SAMPLE_QUOTES[0], SAMPLE_QUOTES[2]))
    shown = show(reader).open()
    shown.do("add_quote")
    assert "Select the quoted words" in shown.words()
    select(shown, f"«{missed.words.text}»")

    shown.do("add_quote")

    dialog = shown.window.findChildren(CorrectionDialog)[-1]
    dialog.choose_country("UN")
    dialog.accept()
    assert outline(shown) == ["RU 1", "ترى", "UN 1", "الحوار", "FR 1", "فرصة"]
    assert f"«{missed.words.text}»" in shown.marked(Side.ARABIC)[LIGHT.chosen]
    shown.qtbot.waitUntil(lambda: "w3 w4 w5 w6" in index_of(shown, missed).data(Qt.ItemDataRole.AccessibleTextRole))
    shown.window.close()

    second = show(reader).open()
    second.qtbot.waitUntil(lambda: len(outline(second)) == 6)
    second.do("voices")
    second.qtbot.waitUntil(lambda: "3 quotes" in second.words())
    second.do("leave")
    choose(open_menu(second, missed), "Not a quote")
    assert outline(second) == ["RU 1", "ترى", "FR 1", "فرصة"]
    second.window.close()
    assert reader.corrections() == ()
