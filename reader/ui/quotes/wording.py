"""What the interface says of a quote: its words, speaker and evidence, in the interface's language."""

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from reader.domain.quotes.added import whole_words
from reader.domain.quotes.values import Quote, QuoteKind
from reader.domain.text import Span
from reader.services.speakers import find_speaker_english
from reader.ui.quotes.rows import LOW_CONFIDENCE
from reader.ui.text.bilingual import BilingualText
from reader.ui.wording.isolates import isolated

_BEFORE, _AFTER = 60, 40  # letters of a fragment's sentence that its card shows around it


@dataclass(frozen=True, slots=True)
class CardWords:
    """A card's Arabic: `text` with the quoted words, marks included, at `quoted`."""

    text: str
    quoted: Span


class QuoteWording:
    """Words a quote for a card, a menu or a copy. `in_arabic`: the interface is in Arabic.

    `speakers` are named in English there, as far as that is known by now.
    """

    def __init__(self, text: BilingualText, speakers: Mapping[Quote, str], *, in_arabic: bool) -> None:
        self._text = text
        self._in_arabic = in_arabic
        self._named = speakers
        self._cut: dict[Quote, str] = {}  # out of the translated text, once it is there

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
        """Return who speaks: in English where the interface is English and that is known."""
        if quote.speaker is None:
            return QCoreApplication.translate("QuoteWording", "Speaker not named")
        return quote.speaker.name if self._in_arabic else self.english_speaker(quote) or quote.speaker.name

    def english_speaker(self, quote: Quote) -> str:
        """Return who speaks in English: as the reader has it, else as it was made; "" where it is not known."""
        if quote.speaker is None:
            return ""
        known = quote.speaker.english or self._named.get(quote, "") or self._cut.get(quote, "")
        if not known and quote.speaker.place is not None and (cut := self._cut_out(quote, quote.speaker.place.block)):
            self._cut[quote] = known = cut
        return known

    def _cut_out(self, quote: Quote, block: int) -> str:
        sentences, known = self._text.alone(block)
        return find_speaker_english(quote, sentences, known) if known else ""

    def evidence(self, quote: Quote) -> str:
        """Return why a quote stands under its country: the kind of sign and the words it rests on, whole ones."""
        evidence = quote.attribution.evidence
        if evidence is None:
            return ""
        block = self._text.article.blocks[evidence.words.block].text
        words = whole_words(block, evidence.words.span).of(block)
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
