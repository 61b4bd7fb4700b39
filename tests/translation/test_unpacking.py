import stat
import zipfile
from pathlib import Path

import pytest

from reader.domain.errors import Cancelled, ReaderError
from reader.translation.unpacking import Limits, unpack


def make_zip(path: Path, entries: dict[str, bytes], compression: int = zipfile.ZIP_STORED) -> Path:
    with zipfile.ZipFile(path, "w", compression) as archive:
        for name, content in entries.items():
            archive.writestr(name, content)
    return path


def unpack_whole(archive: Path, folder: Path, limits: Limits | None = None) -> None:
    folder.mkdir()
    unpack(archive, folder, report=lambda _done, _all: None, stopped=lambda: False, limits=limits)


def test_what_is_packed_comes_out(tmp_path: Path) -> None:
    archive = make_zip(tmp_path / "a.zip", {"model/metadata.json": b"{}", "model/model/model.bin": b"12345"})
    unpack_whole(archive, tmp_path / "out")
    assert (tmp_path / "out" / "model" / "model" / "model.bin").read_bytes() == b"12345"


@pytest.mark.parametrize(
    "name", ["../outside", "/etc/outside", "a/../../outside", "C:\\outside", "a\\..\\..\\outside", "a:b"]
)
def test_a_path_that_points_outside_is_refused(tmp_path: Path, name: str) -> None:
    archive = make_zip(tmp_path / "a.zip", {"fine": b"1", name: b"2"})
    with pytest.raises(ReaderError, match="points outside"):
        unpack_whole(archive, tmp_path / "out")
    assert list((tmp_path / "out").iterdir()) == []


def test_a_link_is_refused(tmp_path: Path) -> None:
    link = zipfile.ZipInfo("link")
    link.external_attr = (stat.S_IFLNK | 0o777) << 16
    with zipfile.ZipFile(tmp_path / "a.zip", "w") as archive:
        archive.writestr(link, "/etc/passwd")
    with pytest.raises(ReaderError, match="points outside"):
        unpack_whole(tmp_path / "a.zip", tmp_path / "out")


def test_a_bomb_is_refused(tmp_path: Path) -> None:
    archive = make_zip(tmp_path / "a.zip", {"zeros": b"\0" * 50_000_000}, zipfile.ZIP_DEFLATED)
    with pytest.raises(ReaderError, match="far more"):
        unpack_whole(archive, tmp_path / "out")


def test_too_many_and_too_large_are_refused(tmp_path: Path) -> None:
    archive = make_zip(tmp_path / "a.zip", {str(number): b"12345" for number in range(10)})
    for number, limits in enumerate((Limits(files=9), Limits(size=49))):
        with pytest.raises(ReaderError, match="far more"):
            unpack_whole(archive, tmp_path / str(number), limits)


def test_names_that_differ_only_in_case_are_refused(tmp_path: Path) -> None:
    archive = make_zip(tmp_path / "a.zip", {"Model.bin": b"1", "model.bin": b"2"})
    with pytest.raises(ReaderError, match="two files of one name"):
        unpack_whole(archive, tmp_path / "out")


def test_an_entry_that_lies_about_its_size_is_refused(tmp_path: Path) -> None:
    archive = make_zip(tmp_path / "a.zip", {"zeros": b"0" * 1000}, zipfile.ZIP_DEFLATED)
    content = archive.read_bytes()
    archive.write_bytes(content.replace((1000).to_bytes(4, "little"), (900).to_bytes(4, "little")))
    with pytest.raises(ReaderError):
        unpack_whole(archive, tmp_path / "out")


@pytest.mark.parametrize("cut", [0, 10, 300])
def test_what_is_no_whole_zip_is_told(tmp_path: Path, cut: int) -> None:
    archive = make_zip(tmp_path / "a.zip", {"model.bin": b"x" * 500})
    archive.write_bytes(archive.read_bytes()[:cut])
    with pytest.raises(ReaderError, match="Download it again"):
        unpack_whole(archive, tmp_path / "out")


def test_a_spoilt_entry_is_told(tmp_path: Path) -> None:
    archive = make_zip(tmp_path / "a.zip", {"model.bin": b"x" * 500})
    archive.write_bytes(archive.read_bytes().replace(b"x" * 500, b"y" * 500))
    with pytest.raises(ReaderError, match="Download it again"):
        unpack_whole(archive, tmp_path / "out")


def test_unpacking_can_be_stopped(tmp_path: Path) -> None:
    archive = make_zip(tmp_path / "a.zip", {"model.bin": b"x" * 500})
    (tmp_path / "out").mkdir()
    with pytest.raises(Cancelled):
        unpack(archive, tmp_path / "out", report=lambda _done, _all: None, stopped=lambda: True)
