"""Arabic folded for matching only; what is shown keeps its own letters."""


def fold(text: str) -> str:
    """Return `text` with the differences that the press writes at will taken away."""
    raise NotImplementedError(text)
