"""An article's quotes: spans, cues, speakers and territories put together."""

from collections.abc import Sequence

from reader.domain.quotes.lexicon import Lexicon
from reader.domain.quotes.values import Quote
from reader.domain.text import Block


def find_quotes(blocks: Sequence[Block], lexicon: Lexicon) -> tuple[Quote, ...]:
    """Find every quoted span of an article, in reading order, the ones that are not speech (OTHER) too."""
    raise NotImplementedError(blocks, lexicon)
