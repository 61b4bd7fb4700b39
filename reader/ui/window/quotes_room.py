"""Connects the sidebar of quotes with the article that is read."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from reader.ui.article.session import ReadingSession
from reader.ui.frame.chrome import Chrome
from reader.ui.look.card_drawing import CardLook
from reader.ui.quotes.desk import QuoteDesk
from reader.ui.quotes.panel import QuotesPanel
from reader.ui.quotes.wording import QuoteWording
from reader.ui.reading.pointing import Pointing
from reader.ui.reading.view import ReadingView
from reader.ui.text.bilingual import BilingualText
from reader.ui.work.services import Services

if TYPE_CHECKING:
    from reader.ui.reading.sight import Top

_STILL_MS = 180  # the sidebar follows a text that has stood for as long
_GATHERED_MS = 80  # arriving English is gathered for as long before the sidebar shows it


class QuotesRoom(QObject):
    """One window's sidebar: `panel` shows the quotes, `desk` does what is wished of them."""

    def __init__(
        self,
        services: Services,
        session: ReadingSession,
        view: ReadingView,
        pointing: Pointing,
        chrome: Chrome,
        look: CardLook,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._session, self._view, self._pointing, self._chrome = session, view, pointing, chrome
        self.panel = QuotesPanel(look)
        self.panel.setMinimumWidth(220)
        self.desk = QuoteDesk(services, session, lambda: chrome.look.in_arabic, chrome.window)
        self._wording: QuoteWording | None = None
        self._soon = QTimer(self, singleShot=True, interval=_GATHERED_MS)
        self._soon.timeout.connect(self.show)
        self._still = QTimer(self, singleShot=True, interval=_STILL_MS)
        self._still.timeout.connect(self._follow)
        self._place: Top | None = None  # where the text stood when the sidebar followed it last
        self._connect()

    def _connect(self) -> None:
        panel, desk = self.panel, self.desk
        self._session.quotes_changed.connect(self.show)
        self._session.opened.connect(self._begin)
        self._view.scrolled.connect(self._still.start)
        panel.quote_chosen.connect(self._pointing.choose)
        panel.copy_asked.connect(desk.copy_both)
        panel.menu_asked.connect(desk.open_menu)
        panel.copy_all_asked.connect(desk.copy_all)
        panel.save_all_asked.connect(desk.save_all)
        panel.group_menu_asked.connect(lambda quotes, place: desk.group_menu_of(quotes).popup(place))
        desk.told.connect(self._chrome.status.tell)
        desk.go_asked.connect(self._pointing.choose)
        self._pointing.quote_chosen.connect(panel.show_chosen)

    @property
    def is_behind(self) -> bool:
        """Whether there is more to show than shows."""
        return self._soon.isActive()

    def show(self) -> None:
        """Show the article's quotes as they are now, if there is an article."""
        if self._wording is not None:
            self.panel.show_quotes(
                self._session.quotes,
                self._session.english,
                self._wording,
                is_looking=self._session.is_looking_for_quotes,
            )
            self._pointing.refresh()

    def show_soon(self) -> None:
        """Show them with what else arrives in a moment."""
        self._soon.start()

    def word_anew(self, text: BilingualText) -> None:
        """Show the quotes of `text`, in the interface's language as it is now."""
        self._wording = QuoteWording(text, self._session.speakers, in_arabic=self._chrome.look.in_arabic)
        self.show()

    def _begin(self) -> None:
        self._place = None

    def _follow(self) -> None:
        """Bring the card of what the reader looks at into view, when he has scrolled the text and stays there."""
        place = self._view.sight.top_place()
        quote = self._pointing.nearest() if place != self._place else None
        self._place = place
        if quote is not None:
            self.panel.show_near(quote)

    def copy_chosen(self) -> None:
        """Copy the quote that was chosen last, in the text or in the sidebar, wherever the keyboard is."""
        quote = self._pointing.chosen or self.panel.chosen
        if quote is None or quote not in self._session.quotes:
            self._chrome.status.tell(self.tr("Choose a quote first: F4 goes to the next one"))
        else:
            self.desk.copy_both(quote)
