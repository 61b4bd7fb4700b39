"""Puts words on the clipboard: as text for anything, and as rich text with each language in its own direction."""

from collections.abc import Sequence

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QGuiApplication

from reader.exporters.citations import Citation, CitationWords, arabic_words, as_plain, as_rich, english_words


def copy_citations(citations: Sequence[Citation], words: CitationWords) -> None:
    """Copy quotes with their sources."""
    put_on_clipboard(as_plain(citations, words), as_rich(citations, words))


def copy_arabic(citation: Citation) -> None:
    """Copy a quote's Arabic alone."""
    text = arabic_words(citation)
    put_on_clipboard(text, as_rich([Citation(citation.arabic)], CitationWords()))


def copy_english(citation: Citation, words: CitationWords) -> None:
    """Copy a quote's English alone; that a machine made it goes with it."""
    QGuiApplication.clipboard().setText(english_words(citation, words))


def put_on_clipboard(plain: str, rich: str) -> None:
    """Copy words as text and as HTML; "" for what has no HTML."""
    both = QMimeData()
    both.setText(plain)
    if rich:
        both.setHtml(rich)
    QGuiApplication.clipboard().setMimeData(both)
