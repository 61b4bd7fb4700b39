"""An article's quotes, and their English once it is there."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from reader.domain.projection import places_in_sentences, project_span
from reader.domain.quotes.values import Quote
from reader.domain.text import Sentence, Span
from reader.domain.translation import QuoteEnglish, SentenceTranslation, Stopped, Translator

_INITIALS = re.compile(r"\b(?:[A-Z]\.){2,}$")


def find_quote_english(
    quote: Quote, sentences: Sequence[Sentence], translations: Mapping[int, SentenceTranslation]
) -> QuoteEnglish | None:
    """Find a quote's English in the translated sentences (by number); None while one of them is missing.

    The words of a quote over several sentences are joined. Where a part cannot be found with certainty, its whole
    sentence stands in for it and the quote is not sure; `translate_quote_words` then gives a better text.
    """
    places = places_in_sentences(quote.words.block, quote.words.span, sentences)
    if not places or any(number not in translations for number, _ in places):
        return None
    texts, parts, is_sure = [], [], True
    for number, source_span in places:
        translation = translations[number]
        found = project_span(translation, source_span)
        if found is None or not found.is_sure:
            texts.append(translation.target)  # a weak place is no place: it would be tinted as if it were one
            is_sure = False
        else:
            texts.append(found.span.of(translation.target) + _stop_after(translation.target, found.span))
            parts.append((number, found.span))
    first = places[0][0]
    span = next((span for number, span in parts if number == first), None)
    text = " ".join(texts)
    return QuoteEnglish(_without_last_stop(text) if parts else text, first, span, tuple(parts), is_sure)


def _without_last_stop(text: str) -> str:
    """Leave out the stop that ends a card's words, but not the last dot of "U.N."."""
    return text if _INITIALS.search(text) else text.rstrip(".,;:")


def _stop_after(target: str, span: Span) -> str:
    """Return the stop with which a sentence ends right after its part of a quote, so that joined parts stay apart."""
    rest = target[span.end :].strip('"“” ')
    return rest if rest and not rest.strip(".?!…") else ""


def translate_quote_words(
    quotes: Mapping[int, Quote],
    found: Mapping[int, QuoteEnglish],
    translator: Translator,
    *,
    stopped: Stopped,
) -> dict[int, QuoteEnglish]:
    """Translate the words of unsure quotes on their own, all in one batch; both mappings are by the caller's numbers.

    Returns only the quotes that were unsure: their places stay, their text is the words' own translation, and they
    stay unsure. Raises Cancelled when `stopped()` turns true.
    """
    unsure = {number: quotes[number].words.text for number, english in found.items() if not english.sure}
    sources = list(dict.fromkeys(unsure.values()))
    made = translator.translate(sources, stopped) if sources else ()
    known = {translation.source: translation for translation in made}
    return {number: replace(found[number], text=known[source].target.strip('"')) for number, source in unsure.items()}
