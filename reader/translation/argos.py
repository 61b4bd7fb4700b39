"""Argos packages: a folder with metadata.json, model/ and a SentencePiece or BPE model."""

import os
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from reader.domain.translation import Quality, TranslationModel
from reader.translation.engine import Engine, decoding_for, fingerprint, thread_count
from reader.translation.errors import ModelError
from reader.translation.metadata import BUILTIN_NAME, read_metadata
from reader.translation.neural import NeuralTranslator

_FOLDERS_OF_ARGOS = ("XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "ARGOS_PACKAGES_DIR")


def load_model(folder: Path, *, quality: Quality = Quality.DEFAULT, is_builtin: bool = False) -> NeuralTranslator:
    """Load the package in `folder`; takes a part of a second. Raises ModelError if it is missing or damaged."""
    metadata = read_metadata(folder)
    weights = folder / "model" / "model.bin"
    if not weights.is_file():
        raise ModelError(
            "The translation model in {folder} has no model.bin. Remove it and install it again.", folder=folder
        )
    package = _open_package(folder)
    engine = Engine(folder / "model", decoding_for(quality), thread_count())
    name = BUILTIN_NAME if is_builtin else metadata.name
    model = TranslationModel(name, metadata.version, is_builtin, fingerprint(weights, quality))
    prefix = [package.target_prefix] if package.target_prefix else []
    return NeuralTranslator(model, engine, package.tokenizer, prefix)


def _open_package(folder: Path) -> Any:  # noqa: ANN401 -- argostranslate ships no types
    try:
        with _folders_elsewhere():
            from argostranslate.package import Package  # noqa: PLC0415 -- slow, and it makes folders

        package = Package(folder)
        package.tokenizer.encode("خبر")  # the tokenizer is read at its first use
    except (OSError, RuntimeError, ValueError, AttributeError, TypeError, IndexError) as error:
        raise ModelError(
            "The translation model in {folder} cannot be read ({reason}). Remove it and install it again.",
            folder=folder,
            reason=error,
        ) from error
    return package


@contextmanager
def _folders_elsewhere() -> Iterator[None]:
    """Let argostranslate, which makes its folders when it is imported, make them where they are deleted again."""
    if "argostranslate.settings" in sys.modules:
        yield
        return
    before = {name: os.environ.get(name) for name in _FOLDERS_OF_ARGOS}
    with tempfile.TemporaryDirectory() as elsewhere:
        os.environ.update(dict.fromkeys(_FOLDERS_OF_ARGOS, elsewhere))
        try:
            yield
        finally:
            for name, value in before.items():
                if value is None:
                    del os.environ[name]
                else:
                    os.environ[name] = value
