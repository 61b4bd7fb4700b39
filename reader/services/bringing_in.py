"""Bring in files and whole folders of articles."""

import logging
import os
import re
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from reader.domain.article import Article
from reader.domain.errors import Phrase, ReaderError
from reader.domain.translation import Report, Stopped
from reader.importers import IMPORTERS
from reader.services.keeping import FindQuotes, find_or_log
from reader.storage.library import Library

_log = logging.getLogger(__name__)
_AT_ONCE, _SECONDS = 32, 0.5  # files, and time, after which what was read is written: another window never waits long
_ARABIC = re.compile("[\u0620-\u064a\u066e-\u06d3]")
_SAVED_PARTS = ("_files", ".files")  # a browser's folder of what belongs to a saved page


@dataclass(frozen=True, slots=True)
class Failure:
    """A file, or folder, that could not be kept, and the sentence that says why."""

    path: Path
    why: str


@dataclass(frozen=True, slots=True)
class FolderReport:
    """What came of a folder.

    `new` articles came in, `known` were in the library already, `skipped` files of a folder have no Arabic in them
    (a README, a licence). `is_whole` False: it was stopped; `trouble` says what else ended it early, such as a full
    disk. What is counted is kept.
    """

    new: int
    known: int
    failures: tuple[Failure, ...]
    is_whole: bool
    trouble: str = ""
    skipped: int = 0


def import_places(
    places: Sequence[Path],
    library: Library,
    *,
    open_file: Callable[[Path], Article],
    find: FindQuotes | None,
    version: str,
    report: Report,
    stopped: Stopped,
) -> FolderReport:
    """Keep the articles in these files, and all articles in these folders and the folders in them.

    A file that fails does not end it. Of a folder, texts without Arabic are left out: they are no articles to read
    here. `report` counts files, those that are kept or have failed. `find` None leaves the quotes to
    `find_stale_quotes`.
    """
    batch = _Batch(library, find, version)
    files = [file for place in places for file in _files_at(place, batch.failures)]
    report(0, len(files))
    trouble, done = "", 0
    try:
        for done, (path, is_chosen) in enumerate(files):
            if stopped():
                break
            batch.read(path, open_file, is_chosen=is_chosen)
            if batch.is_due():
                batch.write()
                report(done + 1, len(files))
        else:
            done = len(files)
        batch.write()
        report(done, len(files))
    except ReaderError as error:
        trouble = error.phrase
    is_whole = done == len(files) and not trouble
    return FolderReport(batch.new, batch.known, tuple(batch.failures), is_whole, trouble, batch.skipped)


@dataclass(slots=True)
class _Batch:
    """Articles that are read and wait to be written together, and what came of those before them."""

    library: Library
    find: FindQuotes | None
    version: str
    new: int = 0
    known: int = 0
    skipped: int = 0
    failures: list[Failure] = field(default_factory=list)
    articles: list[Article] = field(default_factory=list)
    since: float = field(default_factory=time.monotonic)

    def read(self, path: Path, open_file: Callable[[Path], Article], *, is_chosen: bool) -> None:
        try:
            article = open_file(path)
        except ReaderError as error:
            self.failures.append(Failure(path, error.phrase))
        except Exception:  # noqa: BLE001 -- a bug of ours with one file is logged whole, and ends nothing
            _log.exception("A bug in reading a file of a folder")
            phrase = Phrase("Something went wrong inside the program; its log tells more.")
            self.failures.append(Failure(path, phrase))
        else:
            if is_chosen or _has_arabic(article):
                self.articles.append(article)
            else:
                self.skipped += 1

    def is_due(self) -> bool:
        return len(self.articles) >= _AT_ONCE or time.monotonic() - self.since > _SECONDS

    def write(self) -> None:
        kept = self.library.articles.keep(self.articles, are_opened=False)
        new = [(each.number, article) for each, article in zip(kept, self.articles, strict=True) if each.is_new]
        self.new += len(new)
        self.known += len(kept) - len(new)
        self.articles.clear()
        if self.find is not None:
            quotes = {number: find_or_log(self.find, article) for number, article in new}
            self.library.quotes.keep(quotes, self.version)
        self.since = time.monotonic()


def _files_at(place: Path, failures: list[Failure]) -> Iterator[tuple[Path, bool]]:
    """Yield the files at a place, each with whether it was chosen itself, not with its folder."""
    if place.is_dir():
        yield from ((path, False) for path in _files_in(place, failures))
    else:
        yield place, True


def _has_arabic(article: Article) -> bool:
    return any(_ARABIC.search(block.text) for block in article.blocks)


def _files_in(folder: Path, failures: list[Failure]) -> Iterator[Path]:
    """Yield the files that may be articles, in order of their names; folders that cannot be read go to `failures`."""

    def on_error(error: OSError) -> None:
        path = Path(error.filename)
        failures.append(
            Failure(
                path,
                Phrase("The folder “{path}” could not be read ({reason}).", path=path, reason=error.strerror or error),
            )
        )

    for place, folders, names in os.walk(folder, onerror=on_error):
        stems = {Path(name).stem for name in names}
        folders[:] = sorted(each for each in folders if not each.startswith(".") and not _is_of_a_page(each, stems))
        for name in sorted(names):
            path = Path(place, name)
            if not name.startswith(".") and path.suffix and path.suffix.lower() in IMPORTERS:
                yield path


def _is_of_a_page(folder: str, stems: set[str]) -> bool:
    return any(folder.endswith(end) and folder.removesuffix(end) in stems for end in _SAVED_PARTS)
