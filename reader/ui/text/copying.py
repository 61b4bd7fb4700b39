"""What is copied out of an article: words as they are seen, with their partners or their source. No Qt here.

Plain text holds no bidi controls; rich text carries each paragraph's direction as markup.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from html import escape

from reader.domain.article import Article
from reader.ui.text.bilingual import BilingualText, Side, Stretch
from reader.ui.text.places import on_one_line

_MARKS = {Side.ARABIC: "«{}»", Side.ENGLISH: "“{}”"}
_LANGUAGES = {Side.ARABIC: 'dir="rtl" lang="ar"', Side.ENGLISH: 'dir="ltr" lang="en"'}
_ARABIC = range(0x0600, 0x0700)


@dataclass(frozen=True, slots=True)
class Copy:
    """The same words as plain text, paragraphs as lines, and as an HTML fragment."""

    plain: str
    html: str


Paragraph = tuple[Side, str]


def words_of(text: BilingualText, stretches: Iterable[Stretch]) -> list[Paragraph]:
    """Return the words of stretches as they are seen."""
    return [(each.side, on_one_line(each.span.of(text.text(each.side, each.block)))) for each in stretches]


def sentences_of(text: BilingualText, stretches: Iterable[Stretch]) -> list[int]:
    """Return the numbers of the sentences that stretches touch, in reading order."""
    touched = {
        number
        for stretch in stretches
        for number in text.sentences_of(stretch.block)
        if (own := text.stretch(stretch.side, number)) is not None and own.span.overlaps(stretch.span)
    }
    return sorted(touched)


def copy_words(text: BilingualText, stretches: Iterable[Stretch]) -> Copy:
    """Copy words as they stand."""
    return _copied([words_of(text, stretches)])


def copy_pairs(text: BilingualText, numbers: Iterable[int]) -> Copy:
    """Copy whole sentences, each with its translation under it, where that is there."""
    both = [[text.stretch(side, number) for side in Side] for number in numbers]
    return _copied([words_of(text, (each for each in pair if each is not None)) for pair in both])


def copy_with_source(text: BilingualText, stretches: Sequence[Stretch]) -> Copy:
    """Copy words between the marks of their language, and where they were read."""
    words = [(side, _MARKS[side].format(words)) for side, words in words_of(text, stretches)]
    parts = source_of(text.article)
    if parts:
        is_arabic = any(ord(letter) in _ARABIC for part in parts for letter in part)
        words.append((Side.ARABIC, "، ".join(parts)) if is_arabic else (Side.ENGLISH, ", ".join(parts)))
    return _copied([words])


def source_of(article: Article) -> list[str]:
    """Return what is known of where an article stood: title, outlet, date, address."""
    return [part for part in (article.title, article.outlet, article.published, article.address) if part]


def _copied(groups: Sequence[Sequence[Paragraph]]) -> Copy:
    """Join groups of paragraphs, with an empty line between two groups."""
    plain = "\n\n".join("\n".join(words for _, words in group) for group in groups)
    html = "<br>".join(
        "".join(f"<p {_LANGUAGES[side]}>{escape(words)}</p>" for side, words in group) for group in groups
    )
    return Copy(plain, html)
