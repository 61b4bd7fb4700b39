"""A sentence's English, corrected by the reader."""

from collections.abc import Callable, Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtGui import QGuiApplication, QTextCharFormat
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QPushButton

from reader.domain.library import QuoteFilter
from reader.domain.text import Span
from reader.services.faithful import FaithfulTranslator
from reader.storage.database import open_database
from reader.storage.library import open_library
from reader.storage.own_english import SqliteOwnEnglish
from reader.ui.frame.details_dialog import DetailsDialog
from reader.ui.look.theme import LIGHT
from reader.ui.reading.english_dialog import EnglishDialog
from reader.ui.text.bilingual import Side, Stretch
from tests.fakes import SAMPLE, SAMPLE_QUOTES, FakeReader, FakeTranslator
from tests.ui.cards import choose as choose_of_quote
from tests.ui.cards import open_menu as open_quote_menu
from tests.ui.cards import outline
from tests.ui.test_pairs import point_at
from tests.ui.test_text_menu import choose, open_menu
from tests.ui.window import Shown, blocks_of

Show = Callable[..., Shown]
SECOND = Stretch(Side.ENGLISH, 1, Span(20, 21))
OWN = "And several capitals welcomed it."


@dataclass(frozen=True, slots=True)
class OwnInFile:
    """What the reader wrote, read by whatever thread translates."""

    library: Path

    def recall(self, sources: Sequence[str]) -> Mapping[str, str]:
        with closing(open_database(self.library)) as connection:
            return SqliteOwnEnglish(connection, self.library).recall(sources)


def reader() -> FakeReader:
    made = FakeReader()
    translator = FaithfulTranslator(FakeTranslator(), own=OwnInFile(made.folder / "library"))
    made.translator = translator  # type: ignore[assignment]
    return made


def dialog_of(shown: Shown, place: Stretch) -> EnglishDialog:
    choose(open_menu(shown, place), "Correct this translation…")
    return shown.part(EnglishDialog)


def button(dialog: EnglishDialog, name: str) -> QPushButton:
    return next(each for each in dialog.findChildren(QPushButton) if each.text().replace("&", "") == name)


def write(shown: Shown, place: Stretch, english: str) -> None:
    dialog = dialog_of(shown, place)
    dialog.findChildren(QPlainTextEdit)[0].setPlainText(english)
    button(dialog, "Save").click()
    shown.qtbot.waitUntil(lambda: not shown.window.is_busy)


def english(shown: Shown, block: int) -> str:
    return blocks_of(shown.pane(Side.ENGLISH))[block].text()


def own_marks(shown: Shown) -> list[str]:
    return [
        mark.cursor.selectedText()
        for mark in shown.pane(Side.ENGLISH).extraSelections()
        if mark.format.underlineStyle() is QTextCharFormat.UnderlineStyle.DashUnderline
        and mark.format.underlineColor().name().upper() == LIGHT.accent
    ]


def test_the_readers_words_stand_in_the_text_marked_as_his(show: Show) -> None:
    shown = show(reader()).open()

    write(shown, SECOND, OWN)

    shown.qtbot.waitUntil(lambda: english(shown, 1) == f"w0 w1 w2 w3 w4 w5. {OWN}")
    shown.qtbot.waitUntil(lambda: own_marks(shown) == [OWN])
    point_at(shown, SECOND)
    shown.qtbot.waitUntil(lambda: "your own English" in shown.view.toolTip())


def test_they_are_there_after_a_restart_and_with_another_model(show: Show) -> None:
    own = reader()
    shown = show(own).open()
    write(shown, SECOND, OWN)
    shown.qtbot.waitUntil(lambda: OWN in english(shown, 1))
    shown.window.close()

    again = show(own, model="another").open()

    assert english(again, 1) == f"w0 w1 w2 w3 w4 w5. {OWN}"
    again.qtbot.waitUntil(lambda: own_marks(again) == [OWN])


def test_they_can_be_taken_back(show: Show) -> None:
    own = reader()
    shown = show(own).open()
    write(shown, SECOND, OWN)
    shown.qtbot.waitUntil(lambda: OWN in english(shown, 1))

    button(dialog_of(shown, SECOND), "Back to the model's").click()

    shown.qtbot.waitUntil(lambda: english(shown, 1) == "w0 w1 w2 w3 w4 w5. w0 w1 w2 w3.")
    shown.qtbot.waitUntil(lambda: own_marks(shown) == [])
    shown.window.close()
    assert OWN not in english(show(own).open(), 1)


def take_off(shown: Shown) -> None:
    choose_of_quote(open_quote_menu(shown, SAMPLE_QUOTES[0]), "Not a quote")


def test_undo_takes_back_what_was_written_last_in_quotes_and_english_alike(show: Show) -> None:
    shown = show(reader()).open()
    write(shown, SECOND, OWN)
    shown.qtbot.waitUntil(lambda: OWN in english(shown, 1))
    write(shown, SECOND, "Some capitals did not.")
    shown.qtbot.waitUntil(lambda: OWN not in english(shown, 1))
    take_off(shown)

    shown.do("undo")
    assert len(outline(shown)) == 5
    shown.do("undo")
    shown.qtbot.waitUntil(lambda: OWN in english(shown, 1))
    shown.do("undo")
    shown.qtbot.waitUntil(lambda: english(shown, 1) == "w0 w1 w2 w3 w4 w5. w0 w1 w2 w3.")
    assert "Undone" in shown.words()
    shown.do("undo")
    assert "There is nothing to undo" in shown.words()


def test_undo_beside_a_quote_taken_off_does_not_take_back_the_english(show: Show) -> None:
    shown = show(reader()).open()
    take_off(shown)
    assert "The quote is off the list." in shown.words()

    write(shown, SECOND, OWN)

    assert "The quote is off the list." not in shown.words()


def test_a_quotes_english_follows(show: Show) -> None:
    shown = show(reader()).open()
    quote = SAMPLE_QUOTES[2]
    place = Stretch(Side.ENGLISH, quote.words.block, Span(0, 1))

    write(shown, place, "The palace called it “a chance not to miss”, and told of a meeting on the 12th.")

    shown.qtbot.waitUntil(lambda: "a chance not to miss" in english(shown, quote.words.block))
    shown.do("next_quote")
    shown.do("next_quote")
    shown.do("next_quote")
    shown.qtbot.waitUntil(
        lambda: shown.marked(Side.ENGLISH).get(LIGHT.chosen) == ["“a chance not to miss”"],
    )


def test_a_copied_quote_is_not_called_a_machines(show: Show, tmp_path: Path) -> None:
    made = reader()
    made.library = tmp_path / "library.sqlite"
    shown = show(made).open()
    write(shown, Stretch(Side.ENGLISH, 0, Span(0, 1)), "A sample: answers to the truce")
    write(
        shown,
        Stretch(Side.ENGLISH, SAMPLE_QUOTES[2].words.block, Span(0, 1)),
        "He saw “a chance not to miss”, all told.",
    )
    shown.qtbot.waitUntil(lambda: "chance" in english(shown, SAMPLE_QUOTES[2].words.block))
    for _ in range(3):
        shown.do("next_quote")
    shown.do("copy_quote")

    shown.qtbot.waitUntil(lambda: "chance" in QGuiApplication.clipboard().text())
    copied = QGuiApplication.clipboard().text()
    assert "machine" not in copied
    assert "[A sample: answers to the truce]" in copied

    shown.window.close()
    with closing(open_library(made.library)) as library:
        assert [row.is_own for row in library.quote_views.rows(QuoteFilter())] == [False, False, True]


def test_nothing_is_kept_of_words_that_have_not_changed(show: Show) -> None:
    shown = show(reader()).open()
    assert not button(dialog_of(shown, SECOND), "Save").isEnabled()


def test_the_arabic_has_no_translation_to_correct(show: Show) -> None:
    shown = show(reader()).open()
    assert "Correct this translation…" not in open_menu(shown, Stretch(Side.ARABIC, 1, Span(0, 1)))


def test_the_title_s_english_is_set_right_where_the_article_is_described(show: Show) -> None:
    shown = show(reader()).open()
    shown.do("details")
    dialog = shown.part(DetailsDialog)
    title, field = dialog.findChildren(QLineEdit)[:2]
    assert field.text() == english(shown, 0)
    title.setText("عنوان آخر")
    assert not field.isEnabled()  # the English of another title
    title.setText(SAMPLE.title)

    field.setText("Answers to the truce")
    dialog.accept()

    shown.qtbot.waitUntil(lambda: english(shown, 0) == "Answers to the truce")
    shown.qtbot.waitUntil(lambda: shown.window.windowTitle().startswith("Answers to the truce"))
    shown.qtbot.waitUntil(lambda: not shown.window.is_busy)
    shown.do("details")
    shown.part(DetailsDialog).findChildren(QLineEdit)[1].clear()
    shown.part(DetailsDialog).accept()
    shown.qtbot.waitUntil(lambda: english(shown, 0).startswith("w0 w1"))
