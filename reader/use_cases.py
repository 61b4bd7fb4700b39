"""The use cases behind the window, put together from all layers.

Imports stand inside functions: the window is shown before the importers, the lexicon and the engine are loaded.
"""

import gc
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from functools import cache, cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from reader.paths import Paths, resource

if TYPE_CHECKING:
    from reader.domain.article import Article
    from reader.domain.quotes.lexicon import Lexicon
    from reader.domain.quotes.values import Quote
    from reader.domain.text import Sentence
    from reader.domain.translation import QuoteEnglish, SentenceTranslation, Stopped, Translator, TranslatorChoice
    from reader.services.translators import Translators
    from reader.storage.library import Library
    from reader.ui.work.services import LibraryServices, Services, ToolServices, TranslationRun


def services(paths: Paths) -> "Services":
    """Put the use cases together; the lexicon and the engine load when they are first asked for."""
    from reader.ui.work.services import Services  # noqa: PLC0415 -- see the module's docstring

    loaded = _Loaded(paths)
    return Services(
        open_file=_open_file,
        read_pasted=_read_pasted,
        open_address=_open_address,
        find_quotes=loaded.find_quotes,
        load_translator=loaded.load_translator,
        close_translators=loaded.close_translators,
        translate=translate,
        find_quote_english=_find_quote_english,
        translate_quote_words=_translate_quote_words,
        name_speakers=loaded.name_speakers,
        territories=lambda: loaded.lexicon.gazetteer.territories,
        library=_library(paths, loaded.find_quotes),
        tools=lambda: loaded.tools,
        sample=resource("samples/lake-agreement.txt"),
    )


class _Loaded:
    """What several use cases share and is slow to load: loaded when it is first asked for, and kept."""

    def __init__(self, paths: Paths) -> None:
        self._paths = paths
        self._has_engine = False

    @cached_property
    def lexicon(self) -> "Lexicon":
        from reader.lexicon.lexicon import load_lexicon  # noqa: PLC0415

        with _made_for_good():
            return load_lexicon(resource("lexicon"))

    @cached_property
    def tools(self) -> "ToolServices":
        from reader.services.models import ModelShelf  # noqa: PLC0415
        from reader.services.naming import NamesFile  # noqa: PLC0415
        from reader.services.remembering import MemoryKeeper  # noqa: PLC0415
        from reader.ui.work.services import ToolServices  # noqa: PLC0415

        paths = self._paths
        shelf = ModelShelf(paths.models, resource("models/ar_en"), paths.scratch)
        return ToolServices(shelf, MemoryKeeper(paths.library), NamesFile(paths.names))

    @cached_property
    def translators(self) -> "Translators":
        from reader.services.translators import Translators  # noqa: PLC0415

        paths = self._paths
        return Translators(self.tools.shelf, paths.library, paths.names, lambda: self.lexicon)

    def find_quotes(self, article: "Article") -> "tuple[Quote, ...]":
        from reader.domain.quotes.finder import find_quotes  # noqa: PLC0415

        return find_quotes(article.blocks, self.lexicon)

    def load_translator(
        self, choice: "TranslatorChoice", tell: "Callable[[str], None]", stopped: "Stopped"
    ) -> "Translator":
        made = self.translators.make(choice, tell, stopped)
        if not self._has_engine:
            self._has_engine = True
            gc.freeze()  # see _made_for_good
        return made

    def name_speakers(
        self,
        quotes: "Mapping[int, Quote]",
        sentences: "Sequence[Sentence]",
        translations: "Mapping[int, SentenceTranslation]",
        translator: "Translator",
        stopped: "Stopped",
    ) -> "Mapping[int, str]":
        from reader.domain.known_names import KnownNames  # noqa: PLC0415
        from reader.services.speakers import name_speakers  # noqa: PLC0415

        names, known = self.translators.names, KnownNames(self.lexicon)
        return name_speakers(quotes, sentences, translations, translator, names, known, stopped=stopped)

    def close_translators(self) -> None:
        if "translators" in vars(self):  # else nobody has asked for any
            self.translators.close()


@contextmanager
def _made_for_good() -> Iterator[None]:
    """Keep Python's search for garbage out of what is made inside, for as long as the program runs.

    A full search stops all threads: 75 to 150 ms with the lexicon, the engine's modules and the window's among what it
    goes through, which are nine tenths of all objects; less than 10 ms without them.
    """
    gc.disable()
    try:
        yield
    finally:
        gc.freeze()
        gc.enable()


def _open_file(path: Path) -> "Article":
    from reader.services.importing import open_file  # noqa: PLC0415

    return open_file(path)


def _read_pasted(text: str, markup: str) -> "Article":
    from reader.services.importing import read_pasted  # noqa: PLC0415

    return read_pasted(text, markup)


def _open_address(address: str, report: "Callable[[str], None]", stopped: "Stopped") -> "Article":
    from reader.services.importing import open_address  # noqa: PLC0415

    return open_address(address, report=report, stopped=stopped)


def _find_quote_english(
    quote: "Quote", sentences: "Sequence[Sentence]", translations: "Mapping[int, SentenceTranslation]"
) -> "QuoteEnglish | None":
    from reader.services.analysing import find_quote_english  # noqa: PLC0415

    return find_quote_english(quote, sentences, translations)


def _translate_quote_words(
    quotes: "Mapping[int, Quote]", found: "Mapping[int, QuoteEnglish]", translator: "Translator", stopped: "Stopped"
) -> "Mapping[int, QuoteEnglish]":
    from reader.services.analysing import translate_quote_words  # noqa: PLC0415

    return translate_quote_words(quotes, found, translator, stopped=stopped)


def _library(paths: Paths, find_quotes: "Callable[[Article], Sequence[Quote]]") -> "LibraryServices":
    from reader.ui.work.services import LibraryServices  # noqa: PLC0415

    unsure: list[Path] = []

    def start(tell: "Callable[[str], None]") -> "Library":
        from reader.services.keeping import tell_recovery  # noqa: PLC0415
        from reader.storage.library import start_library  # noqa: PLC0415

        start = start_library(paths.library)
        if not start.was_closed:
            unsure.append(paths.library)
        if start.recovery is not None:
            tell(tell_recovery(start.recovery))
        return start.library

    def check(stopped: "Stopped") -> None:
        from reader.storage.recovery import check_library  # noqa: PLC0415

        while unsure and not stopped():
            check_library(unsure.pop(), stopped)

    def open_another(_tell: "Callable[[str], None]") -> "Library":
        from reader.storage.library import open_library  # noqa: PLC0415

        return open_library(paths.library)

    @cache
    def finder() -> str:
        from reader.services.versions import finder_version  # noqa: PLC0415

        code = Path(__file__).parent
        return finder_version([code / "domain", code / "lexicon", resource("lexicon")])

    return LibraryServices(start, open_another, _open_file, find_quotes, finder, check)


def translate(sentences: "Sequence[Sentence]", translator: "Translator", run: "TranslationRun") -> None:
    """Translate an article's sentences, and tell the window as its run asks."""
    from reader.services.translating import translate_sentences  # noqa: PLC0415

    translate_sentences(
        sentences,
        translator,
        arrived=run.arrived,
        report=run.report,
        stopped=run.stopped,
        looked_at=run.looked_at,
        quoted=run.quoted,
    )
