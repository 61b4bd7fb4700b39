"""Translate an article, from where the reader looks."""

from collections.abc import Callable, Mapping, Sequence

from reader.domain.text import Sentence
from reader.domain.translation import Report, SentenceTranslation, Stopped, Translator

Arrived = Callable[[Mapping[int, SentenceTranslation]], None]
"""Called with the translations that have just been made, by sentence number in the article."""


def translate_sentences(
    sentences: Sequence[Sentence],
    translator: Translator,
    *,
    arrived: Arrived,
    report: Report,
    stopped: Stopped,
    looked_at: Callable[[], int],
) -> None:
    """Translate `sentences` in batches, the ones nearest below the block number that `looked_at()` gives first.

    Raises Cancelled when `stopped()` turns true; what has arrived is then kept by whoever received it.
    """
    raise NotImplementedError(sentences, translator, arrived, report, stopped, looked_at)
