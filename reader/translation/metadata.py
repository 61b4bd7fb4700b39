"""What a package says of itself in metadata.json."""

import json
from dataclasses import dataclass
from pathlib import Path

from reader.domain.errors import Phrase
from reader.translation.errors import ModelError

BUILTIN_NAME = "built-in model"
"""What the model that comes with the program is called, whichever it is."""

_LONGEST = 1 << 20  # code points; the real ones have some hundreds


@dataclass(frozen=True, slots=True)
class Metadata:
    """A package's own words. Languages are the codes that the package gives ("ar", "en")."""

    name: str
    version: str
    source_language: str
    target_language: str

    def __post_init__(self) -> None:
        if (self.source_language, self.target_language) != ("ar", "en"):
            raise ModelError(
                "This model translates from {source} to {target}, and this program needs Arabic to English.",
                source=self.source_language or Phrase("an unnamed language"),
                target=self.target_language or Phrase("an unnamed language"),
            )


def read_metadata(folder: Path) -> Metadata:
    """Read the metadata.json of a package's folder. Raises ModelError if it is missing, damaged or of another pair."""
    path = folder / "metadata.json"
    if not path.is_file():
        raise ModelError("There is no translation model in {folder}. Install one in the Models dialog.", folder=folder)
    try:
        with path.open(encoding="utf-8") as file:
            entries = json.loads(file.read(_LONGEST))
    except (OSError, ValueError) as error:
        raise ModelError(
            "{path} cannot be read ({reason}). Remove this model and install it again.", path=path, reason=error
        ) from error
    if not isinstance(entries, dict) or entries.get("type", "translate") != "translate":
        raise ModelError(
            "{path} does not describe a translation model. Remove this model and install another.", path=path
        )
    return Metadata(
        name=str(entries.get("name") or "Argos ar→en"),
        version=str(entries.get("package_version") or ""),
        source_language=str(entries.get("from_code") or ""),
        target_language=str(entries.get("to_code") or ""),
    )
