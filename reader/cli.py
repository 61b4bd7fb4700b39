"""The command line: the same services without a window.

Readable text by default, UTF-8 JSON with `--format json`; messages and progress go to standard error. Exit codes:
0 done, 1 the world went wrong (a ReaderError's sentence on standard error), 2 wrong usage.
"""

import importlib
import sys
from collections.abc import Sequence
from typing import TYPE_CHECKING

from reader.domain.errors import ReaderError

if TYPE_CHECKING:
    import argparse

    from reader.paths import Paths

COMMANDS = {
    "clean": "print the article's text without what stands around it",
    "quotes": "list the quoted statements with their speakers and countries",
    "translate": "translate the article into English, offline",
    "export": "write the article, its English and its quotes to a file: .html, .md, .txt or .csv (quotes alone)",
    "models": "list, install, remove and check the translation models",
}
"""First words that are commands; anything else is a file to open in the window."""

MODEL_ACTIONS = {
    "list": "list the installed models, and tell which one is in use",
    "install": "install a model from a file or a folder, and try it out",
    "remove": "delete an installed model",
    "check": "let each model translate a sentence",
}


def run(arguments: Sequence[str], paths: "Paths") -> int:
    """Run one command. Returns the exit code."""
    options = _parser().parse_args(arguments)
    # Imported here: the window asks for COMMANDS only, and each command needs a part of the program, not all of it.
    command = importlib.import_module(f"reader.commands.{options.command}")
    try:
        command.run(options, paths)
    except ReaderError as error:
        sys.stderr.write(f"{error}\n")
        return 1
    except BrokenPipeError:
        # The reader of our output has gone (`| head`); Python must not complain again when it flushes at exit.
        sys.stdout = None
    return 0


def _parser() -> "argparse.ArgumentParser":
    import argparse  # noqa: PLC0415 -- as in run

    parser = argparse.ArgumentParser(prog="arabic-reader", description="Arabic Reader without its window.")
    commands = parser.add_subparsers(required=True, metavar="COMMAND", dest="command")
    for name, about in COMMANDS.items():
        command = commands.add_parser(name, help=about, description=f"{about.capitalize()}.")
        if name == "models":
            _add_model_actions(command)
            continue
        command.add_argument("file", metavar="FILE", help="an article; - reads standard input")
        _add_format(command)
        if name == "quotes":
            command.add_argument("--translate", action="store_true", help="add each quote's English")
        if name == "export":
            command.add_argument("--to", metavar="PATH", required=True, help="the file to write; its suffix tells how")
            command.add_argument(
                "--no-translation", action="store_false", dest="translate", help="write it without the English"
            )
    return parser


def _add_model_actions(command: "argparse.ArgumentParser") -> None:
    actions = command.add_subparsers(required=True, metavar="ACTION", dest="action")
    for name, about in MODEL_ACTIONS.items():
        action = actions.add_parser(name, help=about, description=f"{about.capitalize()}.")
        if name == "install":
            action.add_argument("path", metavar="PATH", help="an .argosmodel file, or a zip file or folder of OPUS-MT")
        if name == "remove":
            action.add_argument("name", metavar="NAME", help="a model's name, as `models list` tells it")
        _add_format(action)


def _add_format(command: "argparse.ArgumentParser") -> None:
    command.add_argument("--format", choices=("text", "json"), default="text", help="default: text")
