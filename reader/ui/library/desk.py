"""The quick work on the library, in a thread of its own: keeping, looking, and looking after it.

Its use cases are imported in this thread: an article is shown before they are loaded.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any, TypeVar

from PySide6.QtCore import QObject, Signal

from reader.domain.library import KeptArticle, LibraryRow, Listing, QuoteFilter, QuoteRow, ReadingPlace
from reader.ui.library.thread import LibraryThread
from reader.ui.lists.paged_rows import PAGE

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from pathlib import Path

    from reader.domain.article import Article
    from reader.domain.quotes.corrections import Correction
    from reader.domain.quotes.values import Quote
    from reader.domain.search import SearchQuery
    from reader.domain.text import Sentence
    from reader.domain.translation import QuoteEnglish, SentenceTranslation
    from reader.services.voices import Voices
    from reader.storage.library import Library
    from reader.ui.work.jobs import Course, Job
    from reader.ui.work.services import LibraryServices

T = TypeVar("T")


class LibraryDesk(QObject):
    """Asks the library, and changes it.

    `reopened` carries an article of the library that is to be read; `listed` (number of the first row, search
    result), `named` (territories by code, tags with their counts), `heard` what is to be said of all voices,
    `quoted` (number of the first row, quotes) and `recalled` the rows of what was opened last. `changed`: a list may
    show something else now. `told` carries what the reader should know, `failed` why something could not be done,
    `worked` tells that something could.
    """

    reopened = Signal(object)
    listed = Signal(int, object)
    named = Signal(dict, dict)
    heard = Signal(object)
    quoted = Signal(int, object)
    recalled = Signal(tuple)
    changed = Signal()
    exported = Signal(object)  # a path
    told = Signal(object)
    worked = Signal()
    failed = Signal(object)

    def __init__(self, services: LibraryServices, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._services = services
        self._thread = LibraryThread("library", services.start, self)
        self._latest: dict[str, Job[Any]] = {}
        self._reopening: Job[Any] | None = None
        self._thread.told.connect(self.told)
        self._thread.worked.connect(self.worked)
        self._thread.failed.connect(self.failed)

    # Reading

    def keep(self, article: Article, then: Callable[[KeptArticle], None]) -> None:
        """Keep an article that is opened; `then` is given it as the library has it."""

        def work(library: Library) -> KeptArticle:
            from reader.services import keeping  # noqa: PLC0415 -- see the module

            return keeping.keep_opened(library, article)

        self._change(work, then)

    def reopen(self, number: int) -> None:
        """Open an article of the library."""

        def work(library: Library) -> KeptArticle:
            from reader.services import keeping  # noqa: PLC0415 -- see the module

            return keeping.reopen(library, number)

        self._reopening = self._change(work, self.reopened.emit)

    def reopen_last(self, otherwise: Callable[[], object]) -> None:
        """Open the article that was open last; `otherwise` is called where there is none, or no library."""

        def work(library: Library) -> KeptArticle | None:
            from reader.services import keeping  # noqa: PLC0415 -- see the module

            return keeping.reopen_last(library)

        def take(kept: KeptArticle | None) -> None:
            if kept is None:
                otherwise()
            else:
                self.reopened.emit(kept)

        job = self._thread.do(lambda library, _: work(library), take)
        job.failed.connect(lambda _: otherwise())
        self._reopening = job

    def leave_reopening(self) -> None:
        """Open nothing out of the library that is still looked for: the reader has opened something else."""
        if self._reopening is not None:
            self._reopening.cancel()

    @property
    def is_busy(self) -> bool:
        """Whether an article is being looked for that is to be opened."""
        return self._reopening is not None and not self._reopening.is_over

    def recall(self, most: int) -> None:
        """Look which articles were opened last."""

        def work(library: Library) -> Sequence[LibraryRow]:
            from reader.services import keeping  # noqa: PLC0415 -- see the module

            return keeping.recent_articles(library, most)

        self._ask("recent", work, lambda rows: self.recalled.emit(tuple(rows)))

    def revise(self, number: int, article: Article) -> None:
        """Keep the text as the reader has changed it."""
        self._change(lambda library: library.articles.change(number, article))

    def keep_quotes(self, number: int, found: Sequence[Quote], corrections: Sequence[Correction]) -> None:
        """Keep what was found in an article, and what the reader set right in it."""

        def work(library: Library) -> None:
            version = self._services.finder()
            if library.quotes.load(number, version) != tuple(found):
                library.quotes.keep({number: found}, version)
            if library.quotes.corrections(number) != tuple(corrections):
                library.quotes.keep_corrections(number, corrections)

        self._change(work)

    def keep_english(
        self,
        number: int,
        sentences: Sequence[Sentence],
        translations: Mapping[int, SentenceTranslation],
        quotes: Sequence[tuple[Quote, QuoteEnglish | None, str]],
    ) -> None:
        """Keep the English of an article and of its quotes, so that it can be searched.

        `quotes` are all that were found, each with its own English and its speaker's, as far as they are known.
        """
        english = {quote: words for quote, words, _ in quotes if words is not None}
        speakers = {quote: name for quote, _, name in quotes if name}

        def work(library: Library) -> None:
            from reader.services import keeping  # noqa: PLC0415 -- see the module

            keeping.keep_english(library, number, sentences, translations)
            keeping.keep_quotes_english(library, number, [quote for quote, *_ in quotes], english, speakers)

        self._change(work)

    def keep_place(self, number: int, place: ReadingPlace, progress: float) -> None:
        """Keep where the reader is."""
        self._change(lambda library: library.articles.keep_place(number, place, progress))

    # The list

    def find(self, query: SearchQuery, listing: Listing) -> None:
        """Look for articles; the pages of an earlier question are not looked for any longer."""
        if not listing.first:
            self._leave_pages("list")
        self._ask(
            f"list {listing.first}",
            lambda library: library.search.find(query, listing),
            partial(self.listed.emit, listing.first),
        )

    def name(self) -> None:
        """Look what countries and tags there are."""

        def work(library: Library) -> tuple[dict[str, object], dict[str, int]]:
            counts = library.quote_views.by_country(QuoteFilter())
            named = {each.territory.code: each.territory for each in counts if each.territory is not None}
            return dict(named), dict(library.articles.tags())

        self._ask("names", work, lambda found: self.named.emit(*found))

    def set_read(self, numbers: Sequence[int], *, is_read: bool) -> None:
        """Mark articles read or unread."""

        def work(library: Library) -> None:
            for number in numbers:
                library.articles.set_read(number, is_read=is_read)

        self._change(work)

    def set_tags(self, number: int, tags: Sequence[str]) -> None:
        """Keep an article's tags."""
        self._change(lambda library: library.articles.set_tags(number, tags))

    def read_note(self, number: int, then: Callable[[str], None]) -> None:
        """Hand over an article's note."""
        self._thread.do(lambda library, _: library.articles.load(number).note, then)

    def read(self, number: int, then: Callable[[Article], None]) -> None:
        """Hand over an article, as it is kept."""
        self._thread.do(lambda library, _: library.articles.load(number).article, then)

    def set_note(self, number: int, note: str) -> None:
        """Keep an article's note."""
        self._change(lambda library: library.articles.set_note(number, note))

    def trash(self, numbers: Sequence[int]) -> None:
        """Put articles into the trash."""
        self._change(lambda library: library.articles.trash(numbers))

    def restore(self, numbers: Sequence[int]) -> None:
        """Take articles out of the trash."""
        self._change(lambda library: library.articles.restore(numbers))

    def empty_trash(self) -> None:
        """Delete for good what is in the trash."""
        self._change(lambda library: library.articles.empty_trash())

    # Voices

    def hear(self, wanted: QuoteFilter) -> None:
        """Look who said how much, and the first of it."""
        self._leave_pages("quotes")

        def work(library: Library) -> Voices:
            from reader.services.voices import look_at_voices  # noqa: PLC0415 -- as above

            return look_at_voices(library, wanted, PAGE)

        self._ask("voices", work, self.heard.emit)

    def find_quotes(self, wanted: QuoteFilter, first: int) -> None:
        """Look for the quotes from `first` on."""

        def work(library: Library) -> tuple[QuoteRow, ...]:
            return library.quote_views.rows(wanted, first=first, most=PAGE)

        self._ask(f"quotes {first}", work, partial(self.quoted.emit, first))

    def export(self, wanted: QuoteFilter, path: Path) -> None:
        """Write quotes to a file as a table."""

        def work(library: Library, _: Course) -> None:
            from reader.services.voices import export_table  # noqa: PLC0415 -- as above

            export_table(library, wanted, path)

        self._thread.do(work, lambda _: self.exported.emit(path))

    def write(self, path: Path, data: bytes) -> None:
        """Write a chart to a file."""

        def work(_library: Library, _: Course) -> None:
            from reader.services.exporting import write_whole  # noqa: PLC0415 -- as above

            write_whole(path, data)

        self._thread.do(work, lambda _: self.exported.emit(path))

    def close(self, seconds: float) -> bool:
        """Write what is to be written, and end; tell whether all has really ended."""
        for job in self._latest.values():
            job.cancel()
        return self._thread.close(seconds)

    def _leave_pages(self, kind: str) -> None:
        """Look for no page of a list any longer."""
        for key in [key for key in self._latest if key.startswith(kind)]:
            self._latest.pop(key).cancel()

    def _ask(self, key: str, work: Callable[[Library], T], then: Callable[[T], None]) -> None:
        """Look something up; an earlier question of the same kind is not answered any longer."""
        if key in self._latest:
            self._latest[key].cancel()
        self._latest[key] = self._thread.do(lambda library, _: work(library), then)

    def _change(self, work: Callable[[Library], T], then: Callable[[T], None] | None = None) -> Job[T]:
        job = self._thread.do(lambda library, _: work(library), then)
        job.succeeded.connect(lambda _: self.changed.emit())
        return job
