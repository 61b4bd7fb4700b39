"""The translator that the commands use."""

from collections.abc import Mapping, Sequence

from reader.commands.output import tell_progress
from reader.domain.names import NameList
from reader.domain.territories import Gazetteer
from reader.domain.text import Sentence
from reader.domain.translation import SentenceTranslation, Translator
from reader.paths import Paths, resource
from reader.services.faithful import FaithfulTranslator
from reader.services.translating import translate_sentences
from reader.settings import read_settings
from reader.storage.names import read_names
from reader.translation.packages import find_model, load_installed


def load_translator(paths: Paths, gazetteer: Gazetteer) -> Translator:
    """Load the model that the reader has chosen in the window. Raises ReaderError where it is missing or damaged.

    Names are written as the reader's list has them.
    """
    chosen = find_model(read_settings(paths.settings).model, paths.models, resource("models/ar_en"))
    names = NameList(read_names(paths.names))
    return FaithfulTranslator(load_installed(chosen), names=names, gazetteer=gazetteer)


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
