"""One question to a web server, and its answer within limits."""

import http.client
import urllib.request
import zlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.metadata import PackageNotFoundError, version

from reader.domain.errors import Phrase, ReaderError
from reader.importers.web.addresses import host_of
from reader.importers.web.waiting import Leave

AGENT = "ArabicReader"
_CHUNK = 1 << 16
_GZIP = 16 + zlib.MAX_WBITS
_GZIP_MARK = b"\x1f\x8b"


BY_HAND = Phrase("Open it in your browser, save it there, and open the file.")
SAVE_IT = Phrase("Or open the page in your browser, save it there, and open the file.")
"""What a reader can always do."""


class CutError(Exception):
    """The answer ended before its end."""


@dataclass(frozen=True, slots=True)
class Answer:
    """A server's answer: its status, its headers by their names in small letters, its content unpacked."""

    status: int
    headers: Mapping[str, str]
    content: bytes = b""


def ask(address: str, *, largest: int, seconds: float, leave: Leave, takes_part: bool = False) -> Answer:
    """Ask for an address of the web. The content of an answer that is no success is not read.

    `largest` in bytes, also once unpacked; `seconds` is the longest silence. Raises OSError or HTTPException for a
    line that breaks, CutError, Cancelled, and ReaderError for an answer that is too large: with `takes_part`, its
    beginning will do.
    """
    with _opener().open(address, timeout=seconds) as answer:
        headers = {name.lower(): value for name, value in answer.headers.items()}
        if answer.status != http.client.OK:
            return Answer(answer.status, headers)
        if not takes_part:
            _check_size(_promised(headers), largest, address)
        content = bytearray()
        encoding = headers.get("content-encoding", "").strip().lower()
        for chunk in _unpacked(_chunks(answer, headers, leave), encoding, largest, address):
            content += chunk
            if takes_part and len(content) > largest:
                break
            _check_size(len(content), largest, address)
        return Answer(answer.status, headers, bytes(content))


def _opener() -> urllib.request.OpenerDirector:
    """Return what opens web addresses and nothing else, follows no redirect by itself and keeps no cookies."""
    opener = urllib.request.OpenerDirector()
    for handler in (
        urllib.request.ProxyHandler(),
        urllib.request.HTTPHandler(),
        urllib.request.HTTPSHandler(),
        urllib.request.UnknownHandler(),
    ):
        opener.add_handler(handler)
    opener.addheaders = [
        ("User-Agent", f"{AGENT}/{_version()}"),
        ("Accept", "text/html, application/xhtml+xml, text/plain;q=0.8"),
        ("Accept-Language", "ar, en;q=0.5"),
        ("Accept-Encoding", "gzip"),
    ]
    return opener


@cache
def _version() -> str:
    """Return the program's version; 0 where it runs without being installed."""
    try:
        return version("arabic-reader")
    except PackageNotFoundError:
        return "0"


def _promised(headers: Mapping[str, str]) -> int:
    """Return how many bytes the server says it will send; 0 where it does not say."""
    length = headers.get("content-length", "")
    return int(length) if length.isdecimal() and "transfer-encoding" not in headers else 0


def _chunks(answer: http.client.HTTPResponse, headers: Mapping[str, str], leave: Leave) -> Iterator[bytes]:
    """Yield the content as it comes. Raises CutError where the server promised more."""
    came = 0
    while chunk := answer.read1(_CHUNK):
        leave.check()
        came += len(chunk)
        yield chunk
    if came < _promised(headers):
        raise CutError


def _unpacked(chunks: Iterator[bytes], encoding: str, largest: int, address: str) -> Iterator[bytes]:
    """Yield the content as it was before the server packed it, at most `largest` bytes and one at once."""
    if encoding in ("", "identity"):
        yield from chunks
        return
    if encoding not in ("gzip", "x-gzip"):
        raise ReaderError(
            "“{host}” packs its pages in a way that was not asked for. {advice}", host=host_of(address), advice=BY_HAND
        )
    unpacking = zlib.decompressobj(_GZIP)
    try:
        for chunk in chunks:
            given = chunk
            while given:
                yield unpacking.decompress(given, largest + 1)
                if unpacking.unconsumed_tail:
                    _check_size(largest + 1, largest, address)
                given = unpacking.unused_data if unpacking.unused_data.startswith(_GZIP_MARK) else b""
                if given:  # a part of its own follows
                    unpacking = zlib.decompressobj(_GZIP)
    except zlib.error as fault:
        raise ReaderError(
            "What “{host}” sent is damaged. Try again later. {advice}", host=host_of(address), advice=SAVE_IT
        ) from fault
    if not unpacking.eof:
        raise CutError


def _check_size(size: int, largest: int, address: str) -> None:
    if size > largest:
        raise ReaderError(
            "The page at “{host}” is larger than {megabytes} MB. Save the article alone and open that.",
            host=host_of(address),
            megabytes=largest // 1_000_000,
        )
