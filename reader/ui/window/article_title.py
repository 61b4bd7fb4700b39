"""What the open article is called, where it is from, and the reader's way to set that right."""

from collections.abc import Callable

from PySide6.QtCore import QObject

from reader.domain.article import Article
from reader.ui.article.session import ReadingSession
from reader.ui.frame.chrome import Chrome
from reader.ui.reading.view import ReadingView
from reader.ui.text.bilingual import BilingualText, Side
from reader.ui.window.dialogs import Dialogs
from reader.ui.wording.source import source_line


class ArticleTitle(QObject):
    """Shows the title and the source in the bar, and the title on the window; there, `other_page` wins if it is any."""

    def __init__(
        self, session: ReadingSession, view: ReadingView, chrome: Chrome, other_page: Callable[[], str], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._session, self._view, self._chrome, self._other_page = session, view, chrome, other_page
        self.text = ""  # as the interface calls the article
        chrome.pages.currentChanged.connect(lambda _: self._name_window())

    def show(self) -> None:
        """Show what the article is called now."""
        text, in_arabic = self._session.text, self._chrome.look.in_arabic
        self.text = text.article.name if text is not None else ""
        source = ""
        if text is not None:
            if text.article.has_title and not in_arabic:
                self.text = text.text(Side.ENGLISH, 0) or self.text
            source = source_line(text.article, in_arabic=in_arabic) or self.tr("Add the source…")
        self._chrome.top.show_title(self.text, source)
        self._name_window()

    def _name_window(self) -> None:
        name = self._other_page() or self.text
        self._chrome.window.setWindowTitle(f"{name} – Arabic Reader" if name else "Arabic Reader")

    def ask(self, dialogs: Dialogs) -> None:
        """Let the reader set right what is known of the article."""
        text = self._session.text
        if text is not None:
            english = text.text(Side.ENGLISH, 0) if self._title_sentence is not None else ""
            dialogs.ask_for_details(text.article, lambda article: self._keep(text, article), english, self._write)

    @property
    def _title_sentence(self) -> int | None:
        """The number of the sentence that is the title; None where there is no title, or one of several sentences."""
        text = self._session.text
        numbers = text.sentences_of(0) if text is not None and text.article.has_title else range(0)
        return numbers[0] if len(numbers) == 1 else None

    def _write(self, english: str) -> None:
        text, number = self._session.text, self._title_sentence
        if text is None or number is None:
            return
        if english:
            self._session.rewording.reword(text, number, english)
        elif text.is_own(0):
            self._session.rewording.take_back(text, number)

    def _keep(self, text: BilingualText, article: Article) -> None:
        if text is self._session.text and article != text.article:
            self._session.revise(article, self._view.looked_at() + 1)
