"""Which words of a translation stand for which words of its source, read from the decoder's attention.

The method and its figures: for each output piece the model gives a row of weights over the source pieces. The
strongest source word is right for nearly every content word; words that were put in have no partner. A span of the
source is found again in the target as the contiguous run of words with the most evidence for it.
"""

import re
from collections.abc import Sequence

from reader.domain.normalization import FoldedText, fold, fold_with_places
from reader.domain.text import Span
from reader.domain.translation import WordPair

Row = Sequence[float]
"""One output piece's attention over the source pieces, in order."""

_MARKS = "\u0610-\u061a\u064b-\u065f\u0670"
_WORD = re.compile(rf"\w[\w{_MARKS}]*(?:['’.,٫٬/-]\w[\w{_MARKS}]*)*")
_ALIKE = str.maketrans("«»“”„‟‘’‚‛؟؛،٪٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹", '""""""\'\'\'\'?;,%01234567890123456789')
_FARTHEST = 12  # letters looked ahead, where a tokenizer has changed some, before one is given up
_WEAKEST_PAIR = 0.25  # share of a target word's attention below which it has no partner


def find_words(text: str) -> tuple[Span, ...]:
    """Find the words of either language, punctuation at their edges left out."""
    return tuple(Span(*match.span()) for match in _WORD.finditer(text))


def place_pieces(text: str, pieces: Sequence[str]) -> tuple[Span | None, ...]:
    """Find where each piece of a tokenizer stands in `text`; None for one that stands nowhere.

    `pieces` are in order and carry letters only, no marks of the tokenizer's own. A tokenizer may have changed
    letters (quote marks made one, vowel marks dropped, forms unified): such places are stepped over.
    """
    folded = _fold_alike(text)
    letters = [(char, number) for number, piece in enumerate(pieces) for char in _alike(piece)]
    found: dict[int, tuple[int, int]] = {}
    here = there = 0
    while here < len(folded.text) and there < len(letters):
        if folded.text[here].isspace():
            here += 1
        elif folded.text[here] == letters[there][0]:
            number = letters[there][1]
            start, end = folded.places[here], folded.places[here + 1]
            found[number] = (min(start, found.get(number, (start, end))[0]), max(end, start + 1))
            here, there = here + 1, there + 1
        else:
            skip_text, skip_letters = _resume(folded.text, here, letters, there)
            here, there = here + skip_text, there + skip_letters
    return tuple(Span(*found[number]) if number in found else None for number in range(len(pieces)))


def pair_words(
    source: str,
    target: str,
    source_places: Sequence[Span | None],
    target_places: Sequence[Span | None],
    rows: Sequence[Row],
) -> tuple[WordPair, ...]:
    """Pair each word of `target` with the word of `source` that it leans on most, where one stands out.

    `rows` has a row for each target piece, with a weight for each source piece; places are those of the pieces.
    """
    source_words, target_words = find_words(source), find_words(target)
    word_of_source = [_word_at(place, source_words) for place in source_places]
    weights: list[dict[int, float]] = [{} for _ in target_words]
    counts = [0] * len(target_words)
    for place, row in zip(target_places, rows, strict=True):
        word = _word_at(place, target_words)
        if word is None:
            continue
        counts[word] += 1
        for partner, weight in zip(word_of_source, row, strict=True):
            if partner is not None:
                weights[word][partner] = weights[word].get(partner, 0.0) + weight
    pairs = []
    for number, span in enumerate(target_words):
        if weights[number]:
            partner, weight = max(weights[number].items(), key=lambda entry: entry[1])
            if weight >= _WEAKEST_PAIR * counts[number]:
                pairs.append(WordPair(source_words[partner], span))
    return tuple(pairs)


def _alike(text: str) -> str:
    return "".join(fold(text).translate(_ALIKE).split())


def _fold_alike(text: str) -> FoldedText:
    folded = fold_with_places(text)
    return FoldedText(folded.text.translate(_ALIKE), folded.places)


def _resume(text: str, here: int, letters: Sequence[tuple[str, int]], there: int) -> tuple[int, int]:
    """Return how many letters to leave out on both sides so that the next two agree again."""
    for distance in range(1, _FARTHEST + 1):
        for skip_text in range(distance + 1):
            skip_letters = distance - skip_text
            ahead = text[here + skip_text : here + skip_text + 2]
            letters_ahead = "".join(char for char, _ in letters[there + skip_letters : there + skip_letters + 2])
            if ahead and letters_ahead and (ahead == letters_ahead or ahead[0] == letters_ahead):
                return skip_text, skip_letters
    return 1, 1


def _word_at(place: Span | None, words: Sequence[Span]) -> int | None:
    """Return the number of the word that a piece belongs to: the first that it overlaps."""
    if place is None:
        return None
    low, high = 0, len(words)
    while low < high:
        middle = (low + high) // 2
        if words[middle].end <= place.start:
            low = middle + 1
        else:
            high = middle
    return low if low < len(words) and words[low].overlaps(place) else None
