"""Translate an article, from where the reader looks."""

from collections.abc import Callable, Collection, Mapping, Sequence
from itertools import accumulate

from reader.domain.text import Sentence
from reader.domain.translation import Report, SentenceTranslation, Stopped, Translator

Arrived = Callable[[Mapping[int, SentenceTranslation]], None]
"""Called with the translations that have just been made, by sentence number in the article."""

_NEAR_BLOCKS = 8  # about what a tall window shows at once
_FIRST_WORDS = 60  # the first batch is small, so that the first paragraph is there at once
_GROWTH = 4  # times the words of the batch before; small batches waste a tenth of the engine's work
_MOST_WORDS = 800  # a second or two of work, and about 1,500 pieces
_WINDOW_WORDS = 3000  # the most urgent words, among which a batch of like lengths is chosen (less padding)


def translate_sentences(
    sentences: Sequence[Sentence],
    translator: Translator,
    *,
    arrived: Arrived,
    report: Report,
    stopped: Stopped,
    looked_at: Callable[[], int],
    quoted: Collection[int] = (),
) -> None:
    """Translate `sentences` in batches, the ones nearest below the block number that `looked_at()` gives first.

    After what is near come the sentences with numbers in `quoted`, then what is far away. `report` counts sentences.

    Raises Cancelled when `stopped()` turns true; what has arrived is then kept by whoever received it.
    """
    waiting = dict(enumerate(sentences))
    report(0, len(sentences))
    words = _FIRST_WORDS
    while waiting:
        batch = _next_batch(waiting, looked_at(), frozenset(quoted), words)
        sources = list(dict.fromkeys(waiting[number].text for number in batch))
        made = translator.translate(sources, stopped)
        by_source = {translation.source: translation for translation in made}
        done = {number: by_source[item.text] for number, item in waiting.items() if item.text in by_source}
        for number in done:
            del waiting[number]
        arrived(done)
        report(len(sentences) - len(waiting), len(sentences))
        words = min(_GROWTH * words, _MOST_WORDS)


def _next_batch(waiting: Mapping[int, Sentence], looked_at: int, quoted: Collection[int], words: int) -> Sequence[int]:
    """Choose the most urgent sentence, and with it those of like length among the next urgent ones."""

    def urgency(number: int) -> tuple[int, bool, int, int]:
        below = waiting[number].block - looked_at
        is_near = 0 <= below < _NEAR_BLOCKS
        rank = 0 if is_near else 1 if number in quoted else 2
        return rank, below < 0, abs(below), number

    ordered = sorted(waiting, key=urgency)
    if words < _MOST_WORDS or urgency(ordered[0])[0] == 0:
        return _up_to(ordered, waiting, words)
    window = _up_to(ordered, waiting, _WINDOW_WORDS)
    length = len(waiting[ordered[0]].text)
    return _up_to(sorted(window, key=lambda number: abs(len(waiting[number].text) - length)), waiting, words)


def _up_to(numbers: Sequence[int], waiting: Mapping[int, Sentence], words: int) -> Sequence[int]:
    """Return the first of `numbers` with together no more than `words` words, and at least one."""
    sums = accumulate(len(waiting[number].text.split()) for number in numbers)
    return [number for number, total in zip(numbers, sums, strict=True) if total <= words] or numbers[:1]
