"""Keep what the reader opens: its text, its quotes, its English; and keep a whole folder of articles."""

import logging
import os
import re
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from types import MappingProxyType

from reader.domain.article import Article
from reader.domain.errors import Phrase, ReaderError
from reader.domain.library import KeptArticle, LibraryRow, Listing, Order
from reader.domain.quotes.values import Quote
from reader.domain.search import SearchQuery
from reader.domain.text import Sentence
from reader.domain.translation import QuoteEnglish, Report, SentenceTranslation, Stopped
from reader.importers import IMPORTERS
from reader.storage.articles import ArticleGoneError
from reader.storage.library import Library
from reader.storage.recovery import Recovery

FindQuotes = Callable[[Article], Sequence[Quote]]

_log = logging.getLogger(__name__)
_AT_ONCE, _SECONDS = 32, 0.5  # files, and time, after which what was read is written: another window never waits long
_ARABIC = re.compile("[\u0620-\u064a\u066e-\u06d3]")
_SAVED_PARTS = ("_files", ".files")  # a browser's folder of what belongs to a saved page


def keep_opened(library: Library, article: Article) -> KeptArticle:
    """Keep an article that the reader opens now, and return it as the library has it.

    One that is there already comes with its place, its note and its corrections, and with the reader's own text
    where he has changed it.
    """
    (kept,) = library.articles.keep([article], are_opened=True)
    return library.articles.load(kept.number)


def reopen(library: Library, number: int) -> KeptArticle:
    """Open an article of the library. Raises ArticleGoneError."""
    library.articles.open(number)
    return library.articles.load(number)


def reopen_last(library: Library) -> KeptArticle | None:
    """Open the article that was opened last, whatever it came from; None where none was."""
    last = recent_articles(library, 1)
    return reopen(library, last[0].number) if last else None


def recent_articles(library: Library, most: int) -> Sequence[LibraryRow]:
    """Return the articles that were opened last, the latest first; none of the trash."""
    hits = library.search.find(SearchQuery(), Listing(Order.OPENED, most=most)).hits
    return [hit.row for hit in hits if hit.row.opened is not None]


def quotes_of(library: Library, kept: KeptArticle, find: FindQuotes, version: str) -> Sequence[Quote]:
    """Return an article's quotes as `find`, of this version, finds them, without looking twice."""
    known = library.quotes.load(kept.number, version)
    if known is not None:
        return known
    found = find(kept.article)
    library.quotes.keep({kept.number: found}, version)
    return found


def keep_english(
    library: Library, number: int, sentences: Sequence[Sentence], translations: Mapping[int, SentenceTranslation]
) -> None:
    """Keep the English of those of an article's blocks that are translated whole, so that it can be searched."""
    by_block: dict[int, list[int]] = {}
    for place, sentence in enumerate(sentences):
        by_block.setdefault(sentence.block, []).append(place)
    library.articles.keep_english(
        number,
        {
            block: " ".join(translations[place].target for place in places)
            for block, places in by_block.items()
            if all(place in translations for place in places)
        },
    )


def keep_quotes_english(
    library: Library,
    number: int,
    quotes: Sequence[Quote],
    english: Mapping[Quote, QuoteEnglish],
    speakers: Mapping[Quote, str] = MappingProxyType({}),
) -> None:
    """Keep the English of an article's quotes and speakers; `quotes` are all that were found, in their order."""
    known = {place: english[quote] for place, quote in enumerate(quotes) if quote in english}
    library.quotes.keep_english(
        number,
        {place: each.text for place, each in known.items()},
        unsure={place for place, each in known.items() if not each.sure},
        own={place for place, each in known.items() if each.is_own},
        speakers={place: speakers[quote] for place, quote in enumerate(quotes) if quote in speakers},
    )


def find_stale_quotes(library: Library, find: FindQuotes, version: str, *, report: Report, stopped: Stopped) -> None:
    """Look for quotes where no finder of this version has looked, the latest articles first, until all are done."""
    total = library.quotes.count_stale(version)
    looked_at: set[int] = set()
    while stale := [number for number in library.quotes.find_stale(version, _AT_ONCE) if number not in looked_at]:
        for number in stale:
            if stopped():
                return
            with suppress(ArticleGoneError):  # another window was faster
                library.quotes.keep({number: _found(find, library.articles.load(number).article)}, version)
            looked_at.add(number)
            report(min(len(looked_at), total), total)


def index_waiting(library: Library, *, report: Report, stopped: Stopped) -> None:
    """Make findable what waits for it after a recovery, or since words are compared otherwise."""
    total = library.search.count_waiting()
    done = 0
    while not stopped() and (count := library.search.index_waiting(_AT_ONCE)):
        done += count
        report(min(done, total), total)


def tell_recovery(recovery: Recovery) -> Phrase:
    """Say what was done about a damaged library."""
    saved = Phrase("Nothing could be saved.")
    if recovery.articles:
        saved = Phrase("{count} articles could be saved.", count=recovery.articles)
    if recovery.with_gaps:
        saved = Phrase("{saved} In {gaps} of them something is missing.", saved=saved, gaps=recovery.with_gaps)
    aside = recovery.aside
    return Phrase("The library was damaged. {saved} The damaged file is kept as {aside}.", saved=saved, aside=aside)


@dataclass(frozen=True, slots=True)
class Failure:
    """A file, or folder, that could not be kept, and the sentence that says why."""

    path: Path
    why: str


@dataclass(frozen=True, slots=True)
class FolderReport:
    """What came of a folder.

    `new` articles came in, `known` were in the library already, `skipped` files of a folder have no Arabic in them
    (a README, a licence). `is_whole` False: it was stopped; `trouble` says
    what else ended it early, such as a full disk. What is counted is kept.
    """

    new: int
    known: int
    failures: tuple[Failure, ...]
    is_whole: bool
    trouble: str = ""
    skipped: int = 0


def import_folder(
    folder: Path,
    library: Library,
    *,
    open_file: Callable[[Path], Article],
    find: FindQuotes | None,
    version: str,
    report: Report,
    stopped: Stopped,
) -> FolderReport:
    """Keep all articles in a folder, as `import_places` does. Raises ReaderError for a folder that is not there."""
    if not folder.is_dir():
        raise ReaderError("There is no folder “{folder}”. Choose another one.", folder=folder)
    return import_places(
        [folder], library, open_file=open_file, find=find, version=version, report=report, stopped=stopped
    )


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
    failures: list[Failure] = []
    files = [file for place in places for file in _files_at(place, failures)]
    batch = _Batch(library, find, version)
    report(0, len(files))
    trouble, done, skipped = "", 0, 0
    try:
        for done, (path, is_chosen) in enumerate(files):
            if stopped():
                break
            try:
                article = open_file(path)
                if is_chosen or _has_arabic(article):
                    batch.add(article)
                else:
                    skipped += 1
            except ReaderError as error:
                failures.append(Failure(path, error.phrase))
            except Exception:  # noqa: BLE001 -- a bug of ours with one file is logged whole, and ends nothing
                _log.exception("A bug in reading a file of a folder")
                failures.append(Failure(path, Phrase("Something went wrong inside the program; its log tells more.")))
            if batch.is_due():
                batch.write()
                report(done + 1, len(files))
        else:
            done = len(files)
        batch.write()
        report(done, len(files))
    except ReaderError as error:
        trouble = error.phrase
    return FolderReport(batch.new, batch.known, tuple(failures), done == len(files) and not trouble, trouble, skipped)


@dataclass(slots=True)
class _Batch:
    """Articles that are read and wait to be written together."""

    library: Library
    find: FindQuotes | None
    version: str
    new: int = 0
    known: int = 0
    articles: list[Article] = field(default_factory=list)
    since: float = field(default_factory=time.monotonic)

    def add(self, article: Article) -> None:
        self.articles.append(article)

    def is_due(self) -> bool:
        return len(self.articles) >= _AT_ONCE or time.monotonic() - self.since > _SECONDS

    def write(self) -> None:
        kept = self.library.articles.keep(self.articles, are_opened=False)
        new = [(each.number, article) for each, article in zip(kept, self.articles, strict=True) if each.is_new]
        self.new += len(new)
        self.known += len(kept) - len(new)
        self.articles.clear()
        if self.find is not None:
            self.library.quotes.keep({number: _found(self.find, article) for number, article in new}, self.version)
        self.since = time.monotonic()


def _found(find: FindQuotes, article: Article) -> Sequence[Quote]:
    """Return an article's quotes; none where a bug of ours is in the way, which is logged and must not end the rest."""
    try:
        return find(article)
    except Exception:  # noqa: BLE001 -- see above
        _log.exception("A bug in finding quotes")
        return ()


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
