"""The two texts beside each other, on one scroll."""

from collections.abc import Iterable, Mapping, Sequence

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QHelpEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QToolTip, QWidget

from reader.ui.look.typography import Setting
from reader.ui.reading.levelling import LevelColumns
from reader.ui.reading.marks import Layer, Mark, Marks
from reader.ui.reading.shared_scroll import SharedScroll
from reader.ui.reading.sight import Sight, Top
from reader.ui.reading.text_column import rows_of
from reader.ui.reading.text_pane import TextPane
from reader.ui.text.bilingual import BilingualText, Side, Stretch
from reader.ui.widgets.thin_splitter import ThinSplitter

SIDES = {
    "side_by_side": ((Side.ENGLISH,), (Side.ARABIC,)),
    "interleaved": ((Side.ARABIC, Side.ENGLISH),),
    "arabic": ((Side.ARABIC,),),
    "english": ((Side.ENGLISH,),),
}
_NARROW = 720  # px; two columns in less than this would hold some thirty letters each
_NEAR = 16  # rows around one that has arrived whose English is shown in the same turn of the event loop
_SCREENS = 28  # rows set before the first paint, and beyond a place that is gone to


class ReadingView(QWidget):
    """Shows a bilingual text in one of four layouts. Paragraphs that are partners stand level."""

    pointed = Signal(object)  # Stretch of one code point, or None
    clicked = Signal(object)  # Stretch of one code point
    address_chosen = Signal(str)
    scrolled = Signal()
    layout_shown = Signal(str)  # what is really shown: a narrow window shows side by side as interleaved

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._text: BilingualText | None = None
        self._setting: Setting | None = None
        self._layout = self._shown = "side_by_side"
        self._marks = Marks()
        self._panes = (TextPane(), TextPane())
        self._used: Sequence[TextPane] = ()
        self._rows = LevelColumns()
        self._widths: list[float] = []  # the columns' widths when they were levelled last
        self._top: Top | None = None
        self._goal: Stretch | None = None  # where the view glides to
        self._told_of: Stretch | None = None
        self._arrived: dict[int, None] = {}  # blocks whose English is here but not shown yet, in order
        self._splitter = ThinSplitter()
        self._splitter.setLayoutDirection(Qt.LayoutDirection.LeftToRight)  # Arabic stands right in every language
        self._bar = SharedScroll()
        self.sight = Sight(self._bar)
        self._more = QTimer(self, interval=0)
        self._relevel, self._refit = (QTimer(self, interval=0, singleShot=True) for _ in range(2))
        self._build()

    def _build(self) -> None:
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(0)
        line.addWidget(self._splitter, 1)
        line.addWidget(self._bar)
        for pane in self._panes:
            self._splitter.addWidget(pane)
            pane.pointed.connect(self.pointed)
            pane.clicked.connect(self.clicked)
            pane.address_chosen.connect(self.address_chosen)
            pane.edge_asked.connect(self.show_edge)
            pane.resettled.connect(self._relevel_soon)
            self._bar.watch(pane)
        self._splitter.setSizes([1000, 1000])
        self._bar.moved.connect(self._on_moved)
        self._more.timeout.connect(self._do_more)
        self._relevel.timeout.connect(self._level_all)
        self._refit.timeout.connect(self._fill)

    # What it shows

    @property
    def english_share(self) -> float:
        """How much of the width the English column has, between 0 and 1."""
        english, arabic = self._splitter.sizes()
        return english / (english + arabic) if english and arabic else 0.5

    def set_english_share(self, share: float) -> None:
        """Divide the width."""
        self._splitter.setSizes([round(2000 * share), round(2000 * (1 - share))])

    @property
    def sides(self) -> Sequence[Side]:
        """The texts that are shown, in the order in which a paragraph's are read."""
        return tuple(side for side in Side if any(side in each for each in SIDES[self._shown]))

    def show_text(self, text: BilingualText, setting: Setting, top_block: int) -> None:
        """Show an article, with block `top_block` first."""
        self._text, self._setting = text, setting
        self._marks = Marks()
        self._top = (Side.ARABIC, top_block, 0) if top_block else None
        self._fill()

    def show_setting(self, setting: Setting) -> None:
        """Set the same text in other type, once for all steps that come at once; the reader's place stays."""
        if setting != self._setting:
            self._setting = setting
            self._refit.start()

    def show_layout(self, layout: str) -> None:
        """Show the same text in another layout: one of SIDES."""
        self._layout = layout
        self._choose_layout()

    @property
    def panes(self) -> Sequence[TextPane]:
        """The columns, for what concerns each of them alone; the second may be hidden."""
        return self._panes

    def show_english(self, blocks: Iterable[int]) -> None:
        """Show the English of these blocks, which has arrived; what the reader looks at does not move."""
        self._arrived.update(dict.fromkeys(blocks))
        self._show_arrived()

    def put_marks(self, layer: Layer, marks: Iterable[Mark]) -> None:
        """Replace one layer of marks in both texts."""
        self.put_layers({layer: marks})

    def put_layers(self, layers: Mapping[Layer, Iterable[Mark]]) -> None:
        """Replace several layers of marks in both texts, at the cost of one."""
        changed = [self._marks.put(layer, marks) for layer, marks in layers.items()]
        if any(changed):
            self._refresh_marks()

    def tell(self, text: str, about: Stretch | None) -> None:
        """Have something to say of these words, under them, to who rests the pointer there; "" is nothing."""
        if about != self._told_of:
            QToolTip.hideText()
        self._told_of = about
        self.setToolTip(text)

    def take_focus(self, side: Side = Side.ARABIC) -> None:
        """Give the keyboard to the text, to this side where both are shown."""
        if self._used:
            showing = (pane for pane in self._used if pane.column.rows and pane.column.rows[0].side is side)
            next(showing, self._used[-1]).setFocus()

    def _refresh_marks(self) -> None:
        for pane in self._used:
            pane.show_marks(self._marks)

    def _choose_layout(self) -> None:
        is_narrow = self._layout == "side_by_side" and self.width() < _NARROW
        shown = "interleaved" if is_narrow else self._layout
        if shown != self._shown:
            self._shown = shown
            self._fill()
            self.layout_shown.emit(shown)

    def _fill(self) -> None:
        self._refit.stop()
        text, setting = self._text, self._setting
        if text is None or setting is None:
            return
        before, self._used = self._used, self._panes[: len(SIDES[self._shown])]
        self._bar.show_panes(self._used)
        self.sight.show_panes(self._used)
        if any(pane.hasFocus() for pane in before):
            self.take_focus()  # a text that is hidden with the keyboard would hand it to the bar above
        self._panes[1].setVisible(len(self._used) > 1)
        self._arrived.clear()
        for pane, sides in zip(self._used, SIDES[self._shown], strict=True):
            pane.fill(rows_of(text, sides), setting)
        self._rows = LevelColumns([pane.column for pane in self._used])
        self._name_panes()
        self._level_all()

    def _name_panes(self) -> None:
        both = self.tr("Article in Arabic and English")
        names = {Side.ARABIC: self.tr("Article in Arabic"), Side.ENGLISH: self.tr("Article in English")}
        for pane, sides in zip(self._panes, SIDES[self._shown], strict=False):
            pane.setAccessibleName(both if len(sides) > 1 else names[sides[0]])

    # Setting rows and keeping them level, a slice at a time

    def _relevel_soon(self) -> None:
        if self._used and not self._relevel.isActive():
            self._relevel.start()

    def _level_all(self) -> None:
        self._relevel.stop()
        self._rows.start_again()
        self._widths = self._widths_now()
        row = self._row_of(self._top) if self._top is not None else 0
        self._rows.set_to(row + _SCREENS)
        self._restore()
        self._refresh_marks()
        self._more.start()

    def _widths_now(self) -> list[float]:
        return [pane.column.document.textWidth() for pane in self._used]

    def _do_more(self) -> None:
        if self._arrived:
            self._show_arrived()
        elif self._rows.is_whole:
            self._more.stop()
        else:
            self._rows.set_more()
            self._restore()

    def _show_arrived(self) -> None:
        text = self._text
        if text is None or not self._arrived:
            return
        here = self.looked_at()
        nearest = min(self._arrived, key=lambda block: abs(block - here))
        near = [block for block in self._arrived if abs(block - nearest) < _NEAR]  # Qt lays out all in between
        for block in near:
            del self._arrived[block]
        numbers = list[int]()
        for pane in self._used:
            rows = {n: block for block in near if (n := pane.column.row_number(Side.ENGLISH, block)) is not None}
            numbers.extend(rows)
            if rows:
                pane.put({number: text.text(Side.ENGLISH, block) for number, block in rows.items()})
        self._rows.refresh(numbers)
        self._restore()
        for pane in self._used:
            pane.refresh_marks_of(numbers)
        if self._arrived:
            self._more.start()

    # The reader's place

    def looked_at(self) -> int:
        """Return the number of the first block that shows."""
        top = self.sight.top_place()
        return top[1] if top else 0

    @property
    def is_at_end(self) -> bool:
        """Whether the end of the article shows."""
        return self._rows.is_whole and self._bar.value() == self._bar.maximum()

    def _row_of(self, top: Top) -> int:
        column = self._used[-1].column
        number = column.row_number(top[0], top[1])
        return number if number is not None else column.row_number(top[0].other, top[1]) or 0

    def _restore(self) -> None:
        """Bring the reader's place back to the top, after the texts have changed; or the place that is gone to."""
        if self.sight.is_gliding and self._goal is not None:
            self.sight.glide_to(self._goal)
        elif self._used:
            column, top = self._used[-1].column, self._top
            number = self._row_of(top) if top is not None else 0
            is_same_side = top is not None and column.rows[number].side is top[0]
            self._bar.hold(0 if top is None else round(column.line_top(number, top[2] if is_same_side else 0)))

    def _on_moved(self) -> None:
        # Where the widths differ, Qt is in the middle of a resize: what shows then is not the reader's choice.
        if not self._bar.is_settling and self._widths == self._widths_now():
            self._top = self.sight.top_place()
        QToolTip.hideText()  # what it is about stands elsewhere now
        self.scrolled.emit()

    def bring_into_view(self, stretch: Stretch) -> None:
        """Scroll until the words stand in the upper part of the window, if they are not in view."""
        self._rows.set_to(_SCREENS + (self._row_of((stretch.side, stretch.block, 0)) if self._used else 0))
        self._goal = stretch
        if not self.sight.has_at_hand(stretch):
            self.sight.glide_to(stretch)

    def show_edge(self, is_end: bool) -> None:  # noqa: FBT001 -- answers a signal
        """Show the beginning of the article, or its end."""
        if is_end and self._used:
            self._rows.set_to(len(self._used[-1].column.rows))
        self._bar.jump_to(self._bar.maximum() if is_end else 0)

    # Qt's own

    def event(self, event: QEvent) -> bool:
        """Show what is to be told under the words that it is about, so that they can be read with it."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent) and self.toolTip():
            QToolTip.showText(self.sight.tip_place(self._told_of, event.globalPos()), self.toolTip(), self)
            return True
        return super().event(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Turn side by side into interleaved where two columns would be too narrow."""
        super().resizeEvent(event)
        self._choose_layout()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the interface's language."""
        if event.type() == QEvent.Type.LanguageChange:
            self._name_panes()
        super().changeEvent(event)
