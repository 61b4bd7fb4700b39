"""What stands around the article, and is there before it."""

from dataclasses import dataclass

from PySide6.QtWidgets import QMainWindow, QStackedWidget

from reader.ui.actions import Actions
from reader.ui.appearance import Appearance
from reader.ui.banner import Banner
from reader.ui.empty_page import EmptyPage
from reader.ui.status_line import StatusLine
from reader.ui.top_bar import TopBar


@dataclass(frozen=True, slots=True)
class Chrome:
    """The window's own parts, which the first paint shows."""

    window: QMainWindow
    look: Appearance
    actions: Actions
    top: TopBar
    banner: Banner
    pages: QStackedWidget
    empty: EmptyPage
    status: StatusLine
