"""How a test sees a window: by what is in it, through the widgets that a reader has before him."""

from dataclasses import dataclass
from typing import TypeVar

from PySide6.QtCore import QPoint, QPointF
from PySide6.QtGui import QAction, QTextBlock
from PySide6.QtWidgets import QLabel, QScrollBar, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from reader.domain.article import Article
from reader.settings import Settings
from reader.ui.quotes.card_list import QuoteList
from reader.ui.reading.text_pane import TextPane
from reader.ui.reading.view import ReadingView
from reader.ui.text.bilingual import Side, Stretch
from reader.ui.window.main_window import MainWindow
from tests.fakes import SAMPLE, FakeReader

W = TypeVar("W", bound=QWidget)


@dataclass(frozen=True, slots=True)
class Shown:
    """A window on the screen. `saved` are the settings that it has handed over, the last one last."""

    window: MainWindow
    reader: FakeReader
    saved: list[Settings]
    qtbot: QtBot

    def open(self, article: Article = SAMPLE, *, translated: bool = True) -> "Shown":
        """Open an article, and wait for its English and for all its rows to be set."""
        self.window.show_article(article)
        self.qtbot.waitUntil(lambda: any(each.isVisible() for each in self.window.findChildren(ReadingView)))
        if translated:
            self.qtbot.waitUntil(lambda: not self.window.is_busy)
            self.qtbot.waitUntil(lambda: all(block.text() for block in blocks_of(self.pane(Side.ENGLISH))))
            self.until_set()
        return self

    def until_set(self) -> None:
        """Wait for all rows of the columns that show to be set."""
        self.qtbot.waitUntil(
            lambda: all(
                pane.is_filled and pane.column.filled == len(pane.column.rows)
                for pane in self.view.panes
                if pane.isVisible()
            )
        )

    def part(self, kind: type[W], name: str = "") -> W:
        """Return the one visible part of its kind (and name)."""
        found = [
            each for each in self.window.findChildren(kind) if each.isVisible() and name in ("", each.objectName())
        ]
        assert len(found) == 1, (kind, [each.objectName() for each in found])
        return found[0]

    @property
    def view(self) -> ReadingView:
        """The two texts."""
        return self.window.findChildren(ReadingView)[0]

    @property
    def quotes(self) -> QuoteList:
        """The list of quotes."""
        return self.window.findChildren(QuoteList)[0]

    @property
    def bar(self) -> QScrollBar:
        """The one scroll bar of the texts."""
        return next(each for each in self.view.findChildren(QScrollBar) if each.parent() is self.view)

    def pane(self, side: Side) -> TextPane:
        """Return the column that shows a side."""
        return next(
            p for p in self.view.findChildren(TextPane) if p.isVisible() and any(r.side is side for r in p.column.rows)
        )

    def action(self, name: str) -> QAction:
        """Return an action."""
        action = self.window.findChild(QAction, name)
        assert action is not None
        return action

    def do(self, name: str) -> None:
        """Trigger an action."""
        self.action(name).trigger()

    def words(self, kind: type[QWidget] = QLabel) -> str:
        """Return all words of the visible labels, for a look at what is said somewhere."""
        return "\n".join(each.text() for each in self.window.findChildren(kind) if each.isVisible())  # type: ignore[attr-defined]

    def button(self, name: str) -> QToolButton:
        """Return the visible tool button of an accessible name or text."""
        return next(
            each
            for each in self.window.findChildren(QToolButton)
            if each.isVisible() and name in (each.accessibleName(), each.text())
        )

    def point_of(self, stretch: Stretch) -> QPoint:
        """Return where the first letter of some words stands in its column's viewport."""
        pane = self.pane(stretch.side)
        cursor = pane.column.cursor_of(stretch)
        cursor.setPosition(cursor.selectionStart())
        here = pane.cursorRect(cursor)
        cursor.setPosition(cursor.position() + 1)
        there = pane.cursorRect(cursor)
        return QPoint((here.x() + there.x()) // 2, here.center().y())

    def marked(self, side: Side) -> dict[str, list[str]]:
        """Return the words that are marked on a side, by colour."""
        found: dict[str, list[str]] = {}
        for mark in self.pane(side).extraSelections():
            colour = mark.format.background().color().name().upper()
            found.setdefault(colour, []).append(mark.cursor.selectedText())
        return found


def blocks_of(pane: TextPane) -> list[QTextBlock]:
    """Return a column's paragraphs."""
    document = pane.document()
    return [document.findBlockByNumber(number) for number in range(document.blockCount())]


def baselines(pane: TextPane) -> list[float]:
    """Return the first baseline of each paragraph, in px from the top of the document."""
    layout = pane.document().documentLayout()
    found = []
    for block in blocks_of(pane):
        top = layout.blockBoundingRect(block).y()
        line = block.layout().lineAt(0)
        found.append(top + line.y() + line.ascent())
    return found


def at(pane: TextPane, point: QPoint) -> Stretch | None:
    """Return what stands at a point of a column's viewport."""
    return pane.place_at(QPointF(point))
