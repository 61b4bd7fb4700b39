"""A quote as it is copied: its words, who said them, and where they were read."""

from reader.domain.article import Article
from reader.domain.quotes.values import Quote
from reader.domain.translation import QuoteEnglish
from reader.ui.text.typographic import typographic


def arabic_words(quote: Quote) -> str:
    """Return the quoted words between Arabic marks."""
    return f"«{quote.words.text}»"


def english_words(english: QuoteEnglish | None) -> str:
    """Return the English words between English marks, "" where there are none yet."""
    return f"“{typographic(english.text)}”" if english else ""


def cited(article: Article, quote: Quote, english: QuoteEnglish | None) -> str:
    """Return both texts with their source, one thing a line. No bidi controls: it is plain text for elsewhere."""
    territory = quote.attribution.territory
    who = [
        quote.speaker.name if quote.speaker else "",
        f"{territory.english} ({territory.arabic})" if territory else "",
    ]
    where = [article.title, article.outlet, article.published, article.address]
    lines = (arabic_words(quote), english_words(english), _line("— ", who), _line("", where))
    return "\n".join(line for line in lines if line)


def _line(start: str, parts: list[str]) -> str:
    text = ", ".join(part for part in parts if part)
    return start + text if text else ""
