"""A quote of the open article as it is cited."""

from reader.domain.quotes.values import Quote
from reader.domain.translation import QuoteEnglish
from reader.exporters.citations import Citation
from reader.ui.text.bilingual import BilingualText, Side
from reader.ui.text.typographic import typographic


def english_words(english: QuoteEnglish | None) -> str:
    """Return the English words between English marks, "" where there are none yet."""
    return f"“{typographic(english.text)}”" if english else ""


def citation_of(text: BilingualText, quote: Quote, english: QuoteEnglish | None, speaker_english: str) -> Citation:
    """Return a quote with its source."""
    article = text.article
    return Citation(
        quote.words.text,
        typographic(english.text) if english else "",
        is_machine=english is None or not english.is_own,
        is_sure=english is None or english.sure,
        speaker=quote.speaker.name if quote.speaker else "",
        speaker_english=speaker_english,
        territory=quote.attribution.territory,
        title=article.title,
        title_english=text.text(Side.ENGLISH, 0) if article.has_title else "",
        is_title_machine=not text.is_own(0),
        outlet=article.outlet,
        published=article.published,
        address=article.address,
    )
