"""How the window's parts were left, and are found again."""

from dataclasses import dataclass

from PySide6.QtWidgets import QSplitter, QWidget

from reader.settings import Settings
from reader.ui.reading.view import ReadingView

_NARROWEST = 160


@dataclass(frozen=True, slots=True)
class WindowParts:
    """What has a state: `panel` and `view` stand in `parts`."""

    parts: QSplitter
    panel: QWidget
    view: ReadingView


def restore_parts(whole: WindowParts, settings: Settings) -> None:
    """Give the parts the sizes that they had."""
    whole.panel.setVisible(settings.sidebar_shown)
    whole.parts.setSizes([settings.sidebar_width, 4000])
    whole.view.set_english_share(settings.english_share)


def kept_state(whole: WindowParts, settings: Settings) -> Settings:
    """Return the settings with how the parts are now."""
    is_shown = not whole.panel.isHidden()
    return settings.with_choice(
        sidebar_width=max(_NARROWEST, whole.parts.sizes()[0]) if is_shown else settings.sidebar_width,
        sidebar_shown=is_shown,
        english_share=whole.view.english_share,
    )
