"""Says in the interface's language what the layers below, which know no window, have told in English."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication

from reader.domain.errors import Phrase
from reader.ui.wording.isolates import isolated

CONTEXT = "Errors"
"""Under which the catalogues have the templates; tests/catalogue.py collects them."""


class Worded(str):
    """A phrase in the language that the interface had, which can be said anew in another."""

    __slots__ = ("phrase",)
    phrase: Phrase


Said = str | Callable[[], str]
"""Words, or what says them in the language that the interface has by then."""


def say(words: Said) -> str:
    """Return words in the interface's language as it is now."""
    return words() if callable(words) else worded(words.phrase if isinstance(words, Worded) else words)


def worded(text: str) -> str:
    """Return a phrase in the interface's language; other text as it is.

    Names, paths and addresses in an Arabic sentence are isolated, so that they do not scramble it.
    """
    if not isinstance(text, Phrase):
        return text
    template = QCoreApplication.translate(CONTEXT, text.template)
    words = str(text)
    if template != text.template:
        values = {name: _told(value) for name, value in text.values.items()}
        words = template.format(**values) if values else template
    made = Worded(words)
    made.phrase = text
    return made


def _told(value: float | str) -> float | str:
    if isinstance(value, Phrase):
        return worded(value)
    return isolated(value) if isinstance(value, str) else value
