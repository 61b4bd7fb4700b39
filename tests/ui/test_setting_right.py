"""Quotes, speakers and countries as the reader sets them right."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QLabel,
    QLineEdit,
    QWidget,
)

from reader.domain.article import Article
from reader.domain.quotes.finder import find_quotes
from reader.domain.quotes.values import Quote
from reader.domain.territories import Territory
from reader.domain.text import Span
from reader.lexicon.lexicon import load_lexicon
from reader.paths import resource
from reader.ui.look.theme import LIGHT
from reader.ui.names.dialog import NamesDialog
from reader.ui.quotes.correction_dialog import CorrectionDialog
from reader.ui.quotes.country_field import CountryField
from reader.ui.quotes.rows import QuoteRow
from reader.ui.text.bilingual import Side, Stretch
from tests.fakes import FRANCE, RUSSIA, SAMPLE, SAMPLE_QUOTES, UN, FakeReader, article_of, quote_of
from tests.ui.cards import choose, click, index_of, open_menu, outline, rows
from tests.ui.window import Shown

Show = Callable[..., Shown]


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
    shown.qtbot.waitUntil(lambda: len(shown.reader.corrections()) == 2)
    assert {each.speaker_english for each in shown.reader.corrections()} == {"Russian Foreign Office"}


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


def test_the_frame_stays_on_the_card_that_was_set_right(show: Show) -> None:
    shown = show().open()
    click(shown, index_of(shown, SAMPLE_QUOTES[1]))

    correct(shown, SAMPLE_QUOTES[1], speaker="المتحدث", country="FR")

    shown.qtbot.waitUntil(shown.window.isActiveWindow)
    assert shown.quotes.currentIndex() == index_of(shown, SAMPLE_QUOTES[1])
    assert shown.quotes.selectedIndexes() == [index_of(shown, SAMPLE_QUOTES[1])]


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


def select(shown: Shown, words: str, article: Article = SAMPLE) -> None:
    pane = shown.pane(Side.ARABIC)
    block, text = next((n, b.text) for n, b in enumerate(article.blocks) if words in b.text)
    start = text.index(words)
    pane.setTextCursor(pane.column.cursor_of(Stretch(Side.ARABIC, block, Span(start, start + len(words)))))


def add(shown: Shown) -> CorrectionDialog:
    """Say that the selected words are a quote, and wait for the question whose it is."""
    shown.do("add_quote")
    shown.qtbot.waitUntil(lambda: any(each.isVisible() for each in shown.window.findChildren(CorrectionDialog)))
    return shown.part(CorrectionDialog)


def test_an_added_quote_is_of_whole_words_with_the_speaker_of_its_sentence(show: Show) -> None:
    article = article_of(
        "تعود السفن إلى الميناء غدا.",
        "وأعلنت وزارة الخارجية الروسية أن الحوار وحده يضمن سلاما دائما في المنطقة.",
    )
    lexicon = load_lexicon(resource("lexicon"))
    shown = show(FakeReader(quotes=lambda each: find_quotes(each.blocks, lexicon))).open(article)
    select(shown, "حوار وحده يضمن سلام", article)

    dialog = add(shown)

    assert any(label.text() == "«الحوار وحده يضمن سلاما»" for label in dialog.findChildren(QLabel))
    assert "وزارة الخارجية الروسية" in field(dialog, "Speaker").text()
    assert dialog.territory is not None
    assert dialog.territory.code == "RU"
    dialog.accept()
    assert outline(shown) == ["RU 1", "الحوار"]
    shown.do("undo")
    assert outline(shown) == []


def test_cancel_adds_no_quote(show: Show) -> None:
    shown = show(FakeReader(quotes=lambda _: (SAMPLE_QUOTES[0],))).open()
    select(shown, SAMPLE_QUOTES[1].words.text)

    QTest.keyClick(add(shown), Qt.Key.Key_Escape)

    assert outline(shown) == ["RU 1", "ترى"]


def test_a_missed_quote_is_added_kept_and_taken_off_again(show: Show, tmp_path: Path) -> None:
    missed = SAMPLE_QUOTES[1]
    reader = FakeReader(library=tmp_path / "library.sqlite", quotes=lambda _: (SAMPLE_QUOTES[0], SAMPLE_QUOTES[2]))
    shown = show(reader).open()
    shown.do("add_quote")
    assert "Select the quoted words" in shown.words()
    select(shown, f"«{missed.words.text}»")

    dialog = add(shown)
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
