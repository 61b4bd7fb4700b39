"""Says in the interface's language what the layers below, which know no window, have told in English."""

from PySide6.QtCore import QCoreApplication

from reader.domain.errors import Phrase
from reader.ui.wording.isolates import isolated

CONTEXT = "Errors"
"""Under which the catalogues have the templates; tests/catalogue.py collects them."""


def worded(text: str) -> str:
    """Return a phrase in the interface's language; other text as it is.

    Names, paths and addresses in an Arabic sentence are isolated, so that they do not scramble it.
    """
    if not isinstance(text, Phrase):
        return text
    template = QCoreApplication.translate(CONTEXT, text.template)
    if template == text.template:
        return str(text)
    values = {name: _told(value) for name, value in text.values.items()}
    return template.format(**values) if values else template


def _told(value: float | str) -> float | str:
    if isinstance(value, Phrase):
        return worded(value)
    return isolated(value) if isinstance(value, str) else value
