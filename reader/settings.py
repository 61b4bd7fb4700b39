"""What the reader has chosen, kept as JSON."""

import json
import os
from collections.abc import Callable, Mapping
from dataclasses import asdict, dataclass, field, fields, replace
from pathlib import Path
from typing import Any

from reader.domain.errors import ReaderError

THEMES = ("system", "light", "dark", "sepia")
LANGUAGES = ("system", "en", "ar")
LAYOUTS = ("side_by_side", "interleaved", "arabic", "english")
QUALITIES = ("fast", "default", "best")
QUOTE_ORDERS = ("appearance", "count")


@dataclass(frozen=True, slots=True)
class Settings:
    """All choices and the state of the window.

    Font sizes are px at 100 % zoom, line heights multiples of the size, `paragraph_spacing` a multiple of the
    English size, `column_width` in characters, `zoom` in per cent. An empty font name asks for the program's own
    list. `geometry` is Qt's, in base 64. The folders are those where the reader opened and saved last, "" for
    none. `others` holds the keys that this version does not know, so that an older program does not lose a newer
    one's choices.
    """

    theme: str = "system"
    language: str = "system"
    layout: str = "side_by_side"
    quality: str = "default"
    model: str = ""
    memory_megabytes: int = 200
    zoom: int = 100
    arabic_font: str = ""
    arabic_size: float = 20.0
    arabic_line_height: float = 1.75
    english_font: str = ""
    english_size: float = 16.5
    english_line_height: float = 1.55
    paragraph_spacing: float = 1.1
    column_width: int = 66
    quote_order: str = "appearance"
    geometry: str = ""
    sidebar_width: int = 320
    sidebar_shown: bool = True
    english_share: float = 0.5
    starter_told: bool = False
    open_folder: str = ""
    export_folder: str = ""
    others: Mapping[str, Any] = field(default_factory=dict)

    def with_choice(self, **choices: Any) -> "Settings":  # noqa: ANN401 -- each has its own type, checked below
        """Return these settings with some of them chosen anew, by name."""
        return replace(self, **choices)

    def __post_init__(self) -> None:
        for name, is_allowed in _RULES.items():
            value = getattr(self, name)
            if not is_allowed(value):
                raise ValueError(f"{name} cannot be {value!r}")


def _one_of(choices: tuple[str, ...]) -> Callable[[Any], bool]:
    return lambda value: value in choices


def _between(low: float, high: float) -> Callable[[Any], bool]:
    return lambda value: isinstance(value, (int, float)) and not isinstance(value, bool) and low <= value <= high


_RULES: dict[str, Callable[[Any], bool]] = {
    "theme": _one_of(THEMES),
    "language": _one_of(LANGUAGES),
    "layout": _one_of(LAYOUTS),
    "quality": _one_of(QUALITIES),
    "quote_order": _one_of(QUOTE_ORDERS),
    "memory_megabytes": _between(1, 100_000),
    "zoom": _between(50, 300),
    "arabic_size": _between(10, 48),
    "english_size": _between(8, 48),
    "arabic_line_height": _between(1.2, 3),
    "english_line_height": _between(1, 3),
    "paragraph_spacing": _between(0, 4),
    "column_width": _between(30, 140),
    "sidebar_width": _between(160, 4000),
    "english_share": _between(0.1, 0.9),
}


def read_settings(path: Path) -> Settings:
    """Read `path`; a missing or broken file gives the defaults, a bad value its own default."""
    try:
        kept = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return Settings()
    return settings_from(kept) if isinstance(kept, dict) else Settings()


def settings_from(kept: Mapping[str, Any]) -> Settings:
    """Build settings out of JSON values: unknown keys are kept aside, bad values fall back one by one."""
    known = {each.name: each.default for each in fields(Settings) if each.name != "others"}
    good: dict[str, Any] = {}
    for name, value in kept.items():
        if name not in known:
            continue
        default = known[name]
        if _has_type_of(value, default) and _RULES.get(name, lambda _: True)(value):
            good[name] = float(value) if isinstance(default, float) else value
    return Settings(**good, others={name: value for name, value in kept.items() if name not in known})


def _has_type_of(value: object, default: object) -> bool:
    if isinstance(default, bool) or isinstance(value, bool):
        return isinstance(default, bool) and isinstance(value, bool)
    if isinstance(default, float):
        return isinstance(value, (int, float))
    return type(value) is type(default)


def write_settings(path: Path, settings: Settings) -> None:
    """Write `path` in one step: whole or not at all. Raises ReaderError when the folder cannot be written."""
    values = asdict(settings)
    text = json.dumps({**values.pop("others"), **values}, ensure_ascii=False, indent=2)
    part = path.with_name(path.name + ".part")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        part.write_text(text + "\n", encoding="utf-8")
        os.replace(part, path)  # noqa: PTH105 -- replaces atomically on every platform, which is the point
    except OSError as error:
        raise ReaderError(
            "Your settings could not be saved in {folder}: {reason}. Make that folder writable.",
            folder=path.parent,
            reason=error.strerror,
        ) from error
