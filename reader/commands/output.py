"""Where a command's words go: answers to standard output, all else to standard error."""

import json
import sys

from reader.exporters.records import Record


def print_json(record: Record) -> None:
    """Print an answer as JSON."""
    print_text(json.dumps(record, ensure_ascii=False, indent=1))


def print_text(text: str) -> None:
    """Print an answer in UTF-8, whatever the console's own encoding (Windows' may know no Arabic)."""
    sys.stdout.buffer.write((text + "\n").encode("utf-8", errors="replace"))
    sys.stdout.buffer.flush()


def tell(text: str) -> None:
    """Say something about the work."""
    sys.stderr.write(text + "\n")


def tell_progress(done: int, total: int) -> None:
    """Say how far a translation is, where somebody watches."""
    if sys.stderr.isatty():
        end = "\n" if done == total else ""
        sys.stderr.write(f"\rTranslated {done} of {total} sentences{end}")
        sys.stderr.flush()
