"""Text whose direction does not touch its neighbours'."""


def isolated(text: str) -> str:
    """Return `text` so that its direction does not touch its neighbours'; for the interface's own strings only."""
    return f"\u2068{text}\u2069"
