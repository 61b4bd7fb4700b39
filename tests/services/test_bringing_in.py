"""A folder of articles, and files, come in with a report of what became of them."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from reader.domain.article import Article
from reader.services.bringing_in import FolderReport, import_places
from reader.services.importing import open_file
from reader.storage.library import Library, open_library

TEXT = "أعلنت هيئة المياه في البلدة اليوم عن خطة جديدة لحفظ مياه الأمطار. وقال مديرها إن العمل يبدأ قريبا جدا."


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    opened = open_library(tmp_path / "library.sqlite")
    yield opened
    opened.close()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    root = tmp_path / "مقالات"
    (root / "sub").mkdir(parents=True)
    (root / "page_files").mkdir()
    (root / ".hidden").mkdir()
    for number in range(5):
        (root / f"{number}.txt").write_text(f"خبر رقم {number}\n\n{TEXT} {number}\n", encoding="utf-8")
    (root / "sub" / "again.txt").write_text(f"خبر رقم 3\n\n{TEXT} 3\n", encoding="utf-8")
    (root / "page.html").write_text(f"<html><body><h1>عنوان</h1><p>{TEXT}</p><p>{TEXT} ثم</p></body></html>")
    (root / "page_files" / "frame.html").write_text("<p>إعلان</p>")
    (root / ".hidden" / "x.txt").write_text(TEXT)
    (root / "empty.txt").write_bytes(b"")
    (root / "picture.png").write_bytes(b"\x89PNG")
    return root


def run(folder: Path, library: Library, stopped_after: int | None = None) -> tuple[FolderReport, list[tuple[int, int]]]:
    reports: list[tuple[int, int]] = []
    opened: list[Path] = []

    def open_one(path: Path) -> Article:
        opened.append(path)
        return open_file(path)

    report = import_places(
        [folder],
        library,
        open_file=open_one,
        find=lambda _: (),
        version="1",
        report=lambda done, total: reports.append((done, total)),
        stopped=lambda: stopped_after is not None and len(opened) >= stopped_after,
    )
    return report, reports


def test_a_folder_is_kept_with_a_report_of_what_failed(library: Library, folder: Path) -> None:
    report, reports = run(folder, library)
    assert (report.new, report.known, report.is_whole, report.trouble) == (6, 1, True, "")
    ((failure),) = report.failures
    assert failure.path.name == "empty.txt"
    assert "is empty" in failure.why
    assert reports[0] == (0, 8)
    assert reports[-1] == (8, 8)
    assert library.articles.count() == 6
    assert library.quotes.count_stale("1") == 0


def test_of_a_folder_what_has_no_arabic_is_left_out_and_counted(library: Library, folder: Path) -> None:
    (folder / "README.md").write_text("# Articles\n\nWhat was collected in this folder, and why.", encoding="utf-8")
    report, reports = run(folder, library)
    assert (report.new, report.known, report.skipped, len(report.failures)) == (6, 1, 1, 1)
    assert reports[-1] == (9, 9)


def test_files_that_are_chosen_are_kept_whatever_language_they_are_in(library: Library, folder: Path) -> None:
    english = folder / "quay.txt"
    english.write_text("The new quay was opened on Monday.", encoding="utf-8")
    report = import_places(
        [english, folder / "missing.txt"],
        library,
        open_file=open_file,
        find=None,
        version="1",
        report=lambda *_: None,
        stopped=lambda: False,
    )
    assert (report.new, report.skipped) == (1, 0)
    assert [failure.path.name for failure in report.failures] == ["missing.txt"]


def test_a_folder_that_is_kept_again_brings_nothing_new(library: Library, folder: Path) -> None:
    run(folder, library)
    report, _ = run(folder, library)
    assert (report.new, report.known) == (0, 7)


def test_an_import_that_is_stopped_keeps_what_it_has_read(library: Library, folder: Path) -> None:
    report, reports = run(folder, library, stopped_after=3)
    assert (report.new, report.is_whole) == (3, False)
    assert reports[-1] == (3, 8)
    assert library.articles.count() == 3


def test_a_bug_with_one_file_does_not_end_an_import(library: Library, folder: Path) -> None:
    def open_one(path: Path) -> Article:
        if path.name == "2.txt":
            raise KeyError(path)
        return open_file(path)

    report = import_places(
        [folder],
        library,
        open_file=open_one,
        find=None,
        version="1",
        report=lambda *_: None,
        stopped=lambda: False,
    )
    assert [failure.path.name for failure in report.failures] == ["2.txt", "empty.txt"]
    assert report.new == 5
    assert library.quotes.count_stale("1") == 5


def test_a_full_disk_ends_an_import_with_its_sentence(library: Library, folder: Path) -> None:
    (folder / "long.txt").write_text("\n\n".join(f"{TEXT} {number}" for number in range(1000)), encoding="utf-8")
    library.connection.execute("PRAGMA max_page_count = 1")
    report, _ = run(folder, library)
    assert "no room on the disk" in report.trouble
    assert (report.new, report.is_whole) == (0, False)
