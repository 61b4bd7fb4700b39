from pathlib import Path

import pytest

from reader.domain.errors import ReaderError
from reader.translation.engine import Decoding, Engine
from reader.translation.opus import OpusTokenizer, load_model
from tests.translation.small_models import make_opus_folder


@pytest.mark.parametrize("adds_end", [True, False])
def test_a_converted_model_translates(tmp_path: Path, adds_end: bool) -> None:  # noqa: FBT001 -- a parameter of pytest
    translator = load_model(make_opus_folder(tmp_path / "opus", adds_end=adds_end), name="OPUS-MT ar-en")
    made = translator.translate(["قال الوزير إن الاجتماع سيعقد", "https://example.org"], lambda: False)
    assert made[0].target
    assert "</s>" not in made[0].target
    assert made[1].target == "https://example.org"
    assert translator.model.name == "OPUS-MT ar-en"


@pytest.mark.parametrize("adds_end", [True, False])
def test_attention_has_a_weight_for_each_piece_that_was_given(
    tmp_path: Path,
    adds_end: bool,  # noqa: FBT001 -- a parameter of pytest
) -> None:
    folder = make_opus_folder(tmp_path / "opus", adds_end=adds_end)
    assert (folder / "shared_vocabulary.json").is_file()
    pieces = OpusTokenizer(folder, ends_source=not adds_end).encode("نفت الوزارة الخبر")
    decoded = Engine(folder, Decoding(2), 1).decode([pieces], [], lambda: False)[0]
    assert len(decoded.attention) >= len(decoded.pieces) > 0
    assert {len(row) for row in decoded.attention} == {len(pieces)}


def test_the_end_mark_is_added_where_the_engine_does_not(tmp_path: Path) -> None:
    folder = make_opus_folder(tmp_path / "opus")
    assert OpusTokenizer(folder, ends_source=True).encode("قال الوزير")[-1] == "</s>"
    assert OpusTokenizer(folder, ends_source=False).encode("قال الوزير")[-1] != "</s>"


@pytest.mark.parametrize("file", ["model.bin", "source.spm", "target.spm"])
def test_a_missing_file_is_told(tmp_path: Path, file: str) -> None:
    folder = make_opus_folder(tmp_path / "opus")
    (folder / file).unlink()
    with pytest.raises(ReaderError, match=file):
        load_model(folder, name="OPUS-MT")


@pytest.mark.parametrize("file", ["model.bin", "source.spm", "target.spm", "config.json"])
def test_a_spoilt_file_is_told(tmp_path: Path, file: str) -> None:
    folder = make_opus_folder(tmp_path / "opus")
    (folder / file).write_bytes(b"spoilt")
    with pytest.raises(ReaderError):
        load_model(folder, name="OPUS-MT")
