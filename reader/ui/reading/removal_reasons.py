"""Why pieces of a source are not shown, in the interface's language."""

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

# The cleaner's own words, for lupdate to find.
QT_TRANSLATE_NOOP("Removed", "the site's name behind the title")
QT_TRANSLATE_NOOP("Removed", "the title again")
QT_TRANSLATE_NOOP("Removed", "a pointer to another article")
QT_TRANSLATE_NOOP("Removed", "a share button or its count")
QT_TRANSLATE_NOOP("Removed", "the label of an advertisement")
QT_TRANSLATE_NOOP("Removed", "the comment form")
QT_TRANSLATE_NOOP("Removed", "a list of other articles")
QT_TRANSLATE_NOOP("Removed", "an invitation to follow the site")
QT_TRANSLATE_NOOP("Removed", "a paragraph that stands above already")
QT_TRANSLATE_NOOP("Removed", "other articles")
QT_TRANSLATE_NOOP("Removed", "a link to another page")
QT_TRANSLATE_NOOP("Removed", "date, byline or credit")
QT_TRANSLATE_NOOP("Removed", "sharing and following")
QT_TRANSLATE_NOOP("Removed", "advertising and notices")
QT_TRANSLATE_NOOP("Removed", "the site's rules")
QT_TRANSLATE_NOOP("Removed", "hidden on the page")
QT_TRANSLATE_NOOP("Removed", "the article's beginning again, cut short")
QT_TRANSLATE_NOOP("Removed", "tags")
QT_TRANSLATE_NOOP("Removed", "the article's tags")
QT_TRANSLATE_NOOP("Removed", "marks without words")
QT_TRANSLATE_NOOP("Removed", "a heading with nothing below")
QT_TRANSLATE_NOOP("Removed", "the page's own address")
QT_TRANSLATE_NOOP("Removed", "words of the page's frame")
QT_TRANSLATE_NOOP("Removed", "above the title")
QT_TRANSLATE_NOOP("Removed", "the page's frame")
QT_TRANSLATE_NOOP("Removed", "the address of a picture")


def reason_in_words(reason: str) -> str:
    """Return a reason in the interface's language; one that is new keeps the cleaner's own words."""
    return QCoreApplication.translate("Removed", reason)
