"""Fetch a file over the network: what is there is kept, what is missing is asked for again."""

import http.client
import json
import re
import urllib.error
import urllib.parse
from collections.abc import Callable
from dataclasses import asdict, dataclass
from pathlib import Path

from reader.domain.errors import Cancelled, ReaderError
from reader.domain.translation import Report, Stopped
from reader.translation.connection import InterruptedLineError, Line, open_address, reason_of
from reader.translation.packages import checksum

LARGEST = 4 << 30  # bytes
_PAUSES = (1.0, 2.0, 4.0, 8.0, 16.0)  # seconds before each further try
_TRY_AGAIN = frozenset({408, 425, 429, 500, 502, 503, 504})
_CHANGED = "the file on the server has changed"
_CONTENT_RANGE = re.compile(r"bytes (?P<start>\d+)-\d+/(?P<length>\d+|\*)")
_PARTIAL, _BEYOND = 206, 416


Pause = Callable[[float], None]
"""Waits for so many seconds; shorter where the reader asks to stop meanwhile."""


class DownloadError(ReaderError):
    """A file could not be fetched."""


@dataclass(frozen=True, slots=True)
class Downloaded:
    """A fetched file, whole; `sha256` in hexadecimal."""

    path: Path
    sha256: str


@dataclass(frozen=True, slots=True)
class _Part:
    """What is known of a file that is not all there: its address, and the server's mark of this version of it."""

    address: str
    mark: str
    length: int


def download(
    address: str, target: Path, *, report: Report, stopped: Stopped, pause: Pause, sha256: str = ""
) -> Downloaded:
    """Fetch `address` into `target`, by way of a .part file that a later call goes on with.

    `report` counts bytes (0 in all where the server does not say). With `sha256`, a file that has another is deleted
    and told. Raises DownloadError, or Cancelled when `stopped()` turns true, which keeps the part.
    """
    if urllib.parse.urlsplit(address).scheme not in ("https", "http"):
        raise DownloadError("“{address}” is not an address of the web. It begins with https://.", address=address)
    part = target.with_name(target.name + ".part")
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        _fetch_with_patience(address, part, report, stopped, pause)
        found = checksum(part, stopped)
        if sha256 and found != sha256.lower():
            part.unlink()
            _note_of(part).unlink(missing_ok=True)
            raise DownloadError(
                "What came from {address} is not the file that was expected (SHA-256 {found}). It was "
                "deleted; try again later, or from another address.",
                address=address,
                found=found,
            )
        part.replace(target)
        _note_of(part).unlink(missing_ok=True)
    except OSError as error:
        raise DownloadError(
            "The download cannot be written to {target} ({reason}).", target=target, reason=error.strerror or error
        ) from error
    return Downloaded(target, found)


def fetch_text(address: str, *, stopped: Stopped, longest: int = 8 << 20) -> str:
    """Fetch a short text, such as an index of models. Raises DownloadError or Cancelled."""
    if stopped():
        raise Cancelled
    try:
        with open_address(address, {}) as answer:
            content: bytes = answer.read(longest + 1)
    except (OSError, http.client.HTTPException, ValueError) as error:
        raise DownloadError(
            "{address} cannot be reached ({reason}). Check the connection.", address=address, reason=reason_of(error)
        ) from error
    if len(content) > longest:
        raise DownloadError("{address} sends far more than an index of models.", address=address)
    return content.decode("utf-8", errors="replace")


def _fetch_with_patience(address: str, part: Path, report: Report, stopped: Stopped, pause: Pause) -> None:
    tries = iter(_PAUSES)
    while True:
        before = _size(part)
        try:
            _fetch(address, part, report, stopped)
        except InterruptedLineError as interruption:
            if str(interruption) == _CHANGED:
                part.unlink(missing_ok=True)
            if _size(part) > before:
                tries = iter(_PAUSES)  # it goes on, if slowly
            seconds = next(tries, None)
            if seconds is None:
                raise DownloadError(
                    "The download from {address} broke off again and again ({reason}). What is there is kept; try "
                    "again later.",
                    address=address,
                    reason=interruption,
                ) from interruption
            pause(seconds)
            if stopped():
                raise Cancelled from None
        else:
            return


def _fetch(address: str, part: Path, report: Report, stopped: Stopped) -> None:
    """Fetch what is missing of a file in one connection."""
    known = _read_note(part, address)
    have = _size(part) if known is not None else 0
    if known is not None and have and have == known.length:
        return
    headers = {"Range": f"bytes={have}-"} if known is not None and have else {}
    if known is not None and known.mark and headers:
        headers["If-Range"] = known.mark
    try:
        with Line(address, headers, stopped) as line:
            answer = line.head()
            starts = _start_of(answer, have, known.length) if known is not None and headers else 0
            length = starts + int(answer.headers.get("Content-Length") or 0)
            length = length if length > starts else 0
            _write_note(part, _Part(address, _mark_of(answer), length))
            _receive(line, part, starts, length, report)
    except urllib.error.HTTPError as error:
        error.close()
        if error.code == _BEYOND:
            raise InterruptedLineError(_CHANGED) from error
        if error.code in _TRY_AGAIN:
            raise InterruptedLineError(f"the server answers {error.code}") from error
        raise DownloadError(
            "{address} cannot be had: the server answers {code} {reason}.",
            address=address,
            code=error.code,
            reason=error.reason,
        ) from error


def _receive(line: Line, part: Path, starts: int, length: int, report: Report) -> None:
    done = starts
    with part.open("r+b" if starts else "wb") as file:
        file.seek(starts)
        file.truncate()
        report(done, length)
        for chunk in line.chunks():
            file.write(chunk)
            done += len(chunk)
            if done > LARGEST:
                raise DownloadError("The server sends far more than a model. The download was stopped.")
            report(done, length)
    if length and done != length:
        raise InterruptedLineError(f"{done:,} of {length:,} bytes came")


def _start_of(answer: http.client.HTTPResponse, asked: int, length: int) -> int:
    """Return where the answer begins in the file: where it was asked to, or at the start if the server will not.

    An answer that tells of another length is of another file.
    """
    if answer.status != _PARTIAL:
        return 0
    given = _CONTENT_RANGE.fullmatch(answer.headers.get("Content-Range") or "")
    if given is None or int(given["start"]) != asked or (length and given["length"] not in ("*", str(length))):
        raise InterruptedLineError(_CHANGED)
    return asked


def _mark_of(answer: http.client.HTTPResponse) -> str:
    """Return what tells this version of the file from another one; weak marks do not serve (RFC 9110, 13.1.5)."""
    etag = answer.headers.get("ETag") or ""
    return etag if etag and not etag.startswith("W/") else answer.headers.get("Last-Modified") or ""


def _size(path: Path) -> int:
    return path.stat().st_size if path.is_file() else 0


def _note_of(part: Path) -> Path:
    return part.with_name(part.name + ".json")


def _read_note(part: Path, address: str) -> _Part | None:
    try:
        note = _Part(**json.loads(_note_of(part).read_text(encoding="utf-8")))
    except (OSError, ValueError, TypeError):
        return None
    return note if note.address == address else None


def _write_note(part: Path, note: _Part) -> None:
    _note_of(part).write_text(json.dumps(asdict(note)), encoding="utf-8")
