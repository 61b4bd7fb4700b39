"""The reader's translation models: the ones on this computer, and the ones that Argos offers."""

import json
import re
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

from reader.domain.errors import ReaderError
from reader.domain.translation import Report, Stopped
from reader.translation.download import Pause, download, fetch_text
from reader.translation.packages import InstalledModel, install_model

ARGOS_INDEX = "https://raw.githubusercontent.com/argosopentech/argospm-index/main/index.json"
"""Argos's own list of packages; asked only when the reader says so, and shown before."""

_UNSAFE = re.compile(r"[^\w.-]+")


@dataclass(frozen=True, slots=True)
class OfferedModel:
    """A model that can be fetched from `address`."""

    name: str
    version: str
    address: str


def find_offers(stopped: Stopped, index: str = ARGOS_INDEX) -> tuple[OfferedModel, ...]:
    """Ask Argos's index for its models of Arabic to English, the newest first. Raises ReaderError or Cancelled."""
    try:
        entries = json.loads(fetch_text(index, stopped=stopped))
        offers = [
            OfferedModel(
                f"{entry.get('from_name', 'Arabic')} → {entry.get('to_name', 'English')}",
                str(entry.get("package_version", "")),
                next(link for link in entry["links"] if link.startswith("https://")),
            )
            for entry in entries
            if (entry.get("from_code"), entry.get("to_code")) == ("ar", "en")
        ]
    except (ValueError, KeyError, TypeError, AttributeError, StopIteration) as error:
        raise ReaderError(f"The list of models at {index} cannot be read. Try again later.") from error
    return tuple(sorted(offers, key=lambda offer: _version_key(offer.version), reverse=True))


def install_from_address(
    address: str,
    models: Path,
    scratch: Path,
    *,
    report: Report,
    stopped: Stopped,
    pause: Pause,
    sha256: str = "",
) -> InstalledModel:
    """Fetch a model and install it; `report` counts bytes, of the download and then of the unpacking.

    A download that was stopped or broke off goes on from where it was. The file is deleted once it is installed, or
    found to be no model. Raises ReaderError or Cancelled.
    """
    name = _UNSAFE.sub("-", Path(urlsplit(address).path).name) or "model"
    fetched = download(address, scratch / name, report=report, stopped=stopped, pause=pause, sha256=sha256)
    try:
        return install_model(fetched.path, models, report=report, stopped=stopped, origin=address)
    finally:
        fetched.path.unlink(missing_ok=True)


def _version_key(version: str) -> tuple[int, ...]:
    return tuple(int(number) for number in re.findall(r"\d+", version))
