"""What a reader sets right in the quotes of an article. It wins over the finder."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from reader.domain.quotes.values import Attribution, Place, Quote, QuoteKind, Speaker
from reader.domain.territories import Territory


@dataclass(frozen=True, slots=True)
class Correction:
    """The reader's word on the quote whose words are `words`.

    `speaker` None leaves the finder's, `speaker_english` None the model's. `territory` is taken where `sets_territory`
    is true, None then meaning "no country". `is_quote` False takes it off the list.
    `is_added`: the reader has put it on the list, which the finder had not.
    """

    words: Place
    speaker: str | None = None
    sets_territory: bool = False
    territory: Territory | None = None
    is_quote: bool = True
    speaker_english: str | None = None
    is_added: bool = False

    @property
    def says_nothing(self) -> bool:
        """Whether it leaves the quote as it was found."""
        if self.is_added:
            return not self.is_quote
        return self.speaker is None and self.speaker_english is None and not self.sets_territory and self.is_quote


def apply_corrections(quotes: Sequence[Quote], corrections: Iterable[Correction]) -> tuple[Quote, ...]:
    """Return the quotes as the reader wants them. A correction whose words are no longer there changes nothing."""
    by_words = {each.words: each for each in corrections}
    return tuple(_corrected(quote, by_words[quote.words]) if quote.words in by_words else quote for quote in quotes)


def _corrected(quote: Quote, correction: Correction) -> Quote:
    if not correction.is_quote:
        return replace(quote, kind=QuoteKind.OTHER)
    if correction.is_added and not quote.is_listed:
        quote = replace(quote, kind=QuoteKind.STATEMENT)
    if correction.speaker is not None:
        quote = replace(quote, speaker=Speaker(correction.speaker) if correction.speaker else None)
    if correction.speaker_english is not None and quote.speaker is not None:
        quote = replace(quote, speaker=replace(quote.speaker, english=correction.speaker_english))
    if correction.sets_territory:
        quote = replace(quote, attribution=Attribution(correction.territory, evidence=None, confidence=1.0))
    return quote
