"""Draws a country's heading in the sidebar: its code, its names, how many quotes it has, and their share."""

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPen
from PySide6.QtWidgets import QStyle

from reader.ui.card_drawing import SIDE, CardLook, Flow, draw_chip, draw_word
from reader.ui.quote_rows import GroupRow
from reader.ui.quote_wording import isolated, territory_names

HEIGHT = 44
_LINE = 28
_COUNT = 34
_LEAST = 48  # px; a second name in less is no name


def paint_heading(
    painter: QPainter, area: QRect, direction: Qt.LayoutDirection, row: GroupRow, look: CardLook, *, has_focus: bool
) -> None:
    """Draw the heading in `area`, mirrored in an Arabic interface."""
    rect = area.adjusted(SIDE, 8, -SIDE, 0)
    flow = Flow(rect.left(), rect.right(), direction)
    hue = look.theme.hue(row.number)
    flow.take(draw_chip(painter, flow, rect.top() + 5, row.code, hue, font=look.interface, is_sure=True) + 8)
    flow.leave(_COUNT)
    _paint_names(painter, flow, rect.top(), row, look)
    _paint_count(painter, rect, direction, row, look)
    _paint_share(painter, rect, direction, row, look)
    if has_focus:
        painter.setPen(QPen(QColor(look.theme.accent), 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(QRectF(rect).adjusted(-4.5, -0.5, 4.5, -3.5), 6, 6)


def _paint_names(painter: QPainter, flow: Flow, top: int, row: GroupRow, look: CardLook) -> None:
    name, other = territory_names(row.territory, in_arabic=look.in_arabic)
    strong, plain = QFont(look.interface), QFont(look.interface)
    strong.setPixelSize(14)
    strong.setWeight(QFont.Weight.DemiBold)
    plain.setPixelSize(13)
    flow.take(draw_word(painter, flow, QRectF(0, top, 0, _LINE), name, strong, look.theme.ink))
    flow.take(6)
    if other and flow.end - flow.start > _LEAST:
        draw_word(painter, flow, QRectF(0, top, 0, _LINE), "· " + isolated(other), plain, look.theme.muted)


def _paint_count(painter: QPainter, rect: QRect, direction: Qt.LayoutDirection, row: GroupRow, look: CardLook) -> None:
    font = QFont(look.interface)
    font.setPixelSize(13)
    painter.setFont(font)
    painter.setPen(QColor(look.theme.muted))
    place = QStyle.visualRect(direction, rect, QRect(rect.right() - 40, rect.top(), 40, _LINE))
    side = QStyle.visualAlignment(direction, Qt.AlignmentFlag.AlignRight)
    mark = "" if not row.is_folded else ("‹ " if direction is Qt.LayoutDirection.RightToLeft else "› ")
    painter.drawText(place, int(side | Qt.AlignmentFlag.AlignVCenter), f"{mark}{row.count}")


def _paint_share(painter: QPainter, rect: QRect, direction: Qt.LayoutDirection, row: GroupRow, look: CardLook) -> None:
    bar = QRect(rect.left(), rect.top() + _LINE, rect.width(), 3)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(look.theme.line))
    painter.drawRoundedRect(bar, 1.5, 1.5)
    part = QRect(bar.left(), bar.top(), max(6, round(bar.width() * row.share)), 3)
    painter.setBrush(QColor(look.theme.hue(row.number)))
    painter.drawRoundedRect(QStyle.visualRect(direction, bar, part), 1.5, 1.5)
