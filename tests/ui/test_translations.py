"""The catalogues hold every string of the interface, and the compiled ones are theirs.

python -m tests.ui.test_translations writes them again after strings have changed; new ones are then to be translated
in resources/i18n/reader_ar.ts, by hand or with Qt Linguist, before it is run once more.
"""

import shutil
import subprocess
import sys
from pathlib import Path
from string import Formatter
from xml.etree import ElementTree as ET

import PySide6
import pytest

from reader.ui.wording.phrases import CONTEXT
from tests.catalogue import source_of, templates

ROOT = Path(__file__).resolve().parent.parent.parent
FOLDER = ROOT / "resources" / "i18n"
TOOLS = Path(PySide6.__file__).parent
SUFFIX = ".exe" if sys.platform == "win32" else ""
LANGUAGES = ("en", "ar")


def update(folder: Path) -> None:
    """Bring the catalogues in `folder` up to date with the sources, and compile them."""
    told = folder / "told.py"
    told.write_text(source_of(templates()), encoding="utf-8")
    sources = [str(told), *sorted(str(path) for path in (ROOT / "reader" / "ui").rglob("*.py"))]
    for language, options in (("en", ["-pluralonly"]), ("ar", [])):  # English needs its plurals, and nothing else
        catalogue = str(folder / f"reader_{language}.ts")
        plain = ["-locations", "none", "-no-obsolete", *options, "-ts", catalogue]
        made = folder / f"reader_{language}.new"  # whoever shows the old one has it mapped, and would crash
        for command in ([f"lupdate{SUFFIX}", *sources, *plain], [f"lrelease{SUFFIX}", catalogue, "-qm", str(made)]):
            tool = str(TOOLS / command[0])
            subprocess.run([tool, *command[1:]], check=True, capture_output=True)  # noqa: S603 -- Qt's own tools
        made.replace(made.with_suffix(".qm"))
    told.unlink()


@pytest.fixture(scope="module")
def fresh(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("i18n")
    for language in LANGUAGES:
        shutil.copy(FOLDER / f"reader_{language}.ts", folder)
    update(folder)
    return folder


def messages(path: Path) -> list[tuple[str, str, bool]]:
    """Return each string with its context, and whether it is translated whole."""
    found = []
    for context in ET.parse(path).getroot().findall("context"):  # noqa: S314 -- our own file
        for message in context.findall("message"):
            translation = message.find("translation")
            is_whole = translation is not None and translation.get("type") is None
            found.append((context.findtext("name") or "", message.findtext("source") or "", is_whole))
    return found


def test_every_string_has_its_arabic(fresh: Path) -> None:
    assert [message for message in messages(fresh / "reader_ar.ts") if not message[2]] == []


def test_no_string_is_without_a_context(fresh: Path) -> None:
    assert [source for context, source, _ in messages(fresh / "reader_ar.ts") if not context] == []


def test_what_is_told_of_the_world_is_translated_with_all_its_values(fresh: Path) -> None:
    arabic = {
        message.findtext("source"): message.findtext("translation") or ""
        for context in ET.parse(fresh / "reader_ar.ts").getroot().findall("context")  # noqa: S314 -- our own file
        if context.findtext("name") == CONTEXT
        for message in context.findall("message")
    }

    assert set(arabic) == set(templates())
    for template, translation in arabic.items():
        assert fields_of(translation) == fields_of(template or ""), template


def fields_of(template: str) -> set[tuple[str | None, str | None]]:
    return {(name, spec) for _, name, spec, _ in Formatter().parse(template) if name is not None}


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_is_compiled_is_what_is_written(tmp_path: Path, language: str) -> None:
    shutil.copy(FOLDER / f"reader_{language}.ts", tmp_path)
    catalogue = str(tmp_path / f"reader_{language}.ts")
    subprocess.run([str(TOOLS / f"lrelease{SUFFIX}"), catalogue], check=True, capture_output=True)  # noqa: S603 -- as above

    compiled = (tmp_path / f"reader_{language}.qm").read_bytes()
    assert compiled == (FOLDER / f"reader_{language}.qm").read_bytes()


if __name__ == "__main__":
    update(FOLDER)
