"""Answers what the reader wants of words in the text."""

from collections.abc import Callable, Mapping
from functools import partial

from PySide6.QtCore import QObject

from reader.ui.article.session import ReadingSession
from reader.ui.frame.chrome import Chrome
from reader.ui.look.typography import Setting
from reader.ui.reading.passages import Passages
from reader.ui.reading.pointing import Pointing
from reader.ui.reading.stepping import Stepping
from reader.ui.reading.text_menu import TextMenu
from reader.ui.reading.view import ReadingView
from reader.ui.text.bilingual import Side
from reader.ui.text.typographic import typographic
from reader.ui.wording.citing import citation_words


class TextDesk(QObject):
    """Opens the text's menu and the dialog in which a sentence's English is set right. `setting` is how type is set."""

    def __init__(
        self,
        view: ReadingView,
        session: ReadingSession,
        pointing: Pointing,
        chrome: Chrome,
        setting: Callable[[], Setting],
    ) -> None:
        super().__init__(chrome.window)
        self._session, self._chrome, self._setting = session, chrome, setting
        self._stepping = Stepping(view, session, pointing)
        self.passages = Passages(view, session, pointing)
        add_keys, look = chrome.actions["add_quote"].shortcut(), chrome.look
        self.menu = TextMenu(
            view, session, pointing, self.passages, add_keys, lambda: citation_words(in_arabic=look.in_arabic)
        )
        self.menu.copied.connect(lambda: chrome.status.tell(self.tr("Copied")))
        self.menu.nothing_meant.connect(
            lambda: chrome.status.tell(self.tr("Point at a sentence first: click it, or go to it with Alt+Down"))
        )
        self.menu.english_asked.connect(self._ask_english)

    @property
    def plan(self) -> Mapping[str, Callable[[], None]]:
        """What the window's actions do here, by their names."""
        step = self._stepping
        return {
            "next_sentence": partial(step.step_sentence, 1),
            "previous_sentence": partial(step.step_sentence, -1),
            "next_paragraph": partial(step.step_paragraph, 1),
            "previous_paragraph": partial(step.step_paragraph, -1),
            "next_quote": partial(step.step_quote, 1),
            "previous_quote": partial(step.step_quote, -1),
            "copy_pair": self.menu.copy_pair,
            "copy_source": self.menu.copy_with_source,
            "other_text": self.menu.look_across,
            "correct_english": self.menu.correct,
            "add_quote": self._add_quote,
        }

    def _add_quote(self) -> None:
        """Have the words that are selected in the Arabic text put on the list of quotes."""
        words = next((each for each in self.passages.selected if each.side is Side.ARABIC), None)
        if words is None:
            self._chrome.status.tell(self.tr("Select the quoted words in the Arabic text first"))
        else:
            self.menu.quote_add_asked.emit(words)

    def _ask_english(self, number: int) -> None:
        from reader.ui.reading.english_dialog import EnglishDialog  # noqa: PLC0415 -- the first paint needs none

        text, rewording = self._session.text, self._session.rewording
        if text is None or number not in text.translations:
            return
        now = text.translations[number]
        dialog = EnglishDialog(
            now.source, typographic(now.target), self._setting(), is_own=now.is_own, parent=self._chrome.window
        )

        def restore() -> None:
            if now.is_own:
                rewording.reword(text, number, now.target)
            else:
                rewording.take_back(text, number)

        def write(english: str) -> None:
            if rewording.reword(text, number, english):
                self._session.undoing.keep(restore)

        def take_back() -> None:
            rewording.take_back(text, number)
            self._session.undoing.keep(restore)

        dialog.written.connect(write)
        dialog.taken_back.connect(take_back)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
