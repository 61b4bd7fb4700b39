"""An article that the reader has changed, with what is known of it already."""

from collections.abc import Mapping

from reader.domain.article import Article
from reader.domain.translation import SentenceTranslation
from reader.ui.text.bilingual import BilingualText


def with_known_english(article: Article, known: Mapping[str, SentenceTranslation]) -> BilingualText:
    """Return the changed article with the English that its sentences have had before, by their words."""
    text = BilingualText(article)
    text.add({n: known[each.text] for n, each in enumerate(text.sentences) if each.text in known})
    return text
