"""What the interface says of a quote: its words, speaker and evidence, in the interface's language."""

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from reader.domain.projection import places_in_sentences, project_span
from reader.domain.quotes.values import Place, Quote, QuoteKind
from reader.domain.text import Span
from reader.ui.quotes.rows import LOW_CONFIDENCE
from reader.ui.text.bilingual import BilingualText
from reader.ui.wording.isolates import isolated

_BEFORE, _AFTER = 60, 40  # letters of a fragment's sentence that its card shows around it
_WIDEST_SPEAKER = 3.0  # English letters for an Arabic one, above which a speaker's English is a slip of the model


@dataclass(frozen=True, slots=True)
class CardWords:
    """A card's Arabic: `text` with the quoted words, marks included, at `quoted`."""

    text: str
    quoted: Span


class QuoteWording:
    """Words a quote for a card, a menu or a copy. `in_arabic`: the interface is in Arabic."""

    def __init__(self, text: BilingualText, *, in_arabic: bool) -> None:
        self._text = text
        self._in_arabic = in_arabic
        self._speakers: dict[Quote, str] = {}  # in English, once it is found

    def arabic(self, quote: Quote) -> CardWords:
        """Return a statement's words, and a fragment's within its sentence."""
        block = self._text.article.blocks[quote.words.block].text
        around = quote.marked
        if quote.kind is QuoteKind.FRAGMENT:
            number = self._text.sentence_at_arabic(quote.words.block, quote.marked.start)
            sentence = self._text.sentences[number].span
            around = Span(min(around.start, sentence.start), max(around.end, sentence.end))
            return _cut(block, around, quote.marked)
        return CardWords(around.of(block), quote.marked.shifted(-around.start))

    def speaker(self, quote: Quote) -> str:
        """Return who speaks: in English where the interface is English and the translation knows the words."""
        if quote.speaker is None:
            return QCoreApplication.translate("QuoteWording", "Speaker not named")
        if self._in_arabic or quote.speaker.place is None:
            return quote.speaker.name
        if quote not in self._speakers and (english := self._english_of(quote.speaker.place)):
            self._speakers[quote] = english
        return self._speakers.get(quote, quote.speaker.name)

    def _english_of(self, place: Place) -> str:
        numbers = self._text.sentences_of(place.block)
        own = self._text.sentences[numbers.start : numbers.stop]
        parts = places_in_sentences(place.block, place.span, own)
        translation = self._text.translations.get(numbers.start + parts[0][0]) if len(parts) == 1 else None
        found = project_span(translation, parts[0][1]) if translation else None
        if translation is None or found is None or not found.is_sure:
            return ""
        english = found.span.of(translation.target)
        return english[0].upper() + english[1:] if len(english) <= _WIDEST_SPEAKER * len(place.text) else ""

    def evidence(self, quote: Quote) -> str:
        """Return why a quote stands under its country: the kind of sign and the words it rests on, whole ones."""
        evidence = quote.attribution.evidence
        if evidence is None:
            return ""
        block = self._text.article.blocks[evidence.words.block].text
        words = _whole_words(block, evidence.words.span).of(block)
        return f"{_rule_name(evidence.rule)}: {isolated(words)}"

    def doubt(self, quote: Quote) -> str:
        """Return why a quote's country should be read with care; "" where it is sure enough."""
        if quote.attribution.territory is None or quote.attribution.confidence >= LOW_CONFIDENCE:
            return ""
        share = round(quote.attribution.confidence * 100)
        text = QCoreApplication.translate(
            "QuoteWording", "The country is not certain: such a sign is right in about {share} of 100 cases."
        )
        return text.format(share=share)


def _cut(block: str, around: Span, quoted: Span) -> CardWords:
    """Return a long sentence's words next to the quoted ones, whole words only, with … where some are left out."""
    start, end = around.start, around.end
    if quoted.start - start > _BEFORE:
        start = max(start, block.rfind(" ", start, quoted.start - _BEFORE) + 1)
        while start < quoted.start and not block[start].isalnum():  # "… ، على" has a comma that ends nothing
            start += 1
    if end - quoted.end > _AFTER:
        cut = block.find(" ", quoted.end + _AFTER, end)
        end = cut if cut > 0 else end
    head, tail = ("… " if start > around.start else ""), (" …" if end < around.end else "")
    return CardWords(head + block[start:end] + tail, quoted.shifted(len(head) - start))


def _whole_words(block: str, span: Span) -> Span:
    """Widen a span by the letters that are written together with it, as an Arabic preposition is."""
    start, end = span.start, span.end
    while start > 0 and block[start - 1].isalnum():
        start -= 1
    while end < len(block) and block[end].isalnum():
        end += 1
    return Span(start, end)


def _rule_name(rule: str) -> str:
    """Return the interface's name of a rule of the finder; a rule that is new keeps the finder's own."""
    translate = QCoreApplication.translate
    names = {
        "country": translate("QuoteWording", "country named"),
        "body": translate("QuoteWording", "organisation named"),
        "seat": translate("QuoteWording", "seat of government named"),
        "institution": translate("QuoteWording", "institution named"),
        "capital": translate("QuoteWording", "capital named"),
        "city": translate("QuoteWording", "city named"),
        "club": translate("QuoteWording", "club named"),
        "medium": translate("QuoteWording", "news outlet named"),
        "nisba": translate("QuoteWording", "nationality"),
        "known person": translate("QuoteWording", "well-known person"),
        "named in the text": translate("QuoteWording", "introduced in the text"),
        "earlier speaker": translate("QuoteWording", "same speaker as earlier"),
        "speaker before": translate("QuoteWording", "speaker just before"),
        "sentence's country": translate("QuoteWording", "country of the sentence"),
        "heading": translate("QuoteWording", "under the heading"),
        "article's country": translate("QuoteWording", "country of the article"),
    }
    return names.get(rule, rule)
