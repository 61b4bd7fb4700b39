"""The menu of the sidebar: which quotes show, in which order, and what can be done with all of them."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu

from reader.domain.quotes.values import Quote, QuoteKind
from reader.ui.quotes.rows import QuoteFilter
from reader.ui.wording.countries import code_of, territory_names


class WantedMenu(QMenu):
    """Written anew each time before it opens. `wanted` carries a QuoteFilter, `order_chosen` count or appearance."""

    wanted = Signal(object)
    order_chosen = Signal(str)
    copy_asked = Signal()
    save_asked = Signal()

    def offer(self, quotes: Sequence[Quote], now: QuoteFilter, *, by_count: bool, in_arabic: bool) -> None:
        """Offer what there is to choose; `now` is what is wanted so far."""
        self.clear()
        kinds = (
            (None, self.tr("All quotes")),
            (QuoteKind.STATEMENT, self.tr("Whole statements")),
            (QuoteKind.FRAGMENT, self.tr("Fragments")),
        )
        group = QActionGroup(self)
        for kind, name in kinds:
            self._want(group, name, replace(now, kind=kind), now)
        self.addSeparator()
        group = QActionGroup(self)
        for name, order in ((self.tr("In order of appearance"), "appearance"), (self.tr("Most quoted first"), "count")):
            action = self._choice(group, name, chosen=by_count == (order == "count"))
            action.triggered.connect(lambda _=False, o=order: self.order_chosen.emit(o))
        self.addSeparator()
        group = QActionGroup(self)
        self._want(group, self.tr("All countries"), replace(now, code=""), now)
        territories = {code_of(quote.attribution.territory): quote.attribution.territory for quote in quotes}
        for code, territory in territories.items():
            self._want(group, territory_names(territory, in_arabic=in_arabic)[0], replace(now, code=code), now)
        if quotes:
            self.addSeparator()
            self.addAction(self.tr("Copy all quotes shown")).triggered.connect(lambda _=False: self.copy_asked.emit())
            self.addAction(self.tr("Save all quotes shown…")).triggered.connect(lambda _=False: self.save_asked.emit())

    def _want(self, group: QActionGroup, name: str, wanted: QuoteFilter, now: QuoteFilter) -> None:
        self._choice(group, name, chosen=wanted == now).triggered.connect(lambda _=False: self.wanted.emit(wanted))

    def _choice(self, group: QActionGroup, name: str, *, chosen: bool) -> QAction:
        action = self.addAction(name)
        action.setCheckable(True)
        action.setChecked(chosen)
        group.addAction(action)
        return action
