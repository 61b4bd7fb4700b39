"""Work that waits for a network, done aside so that a stop is heard at once."""

import queue
import threading
import time
from collections.abc import Callable
from typing import TypeVar

from reader.domain.errors import Cancelled

_LOOK = 0.1  # seconds between two looks at whether the reader has asked to stop
_T = TypeVar("_T")

Tell = Callable[[str], None]
"""Told the address that is asked for now."""


class TooLongError(Exception):
    """The work has not ended within its time."""


class Leave:
    """Whether somebody still waits for the work."""

    def __init__(self) -> None:
        self._is_left = threading.Event()

    def take(self) -> None:
        """Stop waiting."""
        self._is_left.set()

    def check(self) -> None:
        """Raise Cancelled once nobody waits."""
        if self._is_left.is_set():
            raise Cancelled


def wait_for(work: Callable[[Tell, Leave], _T], report: Tell, stopped: Callable[[], bool], seconds: float) -> _T:
    """Do `work` in a thread of its own and return what it returns, or raise what it raises.

    `report` is called in this thread with what the work tells. Raises Cancelled when `stopped()` turns true and
    TooLongError after `seconds`; the thread, which may hang in a call to the network, then ends by that call's limit.
    """
    words: queue.Queue[str | None] = queue.Queue()
    results: list[_T] = []
    faults: list[BaseException] = []
    leave = Leave()

    def run() -> None:
        try:
            results.append(work(words.put, leave))
        except BaseException as fault:  # noqa: BLE001 -- raised again in the thread that waits for it
            faults.append(fault)
        words.put(None)

    threading.Thread(target=run, name="web page", daemon=True).start()
    try:
        _listen(words, report, stopped, time.monotonic() + seconds)
    finally:
        leave.take()
    if faults:
        raise faults[0]
    return results[0]


def _listen(words: "queue.Queue[str | None]", report: Tell, stopped: Callable[[], bool], end: float) -> None:
    """Hand on what the work tells until it has ended."""
    while True:
        if stopped():
            raise Cancelled
        if time.monotonic() > end:
            raise TooLongError
        try:
            word = words.get(timeout=_LOOK)
        except queue.Empty:
            continue
        if word is None:
            return
        report(word)
