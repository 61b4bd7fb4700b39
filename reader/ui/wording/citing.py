"""What is said around a quote that is copied or saved, in the interface's language."""

from PySide6.QtCore import QCoreApplication

from reader.exporters.citations import CitationWords


def citation_words(*, in_arabic: bool) -> CitationWords:
    """Return the words of citations; in an Arabic interface quotes are cited for an Arabic text."""
    return CitationWords(
        QCoreApplication.translate("Citation", "machine translation"),
        QCoreApplication.translate("Citation", "machine translation, not certain"),
        QCoreApplication.translate("QuoteWording", "No country known"),
        in_arabic=in_arabic,
    )
