"""The command `export`, as its users meet it."""

import csv
import json
from pathlib import Path

import pytest

from tests.test_cli import SAMPLE, run


@pytest.fixture(scope="module")
def page(tmp_path_factory: pytest.TempPathFactory) -> str:
    path = tmp_path_factory.mktemp("export") / "مقال.html"
    done = run("export", str(SAMPLE), "--to", str(path))
    assert (done.returncode, done.stdout) == (0, b"")
    assert "Written to" in done.stderr.decode()
    return path.read_text(encoding="utf-8")


def test_a_page_has_both_texts_and_the_quotes(page: str) -> None:
    assert "machine translation" in page
    assert page.count('lang="en" dir="ltr"') > 20
    assert '<span class="code">RU</span>Russia · <bdi>روسيا</bdi>' in page


def test_without_translation(tmp_path: Path) -> None:
    path = tmp_path / "a.md"
    done = run("export", str(SAMPLE), "--to", str(path), "--no-translation", "--format", "json")
    assert json.loads(done.stdout) == {"path": str(path), "format": "md"}
    text = path.read_text(encoding="utf-8")
    assert "### Russia" in text
    assert "machine translation" not in text


def test_a_table_of_quotes_from_standard_input(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    done = run("export", "-", "--to", str(path), "--no-translation", given=SAMPLE.read_bytes())
    assert done.returncode == 0
    with path.open(encoding="utf-8-sig", newline="") as file:
        assert [row["code"] for row in csv.DictReader(file)][:3] == ["RU", "RU", "UN"]


@pytest.mark.parametrize(
    ("name", "sentence"), [("a.pdf", "names no format"), ("a", "names no format"), ("none/a.txt", "There is no folder")]
)
def test_a_place_that_cannot_be_written_is_told_in_a_sentence(tmp_path: Path, name: str, sentence: str) -> None:
    done = run("export", str(SAMPLE), "--to", str(tmp_path / name))
    assert done.returncode == 1
    assert sentence in done.stderr.decode()
    assert "Traceback" not in done.stderr.decode()
    assert list(tmp_path.iterdir()) == []


def test_export_needs_a_place() -> None:
    assert run("export", str(SAMPLE)).returncode == 2
