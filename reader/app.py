"""Composition root: the only file that sees every layer.

Imports stand inside functions: the commands run on machines that have no Qt libraries, and the window is shown before
the importers, the lexicon and the engine are loaded.
"""

import gc
import logging
import os
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, NoReturn

from reader import cli
from reader.paths import Paths, resource, user_paths

if TYPE_CHECKING:
    from PySide6.QtCore import QMessageLogContext, QtMsgType
    from PySide6.QtWidgets import QApplication

    from reader.domain.article import Article
    from reader.domain.names import NameList
    from reader.domain.quotes.lexicon import Lexicon
    from reader.domain.quotes.values import Quote
    from reader.domain.text import Sentence
    from reader.domain.translation import QuoteEnglish, SentenceTranslation, Stopped, Translator, TranslatorChoice
    from reader.services.translators import Translators
    from reader.storage.library import Library
    from reader.ui.window.main_window import MainWindow
    from reader.ui.work.services import LibraryServices, Services, ToolServices, TranslationRun

_log = logging.getLogger(__name__)
_LOG_BYTES = 500_000
SWITCH_INTERVAL = 0.0003
"""Seconds that a thread may hold the interpreter while others wait; Python's own are 0.005.

The window's thread gives it up at many calls of Qt, and waits for it while an article is split, quotes are found and
English is sorted in: its longest turns with 1 MB being opened waited 45, 25 and 60 ms with 0.001, and 18 to 24 with
this.
"""


def main(arguments: Sequence[str] | None = None) -> int:
    """Start the window, or run a command. Returns the exit code."""
    given = list(sys.argv[1:] if arguments is None else arguments)
    if given and given[0] in cli.COMMANDS:
        return cli.run(given, user_paths())
    file = _file_of(given) if given else None
    application, _window = open_window(file, user_paths())
    return _leave(application, application.exec())


def _leave(application: "QApplication", code: int) -> NoReturn:
    """End the process at once: all is written when the window has closed.

    Qt's end comes first: it hands the clipboard over to the system, or what was copied would be gone with the window.
    Python's own end would take the model's code away under the threads that CTranslate2 (4.8) keeps for it: one of six
    closings after a translation ended in a crash.
    """
    from shiboken6 import delete  # noqa: PLC0415 -- see the module's docstring

    delete(application)
    logging.shutdown()
    sys.stdout.flush()
    sys.stderr.flush()
    os._exit(code)


def _file_of(given: Sequence[str]) -> Path | None:
    import argparse  # noqa: PLC0415 -- most starts have no arguments, and each import delays the window

    parser = argparse.ArgumentParser(
        prog="arabic-reader",
        description="Read an Arabic article beside its English translation, with its quotes by country.",
        epilog=f"Without the window: {', '.join(cli.COMMANDS)}. Each has its own --help.",
    )
    parser.add_argument("file", metavar="FILE", nargs="?", type=Path, help="an article to open")
    file: Path | None = parser.parse_args(given).file
    return file


def open_window(file: Path | None, paths: Paths) -> "tuple[QApplication, MainWindow]":
    """Show the window, with an article on its way: the one that was read last where `file` is None.

    Return the application too, which is to be executed. Python's search for garbage begins after the first paint: it
    would go three times through what the start makes, and find nothing.
    """
    gc.disable()
    _keep_log(paths.log)
    from PySide6.QtCore import qInstallMessageHandler  # noqa: PLC0415 -- see the module's docstring
    from PySide6.QtWidgets import QApplication  # noqa: PLC0415

    qInstallMessageHandler(_on_qt_message)
    application = QApplication(sys.argv[:1])
    application.setApplicationName("Arabic Reader")
    application.setDesktopFileName("arabic-reader")
    sys.excepthook = _log_bug
    sys.setswitchinterval(SWITCH_INTERVAL)
    window = build(paths)
    window.show()
    if file is None:
        window.open_last()
    else:
        window.open_path(file)
    return application, window


def build(paths: Paths) -> "MainWindow":
    """Make the whole window. A QApplication must exist."""
    from reader.settings import read_settings, write_settings  # noqa: PLC0415
    from reader.ui.window.main_window import MainWindow  # noqa: PLC0415

    def start_working() -> "Services":
        gc.enable()
        return services(paths)

    return MainWindow(
        start_working,
        resource(""),
        read_settings(paths.settings),
        lambda settings: write_settings(paths.settings, settings),
    )


def services(paths: Paths) -> "Services":
    """Put the use cases together; the lexicon and the engine load when they are first asked for."""
    from reader.ui.work.services import Services  # noqa: PLC0415

    @cache
    def lexicon() -> "Lexicon":
        from reader.lexicon.lexicon import load_lexicon  # noqa: PLC0415

        with _made_for_good():
            return load_lexicon(resource("lexicon"))

    @cache
    def translators() -> "Translators":
        from reader.services.translators import Translators  # noqa: PLC0415

        return Translators(tools().shelf, paths.library, paths.names, lambda: lexicon().gazetteer)

    def load_translator(choice: "TranslatorChoice", tell: "Callable[[str], None]") -> "Translator":
        made = translators().make(choice, tell)
        engine_is_loaded()
        return made

    def close_translators() -> None:
        if translators.cache_info().currsize:  # else there was no need of any
            translators().close()

    @cache
    def engine_is_loaded() -> None:
        gc.freeze()

    @cache
    def tools() -> "ToolServices":
        return _tools(paths)

    return Services(
        open_file=_open_file,
        read_pasted=_read_pasted,
        open_address=_open_address,
        find_quotes=lambda article: _find_quotes(article, lexicon()),
        load_translator=load_translator,
        close_translators=close_translators,
        translate=_translate,
        find_quote_english=_find_quote_english,
        translate_quote_words=_translate_quote_words,
        name_speakers=lambda quotes, sentences, translations, translator, stopped: _name_speakers(
            quotes, sentences, translations, translator, translators().names, stopped
        ),
        territories=lambda: lexicon().gazetteer.territories,
        library=_library(paths, lambda article: _find_quotes(article, lexicon())),
        tools=tools,
        sample=resource("samples/lake-agreement.txt"),
    )


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


def _find_quotes(article: "Article", lexicon: "Lexicon") -> "tuple[Quote, ...]":
    from reader.domain.quotes.finder import find_quotes  # noqa: PLC0415

    return find_quotes(article.blocks, lexicon)


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


def _name_speakers(
    quotes: "Mapping[int, Quote]",
    sentences: "Sequence[Sentence]",
    translations: "Mapping[int, SentenceTranslation]",
    translator: "Translator",
    names: "NameList",
    stopped: "Stopped",
) -> "Mapping[int, str]":
    from reader.services.speakers import name_speakers  # noqa: PLC0415

    return name_speakers(quotes, sentences, translations, translator, names, stopped=stopped)


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


def _tools(paths: Paths) -> "ToolServices":
    from reader.services.models import ModelShelf  # noqa: PLC0415
    from reader.services.naming import NamesFile  # noqa: PLC0415
    from reader.services.remembering import MemoryKeeper  # noqa: PLC0415
    from reader.ui.work.services import ToolServices  # noqa: PLC0415

    shelf = ModelShelf(paths.models, resource("models/ar_en"), paths.scratch)
    return ToolServices(shelf, MemoryKeeper(paths.library), NamesFile(paths.names))


def _translate(sentences: "Sequence[Sentence]", translator: "Translator", run: "TranslationRun") -> None:
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


def _keep_log(path: Path) -> None:
    """Write warnings and bugs to a file, begun anew when it has grown large; without a place for it, to nowhere."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        if path.exists() and path.stat().st_size > _LOG_BYTES:
            path.replace(path.with_suffix(".old.log"))
        # A plain FileHandler: logging.handlers brings sockets and more, which would delay the window.
        handler: logging.Handler = logging.FileHandler(path, encoding="utf-8", delay=True)
    except OSError:
        handler = logging.NullHandler()
    logging.basicConfig(
        level=logging.WARNING, handlers=[handler], format="%(asctime)s %(levelname)s %(name)s: %(message)s"
    )


def _log_bug(kind: type[BaseException], bug: BaseException, trace: TracebackType | None) -> None:
    _log.critical("A bug", exc_info=(kind, bug, trace))
    sys.__excepthook__(kind, bug, trace)


def _on_qt_message(kind: "QtMsgType", _context: "QMessageLogContext", message: str) -> None:
    """Log Qt's own words. Its last ones, where it finds no screen, become a sentence instead of a crash."""
    from PySide6.QtCore import QtMsgType  # noqa: PLC0415

    if kind is not QtMsgType.QtFatalMsg:
        _log.warning("Qt: %s", message)
        return
    _log.critical("Qt: %s", message)
    if "platform plugin" in message:
        sys.stderr.write(
            "Arabic Reader cannot open its window: there is no screen here, or a library that Qt needs for it is "
            f"missing. These commands need none: {', '.join(f'arabic-reader {name}' for name in cli.COMMANDS)}.\n"
        )
    else:
        sys.stderr.write(f"Arabic Reader has to stop: {message}\n")
    sys.stderr.flush()
    os._exit(1)
