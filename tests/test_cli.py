"""The command line as its users meet it: a process of its own, no display, JSON on standard output."""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from reader.paths import resource

ROOT = Path(__file__).resolve().parent.parent
SAMPLE = resource("samples/lake-agreement.txt")
QUOTE_KEYS = {
    "text", "kind", "speaker", "territory", "territory_name", "cue", "evidence", "confidence", "block", "start", "end",
}  # fmt: skip


def run(*arguments: str, given: bytes = b"", cwd: Path = ROOT) -> "subprocess.CompletedProcess[bytes]":
    without_display = {name: value for name, value in os.environ.items() if "DISPLAY" not in name}
    return subprocess.run(  # noqa: S603 -- our own program
        (sys.executable, str(ROOT / "main.py"), *arguments),
        input=given,
        capture_output=True,
        cwd=cwd,
        env=without_display,
        check=False,
        timeout=120,
    )


def answer(*arguments: str, given: bytes = b"") -> Any:  # noqa: ANN401 -- JSON
    done = run(*arguments, "--format", "json", given=given)
    assert done.returncode == 0, done.stderr.decode()
    return json.loads(done.stdout)


def test_clean_prints_title_and_blocks() -> None:
    cleaned = answer("clean", str(SAMPLE))
    assert set(cleaned) == {"title", "language", "blocks", "removed"}
    assert cleaned["title"].startswith("نص نموذجي")
    assert cleaned["language"] == "ar"
    assert {"kind": "heading", "text": "روسيا"} in cleaned["blocks"]
    assert all(block["kind"] != "title" for block in cleaned["blocks"])


def test_removed_text_is_given_with_its_reason() -> None:
    text = "عنوان المقال هنا\n\nعنوان المقال هنا\n\nهذه فقرة طويلة من المقال تنتهي بنقطة كما ينبغي لها.\n"
    removed = answer("clean", "-", given=text.encode())["removed"]
    assert [(each["text"], bool(each["reason"])) for each in removed] == [("عنوان المقال هنا", True)]


def test_quotes_stand_where_they_say() -> None:
    blocks = answer("clean", str(SAMPLE))["blocks"]
    found = answer("quotes", str(SAMPLE))
    assert set(found) == {"title", "quotes"}
    assert found["quotes"]
    for quote in found["quotes"]:
        assert set(quote) == QUOTE_KEYS
        assert blocks[quote["block"]]["text"][quote["start"] : quote["end"]] == quote["text"]


def test_quotes_of_the_sample_have_their_countries() -> None:
    listed = [quote for quote in answer("quotes", str(SAMPLE))["quotes"] if quote["kind"] != "other"]
    countries = [quote["territory"] for quote in listed]
    assert countries == ["RU", "RU", "UN", "UN", "UN", "FR", "CN", "US", "US", "EG", "EU", "EU"]
    assert listed[0]["speaker"] == "وزارة الخارجية الروسية"
    assert listed[0]["territory_name"] == {"ar": "روسيا", "en": "Russia"}
    assert listed[0]["evidence"]["text"]


def test_a_quote_in_the_title_has_no_block() -> None:
    text = 'الخارجية اليابانية: "نرحب بالاتفاق ونأمل في تنفيذه"\n\nرحبت اليابان بالاتفاق في بيان صدر اليوم.\n'
    (quote,) = answer("quotes", "-", given=text.encode())["quotes"]
    assert (quote["block"], quote["territory"]) == (None, "JP")


def test_quotes_with_their_english() -> None:
    translated = answer("translate", str(SAMPLE))
    bodies = [block for block in translated["blocks"] if block["kind"] != "title"]
    quotes = answer("quotes", str(SAMPLE), "--translate")["quotes"]
    for quote in quotes:
        english = quote["english"]
        assert set(english) == {"text", "sentence", "start", "end", "sure"}
        assert english["text"].strip()
        if english["sure"]:
            target = bodies[quote["block"]]["sentences"][english["sentence"]]["target"]
            assert target[english["start"] : english["end"]] in english["text"]


def test_translate_gives_every_sentence_its_english() -> None:
    translated = answer("translate", str(SAMPLE))
    assert set(translated["model"]) == {"name", "version"}
    sentences = [sentence for block in translated["blocks"] for sentence in block["sentences"]]
    assert all(set(each) == {"source", "target", "warnings", "pairs"} for each in sentences)
    assert all(each["target"].strip() for each in sentences)
    assert translated["blocks"][0]["kind"] == "title"
    for each in sentences:
        for source_start, source_end, target_start, target_end in each["pairs"]:
            assert 0 <= source_start < source_end <= len(each["source"])
            assert 0 <= target_start < target_end <= len(each["target"])


def test_readable_text_is_the_default() -> None:
    shown = run("quotes", str(SAMPLE)).stdout.decode()
    assert "Russia · روسيا [RU]: وزارة الخارجية الروسية" in shown


@pytest.mark.parametrize(
    ("arguments", "given", "sentence"),
    [
        (("clean", "no-such-file.txt"), b"", "There is no file"),
        (("clean", str(ROOT)), b"", "is a folder"),
        (("quotes", "-"), b"", "empty"),
        (("translate", "-"), b"\x00\x01\x02\x00" * 100, "no Arabic or English words"),
    ],
)
def test_what_is_wrong_is_said_in_a_sentence(arguments: tuple[str, ...], given: bytes, sentence: str) -> None:
    done = run(*arguments, given=given)
    assert done.returncode == 1
    assert sentence in done.stderr.decode()
    assert "Traceback" not in done.stderr.decode()
    assert done.stdout == b""


def test_wrong_usage_exits_with_two() -> None:
    assert run("clean").returncode == 2
    assert run("quotes", str(SAMPLE), "--format", "xml").returncode == 2


def test_it_works_from_any_folder(tmp_path: Path) -> None:
    done = run("quotes", str(SAMPLE), cwd=tmp_path)
    assert done.returncode == 0
    assert list(tmp_path.iterdir()) == []
