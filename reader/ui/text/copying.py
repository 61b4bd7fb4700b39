"""What is copied out of an article: words as they are seen, with their partners or their source. No Qt here.

Plain text holds no bidi controls; rich text carries each paragraph's direction as markup.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from html import escape

from reader.exporters.citations import CitationWords
from reader.exporters.writing import has_arabic
from reader.ui.text.bilingual import BilingualText, Side, Stretch
from reader.ui.text.places import on_one_line

_MARKS = {Side.ARABIC: ("«", "»"), Side.ENGLISH: ("“", "”")}
_INNER = {Side.ARABIC: str.maketrans("«»", "“”"), Side.ENGLISH: str.maketrans("“”", "‘’")}
_OPENING, _CLOSING = ("«", "“", '"'), ("»", "”", '"')
_LANGUAGES = {Side.ARABIC: 'dir="rtl" lang="ar"', Side.ENGLISH: 'dir="ltr" lang="en"'}


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


def copy_pairs(text: BilingualText, numbers: Iterable[int], words: CitationWords) -> Copy:
    """Copy whole sentences, each with its translation under it, where that is there, and who made that."""
    groups = []
    for number in numbers:
        both = [each for side in Side if (each := text.stretch(side, number)) is not None]
        groups.append([(side, said + _note(text, [number], side, words)) for side, said in words_of(text, both)])
    return _copied(groups)


def copy_with_source(text: BilingualText, stretches: Sequence[Stretch], words: CitationWords) -> Copy:
    """Copy words between the marks of their language, who made them if they are English, and where they were read."""
    lines = [
        (side, _marked(side, said) + _note(text, sentences_of(text, [stretch]), side, words))
        for stretch in stretches
        for side, said in words_of(text, [stretch])
    ]
    parts = source_of(text, words)
    if parts:
        is_arabic = any(map(has_arabic, parts))
        lines.append((Side.ARABIC, "، ".join(parts)) if is_arabic else (Side.ENGLISH, ", ".join(parts)))
    return _copied([lines])


def source_of(text: BilingualText, words: CitationWords) -> list[str]:
    """Return what is known of where an article stood: title, with the English one, outlet, date, address."""
    article = text.article
    english = text.text(Side.ENGLISH, 0) if article.has_title and not words.in_arabic else ""
    title = article.title
    if english and english != title:
        title += f" [{english}{'' if text.is_own(0) else f', {words.machine}'}]"
    return [part for part in (title, article.outlet, article.published, article.address) if part]


def _marked(side: Side, said: str) -> str:
    """Put marks around words, around which there are none yet; marks inside are made those of a quote in a quote."""
    opening, closing = _MARKS[side]
    bare = said.strip()
    inner = bare[1:-1]
    if bare[:1] in _OPENING and bare[-1:] in _CLOSING and not any(mark in inner for mark in (*_OPENING, *_CLOSING)):
        return f"{opening}{inner}{closing}"
    return f"{opening}{bare.translate(_INNER[side])}{closing}"


def _note(text: BilingualText, numbers: Iterable[int], side: Side, words: CitationWords) -> str:
    """Return that a machine made English sentences; "" for Arabic, and for what the reader has written himself."""
    known = [text.translations[number] for number in numbers if number in text.translations]
    is_machine = side is Side.ENGLISH and not all(each.is_own for each in known)
    return f" ({words.machine})" if is_machine else ""


def _copied(groups: Sequence[Sequence[Paragraph]]) -> Copy:
    """Join groups of paragraphs, with an empty line between two groups."""
    plain = "\n\n".join("\n".join(words for _, words in group) for group in groups)
    html = "<br>".join(
        "".join(f"<p {_LANGUAGES[side]}>{escape(words)}</p>" for side, words in group) for group in groups
    )
    return Copy(plain, html)
