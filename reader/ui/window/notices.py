"""What the banner tells, and what its button does."""

from PySide6.QtCore import QObject

from reader.ui.article.session import ReadingSession
from reader.ui.look.typography import has_arabic_face
from reader.ui.quotes.desk import QuoteDesk
from reader.ui.widgets.banner import Banner
from reader.ui.window.opening import Opening
from reader.ui.wording.isolates import isolated


class Notices(QObject):
    """Turns what went wrong into one sentence and one action."""

    def __init__(self, banner: Banner, session: ReadingSession, opening: Opening, quotes: QuoteDesk) -> None:
        super().__init__(banner)
        self._banner = banner
        self._asked: list[str] = []  # addresses, for the article that is being opened
        self._answers = {
            "asking": session.opener.stop,
            "model": session.translate,
            "open": opening.ask,
            "undo": quotes.undo,
        }
        banner.acted.connect(lambda key: self._answers[key]())
        session.opener.failed.connect(lambda sentence: banner.tell("open", sentence, self.tr("Open another file")))
        session.quotes_failed.connect(lambda sentence: banner.tell("quotes", sentence))
        session.translation_failed.connect(lambda sentence: banner.tell("model", sentence, self.tr("Try again")))
        session.translator_troubled.connect(lambda sentence: banner.tell("translator", sentence))
        session.opener.started.connect(self._asked.clear)
        session.opener.asking.connect(self._on_asking)
        session.opener.stopped.connect(lambda: banner.withdraw("asking"))
        session.opened.connect(self._on_opened)
        session.state_changed.connect(self._on_translation_state)
        opening.nothing_pasted.connect(
            lambda: banner.tell("paste", self.tr("The clipboard holds no text. Copy an article's text first."))
        )
        quotes.corrected.connect(lambda: banner.withdraw("undo"))  # what its button would undo is another thing now
        quotes.taken_off.connect(lambda: banner.tell("undo", self.tr("The quote is off the list."), self.tr("Undo")))

    def _on_asking(self, address: str) -> None:
        """Show each address that is asked, redirected ones too."""
        self._asked.append(address)
        text = self.tr("Asking {address} …")
        if self._is_less_safe(address):
            text = self.tr("Asking {address}, without encryption …")
        self._banner.tell("asking", text.format(address=isolated(address)), self.tr("Stop"))

    def _is_less_safe(self, address: str) -> bool:
        return address.startswith("http://") and self._asked[0].startswith("https://")

    def _on_opened(self) -> None:
        for key in ("open", "paste", "undo", "asking", "moved"):
            self._banner.withdraw(key)
        if len(self._asked) > 1:
            is_open = self._is_less_safe(self._asked[-1])
            text = self.tr("The article came from {address}, without encryption.")
            text = text if is_open else self.tr("The article came from {address}.")
            self._banner.tell("moved", text.format(address=isolated(self._asked[-1])))
        if not has_arabic_face():
            self._banner.tell("font", self.tr("No Arabic font is installed. Install “Noto Naskh Arabic” to read well."))

    def _on_translation_state(self, state: str) -> None:
        if state != "stopped":
            self._banner.withdraw("model")
