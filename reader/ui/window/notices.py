"""What the banner tells, and what its button does."""

from pathlib import Path

from PySide6.QtCore import QObject

from reader.ui.article.session import ReadingSession
from reader.ui.look.typography import has_arabic_face
from reader.ui.quotes.desk import QuoteDesk
from reader.ui.widgets.banner import Banner
from reader.ui.window.exporting import ArticleExport
from reader.ui.window.opening import Opening
from reader.ui.wording.isolates import isolated
from reader.ui.wording.phrases import Said

_OF_AN_ARTICLE = ("undo", "moved", "language", "quotes")
_UNTIL_ANOTHER = (*_OF_AN_ARTICLE, "open", "address", "paste", "asking", "exported", "export")


class Notices(QObject):
    """Turns what went wrong, or was done, into one sentence and one action."""

    def __init__(
        self, banner: Banner, session: ReadingSession, opening: Opening, quotes: QuoteDesk, export: ArticleExport
    ) -> None:
        super().__init__(banner)
        self._banner, self._session = banner, session
        self._asked: list[str] = []  # addresses, for the article that is being opened
        self._answers = {
            "asking": session.opener.stop,
            "model": session.translate,
            "open": opening.ask,
            "address": lambda: opening.address_offered.emit(session.opener.address),
            "undo": quotes.undo,
            "language": session.translate,
        }
        banner.acted.connect(self._on_acted)
        session.opener.failed.connect(self._on_opening_failed)
        session.quotes_failed.connect(lambda sentence: banner.tell("quotes", sentence, is_of_article=True))
        session.translation_failed.connect(
            lambda sentence: banner.tell("model", sentence, lambda: self.tr("Try again"))
        )
        session.translator_troubled.connect(lambda sentence: banner.tell("translator", sentence))
        session.opener.started.connect(self._asked.clear)
        session.opener.asking.connect(self._on_asking)
        session.opener.stopped.connect(lambda: banner.withdraw("asking"))
        session.opened.connect(self._on_opened)
        session.state_changed.connect(self._on_translation_state)
        opening.nothing_pasted.connect(
            lambda: banner.tell("paste", lambda: self.tr("The clipboard holds no text. Copy an article's text first."))
        )
        session.undoing.changed.connect(
            lambda: banner.withdraw("undo")
        )  # what its button would undo is another thing now
        quotes.taken_off.connect(
            lambda: self._tell_calmly("undo", lambda: self.tr("The quote is off the list."), lambda: self.tr("Undo"))
        )
        export.exported.connect(self._on_exported)
        quotes.failed.connect(lambda sentence: banner.tell("export", sentence))
        export.failed.connect(lambda sentence: banner.tell("export", sentence))

    def _tell_calmly(self, key: str, text: Said, action: Said = "") -> None:
        self._banner.tell(key, text, action, is_warning=False, is_of_article=key in _OF_AN_ARTICLE)

    def _on_acted(self, key: str) -> None:
        if key in self._answers:  # others have sentences of their own here
            self._answers[key]()

    def _on_opening_failed(self, sentence: str) -> None:
        if self._session.opener.address:
            self._banner.tell("address", sentence, lambda: self.tr("Change the address"))
        else:
            self._banner.tell("open", sentence, lambda: self.tr("Open another file"))

    def _on_asking(self, address: str) -> None:
        """Show each address that is asked, redirected ones too."""
        self._asked.append(address)
        is_less_safe = self._is_less_safe(address)

        def text() -> str:
            asking = self.tr("Asking {address} …")
            return (self.tr("Asking {address}, without encryption …") if is_less_safe else asking).format(
                address=isolated(address)
            )

        self._tell_calmly("asking", text, lambda: self.tr("Stop"))

    def _is_less_safe(self, address: str) -> bool:
        return address.startswith("http://") and self._asked[0].startswith("https://")

    def _on_opened(self) -> None:
        for key in _UNTIL_ANOTHER:
            self._banner.withdraw(key)
        if len(self._asked) > 1:
            self._tell_moved(self._asked[-1])
        if not self._session.is_translation_wanted:
            self._tell_calmly("language", self._language_words, lambda: self.tr("Translate anyway"))
        if not has_arabic_face():
            self._banner.tell(
                "font", lambda: self.tr("No Arabic font is installed. Install “Noto Naskh Arabic” to read well.")
            )

    def _tell_moved(self, address: str) -> None:
        is_open = self._is_less_safe(address)

        def text() -> str:
            told = self.tr("The article came from {address}.")
            return (self.tr("The article came from {address}, without encryption.") if is_open else told).format(
                address=isolated(address)
            )

        self._banner.tell("moved", text, is_warning=is_open, is_of_article=True)

    def _language_words(self) -> str:
        """Say in which language the open article is, as far as that can be told, and what follows."""
        names = {
            "en": self.tr("This article is in English, so it is not translated."),
            "fr": self.tr("This article seems to be in French. Only Arabic is translated."),
            "fa": self.tr("This article seems to be in Persian. Only Arabic is translated."),
            "ur": self.tr("This article seems to be in Urdu. Only Arabic is translated."),
            "ckb": self.tr("This article seems to be in Kurdish. Only Arabic is translated."),
            "ps": self.tr("This article seems to be in Pashto. Only Arabic is translated."),
        }
        language = self._session.text.article.language if self._session.text is not None else ""
        return names.get(language) or self.tr("This article is not in Arabic. Only Arabic is translated.")

    def _on_exported(self, path: Path) -> None:
        self._tell_calmly("exported", lambda: self.tr("Saved as {path}.").format(path=isolated(str(path))))

    def _on_translation_state(self, state: str) -> None:
        if state != "stopped":
            self._banner.withdraw("model")
        if state in ("loading", "running"):
            self._banner.withdraw("language")
