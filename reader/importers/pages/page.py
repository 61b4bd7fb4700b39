"""A saved page into an article."""

import re
from collections.abc import Sequence

from bs4 import BeautifulSoup

from reader.domain.article import Article, Origin, Removed
from reader.domain.errors import ReaderError
from reader.domain.text import Block, BlockKind
from reader.importers.cleaning import clean
from reader.importers.decoding import decode
from reader.importers.language import find_language
from reader.importers.pages.flow import Piece, read_flow
from reader.importers.pages.metadata import Metadata, read_metadata
from reader.importers.pages.story import find_story
from reader.importers.titles import skeleton, split_site_name

_CHARSET = re.compile(rb"""charset\s*=\s*["']?\s*([\w.:-]+)""", re.IGNORECASE)
_HEAD = 4096  # bytes in which a page declares its encoding
_MOST_TAGS = 250_000
_LONGEST_TITLE = 300
_RANKS = {"h1": 1.0, "h2": 0.5, "h3": 0.3, "h4": 0.2}
_SURELY_ALIKE, _HARDLY_ALIKE = 0.95, 0.5
_ENOUGH_SHARED = 12  # letters
_NEARLY_ALL_BOLD, _LONGEST_BOLD_HEADING = 0.9, 80
_UNREAD = re.compile(
    r"<!--.*?-->|<style\b.*?</style\s*>|<svg\b.*?</svg\s*>|<script\b(?![^>]*(?:ld\+json|__NEXT_DATA__)).*?</script\s*>",
    re.IGNORECASE | re.DOTALL,
)


def import_page(data: bytes, origin: Origin) -> Article:
    """Read the bytes of a saved page. Raises ReaderError when they are no text or hold far too much markup."""
    declared = [name.decode("ascii", "replace") for name in _CHARSET.findall(data[:_HEAD])]
    return article_of_page(decode(data, declared), origin)


def article_of_page(text: str, origin: Origin) -> Article:
    """Make an article of a page's text: its story, with what was left out inside it."""
    text = _UNREAD.sub(" ", text)
    if text.count("<") > _MOST_TAGS:
        raise ReaderError("This page holds far more markup than any article. Save the article alone and open that.")
    soup = BeautifulSoup(text, "html.parser")
    metadata = read_metadata(soup)
    pieces, boxes = read_flow(soup)
    number = _find_title(pieces, metadata)
    title = pieces[number].text if number is not None else _declared_title(metadata)
    found = find_story(pieces, boxes, number, metadata.body)
    blocks = [Block(BlockKind.TITLE, title)] if title else []
    blocks += [Block(_kind(one.piece), one.piece.text) for one in found if not one.reason]
    kept, removed = clean(blocks)
    left_out = [Removed(one.piece.text, one.reason) for one in found if one.reason]
    return Article(
        tuple(kept),
        origin,
        language=find_language("\n".join(block.text for block in kept)),
        outlet=metadata.outlet,
        author=metadata.author,
        published=metadata.published,
        address=metadata.address,
        removed=(*left_out, *removed),
    )


def _find_title(pieces: Sequence[Piece], metadata: Metadata) -> int | None:
    """Return the number of the piece that holds the title: the h1, or what is as good, most like the declared one."""
    declared = {skeleton(title) for title in metadata.titles}
    best, number = 0.0, None
    for at, piece in enumerate(pieces):
        score = _likeness(piece, declared)
        if score > best:
            best, number = score, at
    return number


def _likeness(piece: Piece, declared: set[str]) -> float:
    """Weigh a piece as the title: being a high heading, and saying what the page's head says."""
    letters = skeleton(piece.text)
    if not letters or len(piece.text) > _LONGEST_TITLE:
        return 0.0
    alike = max((_shared(letters, title) for title in declared), default=0.0)
    rank = _RANKS.get(piece.element, 0.0)
    if rank == 0.0 and alike < _SURELY_ALIKE:
        return 0.0
    if declared and alike < _HARDLY_ALIKE:
        return 0.1 * rank if piece.element == "h1" else 0.0
    return alike + rank


def _shared(one: str, other: str) -> float:
    """Return how much of the longer text the shorter makes up where one contains the other, else 0."""
    if one not in other and other not in one:
        return 0.0
    shorter, longer = sorted((len(one), len(other)))
    return max(shorter / longer, _HARDLY_ALIKE if shorter > _ENOUGH_SHARED else 0.0)


def _declared_title(metadata: Metadata) -> str:
    """Return the title of the page's head, without the site's name."""
    for title in metadata.titles:
        return split_site_name(title, known=metadata.outlet)[0]
    return ""


def _kind(piece: Piece) -> BlockKind:
    """Tell what block a piece makes: a short unfinished paragraph all in bold is a heading."""
    bold = (
        piece.kind is BlockKind.PARAGRAPH and piece.bold > _NEARLY_ALL_BOLD and len(piece.text) <= _LONGEST_BOLD_HEADING
    )
    return BlockKind.HEADING if bold and piece.text[-1] not in ".،؛" else piece.kind
