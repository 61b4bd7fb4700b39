"""The gate: no change may find quotes worse than pins.json says.

A pin is raised by hand when a change has made the finder better. `python -m tests.gold` prints the figures and what
is still wrong.
"""

import json
from pathlib import Path

import pytest

from reader.domain.quotes.finder import find_quotes
from reader.domain.quotes.lexicon import Lexicon
from reader.domain.quotes.marks import find_quoted_spans_in_blocks
from reader.domain.quotes.values import QuoteKind
from reader.lexicon.lexicon import load_lexicon
from reader.paths import resource
from tests.gold.labelled import DEV, GOLD, HERE, Gold, score
from tests.gold.scoring import Result, align, is_same_speaker, overlap, read_labels, score_folder

LEAST_ARTICLES = 25


@pytest.fixture(scope="module")
def lexicon() -> Lexicon:
    return load_lexicon(resource("lexicon"))


def check(result: Result, name: str) -> None:
    pins: dict[str, float] = json.loads((HERE / "pins.json").read_text(encoding="utf-8"))[name]
    figures = result.score.figures()
    fallen = {figure: (pin, round(figures[figure], 3)) for figure, pin in pins.items() if figures[figure] < pin}
    assert not fallen, f"{name} fell (pin, now): {fallen}\n{result}"


def test_own_articles(lexicon: Lexicon) -> None:
    check(score(GOLD, lexicon), "own")


@pytest.mark.skipif(not DEV.articles.is_dir(), reason="the shared articles are not here")
def test_shared_articles(lexicon: Lexicon) -> None:
    check(score(DEV, lexicon), "shared")


def _labelled() -> list[Path]:
    return sorted(GOLD.labels.glob("*.json"))


def test_there_are_enough_articles_and_every_label_stands_in_its_own() -> None:
    assert len(_labelled()) >= LEAST_ARTICLES
    for path in _labelled():
        text = (GOLD.articles / f"{path.stem}.txt").read_text(encoding="utf-8")
        place = 0
        for label in read_labels(path):
            place = text.index(label.text, place)  # in reading order
            assert label.is_listed or (label.speaker is None and label.territories == {None})
            assert not label.is_listed or label.kind in {QuoteKind.STATEMENT, QuoteKind.FRAGMENT}


@pytest.mark.parametrize("gold", [GOLD, DEV], ids=["own", "shared"])
def test_every_labelled_quote_is_a_quoted_span(gold: Gold) -> None:
    if not gold.labels.is_dir():
        pytest.skip("the shared articles are not here")
    for path in sorted(gold.labels.glob("*.json")):
        texts = [block.text for block in gold.read((gold.articles / f"{path.stem}.txt").read_text(encoding="utf-8"))]
        found = [
            words.of(text)
            for text, spans in zip(texts, find_quoted_spans_in_blocks(texts), strict=True)
            for span in spans
            for words in (span.words, *span.inner)
        ]
        labels = [label.text for label in read_labels(path)]
        assert len(align(labels, found)) == len(labels), path.stem


def test_a_finder_that_finds_nothing_scores_nothing() -> None:
    empty = score_folder(GOLD.articles, GOLD.labels, GOLD.read, lambda _: ())
    assert empty.score.figures()["whole"] == 0.0
    assert len(empty.misses) == empty.score.labels


def test_pairs_keep_the_order() -> None:
    assert align(["نعم نوافق", "لا", "ربما غدا"], ["لا", "ربما غدا", "نعم نوافق"]) == [(1, 0), (2, 1)]
    assert align(["الباب مفتوح"], ["البابُ مفتوح!"]) == [(0, 0)]
    assert align(["الباب مفتوح"], ["الباب"]) == []


def test_overlap_is_of_the_longer() -> None:
    assert overlap("aaaaaaaaaa", "aaaaaaaaa") == pytest.approx(0.9)
    assert overlap("aaaaaaaaaa", "aaaa") == 0.0
    assert overlap("", "") == 1.0


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("وزيرة البيئة ماري دوران", "دوران", True),
        ("المتحدث باسم الوزارة", "المتحدث", True),
        ("الوزارة", "وزارة", True),
        ("وزيرة البيئة ماري دوران", "وزير المالية", False),
        (None, "الوزارة", False),
        (None, None, True),
    ],
)
def test_speakers_agree_in_name(one: str | None, other: str | None, *, same: bool) -> None:
    assert is_same_speaker(one, other) is same


def test_the_finder_is_deterministic(lexicon: Lexicon) -> None:
    text = (GOLD.articles / f"{_labelled()[0].stem}.txt").read_text(encoding="utf-8")
    blocks = GOLD.read(text)
    assert find_quotes(blocks, lexicon) == find_quotes(blocks, lexicon)
