import json
import shutil
import zipfile
from pathlib import Path

import pytest

from reader.domain.errors import Cancelled, ReaderError
from reader.translation.packages import (
    InstalledModel,
    checksum,
    find_model,
    install_model,
    list_models,
    load_installed,
    remove_model,
)
from tests.translation.small_models import make_argos_package, make_opus_folder

BUILTIN = Path(__file__).resolve().parents[2] / "resources" / "models" / "ar_en"


def pack(folder: Path, archive: Path, around: str = "") -> Path:
    with zipfile.ZipFile(archive, "w") as packed:
        for path in folder.rglob("*"):
            if path.is_file():
                packed.write(path, Path(around) / path.relative_to(folder))
    return archive


def install(source: Path, models: Path) -> InstalledModel:
    return install_model(source, models, report=lambda _done, _all: None, stopped=lambda: False)


def translate(model: InstalledModel) -> str:
    return load_installed(model).translate(["قال الوزير إن الاجتماع سيعقد"], lambda: False)[0].target


@pytest.fixture
def models(tmp_path: Path) -> Path:
    return tmp_path / "models"


@pytest.mark.parametrize("around", ["", "translate-ar_en-1_0"])
def test_an_argos_package_is_installed_from_its_file(tmp_path: Path, models: Path, around: str) -> None:
    archive = pack(make_argos_package(tmp_path / "made"), tmp_path / "ar_en.argosmodel", around)
    installed = install(archive, models)
    assert list_models(models, BUILTIN)[1:] == (installed,)
    assert (installed.version, installed.origin) == ("1.0", "ar_en.argosmodel")
    assert installed.sha256 == checksum(archive, lambda: False)
    assert installed.size > 1000
    assert translate(installed)


@pytest.mark.parametrize("is_packed", [True, False])
def test_a_converted_opus_model_is_installed(tmp_path: Path, models: Path, is_packed: bool) -> None:  # noqa: FBT001 -- a parameter of pytest
    folder = make_opus_folder(tmp_path / "opus-mt-ar-en")
    installed = install(pack(folder, tmp_path / "opus-mt-ar-en.zip") if is_packed else folder, models)
    assert installed.name == "opus-mt-ar-en"
    assert not installed.trouble
    assert translate(find_model(installed.key, models, BUILTIN))


def test_the_built_in_model_is_always_there_and_stays(models: Path) -> None:
    (builtin,) = list_models(models, BUILTIN)
    assert builtin.is_builtin
    assert not builtin.trouble
    with pytest.raises(ReaderError, match="part of the program"):
        remove_model(builtin, models)


def test_a_model_is_removed_whole(tmp_path: Path, models: Path) -> None:
    installed = install(make_argos_package(tmp_path / "made"), models)
    remove_model(installed, models)
    assert list(models.iterdir()) == []
    with pytest.raises(ReaderError, match="not installed"):
        find_model(installed.key, models, BUILTIN)


def test_installing_again_replaces(tmp_path: Path, models: Path) -> None:
    first = install(make_argos_package(tmp_path / "one", seed=1), models)
    second = install(make_argos_package(tmp_path / "two", seed=2), models)
    assert first.key == second.key
    assert len(list(models.iterdir())) == 1
    assert (
        load_installed(second).model.fingerprint
        == load_installed(find_model(second.key, models, BUILTIN)).model.fingerprint
    )


def spoil_pair(folder: Path) -> None:
    (folder / "metadata.json").write_text(json.dumps({"from_code": "fr", "to_code": "en"}), encoding="utf-8")


def spoil_weights(folder: Path) -> None:
    (folder / "model" / "model.bin").write_bytes(b"short")


def spoil_markers(folder: Path) -> None:
    (folder / "metadata.json").unlink()


@pytest.mark.parametrize(
    ("spoil", "sentence"),
    [(spoil_pair, "from fr to en"), (spoil_weights, "damaged"), (spoil_markers, "not a translation model")],
)
def test_what_cannot_be_used_is_told_and_leaves_nothing(
    tmp_path: Path, models: Path, spoil: "object", sentence: str
) -> None:
    folder = make_argos_package(tmp_path / "made")
    assert callable(spoil)
    spoil(folder)
    with pytest.raises(ReaderError, match=sentence):
        install(pack(folder, tmp_path / "bad.argosmodel"), models)
    assert list(models.iterdir()) == []


def test_a_bad_replacement_leaves_the_old_model(tmp_path: Path, models: Path) -> None:
    good = install(make_argos_package(tmp_path / "good"), models)
    bad = make_argos_package(tmp_path / "bad")
    spoil_weights(bad)
    with pytest.raises(ReaderError):
        install(bad, models)
    assert translate(find_model(good.key, models, BUILTIN))


def test_stopping_leaves_nothing(tmp_path: Path, models: Path) -> None:
    archive = pack(make_argos_package(tmp_path / "made"), tmp_path / "a.argosmodel")
    with pytest.raises(Cancelled):
        install_model(archive, models, report=lambda _done, _all: None, stopped=lambda: True)
    assert list(models.iterdir()) == []


def test_a_half_installed_model_is_not_listed_and_is_cleared_away(tmp_path: Path, models: Path) -> None:
    left = models / ".installing-abc"
    shutil.copytree(make_argos_package(tmp_path / "half"), left)
    assert len(list_models(models, BUILTIN)) == 1
    installed = install(make_argos_package(tmp_path / "made"), models)
    assert [path.name for path in models.iterdir()] == [installed.key]


def test_a_broken_model_is_listed_with_its_trouble(models: Path) -> None:
    (models / "broken").mkdir(parents=True)
    broken = list_models(models, BUILTIN)[1]
    assert broken.trouble
    with pytest.raises(ReaderError):
        load_installed(broken)
    remove_model(broken, models)
    assert len(list_models(models, BUILTIN)) == 1
