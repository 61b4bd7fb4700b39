"""The two texts beside each other, on one scroll."""

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QEasingCurve, QPropertyAnimation, Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QScrollBar, QSplitter, QStyle, QWidget

from reader.ui.bilingual import BilingualText, Side, Stretch
from reader.ui.levelling import level_rows
from reader.ui.marks import Layer, Mark, Marks
from reader.ui.text_column import Row
from reader.ui.text_pane import TextPane
from reader.ui.theme import Theme
from reader.ui.typography import Setting

SIDES = {
    "side_by_side": ((Side.ENGLISH,), (Side.ARABIC,)),
    "interleaved": ((Side.ARABIC, Side.ENGLISH),),
    "arabic": ((Side.ARABIC,),),
    "english": ((Side.ENGLISH,),),
}
_NARROW = 720  # px; two columns in less than this would hold some thirty letters each
_SLICE = 160  # rows levelled at a time, about 12 ms, so that a long article never stalls the window
_SCREENS = 60  # rows levelled before the first paint
_SCROLL_MS = 200
_AIR = 0.28  # where a place that is gone to comes to stand, as a share of the window's height


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
        self._levelled = 0
        self._widths: list[float] = []  # the columns' widths when they were levelled last
        self._top: tuple[Side, int, int] | None = None  # side, block and UTF-16 unit of the first line that shows
        self._following = False
        self._splitter = QSplitter(Qt.Orientation.Horizontal)
        self._splitter.setLayoutDirection(Qt.LayoutDirection.LeftToRight)  # Arabic stands right in every language
        self._splitter.setChildrenCollapsible(False)
        self._splitter.setHandleWidth(1)
        self._bar = QScrollBar(Qt.Orientation.Vertical)
        self._glide = QPropertyAnimation(self._bar, b"value", self)
        self._glide.setDuration(_SCROLL_MS)
        self._glide.setEasingCurve(QEasingCurve.Type.OutCubic)
        self._rest = QTimer(self, interval=0)
        self._rest.timeout.connect(self._level_more)
        self._build()

    def _build(self) -> None:
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(0)
        line.addWidget(self._splitter, 1)
        line.addWidget(self._bar)
        self._bar.valueChanged.connect(self._scroll_to)
        for pane in self._panes:
            self._splitter.addWidget(pane)
            pane.pointed.connect(self.pointed)
            pane.clicked.connect(self.clicked)
            pane.address_chosen.connect(self.address_chosen)
            pane.resettled.connect(self._relevel_soon)
            pane.verticalScrollBar().valueChanged.connect(self._follow)
            pane.verticalScrollBar().rangeChanged.connect(self._measure_bar)
        self._splitter.setSizes([1000, 1000])
        self._relevel = QTimer(self, singleShot=True, interval=0)
        self._relevel.timeout.connect(self._level_all)

    # What it shows

    @property
    def english_share(self) -> float:
        """How much of the width the English column has, between 0 and 1."""
        english, arabic = self._splitter.sizes()
        return english / (english + arabic) if english and arabic else 0.5

    def set_english_share(self, share: float) -> None:
        """Divide the width."""
        self._splitter.setSizes([round(2000 * share), round(2000 * (1 - share))])

    def show_text(self, text: BilingualText, setting: Setting, top_block: int = 0) -> None:
        """Show an article, with block `top_block` first."""
        self._text, self._setting = text, setting
        self._marks = Marks()
        self._top = (Side.ARABIC, top_block, 0) if top_block else None
        self._fill()

    def show_setting(self, setting: Setting) -> None:
        """Set the same text in other type; the reader's place stays."""
        if setting != self._setting:
            self._setting = setting
            if self._text is not None:
                self._top = self.top_place()
                self._fill()

    def show_layout(self, layout: str) -> None:
        """Show the same text in another layout: one of SIDES."""
        self._layout = layout
        self._choose_layout()

    def show_theme(self, theme: Theme) -> None:
        """Take over the colours that the palette does not have."""
        for pane in self._panes:
            pane.show_colours(theme.bars, theme.paper)

    def show_caret(self, *, shown: bool) -> None:
        """Let the arrow keys move a caret and select, instead of scrolling."""
        for pane in self._panes:
            pane.show_caret(shown=shown)

    def show_awaiting(self, *, awaits: bool) -> None:
        """Tell whether missing English is on its way."""
        for pane in self._panes:
            pane.show_awaiting(awaits=awaits)

    def show_english(self, blocks: Iterable[int]) -> None:
        """Show the English of these blocks, which has arrived; what the reader looks at does not move."""
        text, top = self._text, self.top_place()
        numbers: list[int] = []
        for pane in self._used:
            rows = {n: block for block in blocks if (n := pane.column.row_number(Side.ENGLISH, block)) is not None}
            numbers.extend(rows)
            if rows and text is not None:
                pane.put({number: text.text(Side.ENGLISH, block) for number, block in rows.items()})
        if numbers and min(numbers) < self._levelled:
            level_rows([pane.column for pane in self._used], min(numbers), min(max(numbers) + 2, self._levelled))
        self._restore(top)
        self._refresh_marks()

    def put_marks(self, layer: Layer, marks: Iterable[Mark]) -> None:
        """Replace one layer of marks in both texts."""
        self._marks.put(layer, marks)
        self._refresh_marks()

    def _refresh_marks(self) -> None:
        for pane in self._used:
            pane.show_marks(self._marks)

    @property
    def sides(self) -> Sequence[Side]:
        """The texts that are shown, in the order in which a paragraph's are read."""
        return tuple(side for side in Side if any(side in each for each in SIDES[self._shown]))

    def selected_words(self) -> str:
        """Return what is selected in the text that has the keyboard, if it is on one line."""
        for pane in self._used:
            words = pane.textCursor().selectedText()
            if pane.hasFocus() and words and "\u2029" not in words:
                return words
        return ""

    def take_focus(self) -> None:
        """Give the keyboard to the text."""
        if self._used:
            self._used[-1].setFocus()

    def _choose_layout(self) -> None:
        is_narrow = self._layout == "side_by_side" and self.width() < _NARROW
        shown = "interleaved" if is_narrow else self._layout
        if shown != self._shown:
            self._top = self.top_place()
            self._shown = shown
            self._fill()
            self.layout_shown.emit(shown)

    def _fill(self) -> None:
        text, setting = self._text, self._setting
        if text is None or setting is None:
            return
        self._used = self._panes[: len(SIDES[self._shown])]
        self._panes[1].setVisible(len(self._used) > 1)
        for pane, sides in zip(self._used, SIDES[self._shown], strict=True):
            rows = [
                Row(side, number, block.kind, text.text(side, number), block.text)
                for number, block in enumerate(text.article.blocks)
                for side in sides
            ]
            pane.fill(rows, setting)
            pane.setAccessibleName(self._name_of(sides))
        self._refresh_marks()
        self._level_all()

    def _name_of(self, sides: Sequence[Side]) -> str:
        if len(sides) > 1:
            return self.tr("Article in Arabic and English")
        return self.tr("Article in Arabic") if sides[0] is Side.ARABIC else self.tr("Article in English")

    # Level rows

    def _relevel_soon(self) -> None:
        if self._used and not self._relevel.isActive():
            self._relevel.start()

    def _level_all(self) -> None:
        self._relevel.stop()
        self._levelled = 0
        self._widths = self._widths_now()
        row = 0
        if self._top is not None and self._used:
            row = self._used[0].column.row_number(self._top[0], self._top[1]) or 0
        self._level_to(row + _SCREENS)
        self._restore(self._top)
        self._rest.start()

    def _widths_now(self) -> list[float]:
        return [pane.column.document.textWidth() for pane in self._used]

    def _level_more(self) -> None:
        top = self.top_place()
        self._level_to(self._levelled + _SLICE)
        self._restore(top)

    def _level_to(self, last: int) -> None:
        count = len(self._used[0].column.rows) if self._used else 0
        last = min(last, count)
        if self._levelled < last:
            level_rows([pane.column for pane in self._used], self._levelled, last)
            self._levelled = last
        if self._levelled >= count:
            self._rest.stop()

    # One scroll

    def top_place(self) -> tuple[Side, int, int] | None:
        """Return the side, block and UTF-16 unit of the first line that shows; None at the very top."""
        if not self._used or self._bar.value() == 0:
            return None
        pane = self._used[-1]
        number, unit = pane.top_place()
        row = pane.column.rows[number]
        return row.side, row.block, unit

    def _restore(self, top: tuple[Side, int, int] | None) -> None:
        self._measure_bar()
        if top is None or not self._used:
            return
        side, block, unit = top
        pane = self._used[-1]
        number = pane.column.row_number(side, block)
        if number is None:
            number, unit = pane.column.row_number(side.other, block), 0
        if number is not None:
            self._bar.setValue(round(pane.column.line_top(number, unit)))

    def _measure_bar(self) -> None:
        if not self._used:
            return
        bars = [pane.verticalScrollBar() for pane in self._used]
        self._bar.setPageStep(bars[0].pageStep())
        self._bar.setSingleStep(bars[0].singleStep())
        self._bar.setRange(0, max(bar.maximum() for bar in bars))
        self._bar.setEnabled(self._bar.maximum() > 0)

    def _scroll_to(self, value: int) -> None:
        self._following = True
        for pane in self._used:
            pane.verticalScrollBar().setValue(value)
        self._following = False
        if self._widths == self._widths_now():  # else Qt is in the middle of a resize, which must not move the place
            self._top = self.top_place()
        self.scrolled.emit()

    def _follow(self, value: int) -> None:
        if not self._following:
            self._bar.setValue(value)

    def looked_at(self) -> int:
        """Return the number of the first block that shows."""
        top = self.top_place()
        return top[1] if top else 0

    def bring_into_view(self, stretch: Stretch, *, at_once: bool = False) -> None:
        """Scroll, smoothly where the platform likes motion, until the words stand in the upper part of the window."""
        for pane in self._used:
            number = pane.column.row_number(stretch.side, stretch.block)
            if number is None:
                continue
            self._level_to(number + _SCREENS)
            unit = (
                pane.column.cursor_of(stretch).selectionStart()
                - pane.column.document.findBlockByNumber(number).position()
            )
            height = pane.column.line_top(number, unit)
            page = pane.viewport().height()
            if not self._bar.value() + 24 <= height <= self._bar.value() + page * 0.8:
                self._glide_to(round(height - page * _AIR), at_once=at_once)

    def _glide_to(self, value: int, *, at_once: bool) -> None:
        self._glide.stop()
        likes_motion = QApplication.style().styleHint(QStyle.StyleHint.SH_Widget_Animation_Duration) > 0
        if at_once or not likes_motion:
            self._bar.setValue(value)
        else:
            self._glide.setEndValue(max(0, min(value, self._bar.maximum())))
            self._glide.start()

    # Qt's own

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Turn side by side into interleaved where two columns would be too narrow."""
        super().resizeEvent(event)
        self._choose_layout()
