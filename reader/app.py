"""Composition root: the only file that sees every layer."""

import sys

from reader import cli
from reader.paths import user_paths


def main() -> int:
    """Start the window, or run a command. Returns the exit code."""
    arguments = sys.argv[1:]
    if arguments and arguments[0] in cli.COMMANDS:
        return cli.run(arguments, user_paths())
    raise NotImplementedError
