"""Composition root: the only file that sees every layer."""


def main() -> int:
    """Start the window, or run a command. Returns the exit code."""
    raise NotImplementedError
