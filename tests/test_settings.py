"""Settings survive broken files, older programs and newer ones."""

import dataclasses
import json
from pathlib import Path

import pytest

from reader.domain.errors import ReaderError
from reader.settings import Settings, read_settings, settings_from, write_settings


def test_what_is_written_is_read_again(tmp_path: Path) -> None:
    settings = Settings(theme="sepia", zoom=125, open_folder="/a", english_size=18)

    write_settings(tmp_path / "new" / "settings.json", settings)

    assert read_settings(tmp_path / "new" / "settings.json") == settings


def test_no_file_gives_the_defaults(tmp_path: Path) -> None:
    assert read_settings(tmp_path / "none.json") == Settings()


@pytest.mark.parametrize("text", ["", "{", "[]", "7", "\u0000"])
def test_a_broken_file_gives_the_defaults(tmp_path: Path, text: str) -> None:
    path = tmp_path / "settings.json"
    path.write_text(text, encoding="utf-8")

    assert read_settings(path) == Settings()


@pytest.mark.parametrize(
    ("name", "value"),
    [("theme", "pink"), ("zoom", 5000), ("zoom", True), ("zoom", "big"), ("open_folder", 3), ("starter_told", 1)],
)
def test_a_bad_value_falls_back_alone(name: str, value: object) -> None:
    settings = settings_from({name: value, "layout": "interleaved"})

    assert getattr(settings, name) == getattr(Settings(), name)
    assert settings.layout == "interleaved"


def test_keys_of_a_newer_program_are_kept(tmp_path: Path) -> None:
    path = tmp_path / "settings.json"
    path.write_text('{"zoom": 120, "voice": "calm"}', encoding="utf-8")

    write_settings(path, dataclasses.replace(read_settings(path), zoom=130))

    kept = json.loads(path.read_text(encoding="utf-8"))
    assert kept["voice"] == "calm"
    assert kept["zoom"] == 130


def test_values_cannot_be_wrong() -> None:
    with pytest.raises(ValueError, match="theme"):
        Settings(theme="pink")


def test_a_folder_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")

    with pytest.raises(ReaderError, match="could not be saved"):
        write_settings(tmp_path / "file" / "settings.json", Settings())
