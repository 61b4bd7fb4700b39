"""Fetching a page from a real server, and what is said when that fails."""

import gzip
import shutil
import socket
import ssl
import subprocess
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from reader.domain.errors import Cancelled, ReaderError
from reader.importers.web.fetching import Fetched, Patience, fetch
from tests.importers.web.site import PAGE, Reply, Site, serve

LARGEST = 1_000_000
QUICK = Patience(page=0.4, rules=0.4, whole=5.0)


def ask(
    address: str,
    told: list[str] | None = None,
    *,
    stopped: Callable[[], bool] = lambda: False,
    patience: Patience = QUICK,
) -> Fetched:
    report = (told if told is not None else []).append
    return fetch(address, largest=LARGEST, report=report, stopped=stopped, patience=patience)


def refused(site: Site, reply: Reply) -> str:
    """Return the sentence that an answer leads to."""
    site.replies["/a"] = reply
    with pytest.raises(ReaderError) as caught:
        ask(f"{site.origin}/a")
    sentence = str(caught.value)
    assert "127.0.0.1" in sentence
    assert sentence.endswith(".")
    return sentence


def test_a_page_comes_with_what_the_server_says_of_it(site: Site) -> None:
    site.replies["/%D8%AE%D8%A8%D8%B1?n=1"] = Reply(PAGE.encode("cp1256"), "text/html; charset=windows-1256")
    told: list[str] = []
    fetched = ask(f" {site.origin}/خبر?n=1#comments\n", told)
    assert fetched == Fetched(told[0], "text/html", "windows-1256", PAGE.encode("cp1256"))
    assert told == [f"{site.origin}/%D8%AE%D8%A8%D8%B1?n=1"]


def test_it_says_who_it_is_and_keeps_no_cookies(site: Site) -> None:
    site.replies["/a"] = Reply(b"", status=302, headers={"Location": "/b", "Set-Cookie": "id=7; Path=/"})
    site.replies["/b"] = Reply(headers={"Set-Cookie": "id=8"})
    ask(f"{site.origin}/a")
    ask(f"{site.origin}/b")
    for _, headers in site.asked:
        assert headers["User-Agent"].startswith("ArabicReader/")
        assert not {"Cookie", "Referer", "Authorization"} & set(headers)


def test_without_a_scheme_https_is_tried_first_and_http_is_told(site: Site) -> None:
    site.replies["/a"] = Reply()
    told: list[str] = []
    host = site.origin.removeprefix("http://")
    assert ask(f"{host}/a", told).address == f"{site.origin}/a"
    assert told == [f"https://{host}/a", f"{site.origin}/a"]
    with pytest.raises(ReaderError, match="no secure line"):
        ask(f"https://{host}/a")


def test_redirects_are_told_one_by_one(site: Site) -> None:
    for number, status in enumerate((301, 302, 303, 307, 308)):
        site.redirect(f"/{number}", f"/{number + 1}", status)
    site.replies["/5"] = Reply()
    told: list[str] = []
    assert ask(f"{site.origin}/0", told).address == f"{site.origin}/5"
    assert told == [f"{site.origin}/{number}" for number in range(6)]


def test_redirects_end(site: Site) -> None:
    site.redirect("/a", "/a")
    with pytest.raises(ReaderError, match="without end"):
        ask(f"{site.origin}/a")
    assert len(site.pages_asked) == 6


def test_a_redirect_in_arabic_letters(site: Site) -> None:
    site.redirect("/a", "/خبر".encode().decode("latin-1"))
    site.replies["/%D8%AE%D8%A8%D8%B1"] = Reply()
    assert ask(f"{site.origin}/a").content == PAGE.encode()


@pytest.mark.parametrize("target", ["file:///etc/hostname", "ftp://127.0.0.1/a", "data:text/html,x", "javascript:x"])
def test_redirects_stay_on_the_web(site: Site, target: str) -> None:
    site.redirect("/a", target)
    with pytest.raises(ReaderError, match="not on the web"):
        ask(f"{site.origin}/a")


def test_what_a_site_forbids_to_programs_is_not_fetched(site: Site) -> None:
    site.replies |= {"/robots.txt": Reply(b"User-agent: *\nDisallow: /private/\n", "text/plain"), "/open": Reply()}
    site.redirect("/moved", "/private/a")
    assert ask(f"{site.origin}/open").content
    for path in ("/private/a", "/moved"):
        with pytest.raises(ReaderError, match=r"asks programs not to fetch this page \(its robots.txt\)"):
            ask(f"{site.origin}{path}")
    assert "/private/a" not in site.pages_asked


@pytest.mark.parametrize(
    "rules",
    [
        Reply(b"Disallow", status=404),
        Reply(b"User-agent: *\nDisallow: /\n", status=503),
        Reply(b"User-agent: *\nDisallow: /\n", status=403),
        Reply(b"User-agent: *\nDisallow: /\n", headers={"Content-Encoding": "br"}),
        Reply(b"User-agent: *", headers={"Content-Length": "100"}, stalls=True),
        Reply(b"", status=302, headers={"Location": "file:///etc/hostname"}),
        Reply(b"", status=302, headers={"Location": "/robots.txt"}),
    ],
)
def test_rules_that_cannot_be_had_forbid_nothing(site: Site, rules: Reply) -> None:
    site.replies |= {"/robots.txt": rules, "/a": Reply()}
    assert ask(f"{site.origin}/a").content == PAGE.encode()


def test_the_beginning_of_endless_rules_counts(site: Site) -> None:
    rules = b"User-agent: *\nDisallow: /a\n" + b"# and so on\n" * 60_000
    site.replies |= {"/robots.txt": Reply(rules, "text/plain"), "/a": Reply()}
    with pytest.raises(ReaderError, match=r"robots\.txt"):
        ask(f"{site.origin}/a")


@pytest.mark.parametrize("is_chunked", [False, True])
def test_packed_pages_are_unpacked(site: Site, is_chunked: bool) -> None:  # noqa: FBT001 -- a case
    half = len(PAGE) // 2
    packed = gzip.compress(PAGE[:half].encode()) + gzip.compress(PAGE[half:].encode())
    site.replies["/a"] = Reply(packed, headers={"Content-Encoding": "gzip"}, is_chunked=is_chunked)
    assert ask(f"{site.origin}/a").content == PAGE.encode()


def test_a_page_that_unpacks_without_end_is_left(site: Site) -> None:
    assert "larger than 1 MB" in refused(
        site, Reply(gzip.compress(bytes(50_000_000)), headers={"Content-Encoding": "gzip"})
    )


@pytest.mark.parametrize("is_chunked", [False, True])
def test_a_page_that_is_too_large_is_left(site: Site, is_chunked: bool) -> None:  # noqa: FBT001 -- a case
    assert "larger than 1 MB" in refused(site, Reply(b"a" * (LARGEST + 1), is_chunked=is_chunked))


@pytest.mark.parametrize(
    ("status", "words"),
    [
        (404, "There is no such page"),
        (410, "There is no such page"),
        (401, "does not give this page to programs"),
        (403, "does not give this page to programs"),
        (429, "Try again in some minutes"),
        (500, "has a fault of its own (500)"),
        (503, "has a fault of its own (503)"),
        (204, "something else than a page (204)"),
        (304, "something else than a page (304)"),
    ],
)
def test_refusals(site: Site, status: int, words: str) -> None:
    assert words in refused(site, Reply(b"" if status in (204, 304) else PAGE.encode(), status=status))


def test_files_that_are_no_pages(site: Site) -> None:
    assert "no page but a file (application/pdf)" in refused(site, Reply(b"%PDF-", "application/pdf"))
    assert "no page but a file (image/png)" in refused(site, Reply(b"\x89PNG", "image/png"))


@pytest.mark.parametrize(
    "reply",
    [
        Reply(cut_after=100),
        Reply(cut_after=0),
        Reply(cut_after=100, is_chunked=True),
        Reply(gzip.compress(PAGE.encode())[:-20], headers={"Content-Encoding": "gzip"}),
    ],
)
def test_a_page_that_breaks_off_is_not_taken_for_whole(site: Site, reply: Reply) -> None:
    assert "broke off" in refused(site, reply)


def test_damaged_and_strange_packing(site: Site) -> None:
    assert "damaged" in refused(site, Reply(b"not packed", headers={"Content-Encoding": "gzip"}))
    assert "was not asked for" in refused(site, Reply(b"?", headers={"Content-Encoding": "br"}))


def test_a_server_that_stops_sending(site: Site) -> None:
    assert "has stopped sending" in refused(site, Reply(cut_after=100, stalls=True))


def test_a_server_that_sends_too_slowly(site: Site) -> None:
    site.replies["/a"] = Reply(cut_after=100, stalls=True)
    with pytest.raises(ReaderError, match="too slow"):
        ask(f"{site.origin}/a", patience=Patience(page=20.0, whole=0.3))


def test_nobody_there() -> None:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        address = f"127.0.0.1:{free.getsockname()[1]}/a"
    with pytest.raises(ReaderError, match="takes no connection"):
        ask(address)


def test_no_such_site(monkeypatch: pytest.MonkeyPatch) -> None:
    def unknown(*_: object, **__: object) -> None:
        raise socket.gaierror(socket.EAI_NONAME, "Name or service not known")

    monkeypatch.setattr(socket, "getaddrinfo", unknown)
    for name in ("http_proxy", "https_proxy", "HTTP_PROXY", "HTTPS_PROXY"):
        monkeypatch.delenv(name, raising=False)
    with pytest.raises(ReaderError, match=r"There is no site “quay\.invalid”"):
        ask("quay.invalid/a")


@pytest.mark.parametrize("starts", ["/robots.txt", "/a"])
def test_a_stop_is_heard_while_the_server_says_nothing(site: Site, starts: str) -> None:
    site.replies[starts] = Reply(cut_after=0, stalls=True)
    asked_at: list[float] = []

    def stopped() -> bool:
        if not asked_at and any(path == starts for path, _ in site.asked):
            asked_at.append(time.monotonic())
        return bool(asked_at)

    with pytest.raises(Cancelled):
        ask(f"{site.origin}/a", stopped=stopped, patience=Patience(page=20.0, rules=20.0))
    assert time.monotonic() - asked_at[0] < 10


@pytest.mark.skipif(shutil.which("openssl") is None, reason="makes the site's certificate")
def test_a_site_that_cannot_prove_who_it_is(tmp_path: Path) -> None:
    made = ("req", "-x509", "-newkey", "rsa:2048", "-nodes", "-keyout", "key", "-out", "cert", "-days", "1", "-subj")
    subprocess.run(("openssl", *made, "/CN=quay.invalid"), cwd=tmp_path, check=True, capture_output=True)  # noqa: S603, S607 -- a fixed command
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(tmp_path / "cert", tmp_path / "key")
    with serve(Site({"/a": Reply()}), context) as site:
        for address in (site.origin, site.origin.removeprefix("https://")):
            with pytest.raises(ReaderError, match="cannot prove that it is that site"):
                ask(f"{address}/a")
        assert site.pages_asked == []
