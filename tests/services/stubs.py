"""Translators with known faults, in place of a model."""

from collections.abc import Callable, Mapping, Sequence

from reader.domain.errors import Cancelled
from reader.domain.text import Sentence, Span
from reader.domain.translation import SentenceTranslation, Stopped, TranslationModel


class StubTranslator:
    """Says what it is told to say, and remembers what it was asked."""

    def __init__(self, say: Callable[[str], SentenceTranslation | str], fingerprint: str = "stub") -> None:
        self._say = say
        self._model = TranslationModel("stub", "1", fingerprint=fingerprint)
        self.asked: list[list[str]] = []

    @property
    def model(self) -> TranslationModel:
        return self._model

    def translate(self, sentences: Sequence[str], stopped: Stopped) -> Sequence[SentenceTranslation]:
        if stopped():
            raise Cancelled
        self.asked.append(list(sentences))
        said = [(sentence, self._say(sentence)) for sentence in sentences]
        return [
            words if isinstance(words, SentenceTranslation) else SentenceTranslation(sentence, words)
            for sentence, words in said
        ]


class DictionaryMemory:
    """A memory without a disk."""

    def __init__(self) -> None:
        self.kept: dict[tuple[str, str], SentenceTranslation] = {}

    def recall(self, model: TranslationModel, sources: Sequence[str]) -> Mapping[str, SentenceTranslation]:
        found = {source: self.kept.get((model.fingerprint, source)) for source in sources}
        return {source: translation for source, translation in found.items() if translation is not None}

    def keep(self, model: TranslationModel, translations: Sequence[SentenceTranslation]) -> None:
        self.kept |= {(model.fingerprint, item.source): item for item in translations}


def blocks_of(*texts: str) -> list[Sentence]:
    """Make an article of one sentence a block."""
    return [Sentence(block, Span(0, len(text)), text) for block, text in enumerate(texts)]
