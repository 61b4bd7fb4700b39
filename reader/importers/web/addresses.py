"""Addresses as readers write them, made fit for asking."""

import re
from contextlib import suppress
from urllib.parse import SplitResult, quote, urljoin, urlsplit

from reader.domain.errors import ReaderError

_SCHEME = re.compile(r"[a-z][a-z0-9+.-]*:(?!\d)", re.IGNORECASE)  # what a port follows is a host
_HOST = re.compile(r"[^\s/?#@:\[\]<>\"']+|\[[0-9a-fA-F:.]+\]")
_UNSEEN = re.compile("[\x00-\x20\x7f\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]")
_LONGEST = 8_000  # code points
_KEPT = "/%:@!$&'()*+,;=~-._?"
_WEB = ("https", "http")


def addresses_of(text: str) -> tuple[str, ...]:
    """Return the addresses to ask for what a reader wrote, the better one first: https alone, http if nothing answers.

    An address that tells its scheme is asked for as it is. Raises ReaderError for what is no address of the web.
    """
    written = _UNSEEN.sub("", text)
    if _SCHEME.match(written):
        return (web_address(written),)
    return tuple(web_address(f"{scheme}://{written.removeprefix('//')}") for scheme in _WEB)


def web_address(written: str) -> str:
    """Return an address in ASCII, without its fragment. Raises ReaderError for one that does not lead to the web."""
    try:
        parts = urlsplit(written)
        port = parts.port
    except ValueError:
        raise ReaderError(
            "“{address}” is not an address of the web. Check how it is written.", address=written[:200]
        ) from None
    if parts.scheme not in _WEB:
        raise ReaderError(
            "“{address}” does not lead to the web. An address of a page begins with https:// or http://.",
            address=written[:200],
        )
    if parts.username is not None:
        raise ReaderError(
            "The address of “{host}” has a name or a password in it. Take them out of it.", host=parts.hostname
        )
    host = _ascii_host(parts, written)
    path = quote(parts.path or "/", safe=_KEPT)
    query = f"?{quote(parts.query, safe=_KEPT)}" if parts.query else ""
    return f"{parts.scheme}://{host}{f':{port}' if port is not None else ''}{path}{query}"


def redirected(address: str, target: str) -> str:
    """Return the address that a page at `address` sends on to. Raises ReaderError where that is not on the web."""
    try:
        joined = urljoin(address, _UNSEEN.sub("", _mended(target)))
    except ValueError:
        joined = target
    if urlsplit(joined).scheme not in _WEB:
        raise ReaderError(
            "“{host}” sends on to “{target}”, which is not on the web. It was not followed.",
            host=host_of(address),
            target=target[:200],
        )
    return web_address(joined)


def host_of(address: str) -> str:
    """Return the host that an address of `web_address` leads to, with the port where one is named."""
    return urlsplit(address).netloc


def _ascii_host(parts: SplitResult, written: str) -> str:
    """Return the host in the letters of the network (RFC 3490)."""
    host = parts.hostname or ""
    bracketed = f"[{host}]" if ":" in host else host
    if _HOST.fullmatch(bracketed) and len(written) <= _LONGEST:
        with suppress(UnicodeError):
            return bracketed if ":" in host else host.encode("idna").decode("ascii")
    raise ReaderError("“{address}” is not an address of the web. Check how it is written.", address=written[:200])


def _mended(target: str) -> str:
    """Return a header's value as it was meant: http.client reads UTF-8 letters in it as Latin-1."""
    try:
        return target.encode("latin-1").decode("utf-8")
    except UnicodeError:
        return target
