"""Where an article is read, as the library needs it."""

from __future__ import annotations  # the article waits for none of the pages

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from reader.ui.article.session import ReadingSession
    from reader.ui.look.card_drawing import CardLook
    from reader.ui.reading.finder import Finder
    from reader.ui.reading.pointing import Pointing
    from reader.ui.reading.view import ReadingView


@dataclass(frozen=True, slots=True)
class Reading:
    """The page, and what is on it."""

    page: QWidget
    session: ReadingSession
    view: ReadingView
    pointing: Pointing
    finder: Finder
    look: Callable[[], CardLook]
