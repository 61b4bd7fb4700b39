"""The program's own icons: SVGs with `currentColor`, tinted by the theme."""

from pathlib import Path

from PySide6.QtCore import QByteArray, QRectF
from PySide6.QtGui import QColor, QGuiApplication, QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

SIZE = 20


class IconSet:
    """Draws the icons of one folder in the ink of one theme; each is drawn once, crisp for every screen."""

    def __init__(self, folder: Path, ink: str) -> None:
        self._folder = folder
        self._ink = ink
        self._drawn: dict[str, QIcon] = {}

    def icon(self, name: str) -> QIcon:
        """Return the icon `name` (a file's stem)."""
        if name not in self._drawn:
            self._drawn[name] = self._draw(name)
        return self._drawn[name]

    def _draw(self, name: str) -> QIcon:
        source = (self._folder / f"{name}.svg").read_text(encoding="utf-8")
        renderer = QSvgRenderer(QByteArray(source.replace("currentColor", self._ink).encode()))
        icon = QIcon()
        for scale in {screen.devicePixelRatio() for screen in QGuiApplication.screens()}:
            icon.addPixmap(_drawn(renderer, scale))
        return icon


def _drawn(renderer: QSvgRenderer, scale: float) -> QPixmap:
    pixmap = QPixmap(round(SIZE * scale), round(SIZE * scale))
    pixmap.setDevicePixelRatio(scale)
    pixmap.fill(QColor(0, 0, 0, 0))
    painter = QPainter(pixmap)
    renderer.render(painter, QRectF(0, 0, SIZE, SIZE))
    painter.end()
    return pixmap
