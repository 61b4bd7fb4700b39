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
        self._drawn: dict[tuple[str, str], QIcon] = {}

    def icon(self, name: str, colour: str = "") -> QIcon:
        """Return the icon `name` (a file's stem) in `colour`, by default the theme's ink."""
        key = (name, colour or self._ink)
        if key not in self._drawn:
            self._drawn[key] = self._draw(*key)
        return self._drawn[key]

    def _draw(self, name: str, colour: str) -> QIcon:
        source = (self._folder / f"{name}.svg").read_text(encoding="utf-8")
        renderer = QSvgRenderer(QByteArray(source.replace("currentColor", colour).encode()))
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
