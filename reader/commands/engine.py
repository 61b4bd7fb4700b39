"""The translator that the commands use."""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import closing, contextmanager
from pathlib import Path

from reader.commands.output import tell, tell_progress
from reader.domain.errors import ReaderError
from reader.domain.known_names import PeopleNames
from reader.domain.names import NameList
from reader.domain.quotes.entries import KnownPerson
from reader.domain.quotes.values import Quote
from reader.domain.territories import Gazetteer
from reader.domain.text import Sentence
from reader.domain.translation import OwnEnglish, QuoteEnglish, SentenceTranslation, Translator
from reader.paths import Paths, resource
from reader.services.analysing import find_quote_english, translate_quote_words
from reader.services.faithful import FaithfulTranslator
from reader.services.translating import translate_sentences
from reader.settings import read_settings
from reader.storage.database import open_database
from reader.storage.names import read_names
from reader.storage.own_english import SqliteOwnEnglish
from reader.translation.packages import find_model, load_installed


@contextmanager
def opened_translator(paths: Paths, gazetteer: Gazetteer, people: Mapping[str, KnownPerson]) -> Iterator[Translator]:
    """Load the model that the reader has chosen in the window. Raises ReaderError where it is missing or damaged.

    Names are written as the reader's list has them, `people`'s as the press writes them, and a sentence that the reader
    has put into English himself is his.
    """
    chosen = find_model(read_settings(paths.settings).model, paths.models, resource("models/ar_en"))
    names = NameList(read_names(paths.names))
    with _opened_own_english(paths.library) as own:
        model, known = load_installed(chosen), PeopleNames(people)
        yield FaithfulTranslator(model, own=own, names=names, gazetteer=gazetteer, people=known)


@contextmanager
def _opened_own_english(library: Path) -> Iterator[OwnEnglish | None]:
    """Open what the reader wrote; None without a library, which no command makes, and where it cannot be read."""
    try:
        connection = open_database(library) if library.exists() else None
    except ReaderError as error:
        tell(str(error))
        connection = None
    if connection is None:
        yield None
        return
    with closing(connection):
        yield SqliteOwnEnglish(connection, library)


def translate_all(sentences: Sequence[Sentence], translator: Translator) -> Mapping[int, SentenceTranslation]:
    """Translate sentences; by their numbers."""
    translations: dict[int, SentenceTranslation] = {}
    translate_sentences(
        sentences,
        translator,
        arrived=translations.update,
        report=tell_progress,
        stopped=lambda: False,
        looked_at=lambda: 0,
    )
    return translations


def quotes_english(
    quotes: Sequence[Quote],
    sentences: Sequence[Sentence],
    translations: Mapping[int, SentenceTranslation],
    translator: Translator,
) -> dict[int, QuoteEnglish]:
    """Return the quotes' English, by their numbers, as it stands in an article that is translated whole."""
    numbered = dict(enumerate(quotes))
    found = {number: find_quote_english(quote, sentences, translations) for number, quote in numbered.items()}
    english = {number: one for number, one in found.items() if one is not None}
    return english | translate_quote_words(numbered, english, translator, stopped=lambda: False)
