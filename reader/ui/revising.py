"""An article that the reader has changed, with what is known of it already."""

from reader.domain.article import Article
from reader.ui.bilingual import BilingualText


def revised(before: BilingualText, article: Article) -> BilingualText:
    """Return the changed article with the English that its sentences have had before."""
    text = BilingualText(article)
    known = {before.sentences[number].text: translation for number, translation in before.translations.items()}
    text.add({n: known[each.text] for n, each in enumerate(text.sentences) if each.text in known})
    return text
