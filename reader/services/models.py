"""The reader's translation models: the ones on this computer, and the ones that Argos offers."""

import json
import re
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from urllib.parse import urlsplit

from reader.domain.errors import ReaderError
from reader.domain.translation import Report, Stopped
from reader.translation.download import Pause, download, fetch_text
from reader.translation.packages import (
    InstalledModel,
    find_model,
    install_model,
    list_models,
    remove_model,
    try_out,
)

ARGOS_INDEX = "https://raw.githubusercontent.com/argosopentech/argospm-index/main/index.json"
"""Argos's own list of packages; asked only when the reader says so, and shown before."""

_README_BLEU = re.compile(r"^\|\s*FLORES-200 devtest[^|]*\|\s*(\d+(?:\.\d+)?)", re.MULTILINE)
_BLEU = {"translate-ar_en-1_0.argosmodel": 29.5, "opus-mt-ar-en": 33.9}
_WEB = ("https://", "http://")
_UNSAFE = re.compile(r"[^\w.-]+")


@dataclass(frozen=True, slots=True)
class OfferedModel:
    """A model that can be fetched from `address`."""

    name: str
    version: str
    address: str


@dataclass(frozen=True, slots=True)
class ModelShelf:
    """The places of the reader's models, and what can be done there. Methods raise ReaderError.

    `models` holds the installed ones, `builtin` the one that came with the program, `scratch` what is being fetched.
    """

    models: Path
    builtin: Path
    scratch: Path
    index: str = ARGOS_INDEX

    def list_models(self) -> tuple[InstalledModel, ...]:
        """List the built-in model, then the installed ones by name."""
        return list_models(self.models, self.builtin)

    def find(self, key: str) -> InstalledModel:
        """Return the model of a key; "" is the built-in one's."""
        return find_model(key, self.models, self.builtin)

    def find_offers(self, stopped: Stopped) -> tuple[OfferedModel, ...]:
        """Ask the index, over the network."""
        return find_offers(stopped, self.index)

    def install(self, source: Path, *, report: Report, stopped: Stopped) -> InstalledModel:
        """Install a model from a file or folder; `report` counts bytes unpacked."""
        return install_model(source, self.models, report=report, stopped=stopped)

    def fetch(
        self, offer: OfferedModel, *, report: Report, unpacked: Report, stopped: Stopped, pause: Pause
    ) -> InstalledModel:
        """Fetch a model over the network and install it; `report` and `unpacked` count bytes of the two steps.

        A download that was stopped or broke off goes on from where it was. The file is deleted once it is installed,
        or found to be no model. It must be the same file as the one that was installed from that address before.
        Raises Cancelled when `stopped()` turns true.
        """
        # A published version's checksum is known only to one who has fetched it; until one is pinned, the first holds.
        known = {model.origin: model.sha256 for model in self.list_models()}
        target = self.scratch / (_UNSAFE.sub("-", _file_name(offer.address)) or "model")
        fetched = download(
            offer.address,
            target,
            report=report,
            stopped=stopped,
            pause=pause,
            sha256=known.get(offer.address, ""),
        )
        try:
            return install_model(fetched.path, self.models, report=unpacked, stopped=stopped, origin=offer.address)
        finally:
            fetched.path.unlink(missing_ok=True)

    def remove(self, model: InstalledModel) -> None:
        """Delete an installed model."""
        remove_model(model, self.models)

    def check(self, model: InstalledModel, stopped: Stopped) -> str:
        """Let a model translate a sentence, and return what it made of it."""
        return try_out(model, stopped)


def known_bleu(model: InstalledModel | OfferedModel) -> float | None:
    """Return a model's BLEU on FLORES-200's devtest, 1,012 sentences; None for one that nobody has measured.

    Sources: the README in the model's own folder, as the built-in model has it, and the figures published for Argos's
    model and for OPUS-MT's.
    """
    if isinstance(model, InstalledModel):
        readme = model.folder / "README.md"
        told = _README_BLEU.search(readme.read_text(encoding="utf-8", errors="replace")) if readme.is_file() else None
        if told:
            return float(told[1])
    place = model.origin or model.key if isinstance(model, InstalledModel) else model.address
    return _BLEU.get(_file_name(place).removesuffix(".zip"))


def find_offers(stopped: Stopped, index: str = ARGOS_INDEX) -> tuple[OfferedModel, ...]:
    """Ask Argos's index for its models of Arabic to English, the newest first. Raises ReaderError or Cancelled."""
    try:
        entries = json.loads(fetch_text(index, stopped=stopped))
        offers = [
            OfferedModel(
                f"{entry.get('from_name', 'Arabic')} → {entry.get('to_name', 'English')}",
                str(entry.get("package_version", "")),
                min(
                    (link for link in entry["links"] if link.startswith(_WEB)),
                    key=lambda link: not link.startswith(_WEB[0]),
                ),
            )
            for entry in entries
            if (entry.get("from_code"), entry.get("to_code")) == ("ar", "en")
        ]
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise ReaderError("The list of models at {index} cannot be read. Try again later.", index=index) from error
    return tuple(sorted(offers, key=lambda offer: _version_key(offer.version), reverse=True))


def _version_key(version: str) -> tuple[int, ...]:
    return tuple(int(number) for number in re.findall(r"\d+", version))


def _file_name(address: str) -> str:
    return PurePosixPath(urlsplit(address).path).name
