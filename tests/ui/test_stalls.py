"""What keeps the window's turns short, where it could be lost unseen."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication, QProgressBar
from pytestqt.qtbot import QtBot

from reader.ui.frame.status_line import StatusLine
from reader.ui.text.bilingual import Side
from tests.fakes import FakeReader, article_of, quote_of
from tests.ui.window import Shown

Show = Callable[..., Shown]
FAR = 110
ARTICLE = article_of(*(f"قالت الوزارة إن المشروع رقم {n} «سيبدأ في الشهر رقم {n} المقبل»." for n in range(120)))
QUOTES = tuple(quote_of(ARTICLE, f"سيبدأ في الشهر رقم {n} المقبل") for n in (1, FAR))


class Paints(QObject):
    """Counts how often something is painted."""

    count = 0

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        self.count += event.type() is QEvent.Type.Paint
        return False


def test_progress_is_painted_with_the_rest_and_not_at_each_step(qtbot: QtBot) -> None:
    line, paints = StatusLine(), Paints()
    qtbot.addWidget(line)
    line.show_state("running")
    line.show_progress(0, 100)
    line.show()
    QApplication.processEvents()
    bar = line.findChildren(QProgressBar)[0]
    bar.installEventFilter(paints)

    for done in range(100):
        line.show_progress(done, 100)
    assert paints.count == 0

    QApplication.processEvents()
    assert paints.count > 0
    assert bar.value() == 99


def test_quotes_far_down_are_tinted_when_they_are_reached(show: Show) -> None:
    shown = show(FakeReader(quotes=lambda _: QUOTES)).open(ARTICLE)

    near, far = (quote.words.block for quote in QUOTES)
    assert [tinted(shown, side) for side in Side] == [{near}, {near}]
    shown.bar.setValue(shown.bar.maximum())

    assert [tinted(shown, side) for side in Side] == [{far}, {far}]


def test_a_mark_that_is_taken_away_is_gone_from_the_text(show: Show) -> None:
    shown = show(FakeReader(quotes=lambda _: QUOTES)).open(ARTICLE)
    before = len(shown.pane(Side.ARABIC).extraSelections())

    shown.do("next_sentence")
    assert len(shown.pane(Side.ARABIC).extraSelections()) > before
    shown.do("leave")

    assert len(shown.pane(Side.ARABIC).extraSelections()) == before


def tinted(shown: Shown, side: Side) -> set[int]:
    return {mark.cursor.blockNumber() for mark in shown.pane(side).extraSelections()}
