"""What stands around the article, and is there before it."""

from dataclasses import dataclass

from PySide6.QtWidgets import QMainWindow, QStackedWidget

from reader.ui.frame.actions import Actions
from reader.ui.frame.appearance import Appearance
from reader.ui.frame.empty_page import EmptyPage
from reader.ui.frame.status_line import StatusLine
from reader.ui.frame.top_bar import TopBar
from reader.ui.widgets.banner import Banner


@dataclass(frozen=True, slots=True, eq=False, repr=False)  # the first paint waits for what makes those
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
