"""models list, install, remove and check, with models that are built here."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from reader import cli
from reader.paths import Paths
from reader.settings import Settings, read_settings, write_settings
from tests.translation.small_models import make_argos_package, make_opus_folder

Ask = Callable[..., Any]
KEYS = {"key", "name", "version", "size", "folder", "origin", "sha256", "bleu", "in_use", "trouble"}


@pytest.fixture
def paths(tmp_path: Path) -> Paths:
    return Paths(*(tmp_path / name for name in ("library.sqlite", "models", "settings.json", "log", "scratch")))


@pytest.fixture
def small(tmp_path: Path) -> Path:
    return make_argos_package(tmp_path / "made", name="Small")


@pytest.fixture
def ask(paths: Paths, capsysbinary: pytest.CaptureFixture[bytes]) -> Ask:
    def ask(*arguments: str) -> Any:  # noqa: ANN401 -- JSON
        assert cli.run(["models", *arguments, "--format", "json"], paths) == 0
        return json.loads(capsysbinary.readouterr().out)

    return ask


@pytest.fixture
def refuse(paths: Paths, capsysbinary: pytest.CaptureFixture[bytes]) -> Callable[..., str]:
    def refuse(*arguments: str) -> str:
        assert cli.run(["models", *arguments], paths) == 1
        return capsysbinary.readouterr().err.decode()

    return refuse


def test_the_built_in_model_is_listed_and_in_use(ask: Ask) -> None:
    (builtin,) = ask("list")["models"]
    assert set(builtin) == KEYS
    assert (builtin["key"], builtin["in_use"], builtin["trouble"]) == ("", True, "")
    assert builtin["size"] > 1_000_000
    assert Path(builtin["folder"]).is_dir()
    assert isinstance(builtin["bleu"], float)


def test_a_model_is_installed_listed_and_removed(ask: Ask, small: Path) -> None:
    installed = ask("install", str(small))
    assert set(installed) == KEYS
    assert (installed["name"], installed["version"], installed["in_use"]) == ("Small", "1.0", False)
    assert ask("list")["models"][1:] == [installed]
    assert ask("remove", "Small") == {"removed": installed["key"]}
    assert len(ask("list")["models"]) == 1


def test_a_converted_opus_model_is_installed(ask: Ask, tmp_path: Path) -> None:
    assert ask("install", str(make_opus_folder(tmp_path / "opus-small")))["name"] == "opus-small"


def test_removing_the_model_in_use_goes_back_to_the_built_in_one(ask: Ask, small: Path, paths: Paths) -> None:
    key = ask("install", str(small))["key"]
    write_settings(paths.settings, Settings(model=key, theme="dark"))
    assert [model["in_use"] for model in ask("list")["models"]] == [False, True]
    ask("remove", key)
    assert read_settings(paths.settings) == Settings(theme="dark")


def test_all_models_are_checked_and_a_broken_one_is_told(
    ask: Ask, small: Path, paths: Paths, capsysbinary: pytest.CaptureFixture[bytes]
) -> None:
    (builtin,) = ask("check")["models"]
    assert builtin["works"]
    assert "Wednesday" in builtin["english"]
    (Path(ask("install", str(small))["folder"]) / "model" / "model.bin").write_bytes(b"short")
    assert cli.run(["models", "check", "--format", "json"], paths) == 1
    captured = capsysbinary.readouterr()
    assert [model["works"] for model in json.loads(captured.out)["models"]] == [True, False]
    assert b"small-1.0" in captured.err


def test_readable_text_is_the_default(paths: Paths, capsysbinary: pytest.CaptureFixture[bytes]) -> None:
    assert cli.run(["models", "list"], paths) == 0
    shown = capsysbinary.readouterr().out.decode()
    assert "built-in model" in shown
    assert "(in use)" in shown
    assert " MB, BLEU " in shown


def test_a_chosen_model_that_is_gone_is_told(paths: Paths, capsysbinary: pytest.CaptureFixture[bytes]) -> None:
    write_settings(paths.settings, Settings(model="gone"))
    assert cli.run(["models", "list"], paths) == 0
    assert "“gone”, is not installed" in capsysbinary.readouterr().err.decode()


def test_what_is_wrong_is_said_in_a_sentence(refuse: Callable[..., str], tmp_path: Path) -> None:
    text = tmp_path / "text.zip"
    text.write_text("no zip", encoding="utf-8")
    assert "not a whole zip" in refuse("install", str(text))
    assert "cannot be unpacked" in refuse("install", str(tmp_path / "nothing.argosmodel"))
    assert "fetch nothing" in refuse("install", "https://example.org/a.argosmodel")
    assert "No model is called “x”" in refuse("remove", "x")
    assert "part of the program" in refuse("remove", "built-in model")


def test_wrong_usage_exits_with_two(paths: Paths, capsysbinary: pytest.CaptureFixture[bytes]) -> None:
    for arguments in (["models"], ["models", "install"], ["models", "paint"]):
        with pytest.raises(SystemExit) as ended:
            cli.run(arguments, paths)
        assert ended.value.code == 2
    assert b"usage" in capsysbinary.readouterr().err
