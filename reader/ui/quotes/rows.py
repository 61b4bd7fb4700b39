"""The sidebar's rows: quotes by country, filtered and ordered."""

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass

from reader.domain.normalization import fold
from reader.domain.quotes.values import Place, Quote, QuoteKind
from reader.domain.territories import Territory
from reader.domain.translation import QuoteEnglish
from reader.ui.wording.countries import chip_code, code_of, hue_number

LOW_CONFIDENCE = 0.6


@dataclass(frozen=True, slots=True)
class GroupRow:
    """A country's heading. `share` is its part of all quotes that are shown, `hue` its colour's number."""

    territory: Territory | None
    hue: int
    count: int
    share: float
    is_folded: bool

    @property
    def code(self) -> str:
        """What stands in its chip."""
        return chip_code(self.territory)

    @property
    def key(self) -> str:
        """What stays the same when what is said of the country changes."""
        return code_of(self.territory)


@dataclass(frozen=True, slots=True)
class QuoteRow:
    """A quote's card, and the number of its country's colour."""

    quote: Quote
    hue: int

    @property
    def key(self) -> Place:
        """What stays the same when the quote is set right: its words."""
        return self.quote.words


@dataclass(frozen=True, slots=True)
class QuoteFilter:
    """Which quotes are wanted: those with all words of `text`, of one country (by code), of one kind."""

    text: str = ""
    code: str = ""
    kind: QuoteKind | None = None

    @property
    def is_open(self) -> bool:
        """Whether it lets everything through."""
        return self == QuoteFilter()

    def lets_through(self, quote: Quote, english: QuoteEnglish | None, english_speaker: str) -> bool:
        """Tell whether a quote is wanted; Arabic is compared folded."""
        territory = quote.attribution.territory
        if self.code and self.code != code_of(territory):
            return False
        if self.kind is not None and quote.kind is not self.kind:
            return False
        names = (territory.arabic, territory.english) if territory else ()
        speaker = quote.speaker.name if quote.speaker else ""
        said = (quote.words.text, english.text if english else "", speaker, english_speaker)
        where = fold(" ".join((*said, *names)))
        return all(word in where for word in fold(self.text).split())


def rows_of(
    quotes: Sequence[Quote],
    english: Mapping[Quote, QuoteEnglish],
    wanted: QuoteFilter,
    *,
    by_count: bool,
    folded: Collection[str],
    english_speaker: Callable[[Quote], str],
) -> list[GroupRow | QuoteRow]:
    """Put quotes under their countries, as the reader wants them; `folded` are the codes whose cards are hidden."""
    groups: dict[str, list[Quote]] = {}
    for quote in quotes:
        if wanted.is_open or wanted.lets_through(quote, english.get(quote), english_speaker(quote)):
            groups.setdefault(code_of(quote.attribution.territory), []).append(quote)
    total = sum(len(group) for group in groups.values())
    ordered = sorted(groups, key=lambda code: -len(groups[code]) if by_count else 0)
    rows: list[GroupRow | QuoteRow] = []
    for code in ordered:
        group, hue = groups[code], hue_number(code)
        territory = group[0].attribution.territory
        rows.append(GroupRow(territory, hue, len(group), len(group) / total, code in folded))
        if code not in folded:
            rows.extend(QuoteRow(quote, hue) for quote in group)
    return rows
