"""Fetches a page: its site's wishes first, then the page, along its redirects."""

import http.client
import socket
import ssl
import urllib.error
from collections.abc import Callable
from dataclasses import dataclass
from email.message import Message
from urllib.parse import urljoin

from reader.domain.errors import Phrase, ReaderError
from reader.importers.web.addresses import addresses_of, host_of, redirected
from reader.importers.web.connection import AGENT, BY_HAND, SAVE_IT, Answer, CutError, ask
from reader.importers.web.robots import is_allowed
from reader.importers.web.waiting import Leave, Tell, TooLongError, wait_for

MOST_REDIRECTS = 5
PAGE_KINDS = ("text/html", "application/xhtml+xml")
_KINDS = (*PAGE_KINDS, "text/plain", "")  # where the server does not say, the content does
_REDIRECTS = frozenset((301, 302, 303, 307, 308))
_LARGEST_RULES = 512_000  # bytes; RFC 9309 (2.5) asks for 500 KiB at least
_GONE = frozenset((404, 410))
_KEPT_BACK = frozenset((401, 402, 403, 406, 407, 451))
_BUSY = frozenset((408, 425, 429))
_SERVER_FAULT = 500


@dataclass(frozen=True, slots=True)
class Patience:
    """How long to wait, in seconds: for a page's next bytes, for those of a site's rules, and for everything."""

    page: float = 15.0
    rules: float = 5.0
    whole: float = 60.0


@dataclass(frozen=True, slots=True)
class Fetched:
    """A page as it came: where it was in the end, its media type and charset ("" where the server does not say)."""

    address: str
    kind: str
    charset: str
    content: bytes


def fetch(
    written: str, *, largest: int, report: Tell, stopped: Callable[[], bool], patience: Patience | None = None
) -> Fetched:
    """Fetch the page at an address as a reader wrote it.

    `report` is called with each address of the page before it is asked for: the first, and where it redirects to.
    `largest` in bytes. Raises ReaderError, and Cancelled when `stopped()` turns true.
    """
    waits = patience or Patience()
    addresses = addresses_of(written)
    visit = _Visit(largest, waits)
    try:
        return wait_for(lambda tell, leave: visit.fetch(addresses, tell, leave), report, stopped, waits.whole)
    except TooLongError:
        raise ReaderError(
            "“{host}” is too slow: the page did not come within {seconds:.0f} seconds. Try again later. {advice}",
            host=host_of(addresses[0]),
            seconds=waits.whole,
            advice=SAVE_IT,
        ) from None


class _Visit:
    """One page fetched; the rules of each site on the way are read once."""

    def __init__(self, largest: int, patience: Patience) -> None:
        self._largest, self._patience = largest, patience
        self._rules: dict[str, str] = {}

    def fetch(self, addresses: tuple[str, ...], tell: Tell, leave: Leave) -> Fetched:
        """Fetch the first address that somebody answers at."""
        for address in addresses[:-1]:
            try:
                return self._follow(address, tell, leave)
            except _NobodyError:
                leave.check()
        try:
            return self._follow(addresses[-1], tell, leave)
        except _NobodyError as nobody:
            raise ReaderError(nobody.phrase) from nobody

    def _follow(self, address: str, tell: Tell, leave: Leave) -> Fetched:
        """Fetch a page from where it redirects to in the end."""
        for _ in range(MOST_REDIRECTS + 1):
            leave.check()
            tell(address)
            self._check_rules(address, leave)
            answer = self._ask(address, leave)
            target = answer.headers.get("location", "")
            if answer.status not in _REDIRECTS or not target:
                return _page_of(address, answer)
            address = redirected(address, target)
        raise ReaderError(
            "“{host}” sends from one address to another without end. {advice}", host=host_of(address), advice=BY_HAND
        )

    def _ask(self, address: str, leave: Leave) -> Answer:
        try:
            return ask(address, largest=self._largest, seconds=self._patience.page, leave=leave)
        except (OSError, http.client.HTTPException, ValueError, CutError) as fault:
            raise _told(fault, host_of(address)) from fault

    def _check_rules(self, address: str, leave: Leave) -> None:
        """Raise ReaderError where the site asks programs to leave the page alone."""
        place = urljoin(address, "/robots.txt")
        if place not in self._rules:
            self._rules[place] = self._read_rules(place, leave)
        if not is_allowed(self._rules[place], AGENT, address):
            raise ReaderError(
                "“{host}” asks programs not to fetch this page (its robots.txt). {advice}",
                host=host_of(address),
                advice=BY_HAND,
            )

    def _read_rules(self, place: str, leave: Leave) -> str:
        """Return a site's rules; "", which allows everything, where none can be had (RFC 9309, 2.3.1)."""
        for _ in range(MOST_REDIRECTS + 1):
            try:
                answer = ask(place, largest=_LARGEST_RULES, seconds=self._patience.rules, leave=leave, takes_part=True)
                target = answer.headers.get("location", "")
                if answer.status not in _REDIRECTS or not target:
                    return answer.content.decode("utf-8", "replace")
                place = redirected(place, target)
            except (OSError, http.client.HTTPException, ValueError, CutError, ReaderError):
                return ""
        return ""


class _NobodyError(ReaderError):
    """Nobody answers at an address; at another scheme somebody may."""


def _page_of(address: str, answer: Answer) -> Fetched:
    """Return the page in an answer. Raises ReaderError where there is none."""
    host = host_of(address)
    if answer.status != http.client.OK:
        raise ReaderError(_refusal(answer.status, host))
    header = Message()
    header["content-type"] = answer.headers.get("content-type", "")
    kind = header.get_content_type() if answer.headers.get("content-type") else ""
    if kind not in _KINDS:
        raise ReaderError(
            "At this address of “{host}” is no page but a file ({kind}). Save it, and open the file.",
            host=host,
            kind=kind,
        )
    return Fetched(address, kind, header.get_content_charset() or "", answer.content)


def _refusal(status: int, host: str) -> Phrase:
    """Say what a status that is no success means, and what to do."""
    if status in _GONE:
        return Phrase("There is no such page at “{host}” ({status}). Check the address.", host=host, status=status)
    if status in _KEPT_BACK:
        return Phrase(
            "“{host}” does not give this page to programs ({status}). {advice}",
            host=host,
            status=status,
            advice=BY_HAND,
        )
    if status in _BUSY:
        return Phrase(
            "“{host}” has too much to do ({status}). Try again in some minutes. {advice}",
            host=host,
            status=status,
            advice=SAVE_IT,
        )
    if status >= _SERVER_FAULT:
        return Phrase(
            "“{host}” has a fault of its own ({status}). Try again later. {advice}",
            host=host,
            status=status,
            advice=SAVE_IT,
        )
    return Phrase(
        "“{host}” answers with something else than a page ({status}). {advice}",
        host=host,
        status=status,
        advice=BY_HAND,
    )


def _told(fault: Exception, host: str) -> ReaderError:
    """Return what to tell the reader of a line that broke, or was never there."""
    if not isinstance(fault, urllib.error.URLError):
        return ReaderError(_broken(fault, host))
    cause = fault.reason
    if isinstance(cause, ssl.SSLCertVerificationError):
        return ReaderError(
            "“{host}” cannot prove that it is that site ({reason}), so nothing was read. {advice}",
            host=host,
            reason=cause.verify_message,
            advice=BY_HAND,
        )
    if isinstance(cause, socket.gaierror):
        return ReaderError(
            "There is no site “{host}”, or this computer is not connected. Check the address and the connection.",
            host=host,
        )
    return _NobodyError(_unanswered(cause, host))


def _unanswered(cause: BaseException | str, host: str) -> Phrase:
    """Say why there was no connection."""
    if isinstance(cause, ssl.SSLError):
        return Phrase("“{host}” and this computer find no secure line in common. {advice}", host=host, advice=BY_HAND)
    if isinstance(cause, TimeoutError):
        return Phrase("“{host}” does not answer. Try again later. {advice}", host=host, advice=SAVE_IT)
    if isinstance(cause, ConnectionRefusedError):
        return Phrase("“{host}” takes no connection. Check the address, or try again later.", host=host)
    why = (isinstance(cause, OSError) and cause.strerror) or str(cause)
    return Phrase("“{host}” cannot be reached ({reason}). Check the address and the connection.", host=host, reason=why)


def _broken(fault: Exception, host: str) -> Phrase:
    """Say how a line broke once it was there."""
    if isinstance(fault, TimeoutError):
        return Phrase("“{host}” has stopped sending. Try again later. {advice}", host=host, advice=SAVE_IT)
    if isinstance(fault, CutError | http.client.IncompleteRead | ConnectionError):
        return Phrase("“{host}” broke off before the page was whole. Try again. {advice}", host=host, advice=SAVE_IT)
    return Phrase(
        "“{host}” does not speak the language of the web ({reason}). Check the address.",
        host=host,
        reason=fault or type(fault).__name__,
    )
