import json
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from reader.domain.errors import Cancelled, ReaderError
from reader.services.models import OfferedModel, find_offers, install_from_address
from reader.translation.packages import list_models
from tests.translation.loopback import Manners, serve
from tests.translation.small_models import make_argos_package

BUILTIN = Path(__file__).resolve().parents[2] / "resources" / "models" / "ar_en"


@pytest.fixture(autouse=True)
def _no_proxy(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_PROXY", "127.0.0.1")
    monkeypatch.setenv("no_proxy", "127.0.0.1")


@pytest.fixture
def manners() -> Manners:
    return Manners()


@pytest.fixture
def address(manners: Manners) -> Iterator[str]:
    with serve(manners) as address:
        yield address


def pack(folder: Path, archive: Path) -> bytes:
    with zipfile.ZipFile(archive, "w") as packed:
        for path in folder.rglob("*"):
            packed.write(path, Path("translate-ar_en-1_0") / path.relative_to(folder))
    return archive.read_bytes()


def test_a_model_is_fetched_and_installed(tmp_path: Path, manners: Manners, address: str) -> None:
    manners.content = pack(make_argos_package(tmp_path / "made"), tmp_path / "made.zip")
    manners.cut_after = [10_000]
    models, scratch = tmp_path / "models", tmp_path / "scratch"
    installed = install_from_address(
        address, models, scratch, report=lambda _done, _all: None, stopped=lambda: False, pause=lambda _seconds: None
    )
    assert list_models(models, BUILTIN)[1:] == (installed,)
    assert installed.origin == address
    assert len(installed.sha256) == 64
    assert list(scratch.iterdir()) == []


@pytest.mark.parametrize("content", [b"<html>Not here</html>", b""])
def test_what_is_no_model_is_told_and_leaves_nothing(
    tmp_path: Path, manners: Manners, address: str, content: bytes
) -> None:
    manners.content = content
    with pytest.raises(ReaderError, match="not a whole zip"):
        install_from_address(
            address,
            tmp_path / "models",
            tmp_path / "scratch",
            report=lambda _done, _all: None,
            stopped=lambda: False,
            pause=lambda _seconds: None,
        )
    assert list((tmp_path / "scratch").iterdir()) == []
    assert len(list_models(tmp_path / "models", BUILTIN)) == 1


def test_the_index_offers_arabic_to_english_the_newest_first(manners: Manners, address: str) -> None:
    entry = {"from_code": "ar", "from_name": "Arabic", "to_code": "en", "to_name": "English"}
    manners.content = json.dumps(
        [
            entry | {"package_version": "1.9", "links": ["ipfs://abc", "https://example.org/1_9.argosmodel"]},
            entry | {"package_version": "1.10", "links": ["https://example.org/1_10.argosmodel"]},
            entry | {"to_code": "fr", "package_version": "2.0", "links": ["https://example.org/fr.argosmodel"]},
        ]
    ).encode()
    assert find_offers(lambda: False, address) == (
        OfferedModel("Arabic → English", "1.10", "https://example.org/1_10.argosmodel"),
        OfferedModel("Arabic → English", "1.9", "https://example.org/1_9.argosmodel"),
    )


@pytest.mark.parametrize("content", [b"not json", b"3", b"[1]", b'[{"from_code": "ar", "to_code": "en"}]'])
def test_an_index_that_cannot_be_read_is_told(manners: Manners, address: str, content: bytes) -> None:
    manners.content = content
    with pytest.raises(ReaderError, match="cannot be read"):
        find_offers(lambda: False, address)


def test_a_stop_is_heard(address: str) -> None:
    with pytest.raises(Cancelled):
        find_offers(lambda: True, address)
