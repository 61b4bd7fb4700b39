"""A sentence's English as the reader wrote it, in place of a model's."""

from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher

from reader.domain.alignment import find_words
from reader.domain.text import Span
from reader.domain.translation import SentenceTranslation, WordPair


def reword(translation: SentenceTranslation, target: str) -> SentenceTranslation:
    """Return the translation with the reader's English. Nobody doubts it.

    Words that stayed keep their partners; words in place of others take theirs, in order; words that were put in have
    none. So quotes are still found in it.
    """
    old, new = find_words(translation.target), find_words(target)
    partners: dict[Span, list[Span]] = {}
    for pair in translation.pairs:
        partners.setdefault(pair.target, []).append(pair.source)
    pairs = [
        WordPair(source, new[there])
        for here, there in _matched(_lower(translation.target, old), _lower(target, new))
        for source in partners.get(old[here], ())
    ]
    return SentenceTranslation(translation.source, target, tuple(pairs), is_own=True)


def _lower(text: str, words: Sequence[Span]) -> list[str]:
    return [word.of(text).lower() for word in words]


def _matched(old: Sequence[str], new: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Yield which word of `old` stands for which of `new`, by numbers, in the order of `new`."""
    for kind, old_first, old_last, new_first, new_last in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if kind in ("equal", "replace"):
            share = (old_last - old_first) / (new_last - new_first)
            for there in range(new_first, new_last):
                yield old_first + int((there - new_first) * share), there
