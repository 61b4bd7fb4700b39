"""The sidebar's cards as a reader has them before him."""

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QMenu,
    QToolButton,
)

from reader.domain.quotes.values import Quote
from reader.ui.quotes.rows import GroupRow, QuoteRow
from tests.ui.window import Shown


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
