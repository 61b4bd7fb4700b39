"""The words that quotes are understood by: read from resources/lexicon by reader.lexicon, given to the finder."""

from dataclasses import dataclass

from reader.domain.territories import Gazetteer


@dataclass(frozen=True, slots=True)
class Lexicon:
    """All tables that the quote finder needs."""

    gazetteer: Gazetteer
