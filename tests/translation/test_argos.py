import json
import os
import shutil
import subprocess
import sys
import time
from pathlib import Path

import pytest

from reader.domain.errors import Cancelled, ReaderError
from reader.translation.argos import load_model
from reader.translation.neural import NeuralTranslator
from tests.translation.small_models import make_argos_package

ROOT = Path(__file__).resolve().parents[2]
BUILTIN = ROOT / "resources" / "models" / "ar_en"


def go_on() -> bool:
    return False


@pytest.fixture(scope="module")
def builtin() -> NeuralTranslator:
    return load_model(BUILTIN, is_builtin=True)


@pytest.fixture
def copied(tmp_path: Path) -> Path:
    return Path(shutil.copytree(BUILTIN, tmp_path / "model"))


def test_the_built_in_model_translates_in_order(builtin: NeuralTranslator) -> None:
    sentences = ["قال وزير الخارجية إن الاجتماع سيعقد يوم الأربعاء.", "نعم.", "زار الرئيس مدينة باريس أمس."]
    made = builtin.translate(sentences, go_on)
    assert [item.source for item in made] == sentences
    assert "Wednesday" in made[0].target
    assert "Paris" in made[2].target


def test_words_are_paired_with_their_partners(builtin: NeuralTranslator) -> None:
    made = builtin.translate(["زار الرئيس مدينة باريس يوم الأربعاء."], go_on)[0]
    paired = {pair.target.of(made.target): pair.source.of(made.source) for pair in made.pairs}
    assert paired["Paris"] == "باريس"
    assert paired["Wednesday"] == "الأربعاء"


@pytest.mark.parametrize(
    ("source", "target"),
    [("https://example.org/news/1", "https://example.org/news/1"), ("Reuters", "Reuters"), ("٢٠٢٢", "2022")],
)
def test_what_has_no_arabic_letters_passes_through(builtin: NeuralTranslator, source: str, target: str) -> None:
    assert builtin.translate([source], go_on)[0].target == target


def test_a_very_long_sentence_is_translated_to_its_end(builtin: NeuralTranslator) -> None:
    days = ["الأحد", "الاثنين", "الثلاثاء", "الأربعاء", "الخميس", "الجمعة"]
    source = "، ".join(f"وقال الوزير يوم {day} إن الاجتماع رقم {number} عقد" for number in range(9) for day in days)
    made = builtin.translate([source], go_on)[0]
    assert made.target.count("meeting") > 20
    assert all(pair.target.end <= len(made.target) for pair in made.pairs)
    assert max(pair.source.end for pair in made.pairs) > 0.8 * len(source)


def test_nothing_of_the_tokenizer_is_shown(builtin: NeuralTranslator) -> None:
    sentences = ["قال: \"نعم\" & 'لا' 😀 ☂ ﷺ <b>خبر</b>", "س" * 300, "…!؟ خ", "\u200fخبر\u200f عـــاجل"]
    for made in builtin.translate(sentences, go_on):
        assert made.target.strip()
        assert not any(mark in made.target for mark in ("<unk>", "▁", "&apos;", "&quot;", "⁇", "</s>"))


def test_stopping_is_heard_at_once(builtin: NeuralTranslator) -> None:
    asked = time.monotonic()
    with pytest.raises(Cancelled):
        builtin.translate(["قال الوزير إن الاجتماع سيعقد يوم الأربعاء في العاصمة."] * 3000, lambda: True)
    assert time.monotonic() - asked < 5
    assert builtin.translate(["نعم."], go_on)[0].target


def test_the_fingerprint_is_of_the_weights(builtin: NeuralTranslator, tmp_path: Path) -> None:
    one = load_model(make_argos_package(tmp_path / "one", seed=1)).model
    other = load_model(make_argos_package(tmp_path / "other", seed=2)).model
    assert len({builtin.model.fingerprint, one.fingerprint, other.fingerprint}) == 3


@pytest.mark.parametrize("kind", ["sentencepiece", "bpe"])
def test_both_kinds_of_package_load(tmp_path: Path, kind: str) -> None:
    translator = load_model(make_argos_package(tmp_path / "model", tokenizer=kind))
    made = translator.translate(["قال الوزير إن الاجتماع سيعقد"], go_on)[0]
    assert made.target
    assert "@@" not in made.target
    assert "&" not in made.target


def test_a_target_prefix_is_not_shown(tmp_path: Path) -> None:
    translator = load_model(make_argos_package(tmp_path / "model", target_prefix="__en__"))
    assert "__en__" not in translator.translate(["قال الوزير إن الاجتماع سيعقد"], go_on)[0].target


@pytest.mark.parametrize("splitter", ["stanza", "minisbd", "spacy"])
def test_a_package_with_a_sentence_splitter_loads(tmp_path: Path, splitter: str) -> None:
    folder = make_argos_package(tmp_path / "model")
    (folder / splitter).mkdir()
    (folder / splitter / "ar.onnx").write_bytes(b"not used")
    assert load_model(folder).translate(["قال الوزير"], go_on)[0].target


def test_a_missing_model_is_told(tmp_path: Path) -> None:
    with pytest.raises(ReaderError, match=r"no translation model in .*Install one"):
        load_model(tmp_path / "nowhere")


def test_a_truncated_model_is_told(copied: Path) -> None:
    weights = copied / "model" / "model.bin"
    weights.write_bytes(weights.read_bytes()[:1_000_000])
    with pytest.raises(ReaderError, match="damaged"):
        load_model(copied)


@pytest.mark.parametrize("file", ["model/model.bin", "sentencepiece.model", "metadata.json"])
def test_a_missing_file_is_told(copied: Path, file: str) -> None:
    (copied / file).unlink()
    with pytest.raises(ReaderError):
        load_model(copied)


@pytest.mark.parametrize("file", ["sentencepiece.model", "metadata.json", "model/source_vocabulary.json"])
def test_a_spoilt_file_is_told(copied: Path, file: str) -> None:
    (copied / file).write_bytes(b"\xff[spoilt")
    with pytest.raises(ReaderError):
        load_model(copied)


def test_another_pair_of_languages_is_told(copied: Path) -> None:
    (copied / "metadata.json").write_text(json.dumps({"from_code": "en", "to_code": "de"}), encoding="utf-8")
    with pytest.raises(ReaderError, match="from en to de"):
        load_model(copied)


def test_nothing_is_made_in_the_home_folder_and_no_splitter_is_imported(tmp_path: Path) -> None:
    code = (
        "import sys, os; from pathlib import Path; from reader.translation.argos import load_model\n"
        "assert not {'argostranslate', 'ctranslate2', 'sentencepiece'} & set(sys.modules)\n"
        "load_model(Path(sys.argv[1])).warm_up()\n"
        "assert not {'minisbd', 'onnxruntime', 'stanza', 'argostranslate.translate'} & set(sys.modules)\n"
        "assert 'XDG_DATA_HOME' not in os.environ and 'ARGOS_PACKAGES_DIR' not in os.environ\n"
    )
    environment = {key: value for key, value in os.environ.items() if not key.startswith(("XDG_", "ARGOS_"))}
    subprocess.run(  # noqa: S603 -- this very Python, a fixed program
        [sys.executable, "-c", code, str(BUILTIN)],
        env=environment | {"HOME": str(tmp_path), "PYTHONPATH": str(ROOT)},
        check=True,
    )
    assert list(tmp_path.iterdir()) == []
