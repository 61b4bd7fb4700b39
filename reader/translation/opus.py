"""OPUS-MT models as CTranslate2's own converters lay them out: model.bin beside source.spm and target.spm."""

import json
from pathlib import Path

from reader.domain.translation import Quality, TranslationModel
from reader.translation.engine import Engine, decoding_for, fingerprint, thread_count
from reader.translation.errors import ModelError
from reader.translation.neural import NeuralTranslator

_END = "</s>"
_FILES = ("model.bin", "source.spm", "target.spm")


class OpusTokenizer:
    """Two SentencePiece models, one a language."""

    def __init__(self, folder: Path, *, ends_source: bool) -> None:
        import sentencepiece  # noqa: PLC0415 -- slow to import; the window is shown first

        self._source = sentencepiece.SentencePieceProcessor(model_file=str(folder / "source.spm"))
        self._target = sentencepiece.SentencePieceProcessor(model_file=str(folder / "target.spm"))
        self._end = [_END] if ends_source else []

    def encode(self, sentence: str) -> list[str]:
        """Cut a sentence into pieces of the source vocabulary."""
        return [*self._source.encode(sentence, out_type=str), *self._end]

    def decode(self, tokens: list[str]) -> str:
        """Join pieces of the target vocabulary into text."""
        return str(self._target.decode_pieces([token for token in tokens if token != _END]))


def is_opus_folder(folder: Path) -> bool:
    """Tell whether a folder has the files of a converted OPUS-MT model."""
    return all((folder / name).is_file() for name in _FILES)


def load_model(folder: Path, *, name: str, version: str = "", quality: Quality = Quality.DEFAULT) -> NeuralTranslator:
    """Load the model in `folder`, which does not tell its own name. Raises ModelError if it is damaged."""
    missing = [file for file in _FILES if not (folder / file).is_file()]
    if missing:
        raise ModelError(
            "The model in {folder} has no {file}. Remove it and install it again.", folder=folder, file=missing[0]
        )
    try:
        tokenizer = OpusTokenizer(folder, ends_source=not _adds_end(folder))
    except (OSError, RuntimeError, ValueError) as error:
        raise ModelError(
            "The translation model in {folder} cannot be read ({reason}). Remove it and install it again.",
            folder=folder,
            reason=error,
        ) from error
    engine = Engine(folder, decoding_for(quality), thread_count())
    model = TranslationModel(name, version, fingerprint=fingerprint(folder / "model.bin", quality))
    return NeuralTranslator(model, engine, tokenizer)


def _adds_end(folder: Path) -> bool:
    """Tell whether the engine puts the end mark behind a source itself.

    The converter of Marian's own files says so; the one of Hugging Face's files leaves it to the tokenizer.
    """
    config = folder / "config.json"
    if not config.is_file():
        return False
    entries = json.loads(config.read_text(encoding="utf-8"))
    return isinstance(entries, dict) and bool(entries.get("add_source_eos"))
