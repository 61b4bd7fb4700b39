"""One connection to a server on the web, that can be left at any time."""

import http.client
import queue
import threading
import urllib.error
import urllib.request
from collections.abc import Iterator
from typing import Self, TypeVar

from reader.domain.errors import Cancelled
from reader.domain.translation import Stopped

TIMEOUT = 20.0  # seconds without a byte
_CHUNK = 1 << 16
_LOOK = 0.1  # seconds between two looks at whether the reader has asked to stop
_AHEAD = 16  # chunks read before the disk has taken them
_T = TypeVar("_T")


class InterruptedLineError(Exception):
    """The connection broke, or could not be made: one may try again."""


class Line:
    """One connection, read by a thread of its own, so that a stop is heard also while the server says nothing.

    A thread that is left waiting ends with the connection's own time limit.
    """

    def __init__(self, address: str, headers: dict[str, str], stopped: Stopped) -> None:
        self._stopped = stopped
        self._heads: queue.Queue[http.client.HTTPResponse | Exception] = queue.Queue()
        self._chunks: queue.Queue[bytes | Exception] = queue.Queue(_AHEAD)
        self._is_left = threading.Event()
        self._thread = threading.Thread(target=self._read, args=(address, headers), daemon=True)

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._is_left.set()

    def head(self) -> http.client.HTTPResponse:
        """Wait for the answer's head. Raises HTTPError, InterruptedLineError or Cancelled."""
        return self._next(self._heads)

    def chunks(self) -> Iterator[bytes]:
        """Give the content as it comes. Raises InterruptedLineError or Cancelled."""
        while chunk := self._next(self._chunks):
            yield chunk

    def _next(self, source: "queue.Queue[_T | Exception]") -> "_T":
        while True:
            if self._stopped():
                raise Cancelled
            try:
                found = source.get(timeout=_LOOK)
            except queue.Empty:
                continue
            if isinstance(found, Exception):
                raise found
            return found

    def _read(self, address: str, headers: dict[str, str]) -> None:
        try:
            answer = open_address(address, headers)
        except Exception as error:  # noqa: BLE001 -- raised again in the thread that waits for it
            self._heads.put(_told(error))
            return
        self._heads.put(answer)
        with answer:
            try:
                chunk = answer.read1(_CHUNK)
                while chunk and self._put(chunk):
                    chunk = answer.read1(_CHUNK)
                self._put(b"")
            except Exception as error:  # noqa: BLE001 -- as above
                self._put(_told(error))

    def _put(self, found: bytes | Exception) -> bool:
        """Hand on what was read; False once nobody waits for it any more."""
        while not self._is_left.is_set():
            try:
                self._chunks.put(found, timeout=_LOOK)
            except queue.Full:
                continue
            return True
        return False


def open_address(address: str, headers: dict[str, str]) -> http.client.HTTPResponse:
    """Open an address of the web, and of nothing else, redirected ones too (urlopen would read local files)."""
    opener = urllib.request.OpenerDirector()
    for handler in (
        urllib.request.ProxyHandler(),
        urllib.request.HTTPHandler(),
        urllib.request.HTTPSHandler(),
        urllib.request.HTTPRedirectHandler(),
        urllib.request.HTTPDefaultErrorHandler(),
        urllib.request.HTTPErrorProcessor(),
        urllib.request.UnknownHandler(),
    ):
        opener.add_handler(handler)
    opener.addheaders = [("User-Agent", "arabic-reader"), ("Accept-Encoding", "identity"), *headers.items()]
    answer: http.client.HTTPResponse = opener.open(address, timeout=TIMEOUT)
    return answer


def _told(error: Exception) -> Exception:
    """Return what to raise for a failure: an answer that is a refusal stays, a line that breaks may be tried again."""
    is_line = isinstance(error, OSError | http.client.HTTPException) and not isinstance(error, urllib.error.HTTPError)
    return InterruptedLineError(reason_of(error)) if is_line else error


def reason_of(error: Exception) -> str:
    """Return what a failure says of itself, or its name."""
    return str(getattr(error, "reason", None) or error or type(error).__name__)
