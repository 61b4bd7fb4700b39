"""Which articles are labelled, and where they lie."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from reader.domain.article import Origin, OriginKind
from reader.domain.quotes.finder import find_quotes
from reader.domain.quotes.lexicon import Lexicon
from reader.domain.text import Block
from reader.importers.text import article_of_text
from tests.gold.scoring import Result, score_folder


def read_blocks(text: str) -> Sequence[Block]:
    """Read an article as the program does a text file."""
    return article_of_text(text, Origin(OriginKind.FILE)).blocks


@dataclass(frozen=True, slots=True)
class Gold:
    """A folder of articles (NAME.txt), one of their labels (NAME.json), and how the first are read."""

    articles: Path
    labels: Path
    read: Callable[[str], Sequence[Block]] = read_blocks


HERE = Path(__file__).resolve().parent
GOLD = Gold(HERE / "articles", HERE / "labels")

_DEV = HERE.parents[2] / "shared" / "quotes" / "dev"  # beside the checkout, on the developers' machines only
DEV = Gold(_DEV / "articles", _DEV / "gold")


def score(gold: Gold, lexicon: Lexicon) -> Result:
    """Score the quote finder on labelled articles."""
    return score_folder(gold.articles, gold.labels, gold.read, lambda blocks: find_quotes(blocks, lexicon))
