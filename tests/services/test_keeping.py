"""What the reader opens is kept, and a folder of articles too."""

from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest

from reader.domain.article import Article
from reader.domain.errors import ReaderError
from reader.domain.library import Listing, QuoteFilter, ReadingPlace
from reader.domain.quotes.corrections import Correction
from reader.domain.quotes.values import Quote
from reader.domain.search import parse_query
from reader.domain.translation import QuoteEnglish
from reader.services.importing import open_file
from reader.services.keeping import (
    FolderReport,
    find_stale_quotes,
    import_folder,
    import_places,
    index_waiting,
    keep_english,
    keep_opened,
    keep_quotes_english,
    quotes_of,
    reopen,
    tell_recovery,
)
from reader.services.versions import finder_version
from reader.storage.articles import ArticleGoneError
from reader.storage.library import Library, open_library
from reader.storage.recovery import Recovery
from tests.fakes import SAMPLE, SAMPLE_QUOTES, fake_translation

TEXT = "أعلنت هيئة المياه في البلدة اليوم عن خطة جديدة لحفظ مياه الأمطار. وقال مديرها إن العمل يبدأ قريبا جدا."


class Finder:
    """Finds the sample's quotes in every article, and counts how often it was asked."""

    def __init__(self) -> None:
        self.asked = 0

    def __call__(self, _article: Article) -> Sequence[Quote]:
        self.asked += 1
        return SAMPLE_QUOTES


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    opened = open_library(tmp_path / "library.sqlite")
    yield opened
    opened.close()


def test_an_article_that_is_opened_again_comes_with_what_the_reader_made_of_it(library: Library) -> None:
    kept = keep_opened(library, SAMPLE)
    quotes_of(library, kept, Finder(), "1")
    library.articles.keep_place(kept.number, ReadingPlace(3, 20), 0.5)
    library.articles.set_note(kept.number, "ملاحظة")
    corrections = (Correction(SAMPLE_QUOTES[0].words, is_quote=False),)
    library.quotes.keep_corrections(kept.number, corrections)
    again = keep_opened(library, SAMPLE)
    assert again.number == kept.number
    assert (again.place, again.progress, again.note) == (ReadingPlace(3, 20), 0.5, "ملاحظة")
    assert again.corrections == corrections
    assert reopen(library, kept.number).opened != kept.opened


def test_quotes_are_looked_for_once(library: Library) -> None:
    finder = Finder()
    kept = keep_opened(library, SAMPLE)
    assert [tuple(quotes_of(library, kept, finder, "1")) for _ in range(3)] == [SAMPLE_QUOTES] * 3
    assert finder.asked == 1
    quotes_of(library, kept, finder, "2")
    assert finder.asked == 2


def test_the_english_of_whole_blocks_is_found(library: Library) -> None:
    kept = keep_opened(library, SAMPLE)
    sentences = tuple(SAMPLE.sentences())
    first = next(number for number, sentence in enumerate(sentences) if sentence.block == 1)
    half = {number: fake_translation(sentences[number].text) for number in (0, first)}
    keep_english(library, kept.number, sentences, half)
    assert library.search.find(parse_query('"w0 w1"'), Listing()).total == 1
    hit = library.search.find(parse_query("w3 "), Listing()).hits[0]
    assert hit.snippet is not None
    assert hit.snippet.block == 0
    english = {SAMPLE_QUOTES[1]: QuoteEnglish("Dialogue alone", 0, None, (), sure=False)}
    quotes_of(library, kept, Finder(), "1")
    keep_quotes_english(library, kept.number, SAMPLE_QUOTES, english)
    assert [row.english for row in library.quote_views.rows(QuoteFilter(text="dialogue"))] == ["Dialogue alone"]


def test_an_article_that_was_deleted_is_told(library: Library) -> None:
    kept = keep_opened(library, SAMPLE)
    library.articles.trash([kept.number])
    library.articles.empty_trash()
    with pytest.raises(ArticleGoneError, match="deleted"):
        reopen(library, kept.number)


# A folder


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

    report = import_folder(
        folder,
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

    report = import_folder(
        folder,
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


def test_a_folder_that_is_not_there_is_told(library: Library, tmp_path: Path) -> None:
    with pytest.raises(ReaderError, match="no folder"):
        run(tmp_path / "nowhere", library)


def test_quotes_that_are_stale_are_found_in_the_background(library: Library, folder: Path) -> None:
    run(folder, library)
    finder, reports = Finder(), list[tuple[int, int]]()
    library.articles.keep([SAMPLE], are_opened=True)
    find_stale_quotes(library, lambda _: (), "2", report=lambda *it: reports.append(it), stopped=lambda: False)
    assert reports[-1] == (7, 7)
    assert library.quotes.count_stale("2") == 0
    find_stale_quotes(library, finder, "3", report=lambda *_: None, stopped=lambda: True)
    assert finder.asked == 0


def test_what_waits_to_be_indexed_is(library: Library) -> None:
    keep_opened(library, SAMPLE)
    reports = list[tuple[int, int]]()
    index_waiting(library, report=lambda *it: reports.append(it), stopped=lambda: False)
    assert reports == []


def test_a_recovery_is_told_in_sentences(tmp_path: Path) -> None:
    told = tell_recovery(Recovery(tmp_path / "aside.sqlite", 12, 2))
    assert told.startswith("The library was damaged. 12 articles could be saved. In 2 of them something is missing.")
    assert str(tmp_path / "aside.sqlite") in told
    assert "Nothing could be saved" in tell_recovery(Recovery(tmp_path, 0, 0))


def test_the_finder_s_version_changes_with_its_rules(tmp_path: Path) -> None:
    rules = tmp_path / "rules.py"
    rules.write_text("A = 1")
    first = finder_version([tmp_path])
    assert finder_version([tmp_path]) == first
    rules.write_text("A = 2")
    assert finder_version([tmp_path]) != first
