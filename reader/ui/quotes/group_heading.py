"""Draws a country's heading in the sidebar: its code, its names, how many quotes it has, and their share.

A name is never cut: names that do not fit side by side stand below each other, and a long one is broken into lines.
"""

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QStyle

from reader.ui.look.card_drawing import SIDE, CardLook, Flow, chip_width, draw_chip, draw_word
from reader.ui.look.card_text import CardText, TextStyle
from reader.ui.quotes.rows import GroupRow
from reader.ui.wording.countries import territory_names
from reader.ui.wording.isolates import isolated

_LINE = 28
_NEXT_LINE = 20
_ABOVE, _BELOW = 8, 5
_BAR = 3
_AFTER_CHIP, _BETWEEN, _COUNT = 8, 6, 34
_SLACK = 4  # px by which a word's drawn width may differ from its measured one


@dataclass(frozen=True, slots=True)
class _Names:
    """A country's two names, on one line, or (`lines`, `strong` ones first) each on lines of its own."""

    name: str
    other: str
    lines: tuple[CardText, ...]
    height: int


def height_of(row: GroupRow, width: int, look: CardLook) -> int:
    """Return the height in px of a heading in a row of `width` px."""
    return _ABOVE + _names_of(row, width, look).height + _BAR + _BELOW


def paint_heading(
    painter: QPainter, area: QRect, direction: Qt.LayoutDirection, row: GroupRow, look: CardLook, *, has_focus: bool
) -> None:
    """Draw the heading in `area`, mirrored in an Arabic interface."""
    rect = area.adjusted(SIDE, _ABOVE, -SIDE, 0)
    flow = Flow(rect.left(), rect.right(), direction)
    hue = look.theme.hue(row.hue)
    names = _names_of(row, area.width(), look)
    flow.take(draw_chip(painter, flow, rect.top() + 5, row.code, hue, font=look.interface, is_sure=True) + _AFTER_CHIP)
    flow.leave(_COUNT)
    _paint_names(painter, flow, rect.top(), names, look)
    _paint_count(painter, rect, direction, row, look)
    _paint_share(painter, rect, direction, row, look, names.height)
    if has_focus:
        painter.setPen(QPen(QColor(look.theme.accent), 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(QRectF(rect).adjusted(-4.5, -0.5, 4.5, -3.5), 6, 6)


def _names_of(row: GroupRow, width: int, look: CardLook) -> _Names:
    name, other = territory_names(row.territory, in_arabic=look.in_arabic)
    second = "· " + isolated(other) if other else ""
    strong, plain = _fonts(look)
    room = width - 2 * SIDE - chip_width(row.code, look.interface) - _AFTER_CHIP - _COUNT
    taken = QFontMetricsF(strong).horizontalAdvance(name) + _SLACK
    if second:
        taken += _BETWEEN + QFontMetricsF(plain).horizontalAdvance(second) + _SLACK
    if taken <= room:
        return _Names(name, second, (), _LINE)
    parts = [CardText(name, TextStyle(strong, _NEXT_LINE, look.in_arabic), room)]
    if other:
        parts.append(CardText(isolated(other), TextStyle(plain, _NEXT_LINE, look.in_arabic), room))
    lines = sum(part.lines for part in parts)
    return _Names(name, second, tuple(parts), _LINE + (lines - 1) * _NEXT_LINE + 2)


def _fonts(look: CardLook) -> tuple[QFont, QFont]:
    strong, plain = QFont(look.interface), QFont(look.interface)
    strong.setPixelSize(14)
    strong.setWeight(QFont.Weight.DemiBold)
    plain.setPixelSize(13)
    return strong, plain


def _paint_names(painter: QPainter, flow: Flow, top: int, names: _Names, look: CardLook) -> None:
    strong, plain = _fonts(look)
    if not names.lines:
        flow.take(draw_word(painter, flow, QRectF(0, top, 0, _LINE), names.name, strong, look.theme.ink) + _BETWEEN)
        draw_word(painter, flow, QRectF(0, top, 0, _LINE), names.other, plain, look.theme.muted)
        return
    height = float(top + (_LINE - _NEXT_LINE) / 2)
    for part, ink in zip(names.lines, (look.theme.ink, look.theme.muted), strict=False):
        part.paint(painter, QPointF(flow.start, height), ink)
        height += part.height


def _paint_count(painter: QPainter, rect: QRect, direction: Qt.LayoutDirection, row: GroupRow, look: CardLook) -> None:
    font = QFont(look.interface)
    font.setPixelSize(13)
    painter.setFont(font)
    painter.setPen(QColor(look.theme.muted))
    place = QStyle.visualRect(direction, rect, QRect(rect.right() - 40, rect.top(), 40, _LINE))
    side = QStyle.visualAlignment(direction, Qt.AlignmentFlag.AlignRight)
    mark = "" if not row.is_folded else ("‹ " if direction is Qt.LayoutDirection.RightToLeft else "› ")
    painter.drawText(place, int(side | Qt.AlignmentFlag.AlignVCenter), f"{mark}{row.count}")


def _paint_share(
    painter: QPainter, rect: QRect, direction: Qt.LayoutDirection, row: GroupRow, look: CardLook, below: int
) -> None:
    bar = QRect(rect.left(), rect.top() + below, rect.width(), _BAR)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(look.theme.line))
    painter.drawRoundedRect(bar, 1.5, 1.5)
    part = QRect(bar.left(), bar.top(), max(6, round(bar.width() * row.share)), _BAR)
    painter.setBrush(QColor(look.theme.hue(row.hue)))
    painter.drawRoundedRect(QStyle.visualRect(direction, bar, part), 1.5, 1.5)
