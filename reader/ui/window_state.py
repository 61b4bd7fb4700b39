"""How the window was left, and is found again."""

from dataclasses import dataclass, replace

from PySide6.QtCore import QByteArray
from PySide6.QtWidgets import QSplitter, QWidget

from reader.settings import Settings
from reader.ui.opening import path_of
from reader.ui.reading_view import ReadingView
from reader.ui.session import ReadingSession

_USUAL_SIZE = (1280, 800)
_NARROWEST = 160


@dataclass(frozen=True, slots=True)
class WindowParts:
    """What has a state: `panel` and `view` stand in `parts`."""

    window: QWidget
    parts: QSplitter
    panel: QWidget
    view: ReadingView


def restore_window(whole: WindowParts, settings: Settings) -> None:
    """Give the window and its parts the sizes that they had."""
    geometry = QByteArray.fromBase64(settings.geometry.encode())
    if geometry.isEmpty() or not whole.window.restoreGeometry(geometry):
        whole.window.resize(*_USUAL_SIZE)
    whole.panel.setVisible(settings.sidebar_shown)
    whole.parts.setSizes([settings.sidebar_width, 4000])
    whole.view.set_english_share(settings.english_share)


def kept_state(whole: WindowParts, settings: Settings, session: ReadingSession, recent: tuple[str, ...]) -> Settings:
    """Return the settings with how the window is now."""
    text = session.text
    is_shown = not whole.panel.isHidden()
    kept = replace(
        settings,
        geometry=bytes(whole.window.saveGeometry().toBase64().data()).decode(),
        sidebar_width=max(_NARROWEST, whole.parts.sizes()[0]) if is_shown else settings.sidebar_width,
        sidebar_shown=is_shown,
        english_share=whole.view.english_share,
        recent=recent,
    )
    if text is None:
        return kept
    return replace(kept, last_article=path_of(text.article.origin), last_place=whole.view.looked_at())
