"""Text into sentences, with their places kept."""

from reader.domain.text import Span


def split_sentences(text: str) -> tuple[Span, ...]:
    """Find the sentences of one block.

    The spans are in order and do not overlap; every code point of `text` that is not white space lies in
    exactly one of them, and none begins or ends with white space.
    """
    raise NotImplementedError(text)
