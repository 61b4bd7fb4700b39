"""Why pieces of a source are not shown, in the interface's language."""

from PySide6.QtCore import QCoreApplication


def reason_in_words(reason: str) -> str:
    """Return a reason in the interface's language; one that is new keeps the cleaner's own words."""
    translate = QCoreApplication.translate
    names = {
        "the site's name behind the title": translate("Removed", "the site's name behind the title"),
        "the title again": translate("Removed", "the title again"),
        "a pointer to another article": translate("Removed", "a pointer to another article"),
        "a share button or its count": translate("Removed", "a share button or its count"),
        "the label of an advertisement": translate("Removed", "the label of an advertisement"),
        "the comment form": translate("Removed", "the comment form"),
        "a list of other articles": translate("Removed", "a list of other articles"),
        "an invitation to follow the site": translate("Removed", "an invitation to follow the site"),
        "a paragraph that stands above already": translate("Removed", "a paragraph that stands above already"),
        "other articles": translate("Removed", "other articles"),
        "a link to another page": translate("Removed", "a link to another page"),
        "date, byline or credit": translate("Removed", "date, byline or credit"),
        "sharing and following": translate("Removed", "sharing and following"),
        "advertising and notices": translate("Removed", "advertising and notices"),
        "the site's rules": translate("Removed", "the site's rules"),
        "hidden on the page": translate("Removed", "hidden on the page"),
        "the article's beginning again, cut short": translate("Removed", "the article's beginning again, cut short"),
        "tags": translate("Removed", "tags"),
        "the article's tags": translate("Removed", "the article's tags"),
        "marks without words": translate("Removed", "marks without words"),
        "a heading with nothing below": translate("Removed", "a heading with nothing below"),
        "the page's own address": translate("Removed", "the page's own address"),
        "words of the page's frame": translate("Removed", "words of the page's frame"),
        "above the title": translate("Removed", "above the title"),
        "the page's frame": translate("Removed", "the page's frame"),
        "the address of a picture": translate("Removed", "the address of a picture"),
    }
    return names.get(reason, reason)
