"""An article's quotes, and their English once it is there."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from reader.domain.alignment import find_words
from reader.domain.fidelity import count_loops
from reader.domain.projection import places_in_sentences, project_span
from reader.domain.quotes.values import Quote
from reader.domain.renderings import say_the_same
from reader.domain.text import Sentence, Span
from reader.domain.translation import Doubt, QuoteEnglish, SentenceTranslation, Stopped, Translator

_SHORT = 12  # words, up to which a quote's English is checked
_SHORTEST_SHARE = 0.5  # English letters to Arabic ones, below which words were lost
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
    is_own = all(translations[number].is_own for number, _ in places)
    return QuoteEnglish(_without_last_stop(text) if parts else text, first, span, tuple(parts), is_sure, is_own)


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
    """Translate the words of unsure and of short quotes on their own, all in one batch; both mappings are by number.

    Returns only the quotes that are shown otherwise or are not sure: a short quote is among them where the two
    renderings do not say the same, as of a few words the built-in model writes an English that looks like one and is
    none. Its text stays what the sentence has, so that the words can be found again in the text; the words' own
    translation takes the place of what was not found, or is no English of that many words. On the dev articles' 66
    quotes of up to 4 words, 27 have a right English in their sentence; 44 are marked, and of the 22 that are not 20 are
    right. Of the 57 marked ones of up to 12 words their own translation is right in 16 and the sentence in 12: a
    reader is better served by words that stand beside him. Raises Cancelled when `stopped()` turns true.
    """
    asked = {
        number: quotes[number].words.text for number, english in found.items() if not _is_safe(english, quotes[number])
    }
    sources = list(dict.fromkeys(asked.values()))
    made = translator.translate(sources, stopped) if sources else ()
    alone = {translation.source: translation for translation in made}
    better = {number: _with_own(found[number], alone[source]) for number, source in asked.items()}
    return {number: english for number, english in better.items() if english != found[number]}


def _is_safe(english: QuoteEnglish, quote: Quote) -> bool:
    return english.sure and (english.is_own or len(find_words(quote.words.text)) > _SHORT)


def _with_own(english: QuoteEnglish, alone: SentenceTranslation) -> QuoteEnglish:
    """Return a quote's English after a look at its words' own translation."""
    if english.sure and say_the_same(english.text, alone.target):
        return english
    if english.sure and (set(alone.doubts) - {Doubt.MARKS} or _is_whole(english.text, alone.source)):
        return replace(english, sure=False)
    return replace(english, text=_bare(alone.target), sure=False, is_own=alone.is_own)


def _is_whole(english: str, source: str) -> bool:
    """Tell whether some English can be that of a whole source: long enough for it, and nothing over and over."""
    return len(english) >= _SHORTEST_SHARE * len(source.strip(" .")) and not count_loops(english)


def _bare(text: str) -> str:
    return _without_last_stop(text.strip('"“” '))
