import shutil
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from reader.domain.errors import Cancelled, ReaderError
from reader.domain.names import Name
from reader.domain.quotes.lexicon import Lexicon
from reader.domain.translation import Quality, TranslatorChoice
from reader.lexicon.lexicon import load_lexicon
from reader.paths import resource
from reader.services.faithful import FaithfulTranslator
from reader.services.models import ModelShelf
from reader.services.remembering import MemoryKeeper
from reader.services.translators import Translators
from reader.storage.names import write_names
from tests.translation.small_models import make_argos_package

SENTENCE = "زار سمير البحراوي مدينة باريس أمس."


@pytest.fixture(scope="module")
def lexicon() -> Lexicon:
    return load_lexicon(resource("lexicon"))


@pytest.fixture
def shelf(tmp_path: Path) -> ModelShelf:
    return ModelShelf(tmp_path / "models", resource("models/ar_en"), tmp_path / "scratch")


@pytest.fixture
def translators(tmp_path: Path, shelf: ModelShelf, lexicon: Lexicon) -> Iterator[Translators]:
    with closing(Translators(shelf, tmp_path / "library.sqlite", tmp_path / "names.tsv", lambda: lexicon)) as made:
        yield made


def translate(translators: Translators, choice: TranslatorChoice | None = None) -> str:
    return make(translators, choice or TranslatorChoice()).translate([SENTENCE], lambda: False)[0].target


def make(translators: Translators, choice: TranslatorChoice, told: list[str] | None = None) -> FaithfulTranslator:
    sentences: list[str] = []
    made = translators.make(choice, sentences.append if told is None else told.append, lambda: False)
    assert not sentences
    return made


def test_the_built_in_model_is_the_first_choice(translators: Translators) -> None:
    translator = make(translators, TranslatorChoice())
    assert translator.model.is_builtin
    assert "Paris" in translator.translate([SENTENCE], lambda: False)[0].target


def test_what_is_wanted_no_longer_opens_no_library(tmp_path: Path, translators: Translators) -> None:
    with pytest.raises(Cancelled):
        translators.make(TranslatorChoice(), lambda _: None, lambda: True)
    assert list(tmp_path.glob("library*")) == []


def test_another_model_is_chosen_by_its_key(tmp_path: Path, shelf: ModelShelf, translators: Translators) -> None:
    folder = make_argos_package(tmp_path / "made", name="Small")
    small = shelf.install(folder, report=lambda _done, _all: None, stopped=lambda: False)
    before = make(translators, TranslatorChoice()).model
    after = make(translators, TranslatorChoice(small.key)).model
    assert (after.name, after.version, after.is_builtin) == ("Small", "1.0", False)
    assert after.fingerprint != before.fingerprint


def test_a_quality_is_a_model_of_its_own(translators: Translators) -> None:
    fast, best = (make(translators, TranslatorChoice(quality=each)).model for each in (Quality.FAST, Quality.BEST))
    assert fast.fingerprint != best.fingerprint


def test_a_model_that_is_put_anew_under_its_name_is_loaded_anew(
    tmp_path: Path, shelf: ModelShelf, translators: Translators
) -> None:
    prints = []
    for seed in (1, 2):
        folder = make_argos_package(tmp_path / f"made{seed}", seed=seed)
        archive = Path(shutil.make_archive(str(tmp_path / f"model{seed}"), "zip", folder))
        installed = shelf.install(archive, report=lambda _done, _all: None, stopped=lambda: False)
        prints.append(make(translators, TranslatorChoice(installed.key)).model.fingerprint)
    assert prints[0] != prints[1]


def test_a_change_of_names_holds_for_what_is_remembered_already(tmp_path: Path, translators: Translators) -> None:
    assert "Zamir Bahravi" not in translate(translators)
    write_names(tmp_path / "names.tsv", [Name("سمير البحراوي", "Zamir Bahravi")])
    assert "Zamir Bahravi" in translate(translators)
    write_names(tmp_path / "names.tsv", [])
    assert "Zamir Bahravi" not in translate(translators)


def test_translations_are_remembered_within_the_bound(tmp_path: Path, translators: Translators) -> None:
    memory = MemoryKeeper(tmp_path / "library.sqlite")
    translate(translators, TranslatorChoice(memory_limit=10))
    assert memory.size() == 0
    translate(translators)
    assert memory.size() > 0


@pytest.mark.parametrize("spoilt", ["library.sqlite", "names.tsv"])
def test_a_spoilt_memory_or_list_of_names_does_not_stop_the_translation(
    tmp_path: Path, translators: Translators, spoilt: str
) -> None:
    (tmp_path / spoilt).write_bytes(b"spoilt " * 200)
    told: list[str] = []
    translator = make(translators, TranslatorChoice(), told)
    assert "Paris" in translator.translate([SENTENCE], lambda: False)[0].target
    assert len(told) == 1
    assert spoilt in told[0]


def test_a_model_that_is_not_there_is_told(translators: Translators) -> None:
    with pytest.raises(ReaderError, match="“gone” is not installed"):
        make(translators, TranslatorChoice("gone"))
