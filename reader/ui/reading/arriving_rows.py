"""What a column draws for paragraphs whose text is awaited, and over those that have just come."""

from collections.abc import Collection, Iterable

from PySide6.QtCore import QRectF, Qt, QVariantAnimation
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QApplication, QStyle, QWidget

from reader.ui.reading.text_column import TextColumn

_FADE_MS = 120


class ArrivingRows:
    """Faint bars in place of awaited text, and paper that fades away from what has come.

    `rows` are always the ones that show, and `top` is the height, in px, at which the column is cut off.
    """

    def __init__(self, viewport: QWidget) -> None:
        self._viewport = viewport
        self._bars = self._paper = QColor()
        self._awaits = True
        self._fading: frozenset[int] = frozenset()
        self._fade = QVariantAnimation(viewport, startValue=255, endValue=0, duration=_FADE_MS)
        self._fade.valueChanged.connect(lambda _: viewport.update())

    def show_colours(self, bars: str, paper: str) -> None:
        """Draw in these colours."""
        self._bars, self._paper = QColor(bars), QColor(paper)
        self._viewport.update()

    def show_awaiting(self, *, awaits: bool) -> None:
        """Tell whether missing text is on its way, and so has bars in its place."""
        self._awaits = awaits
        self._viewport.update()

    def forget(self) -> None:
        """Fade nothing in any more."""
        self._fading = frozenset()

    def fade_in(self, rows: Iterable[int]) -> None:
        """Let rows fade in if the platform likes motion."""
        style = QApplication.style()
        if style.styleHint(QStyle.StyleHint.SH_Widget_Animation_Duration, None, self._viewport) > 0:
            self._fading = frozenset(rows)
            self._fade.start()

    def paint_awaited(self, column: TextColumn, rows: Iterable[int], top: int) -> None:
        """Draw the bars, under the text."""
        if not self._awaits:
            return
        painter = QPainter(self._viewport)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._bars)
        painter.translate(0, -top)
        for number in rows:
            if not column.rows[number].text:
                self._paint_bars(painter, *column.bars_of(number))

    def _paint_bars(self, painter: QPainter, top: float, pitch: int, lines: int) -> None:
        height = round(pitch * 0.42)
        for line in range(lines):
            width = self._viewport.width() * (1.0 if line < lines - 1 else 0.55)
            painter.drawRoundedRect(QRectF(0, top + line * pitch + (pitch - height) / 2 + 2, width, height), 3, 3)

    def paint_fading(self, column: TextColumn, rows: Collection[int], top: int) -> None:
        """Draw the paper that fades away, over the text."""
        if self._fade.state() != QVariantAnimation.State.Running:
            return
        painter = QPainter(self._viewport)
        veil = QColor(self._paper)
        veil.setAlpha(int(self._fade.currentValue()))
        for number in self._fading.intersection(rows):
            begin = column.bars_of(number)[0] - top
            painter.fillRect(QRectF(0, begin, self._viewport.width(), column.height_of(number)), veil)
