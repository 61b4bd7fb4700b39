"""The translator that the reader has chosen, with all that stands around a model."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from reader.domain.errors import Cancelled, ReaderError
from reader.domain.known_names import PeopleNames
from reader.domain.names import NameList
from reader.domain.quotes.lexicon import Lexicon
from reader.domain.translation import Quality, Stopped, Translator, TranslatorChoice
from reader.services.faithful import FaithfulTranslator
from reader.services.models import ModelShelf
from reader.storage.database import open_database
from reader.storage.names import read_names
from reader.storage.own_english import SqliteOwnEnglish
from reader.storage.translations import SqliteTranslations
from reader.translation.packages import InstalledModel, load_installed

if TYPE_CHECKING:
    import sqlite3


class Translators:
    """Makes translators. Owned by one thread; what is slow to open is kept from one to the next.

    So a change of the reader's names costs no loading of the model.
    """

    def __init__(self, shelf: ModelShelf, library: Path, names: Path, lexicon: Callable[[], Lexicon]) -> None:
        self._shelf, self._library, self._names, self._lexicon = shelf, library, names, lexicon
        self._people: PeopleNames | None = None
        self._loaded: tuple[InstalledModel, Quality, Translator] | None = None
        self._connection: sqlite3.Connection | None = None
        self.names = NameList(())
        """The reader's names, as the translator that was made last has them."""

    def make(self, choice: TranslatorChoice, tell: Callable[[str], None], stopped: Stopped) -> FaithfulTranslator:
        """Make the translator of a choice, with the names as they stand in their file now.

        Raises ReaderError if its model is missing or damaged, Cancelled if it is wanted no longer once the model is
        loaded. A memory or a list of names that cannot be read is no reason not to read: `tell` is given the sentence,
        and the translator does without it.
        """
        model, lexicon = self._model(choice), self._lexicon()
        if stopped():
            raise Cancelled  # nobody waits for this thread any longer who would see the library closed
        connection = self._open(tell)
        names = self._name_list(tell)
        self.names = names or NameList(())
        self._people = self._people or PeopleNames(lexicon.people)
        limit = choice.memory_limit
        return FaithfulTranslator(
            model,
            memory=SqliteTranslations(connection, self._library, limit=limit) if connection is not None else None,
            own=SqliteOwnEnglish(connection, self._library) if connection is not None else None,
            names=names,
            gazetteer=lexicon.gazetteer,
            people=self._people,
        )

    def close(self) -> None:
        """Close the library. To be called in the thread that made translators, which must not be used after it."""
        if self._connection is not None:
            self._connection.close()
            self._connection = None

    def _model(self, choice: TranslatorChoice) -> Translator:
        wanted = self._shelf.find(choice.model)
        if self._loaded is None or self._loaded[:2] != (wanted, choice.quality):
            self._loaded = None  # the old model's room is free before the new one takes its own
            self._loaded = (wanted, choice.quality, load_installed(wanted, choice.quality))
        return self._loaded[2]

    def _open(self, tell: Callable[[str], None]) -> "sqlite3.Connection | None":
        try:
            if self._connection is None:
                self._connection = open_database(self._library)
        except ReaderError as error:
            tell(error.phrase)
        return self._connection

    def _name_list(self, tell: Callable[[str], None]) -> NameList | None:
        try:
            return NameList(read_names(self._names))
        except ReaderError as error:
            tell(error.phrase)
            return None
