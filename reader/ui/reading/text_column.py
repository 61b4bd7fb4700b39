"""A column's document: its rows, their words, and their heights."""

import math
import re
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass

from PySide6.QtCore import QObject, QPointF, Qt
from PySide6.QtGui import (
    QFontMetricsF,
    QTextBlock,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextOption,
)

from reader.domain.text import BlockKind, Span
from reader.ui.look.typography import Setting
from reader.ui.text.bilingual import BilingualText, Side, Stretch
from reader.ui.text.direction import is_left_to_right
from reader.ui.text.places import on_one_line, to_code_points, to_units

_NUMBERED = re.compile(r"\d{1,2}[.)-]\s")
_TOP = 36
_BOTTOM = 56
_ENGLISH_SHARE = 1.12  # English letters for one Arabic letter, to guess how long a paragraph will be
_PAIR_SPACE = 0.4  # interleaved: the space between a paragraph and its translation, of the usual space


@dataclass(slots=True)
class Row:
    """A paragraph of the column. `text` is "" while its English is awaited; `source` is its Arabic."""

    side: Side
    block: int
    kind: BlockKind
    text: str
    source: str


def rows_of(text: BilingualText, sides: Sequence[Side]) -> list[Row]:
    """Return the rows of a column that shows these sides of a text, a paragraph's one under the other."""
    return [
        Row(side, number, block.kind, block.text if side is Side.ARABIC else text.text(side, number), block.text)
        for number, block in enumerate(text.article.blocks)
        for side in sides
    ]


@dataclass(frozen=True, slots=True)
class Metrics:
    """A row's height in px: `rise` from its top to its first baseline, `fall` from there to its end.

    `room` is the fall to leave free: more than `fall` while the text is awaited.
    """

    rise: float
    fall: float
    room: float


class TextColumn:
    """The rows of one column, set in a Qt document. All heights are px from the document's top.

    The document holds the first `filled` rows; the rest follow when they are asked for, so that a long article
    shows at once. Whatever measures or marks a row needs it to be filled.
    """

    def __init__(self, rows: Sequence[Row], setting: Setting, parent: QObject) -> None:
        self.rows = list(rows)
        self.filled = 0
        self._setting = setting
        self._numbers = {(row.side, row.block): number for number, row in enumerate(self.rows)}
        self._formats: dict[tuple[Side, BlockKind, bool], tuple[QTextBlockFormat, QTextCharFormat]] = {}
        self.document = _empty_document(parent)

    def fill_to(self, last: int) -> None:
        """Put the rows up to number `last` into the document."""
        last = min(last, len(self.rows))
        if self.filled >= last:
            return
        with self.editing():
            cursor = QTextCursor(self.document)
            cursor.movePosition(QTextCursor.MoveOperation.End)
            for number in range(self.filled, last):
                self._append(cursor, self.rows[number], is_first=number == 0)
        self.filled = last

    def _append(self, cursor: QTextCursor, row: Row, *, is_first: bool) -> None:
        block_format = self._formats_of(row)[0]
        char_format = self._char_format(row)
        if is_first:
            cursor.setBlockFormat(block_format)
            cursor.setBlockCharFormat(char_format)
        else:
            cursor.insertBlock(block_format, char_format)
        cursor.insertText(on_one_line(row.text), char_format)

    def _formats_of(self, row: Row) -> tuple[QTextBlockFormat, QTextCharFormat]:
        is_turned = row.side is Side.ARABIC and is_left_to_right(row.source)
        key = (row.side, row.kind, is_turned)
        if key not in self._formats:
            block = self._setting.block_format(row.side, row.kind)
            if is_turned:
                block.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
            self._formats[key] = block, self._setting.char_format(row.side, row.kind)
        return self._formats[key]

    def _char_format(self, row: Row) -> QTextCharFormat:
        if row.kind is not BlockKind.LINK:
            return self._formats_of(row)[1]
        made = QTextCharFormat(self._formats_of(row)[1])
        made.setAnchor(True)
        made.setAnchorHref(row.source)
        made.setFontUnderline(True)
        return made

    def row_number(self, side: Side, block: int) -> int | None:
        """Return which row shows a paragraph; None if this column does not."""
        return self._numbers.get((side, block))

    def put(self, texts: Mapping[int, str]) -> None:
        """Give rows, by number, the text that was awaited."""
        with self.editing():
            for number, text in texts.items():
                row = self.rows[number]
                row.text = text
                if number < self.filled:
                    cursor = QTextCursor(self._block(number))
                    cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock, QTextCursor.MoveMode.KeepAnchor)
                    cursor.insertText(on_one_line(text), self._char_format(row))

    def cursor_of(self, stretch: Stretch) -> QTextCursor:
        """Return a cursor that selects these words, which this column must show."""
        number = self._numbers[stretch.side, stretch.block]
        text = self.rows[number].text
        cursor = QTextCursor(self._block(number))
        start = cursor.position()
        end_of_block = start + self._block(number).length() - 1
        cursor.setPosition(min(end_of_block, start + to_units(text, stretch.span.start)))
        cursor.setPosition(min(end_of_block, start + to_units(text, stretch.span.end)), QTextCursor.MoveMode.KeepAnchor)
        return cursor

    def stretches_of(self, cursor: QTextCursor) -> list[Stretch]:
        """Return the words that a cursor selects, by paragraph, in order."""
        start, end = cursor.selectionStart(), cursor.selectionEnd()
        first, last = self.document.findBlock(start).blockNumber(), self.document.findBlock(end).blockNumber()
        found = []
        for number in range(first, last + 1) if start < end else ():
            block, row = self._block(number), self.rows[number]
            here = to_code_points(row.text, max(0, start - block.position()))
            there = to_code_points(row.text, min(block.length() - 1, end - block.position()))
            if here < there:
                found.append(Stretch(row.side, row.block, Span(here, there)))
        return found

    def place_at(self, point: QPointF, *, is_near_enough: bool = False) -> Stretch | None:
        """Return the code point at a point of the document, or the nearest one; None beside the text."""
        accuracy = Qt.HitTestAccuracy.FuzzyHit if is_near_enough else Qt.HitTestAccuracy.ExactHit
        place = self.document.documentLayout().hitTest(point, accuracy)
        if place < 0 or not self.rows:
            return None
        block = self.document.findBlock(place)
        row = self.rows[block.blockNumber()]
        if not row.text:
            return None
        start = min(len(row.text) - 1, to_code_points(row.text, place - block.position()))
        return Stretch(row.side, row.block, Span(start, start + 1))

    def lay_out(self, first: int, last: int) -> None:
        """See to it that rows `first` to `last` (half-open) have lines to measure."""
        self.document.documentLayout().blockBoundingRect(self._block(last - 1))
        bare = [number for number in range(first, last) if not self._block(number).layout().lineCount()]
        if bare:  # Qt's lazy layout skips blocks when one before them was edited (6.11)
            begin, end = self._block(bare[0]), self._block(bare[-1])
            self.document.markContentsDirty(begin.position(), end.position() + end.length() - begin.position())

    def metrics(self, number: int) -> Metrics:
        """Return the height of a row that is laid out."""
        row, block, setting = self.rows[number], self._block(number), self._setting
        layout = block.layout()
        line = layout.lineAt(0)
        pitch = setting.line(row.side, row.kind)
        rise = line.y() + line.ascent()
        fall = layout.lineCount() * pitch - rise
        return Metrics(rise, fall, self._guessed_lines(row) * pitch - rise if not row.text else fall)

    def space_above(self, number: int) -> float:
        """Return the space between a row and the one above it, in px."""
        above, row = self.rows[number - 1], self.rows[number]
        space = self._setting.space_between(above.kind, row.kind)
        return round(space * _PAIR_SPACE) if above.block == row.block else space

    def set_gap(self, number: int, gap: float) -> None:
        """Leave `gap` px under a row."""
        block = self._block(number)
        if abs(block.blockFormat().bottomMargin() - gap) > 1 / 128:  # Qt lays out in 64ths
            made = block.blockFormat()
            made.setBottomMargin(gap)
            QTextCursor(block).setBlockFormat(made)

    def set_head(self, height: float) -> float:
        """Leave `height` px, and the margin of the page, over the first row; return what Qt's rounding adds to it."""
        page = self.document.rootFrame().frameFormat()  # Qt ignores the top margin of a document's first block
        whole = round(_TOP + height)
        if page.topMargin() != whole:
            page.setTopMargin(whole)
            self.document.rootFrame().setFrameFormat(page)
        return whole - _TOP - height

    @contextmanager
    def editing(self) -> Iterator[None]:
        """Lay out once for all changes made inside."""
        cursor = QTextCursor(self.document)
        cursor.beginEditBlock()
        try:
            yield
        finally:
            cursor.endEditBlock()

    def row_top(self, number: int) -> float:
        """Return where a row begins, in px from the top of the document."""
        return self.document.documentLayout().blockBoundingRect(self._block(number)).y()

    def line_top(self, number: int, units: int) -> float:
        """Return where the line with UTF-16 unit `units` of a row begins, in px from the top of the document."""
        line = self._block(number).layout().lineForTextPosition(units)
        pitch = self._setting.line(self.rows[number].side, self.rows[number].kind)
        return self.row_top(number) + (line.lineNumber() * pitch if line.isValid() else 0)

    def top_of(self, stretch: Stretch) -> float:
        """Return where the line with the first of these words begins."""
        number = self._numbers[stretch.side, stretch.block]
        return self.line_top(number, to_units(self.rows[number].text, stretch.span.start))

    def row_at(self, height: float) -> tuple[int, int]:
        """Return the row at a height, and the UTF-16 unit in it at which the line there begins."""
        place = self.document.documentLayout().hitTest(QPointF(0, height), Qt.HitTestAccuracy.FuzzyHit)
        block = self.document.findBlock(max(0, place))
        line = block.layout().lineForTextPosition(max(0, place) - block.position())
        return block.blockNumber(), line.textStart() if line.isValid() else 0

    def height_of(self, number: int) -> float:
        """Return a row's height with the gap under it."""
        return self.document.documentLayout().blockBoundingRect(self._block(number)).height()

    def bullet_of(self, number: int) -> QPointF | None:
        """Return the middle of a list item's bullet, before its first line; None for what has none of its own."""
        row, block = self.rows[number], self._block(number)
        if row.kind is not BlockKind.LIST_ITEM or not row.text or _NUMBERED.match(row.source):
            return None
        margin = block.blockFormat().rightMargin() or block.blockFormat().leftMargin()
        is_mirrored = block.blockFormat().rightMargin() > 0
        x = self.document.textWidth() - margin / 2 if is_mirrored else margin / 2
        above = self._setting.font(row.side, row.kind).pixelSize() / 4  # the baseline, as low letters' middle
        return QPointF(x, self.row_top(number) + self.metrics(number).rise - above)

    def bars_of(self, number: int) -> tuple[float, int, int]:
        """Return what stands for an awaited row: its top, and its lines' height and number."""
        row = self.rows[number]
        return self.row_top(number), self._setting.line(row.side, row.kind), self._guessed_lines(row)

    def _guessed_lines(self, row: Row) -> int:
        letters = len(row.source) * _ENGLISH_SHARE
        width = QFontMetricsF(self._setting.font(row.side, row.kind)).averageCharWidth()
        return max(1, math.ceil(letters * width / max(1.0, self.document.textWidth())))

    def _block(self, number: int) -> QTextBlock:
        return self.document.findBlockByNumber(number)


def _empty_document(parent: QObject) -> QTextDocument:
    document = QTextDocument(parent)
    document.setUndoRedoEnabled(False)
    document.setDocumentMargin(0)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    document.setDefaultTextOption(option)
    page = document.rootFrame().frameFormat()
    page.setTopMargin(_TOP)
    page.setBottomMargin(_BOTTOM)
    document.rootFrame().setFrameFormat(page)
    return document
