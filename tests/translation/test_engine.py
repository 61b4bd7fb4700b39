import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.domain.translation import Quality
from reader.translation.engine import (
    NICENESS,
    Decoding,
    Engine,
    decoding_for,
    fingerprint,
    group_by_length,
    thread_count,
)
from reader.translation.errors import ModelError
from reader.translation.tokens import clean_target, plain_source
from tests.translation.small_models import make_argos_package


@given(st.lists(st.integers(1, 300), max_size=60), st.integers(1, 1000))
def test_groups_hold_every_sentence_once_and_are_no_larger_than_asked(lengths: list[int], most: int) -> None:
    groups = list(group_by_length(lengths, most))
    assert sorted(number for group in groups for number in group) == list(range(len(lengths)))
    for group in groups:
        assert len(group) == 1 or max(lengths[number] for number in group) * len(group) <= most


def test_better_quality_takes_a_wider_beam() -> None:
    assert [decoding_for(quality).beam_size for quality in Quality] == [1, 2, 4]


def test_a_runaway_sentence_is_cut_by_the_length_of_its_source() -> None:
    assert Decoding(2).arguments(10)["max_decoding_length"] < Decoding(2).arguments(50)["max_decoding_length"]
    assert Decoding(2).arguments(10_000)["max_decoding_length"] < 512


def test_the_engine_leaves_a_core_to_the_window() -> None:
    assert thread_count() >= 1


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux counts a priority by thread")
def test_the_engines_threads_stand_back_and_the_others_do_not(tmp_path: Path) -> None:
    before = niceness_by_thread()
    engine = Engine(make_argos_package(tmp_path / "model") / "model", Decoding(1), 1)

    after = niceness_by_thread()
    assert {thread: after[thread] for thread in before if thread in after} == {
        thread: niceness for thread, niceness in before.items() if thread in after
    }
    assert NICENESS in [after[thread] for thread in after if thread not in before]
    del engine


def niceness_by_thread() -> dict[str, int]:
    stats = [each / "stat" for each in Path("/proc/self/task").iterdir()]
    return {each.parent.name: int(each.read_text().rpartition(")")[2].split()[16]) for each in stats}


def test_a_text_past_the_models_places_is_told(tmp_path: Path) -> None:
    engine = Engine(make_argos_package(tmp_path / "model") / "model", Decoding(1), 1)
    with pytest.raises(ModelError, match="failed at this text"):
        engine.decode([["a"] * 600], [], lambda: False)


def test_another_quality_has_another_fingerprint(tmp_path: Path) -> None:
    weights = tmp_path / "model.bin"
    weights.write_bytes(b"x" * 3_000_000)
    before = fingerprint(weights, Quality.FAST)
    assert fingerprint(weights, Quality.BEST) != before
    weights.write_bytes(b"x" * 2_999_999 + b"y")
    assert fingerprint(weights, Quality.FAST) != before


@pytest.mark.parametrize(
    ("decoded", "shown"),
    [
        ("It&apos;s &quot;fine&quot;", 'It\'s "fine"'),
        ("AT&amp;amp;T", "AT&T"),
        (" said  <unk> yes ⁇ .", "said yes ."),
        ("the <s> new@@ s new@@</s>", "the new s new"),
        ("", ""),
    ],
)
def test_decoded_text_is_cleaned(decoded: str, shown: str) -> None:
    assert clean_target(decoded) == shown


@pytest.mark.parametrize("text", ["«نعم»", "“نعم”", "((نعم))", "''نعم''", '"نعم"'])
def test_all_marks_are_given_to_a_model_in_one_way(text: str) -> None:
    assert plain_source(text) == '"نعم"'
