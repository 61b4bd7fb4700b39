import hashlib
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from reader.domain.errors import Cancelled, ReaderError
from reader.translation.download import Downloaded, download, fetch_text
from tests.translation.loopback import Manners, serve

CONTENT = bytes(range(256)) * 2_000
CHECKSUM = hashlib.sha256(CONTENT).hexdigest()


class Pauses:
    """Waits for nothing, and remembers how long it would have."""

    def __init__(self) -> None:
        self.seconds: list[float] = []

    def __call__(self, seconds: float) -> None:
        self.seconds.append(seconds)


@pytest.fixture(autouse=True)
def _no_proxy(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_PROXY", "127.0.0.1")
    monkeypatch.setenv("no_proxy", "127.0.0.1")


@pytest.fixture
def manners() -> Manners:
    return Manners(content=CONTENT)


@pytest.fixture
def address(manners: Manners) -> Iterator[str]:
    with serve(manners) as address:
        yield address


@pytest.fixture
def pauses() -> Pauses:
    return Pauses()


@pytest.fixture
def target(tmp_path: Path) -> Path:
    return tmp_path / "scratch" / "a.argosmodel"


def fetch(address: str, target: Path, pauses: Pauses, sha256: str = "") -> Downloaded:
    return download(
        address, target, report=lambda _done, _all: None, stopped=lambda: False, pause=pauses, sha256=sha256
    )


def test_a_file_comes_whole_with_its_checksum(address: str, target: Path, pauses: Pauses) -> None:
    steps: list[tuple[int, int]] = []
    fetched = download(
        address, target, report=lambda done, total: steps.append((done, total)), stopped=lambda: False, pause=pauses
    )
    assert fetched == Downloaded(target, CHECKSUM)
    assert target.read_bytes() == CONTENT
    assert steps[-1] == (len(CONTENT), len(CONTENT))
    assert steps == sorted(steps)
    assert list(target.parent.iterdir()) == [target]


def test_a_line_that_breaks_is_taken_up_where_it_broke(
    manners: Manners, address: str, target: Path, pauses: Pauses
) -> None:
    manners.cut_after = [100_000, 50_000]
    assert fetch(address, target, pauses).sha256 == CHECKSUM
    assert [request.get("Range") for request in manners.requests] == [None, "bytes=100000-", "bytes=150000-"]
    assert manners.requests[1]["If-Range"] == '"one"'


def test_a_server_without_ranges_is_asked_from_the_start(
    manners: Manners, address: str, target: Path, pauses: Pauses
) -> None:
    manners.has_ranges, manners.cut_after = False, [100_000]
    assert fetch(address, target, pauses).sha256 == CHECKSUM


def test_a_server_without_marks_is_taken_up_too(manners: Manners, address: str, target: Path, pauses: Pauses) -> None:
    manners.etag, manners.cut_after = "", [100_000]
    assert fetch(address, target, pauses).sha256 == CHECKSUM
    assert manners.requests[1]["Range"] == "bytes=100000-"


def test_a_file_that_changed_meanwhile_is_fetched_anew(manners: Manners, address: str, target: Path) -> None:
    manners.cut_after = [100_000]

    def change(_seconds: float) -> None:
        manners.content, manners.etag = CONTENT[::-1], '"two"'

    download(address, target, report=lambda _done, _all: None, stopped=lambda: False, pause=change)
    assert target.read_bytes() == CONTENT[::-1]


def test_a_file_that_shrank_meanwhile_is_fetched_anew(manners: Manners, address: str, target: Path) -> None:
    manners.etag, manners.cut_after = "", [300_000]

    def change(_seconds: float) -> None:
        manners.content = CONTENT[:200_000]

    download(address, target, report=lambda _done, _all: None, stopped=lambda: False, pause=change)
    assert target.read_bytes() == CONTENT[:200_000]


def test_a_stopped_download_goes_on_later(manners: Manners, address: str, target: Path, pauses: Pauses) -> None:
    reached: list[int] = []
    with pytest.raises(Cancelled):
        download(
            address,
            target,
            report=lambda done, _all: reached.append(done),
            stopped=lambda: bool(reached) and reached[-1] > 100_000,
            pause=pauses,
        )
    assert not target.exists()
    assert fetch(address, target, pauses).sha256 == CHECKSUM
    assert int(manners.requests[-1]["Range"].strip("bytes=-")) > 0


def test_another_address_does_not_go_on_with_this_part(
    manners: Manners, address: str, target: Path, pauses: Pauses
) -> None:
    target.parent.mkdir()
    target.with_name(target.name + ".part").write_bytes(b"of another download")
    assert fetch(address, target, pauses).sha256 == CHECKSUM
    assert "Range" not in manners.requests[0]


def test_a_busy_server_is_asked_again_after_growing_pauses(
    manners: Manners, address: str, target: Path, pauses: Pauses
) -> None:
    manners.statuses = [503, 500, 429]
    assert fetch(address, target, pauses).sha256 == CHECKSUM
    assert pauses.seconds == [1.0, 2.0, 4.0]


def test_a_server_that_stays_busy_is_told(manners: Manners, address: str, target: Path, pauses: Pauses) -> None:
    manners.statuses = [503] * 20
    with pytest.raises(ReaderError, match="again and again"):
        fetch(address, target, pauses)
    assert len(manners.requests) == 6


@pytest.mark.parametrize("status", [404, 403, 410])
def test_what_is_not_there_is_told_at_once(
    manners: Manners, address: str, target: Path, pauses: Pauses, status: int
) -> None:
    manners.statuses = [status]
    with pytest.raises(ReaderError, match=str(status)):
        fetch(address, target, pauses)
    assert pauses.seconds == []


def test_a_wrong_length_is_no_whole_file(manners: Manners, address: str, target: Path, pauses: Pauses) -> None:
    manners.length, manners.has_ranges = len(CONTENT) + 100, False
    with pytest.raises(ReaderError, match="broke off"):
        fetch(address, target, pauses)
    assert not target.exists()


def test_a_redirect_is_followed(manners: Manners, address: str, target: Path, pauses: Pauses) -> None:
    manners.redirect = address.replace("/models/", "/elsewhere/")
    assert fetch(address, target, pauses).sha256 == CHECKSUM


def test_a_redirect_to_a_local_file_is_refused(manners: Manners, address: str, target: Path, pauses: Pauses) -> None:
    manners.redirect = "file:///etc/passwd"
    with pytest.raises(ReaderError):
        fetch(address, target, pauses)
    assert not target.exists()


def test_another_checksum_than_expected_is_told(address: str, target: Path, pauses: Pauses) -> None:
    with pytest.raises(ReaderError, match="not the file that was expected"):
        fetch(address, target, pauses, sha256="0" * 64)
    assert list(target.parent.iterdir()) == []
    assert fetch(address, target, pauses, sha256=CHECKSUM.upper()).sha256 == CHECKSUM


@pytest.mark.parametrize("address", ["file:///etc/passwd", "ftp://example.org/a", "nonsense"])
def test_what_is_no_address_of_the_web_is_told(target: Path, pauses: Pauses, address: str) -> None:
    with pytest.raises(ReaderError, match="not an address"):
        fetch(address, target, pauses)


def test_no_network_is_told(target: Path, pauses: Pauses) -> None:
    with serve(Manners()) as address:
        closed = address
    with pytest.raises(ReaderError, match="broke off"):
        fetch(closed, target, pauses)
    with pytest.raises(ReaderError, match="cannot be reached"):
        fetch_text(closed, stopped=lambda: False)


def test_a_stop_is_heard_while_the_server_says_nothing(
    manners: Manners, address: str, target: Path, pauses: Pauses
) -> None:
    manners.stalls = True
    looks = iter([False] * 12)
    started = time.monotonic()
    with pytest.raises(Cancelled):
        download(address, target, report=lambda _done, _all: None, stopped=lambda: next(looks, True), pause=pauses)
    assert time.monotonic() - started < 5
    assert target.with_name(target.name + ".part").stat().st_size > 0


def test_an_index_that_is_far_too_long_is_told(manners: Manners, address: str) -> None:
    with pytest.raises(ReaderError, match="far more"):
        fetch_text(address, stopped=lambda: False, longest=100)
    manners.content = b"[]"
    assert fetch_text(address, stopped=lambda: False) == "[]"
