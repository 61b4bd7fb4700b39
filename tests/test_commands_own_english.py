"""The commands and the files they write have the reader's own English, and do not call it a machine's."""

import csv
import json
from collections.abc import Callable
from html import unescape
from pathlib import Path
from typing import Any

import pytest

from reader import cli
from reader.paths import Paths
from reader.services.remembering import MemoryKeeper

TITLE, SAID = "رصيف جديد في ميناء مدينة خيالية", "قالت وزارة الخارجية اليابانية: «نرحب بالسفن كلها»."
PLAIN = "ثم غادر الوفد القاعة."
OWN = "The Japanese Foreign Ministry said: “All ships are welcome here”."
Run = Callable[..., str]


@pytest.fixture
def paths(tmp_path: Path) -> Paths:
    return Paths(*(tmp_path / name for name in ("library.sqlite", "models", "settings.json", "log", "scratch")))


@pytest.fixture
def article(tmp_path: Path) -> Path:
    path = tmp_path / "article.txt"
    path.write_text(f"{TITLE}\n\n{SAID} {PLAIN}\n", encoding="utf-8")
    return path


@pytest.fixture
def run(paths: Paths, article: Path, capsysbinary: pytest.CaptureFixture[bytes]) -> Run:
    """Return a function that runs a command on the article, and gives what it printed and what it told."""

    def run(command: str, *arguments: str) -> str:
        assert cli.run([command, str(article), *arguments], paths) == 0
        said = capsysbinary.readouterr()
        return (said.out + said.err).decode()

    return run


def answer(run: Run, command: str, *arguments: str) -> Any:  # noqa: ANN401 -- JSON
    return json.JSONDecoder().raw_decode(run(command, *arguments, "--format", "json"))[0]


def write_own(paths: Paths, *sources: str) -> None:
    for source in sources:
        MemoryKeeper(paths.library).keep_own(source, OWN)


def test_translate_has_the_readers_own_english(run: Run, paths: Paths) -> None:
    before = answer(run, "translate")["blocks"][1]["sentences"]
    write_own(paths, SAID)

    own, other = answer(run, "translate")["blocks"][1]["sentences"]

    assert set(own) == set(before[0])
    assert (own["target"], own["warnings"]) == (OWN, [])
    assert other == before[1]


def test_quotes_are_found_in_the_readers_own_english(run: Run, paths: Paths) -> None:
    (before,) = answer(run, "quotes", "--translate")["quotes"]
    write_own(paths, SAID)

    (quote,) = answer(run, "quotes", "--translate")["quotes"]

    assert set(quote["english"]) == set(before["english"])
    assert quote["english"]["text"] == "All ships are welcome here"
    assert OWN[quote["english"]["start"] : quote["english"]["end"]] == quote["english"]["text"]


@pytest.mark.parametrize("suffix", [".txt", ".md", ".html"])
def test_an_export_says_whose_the_english_is(run: Run, paths: Paths, tmp_path: Path, suffix: str) -> None:
    path = tmp_path / f"written{suffix}"

    def export() -> str:
        run("export", "--to", str(path))
        return unescape(path.read_text(encoding="utf-8-sig").replace("\\", ""))

    assert "own" not in export()
    write_own(paths, SAID)
    mixed = export()
    assert OWN.replace("“", "").split(": ")[0] in mixed
    assert "; of 3 sentences, 1 in the reader's own words. It can be wrong" in mixed
    assert mixed.count("the reader's own") == 2  # of the article and of the quote
    write_own(paths, TITLE, PLAIN)
    own = export()
    assert "machine" not in own
    assert "English: the reader's own." in own


def test_the_table_of_quotes_has_it(run: Run, paths: Paths, tmp_path: Path) -> None:
    write_own(paths, SAID)
    path = tmp_path / "written.csv"
    run("export", "--to", str(path))
    with path.open(encoding="utf-8-sig", newline="") as file:
        assert [row["english"] for row in csv.DictReader(file)] == ["All ships are welcome here"]


def test_a_printed_translation_says_who_made_it(run: Run, paths: Paths) -> None:
    assert "English: machine translation (" in run("translate")
    write_own(paths, TITLE, SAID, PLAIN)
    own = run("translate")
    assert OWN in own
    assert "machine" not in own


def test_no_library_is_made_and_a_spoilt_one_is_told(run: Run, paths: Paths) -> None:
    run("translate")
    assert not paths.library.exists()
    paths.library.write_bytes(b"spoilt " * 200)
    assert "is damaged" in run("translate")


def test_the_library_is_left_closed(run: Run, paths: Paths) -> None:
    write_own(paths, SAID)
    run("quotes", "--translate")
    assert [each.name for each in paths.library.parent.glob("library*")] == [paths.library.name]
