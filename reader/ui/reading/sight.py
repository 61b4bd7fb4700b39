"""What of an article is on the screen, and the way to what is not."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QPoint

from reader.ui.reading.shared_scroll import SharedScroll
from reader.ui.reading.text_pane import TextPane
from reader.ui.text.bilingual import Side, Stretch

_AIR = 0.28  # where a place that is gone to comes to stand, as a share of the window's height
_EDGE = 24  # px; nearer to the upper edge a place does not count as in view
_TIP_FALL = 12  # px under the place it is given at which Qt shows a tooltip, but for a little air
_LOWEST = 0.8  # share of the window's height below which a place does not count as in view
Top = tuple[Side, int, int]
"""The side, block and UTF-16 unit of the first line that shows."""


class Sight:
    """Looks through the columns that are shown; words in rows that are not set yet are nowhere."""

    def __init__(self, bar: SharedScroll) -> None:
        self._bar = bar
        self._panes: Sequence[TextPane] = ()

    def show_panes(self, panes: Sequence[TextPane]) -> None:
        """Look through these columns from now on."""
        self._panes = panes

    @property
    def is_gliding(self) -> bool:
        """Whether the view is on its way."""
        return self._bar.is_gliding

    def top_place(self) -> Top | None:
        """Return the side, block and UTF-16 unit of the first line that shows; None at the very top."""
        if not self._panes or self._bar.value() == 0:
            return None
        pane = self._panes[-1]
        number, unit = pane.top_place()
        row = pane.column.rows[number]
        return row.side, row.block, unit

    def way_back(self) -> Callable[[], None]:
        """Return what shows the present place again, at once, also when the texts have grown or the layout is new."""
        top, height = self.top_place(), self._bar.value()
        air = height - (self._top_of(top) or 0)

        def go_back() -> None:
            now = self._top_of(top)
            if now is not None:
                self._bar.jump_to(round(now + air))

        return go_back

    def _top_of(self, place: Top | None) -> float | None:
        """Return the height of a line, 0 for the very top; None where its paragraph does not show."""
        if place is None:
            return 0
        side, block, unit = place
        column = self._panes[-1].column
        number = column.row_number(side, block)
        return column.line_top(number, unit) if number is not None and number < column.filled else None

    def sees(self, stretch: Stretch) -> bool:
        """Tell whether the line where these words begin is on the screen, or will be when the view has arrived."""
        height, top = self._height_of(stretch), self._bar.goal
        return height is not None and top <= height + _EDGE and height + _EDGE < top + self._bar.pageStep()

    def distance_of(self, stretch: Stretch) -> float | None:
        """Return how far, in px, these words begin from where readers look; None for words that are nowhere."""
        height, top, page = self._height_of(stretch), self._bar.goal, self._bar.pageStep()
        below = self._bar.maximum() - top
        look = max(min(page * _AIR, top), page - below)  # at either end of the article, that end
        return None if height is None else abs(height - top - look)

    def point_of(self, stretch: Stretch) -> QPoint | None:
        """Return the place on the screen just under the beginning of these words; None where they do not show."""
        pane = self._pane_of(stretch)
        return pane.point_under(stretch) if pane is not None and self.sees(stretch) else None

    def tip_place(self, about: Stretch | None, pointer: QPoint) -> QPoint:
        """Return where Qt is to show a tooltip so that it stands under the last of the words that it is about."""
        pane = self._pane_of(about) if about is not None else None
        if pane is None or about is None:
            return pointer
        return QPoint(pointer.x(), pane.point_under(about, is_end=True).y() - _TIP_FALL)

    def has_at_hand(self, stretch: Stretch) -> bool:
        """Tell whether these words stand where nobody need scroll to read them; also of words that are nowhere."""
        height, top = self._height_of(stretch), self._bar.value()
        return height is None or top + _EDGE <= height <= top + self._bar.pageStep() * _LOWEST

    def glide_to(self, stretch: Stretch) -> None:
        """Scroll until these words stand in the upper part of the window."""
        height = self._height_of(stretch)
        if height is not None:
            self._bar.glide_to(round(max(0, height - self._bar.pageStep() * _AIR)))

    def _height_of(self, stretch: Stretch) -> float | None:
        pane = self._pane_of(stretch)
        return pane.column.top_of(stretch) if pane is not None else None

    def _pane_of(self, stretch: Stretch) -> TextPane | None:
        for pane in self._panes:
            number = pane.column.row_number(stretch.side, stretch.block)
            if number is not None and number < pane.column.filled:
                return pane
        return None
