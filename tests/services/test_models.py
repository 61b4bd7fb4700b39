import json
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from reader.domain.errors import Cancelled, ReaderError
from reader.services.models import ModelShelf, OfferedModel, find_offers, known_bleu
from reader.translation.packages import InstalledModel
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


def fetch(shelf: ModelShelf, address: str, seen: list[str] | None = None) -> InstalledModel:
    steps = seen if seen is not None else []
    return shelf.fetch(
        OfferedModel("Arabic → English", "1.0", address),
        report=lambda _done, _all: steps.append("fetched"),
        unpacked=lambda _done, _all: steps.append("unpacked"),
        stopped=lambda: False,
        pause=lambda _seconds: None,
    )


@pytest.fixture
def shelf(tmp_path: Path) -> ModelShelf:
    return ModelShelf(tmp_path / "models", BUILTIN, tmp_path / "scratch")


def test_a_model_is_fetched_and_installed(tmp_path: Path, shelf: ModelShelf, manners: Manners, address: str) -> None:
    manners.content = pack(make_argos_package(tmp_path / "made"), tmp_path / "made.zip")
    manners.cut_after = [10_000]
    steps: list[str] = []
    installed = fetch(shelf, address, steps)
    assert shelf.list_models()[1:] == (installed,)
    assert shelf.find(installed.key) == installed
    assert installed.origin == address
    assert len(installed.sha256) == 64
    assert list(shelf.scratch.iterdir()) == []
    assert sorted(set(steps), key=steps.index) == ["fetched", "unpacked"]


def test_an_address_that_gives_another_file_than_before_is_told(
    tmp_path: Path, shelf: ModelShelf, manners: Manners, address: str
) -> None:
    manners.content = pack(make_argos_package(tmp_path / "one"), tmp_path / "one.zip")
    installed = fetch(shelf, address)
    assert fetch(shelf, address) == installed
    manners.content = pack(make_argos_package(tmp_path / "two", seed=2), tmp_path / "two.zip")
    manners.etag = '"two"'
    with pytest.raises(ReaderError, match="not the file that was expected"):
        fetch(shelf, address)
    assert shelf.list_models()[1:] == (installed,)
    shelf.remove(installed)
    assert fetch(shelf, address).sha256 != installed.sha256


@pytest.mark.parametrize("content", [b"<html>Not here</html>", b""])
def test_what_is_no_model_is_told_and_leaves_nothing(
    shelf: ModelShelf, manners: Manners, address: str, content: bytes
) -> None:
    manners.content = content
    with pytest.raises(ReaderError, match="not a whole zip"):
        fetch(shelf, address)
    assert list(shelf.scratch.iterdir()) == []
    assert len(shelf.list_models()) == 1


def test_the_quality_is_what_the_models_own_readme_says(shelf: ModelShelf, tmp_path: Path) -> None:
    folder = make_argos_package(tmp_path / "made")
    (folder / "README.md").write_text(
        "| set | BLEU |\n|---|---|\n| FLORES-200 devtest, 1,012 | 12.5 / 40.1 |\n", "utf-8"
    )
    installed = shelf.install(folder, report=lambda _done, _all: None, stopped=lambda: False)
    assert known_bleu(installed) == 12.5


def test_the_quality_is_known_by_the_file_that_was_measured(shelf: ModelShelf, tmp_path: Path) -> None:
    measured = OfferedModel("Arabic → English", "1.0", "https://example.org/v1/translate-ar_en-1_0.argosmodel")
    assert known_bleu(measured) == 29.5
    folder = make_argos_package(tmp_path / "made")
    installed = shelf.install(folder, report=lambda _done, _all: None, stopped=lambda: False)
    assert known_bleu(installed) is None


def test_a_model_is_checked_by_a_sentence(shelf: ModelShelf) -> None:
    assert "Wednesday" in shelf.check(shelf.find(""), lambda: False)


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
