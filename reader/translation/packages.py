"""The models on this computer: which there are, one more, one less."""

import hashlib
import json
import re
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from pathlib import Path

from reader.domain.errors import Cancelled, Phrase, ReaderError
from reader.domain.translation import Quality, Report, Stopped
from reader.translation import argos, opus
from reader.translation.errors import ModelError
from reader.translation.metadata import BUILTIN_NAME, read_metadata
from reader.translation.neural import NeuralTranslator, has_arabic
from reader.translation.unpacking import unpack

_NOTE = "installed.json"
_UNFINISHED = ".installing-"
_TEST_SENTENCE = "قال الوزير إن الاجتماع سيعقد يوم الأربعاء في العاصمة."
_CHUNK = 1 << 20
_LATIN = re.compile(r"[A-Za-z]")
_UNSAFE = re.compile(r"[^\w.-]+")


@dataclass(frozen=True, slots=True)
class InstalledModel:
    """A model in its folder. `key` names it among the others; the built-in one's is "".

    `size` is in bytes. `sha256` is the checksum of the file it was installed from, `origin` that file's name or
    address; both "" for the built-in one. `trouble` is "" or the sentence that says why it cannot be used.
    """

    key: str
    folder: Path
    name: str
    version: str
    size: int
    origin: str = ""
    sha256: str = ""
    trouble: str = ""

    @property
    def is_builtin(self) -> bool:
        """Whether it came with the program, and stays."""
        return not self.key

    @property
    def label(self) -> str:
        """Name and version."""
        return f"{self.name} {self.version}".strip()


@dataclass(frozen=True, slots=True)
class _Note:
    """What is remembered of an installation, beside the model's own files."""

    name: str
    version: str
    origin: str
    sha256: str


def list_models(models: Path, builtin: Path) -> tuple[InstalledModel, ...]:
    """List the built-in model, then the installed ones by name. A half-installed one is not listed."""
    folders = sorted(path for path in models.iterdir() if path.is_dir()) if models.is_dir() else []
    installed = [_describe(path.name, path) for path in folders if not path.name.startswith(_UNFINISHED)]
    return (_describe("", builtin), *installed)


def find_model(key: str, models: Path, builtin: Path) -> InstalledModel:
    """Return the model of a key. Raises ModelError for one that is not there."""
    for model in list_models(models, builtin):
        if model.key == key:
            return model
    raise ModelError("The model “{key}” is not installed. Choose another one in the Models dialog.", key=key)


def load_installed(model: InstalledModel, quality: Quality = Quality.DEFAULT) -> NeuralTranslator:
    """Load a model of whichever kind. Raises ModelError if it is damaged."""
    if model.trouble:
        raise ModelError(model.trouble)
    if opus.is_opus_folder(model.folder):
        return opus.load_model(model.folder, name=model.name, version=model.version, quality=quality)
    return argos.load_model(model.folder, quality=quality, is_builtin=model.is_builtin)


def install_model(source: Path, models: Path, *, report: Report, stopped: Stopped, origin: str = "") -> InstalledModel:
    """Install a model from an .argosmodel file, or a zip file or folder of a converted OPUS-MT model.

    It is unpacked beside the others under another name, loaded, and put to the test of a sentence, and only then
    takes its place, in one step; a model of the same name is replaced. `report` counts bytes. Raises ModelError for
    what is no model of Arabic to English, Cancelled when `stopped()` turns true; either leaves nothing behind.
    """
    models.mkdir(parents=True, exist_ok=True)
    sha256 = checksum(source, stopped) if source.is_file() else ""
    with _unfinished_folder(models) as unfinished:
        if source.is_dir():
            _copy(source, unfinished / "model", stopped)
        else:
            unpack(source, unfinished, report=report, stopped=stopped)
        root = _find_root(unfinished, source.name)
        note = _Note(*_name_and_version(root, source), origin or source.name, sha256)
        (root / _NOTE).write_text(json.dumps(asdict(note), ensure_ascii=False, indent=1), encoding="utf-8")
        key = _UNSAFE.sub("-", f"{note.name} {note.version}".strip()).strip("-.").lower() or "model"
        model = _describe(key, root)
        try_out(model, stopped)
        _put_in_place(root, models / key, unfinished)
    return _describe(key, models / key)


def try_out(model: InstalledModel, stopped: Stopped) -> str:
    """Let a model translate one sentence, and return what it made. Raises ModelError where that is not English."""
    translated = load_installed(model, Quality.FAST).translate([_TEST_SENTENCE], stopped)[0].target
    if has_arabic(translated) or not _LATIN.search(translated):
        raise ModelError(
            "{name} does not translate Arabic into English: it made “{english}” of a test sentence.",
            name=model.name,
            english=translated[:80],
        )
    return translated


def remove_model(model: InstalledModel, models: Path) -> None:
    """Delete an installed model. Raises ModelError for the built-in one, and where the disk refuses."""
    if model.is_builtin or model.folder.parent != models:
        raise ModelError("The built-in model is a part of the program and cannot be removed.")
    try:
        with _unfinished_folder(models) as unfinished:
            model.folder.replace(unfinished / "model")  # in one step, so that no half of it is ever listed
    except OSError as error:
        raise ModelError(
            "{name} cannot be removed ({reason}). Close what uses it.", name=model.name, reason=error.strerror
        ) from error


def checksum(path: Path, stopped: Stopped) -> str:
    """Return a file's SHA-256 in hexadecimal. Raises Cancelled when `stopped()` turns true."""
    digest = hashlib.sha256()
    with path.open("rb") as file:
        while chunk := file.read(_CHUNK):
            if stopped():
                raise Cancelled
            digest.update(chunk)
    return digest.hexdigest()


def _describe(key: str, folder: Path) -> InstalledModel:
    note = _read_note(folder)
    size = sum(path.stat().st_size for path in folder.rglob("*") if path.is_file()) if folder.is_dir() else 0
    trouble = ""
    name, version = note.name or key or BUILTIN_NAME, note.version
    if not opus.is_opus_folder(folder):
        try:
            metadata = read_metadata(folder)
            name, version = metadata.name if key else BUILTIN_NAME, metadata.version
            if not (folder / "model" / "model.bin").is_file():
                trouble = Phrase(
                    "The model in {folder} has no model.bin. Remove it and install it again.", folder=folder
                )
        except ModelError as error:
            trouble = error.phrase
    return InstalledModel(key, folder, name, version, size, note.origin, note.sha256, trouble)


def _read_note(folder: Path) -> _Note:
    """Read what was remembered; a lost or spoilt note costs only the name and the checksum."""
    try:
        entries = json.loads((folder / _NOTE).read_text(encoding="utf-8"))
        return _Note(**{field: str(entries[field]) for field in ("name", "version", "origin", "sha256")})
    except (OSError, ValueError, KeyError, TypeError):
        return _Note("", "", "", "")


def _find_root(unfinished: Path, source: str) -> Path:
    """Return the folder that holds the model's files: archives often have one folder around all."""
    markers = [*unfinished.rglob("metadata.json"), *unfinished.rglob("source.spm")]
    if not markers:
        raise ModelError(
            "{source} is not a translation model: it has neither metadata.json (Argos) nor source.spm (OPUS-MT).",
            source=source,
        )
    return min((path.parent for path in markers), key=lambda path: len(path.parts))


def _name_and_version(root: Path, source: Path) -> tuple[str, str]:
    if (root / "metadata.json").is_file():
        metadata = read_metadata(root)
        return metadata.name, metadata.version
    return source.name.removesuffix(source.suffix if source.suffix == ".zip" else ""), ""


def _copy(source: Path, target: Path, stopped: Stopped) -> None:
    def copy_file(source_file: str, target_file: str) -> object:
        if stopped():
            raise Cancelled
        return shutil.copyfile(source_file, target_file)

    try:
        shutil.copytree(source, target, copy_function=copy_file)
    except (OSError, shutil.Error) as error:
        raise ModelError("{source} cannot be copied ({reason}).", source=source, reason=error) from error


def _put_in_place(root: Path, target: Path, unfinished: Path) -> None:
    try:
        if target.exists():
            target.replace(unfinished / "replaced")
        root.replace(target)
    except OSError as error:
        raise ModelError(
            "The model cannot be put in {target} ({reason}). Close what uses it.", target=target, reason=error.strerror
        ) from error


@contextmanager
def _unfinished_folder(models: Path) -> Iterator[Path]:
    """Give a folder beside the models that is gone afterwards, and clear away what a crash has left."""
    for left in models.glob(f"{_UNFINISHED}*"):
        shutil.rmtree(left, ignore_errors=True)
    folder = Path(tempfile.mkdtemp(prefix=_UNFINISHED, dir=models))
    try:
        yield folder
    except OSError as error:
        raise ReaderError(
            "The model cannot be written to {models} ({reason}).", models=models, reason=error.strerror or error
        ) from error
    finally:
        shutil.rmtree(folder, ignore_errors=True)
