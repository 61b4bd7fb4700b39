"""A strip of bars: how many quotes there are in each month."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QFont,
    QFontMetricsF,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from reader.domain.library import MonthCount
from reader.ui.look.card_drawing import CardLook
from reader.ui.look.theme import mixed
from reader.ui.wording.counts import quote_count
from reader.ui.wording.days import written_day

_HEIGHT, _AXIS, _TOP = 84, 18, 16
_SIDE = 20  # px beside the bars
_WIDEST = 64.0  # px of a bar
_FEW = 14  # months, up to which each is named, and its quotes are counted above its bar


class MonthStrip(QWidget):
    """Shows all months from the first to the last, or is hidden where there are none.

    `chosen` carries "2026-05", or "" for all of them.

    The arrow keys move among the months, Enter chooses one; what is said of it is the strip's description.
    """

    chosen = Signal(str)

    def __init__(self, look: CardLook, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._months: Sequence[tuple[str, int]] = ()
        self._chosen = ""
        self._under = -1  # the month at which the keyboard is
        self.setFixedHeight(_HEIGHT)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._retranslate()

    def show_look(self, look: CardLook) -> None:
        """Draw in another theme or language."""
        self._look = look
        self._retranslate()
        self.update()

    def show_months(self, counts: Sequence[MonthCount], chosen: str) -> None:
        """Show the months' counts, all countries together; `chosen` is the month that is filtered by."""
        self._months, self._chosen = tuple(_filled(counts).items()), chosen
        self._under = min(self._under, len(self._months) - 1)
        self.setVisible(bool(self._months or chosen))  # articles without a date leave nothing to show
        self._retranslate()
        self.update()

    def text(self) -> str:
        """Say the strip as text."""
        return "; ".join(self._said(number) for number, (_, count) in enumerate(self._months) if count)

    def _said(self, number: int) -> str:
        month, count = self._months[number]
        return f"{written_day(month, in_arabic=self._look.in_arabic)}: {quote_count(count)}"

    def _choose(self, number: int) -> None:
        if 0 <= number < len(self._months):
            month = self._months[number][0]
            self.chosen.emit("" if month == self._chosen else month)

    def _box(self, number: int) -> QRectF:
        """Return the column of a month, from the top to the axis."""
        count = max(1, len(self._months))
        room = self.width() - 2 * _SIDE
        width = min(_WIDEST, room / count)
        place = count - 1 - number if self.layoutDirection() is Qt.LayoutDirection.RightToLeft else number
        start = room - width * count if self.layoutDirection() is Qt.LayoutDirection.RightToLeft else 0.0
        return QRectF(_SIDE + start + place * width, _TOP, width, _HEIGHT - _AXIS - _TOP)

    def _at(self, x: float) -> int:
        return next((n for n in range(len(self._months)) if self._box(n).left() <= x < self._box(n).right()), -1)

    # Qt's own

    def sizeHint(self) -> QSize:
        """Ask for the height that the bars need."""
        return QSize(320, _HEIGHT)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the bars, and the years under them."""
        painter, theme = QPainter(self), self._look.theme
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        most = max((count for _, count in self._months), default=1) or 1
        painter.fillRect(QRectF(_SIDE, _HEIGHT - _AXIS, self.width() - 2 * _SIDE, 1), QColor(theme.line))
        for number, (month, count) in enumerate(self._months):
            column = self._box(number)
            gap = 1.0 if column.width() > 4 else 0.0  # noqa: PLR2004 -- px, below which bars need all of it
            bar = column.adjusted(gap, 0, -gap, 0)
            bar.setTop(column.bottom() - max(column.height() * count / most, 1.5 if count else 0))
            is_faint = self._chosen not in {"", month}
            painter.fillRect(bar, QColor(mixed(theme.accent, theme.panel, 0.35) if is_faint else theme.accent))
            if number == self._under and self.hasFocus():
                painter.setPen(QPen(QColor(theme.ink), 1.2))
                painter.drawRect(column.adjusted(0.5, -3, -0.5, 0))
            if count and len(self._months) <= _FEW:
                self._set_pen(painter)
                above = QRectF(column.left(), bar.top() - _TOP, column.width(), _TOP)
                painter.drawText(above, Qt.AlignmentFlag.AlignCenter, f"{count:,}")
        self._draw_years(painter)

    def _set_pen(self, painter: QPainter) -> None:
        font = QFont(self._look.small(strong=False))
        font.setPixelSize(11)
        painter.setFont(font)
        painter.setPen(QColor(self._look.theme.muted))

    def _draw_years(self, painter: QPainter) -> None:
        self._set_pen(painter)
        taken = QRectF()
        is_mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        names_all = len(self._months) <= _FEW
        for number, (month, _) in enumerate(self._months):
            is_january = month.endswith("-01")
            if number and not is_january and not names_all:
                continue
            text = month[:4] if is_january and not names_all else written_day(month, in_arabic=self._look.in_arabic)
            if names_all and number and not is_january:
                text = text.removesuffix(f" {month[:4]}")
            width = QFontMetricsF(painter.font()).horizontalAdvance(text) + 4
            column = self._box(number)
            left = column.right() - width if is_mirrored else column.left()
            box = QRectF(left, _HEIGHT - _AXIS + 2, width, _AXIS - 2)
            if not box.adjusted(-8, 0, 8, 0).intersects(taken) and box.left() >= 0 and box.right() <= self.width():
                painter.drawText(box, Qt.AlignmentFlag.AlignCenter, text)
                taken = box

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose a month, or all of them again."""
        self._under = self._at(event.position().x())
        self._choose(self._under)
        self.update()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Begin at the last month."""
        super().focusInEvent(event)
        if self._under < 0:
            self._under = len(self._months) - 1
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move among the months, and choose one."""
        is_mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        steps = {Qt.Key.Key_Left: 1 if is_mirrored else -1, Qt.Key.Key_Right: -1 if is_mirrored else 1}
        key = Qt.Key(event.key())
        if key in steps and self._months:
            self._under = max(0, min(len(self._months) - 1, self._under + steps[key]))
            self.setAccessibleDescription(self._said(self._under))
            self.update()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self._choose(self._under)
        else:
            super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        """Say the month under the pointer."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            number = self._at(event.pos().x())
            QToolTip.showText(event.globalPos(), self._said(number) if number >= 0 else "", self)
            return True
        return super().event(event)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the interface's language."""
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _retranslate(self) -> None:
        self.setAccessibleName(self.tr("Quotes by month"))
        self.setAccessibleDescription(self.text())


def _filled(counts: Sequence[MonthCount]) -> Mapping[str, int]:
    """Add up the countries of each month, with the months between that have no quotes."""
    found: dict[str, int] = {}
    for each in counts:
        found[each.month] = found.get(each.month, 0) + each.quotes
    if not found:
        return found
    (year, month), last = (int(part) for part in min(found).split("-")), max(found)
    months = [min(found)]
    while months[-1] < last:
        year, month = (year, month + 1) if month < 12 else (year + 1, 1)  # noqa: PLR2004 -- months of a year
        months.append(f"{year:04}-{month:02}")
    return {month: found.get(month, 0) for month in months}
