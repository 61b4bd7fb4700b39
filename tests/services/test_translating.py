from collections.abc import Callable, Collection, Mapping, Sequence

import pytest

from reader.domain.errors import Cancelled
from reader.domain.text import Sentence
from reader.domain.translation import SentenceTranslation
from reader.services.translating import translate_sentences
from tests.services.stubs import StubTranslator, blocks_of

ARTICLE = blocks_of(*(f"جملة رقم {number} " + "كلمة " * 20 + "أخيرة" for number in range(40)))


def translate(
    sentences: Sequence[Sentence],
    looked_at: Callable[[], int] = lambda: 0,
    quoted: Collection[int] = (),
    translator: StubTranslator | None = None,
) -> list[list[int]]:
    """Translate, and return the numbers that arrived, batch by batch."""
    batches: list[list[int]] = []
    translate_sentences(
        sentences,
        translator or StubTranslator(lambda text: f"English of {text}"),
        arrived=lambda made: batches.append(sorted(made)),
        report=lambda _done, _all: None,
        stopped=lambda: False,
        looked_at=looked_at,
        quoted=quoted,
    )
    return batches


def test_every_sentence_arrives_once_with_its_own_translation() -> None:
    arrived: dict[int, SentenceTranslation] = {}
    reports: list[tuple[int, int]] = []
    translate_sentences(
        ARTICLE,
        StubTranslator(lambda text: f"English of {text}"),
        arrived=arrived.update,
        report=lambda done, total: reports.append((done, total)),
        stopped=lambda: False,
        looked_at=lambda: 0,
    )
    assert {number: item.source for number, item in arrived.items()} == {
        number: sentence.text for number, sentence in enumerate(ARTICLE)
    }
    assert reports[0] == (0, 40)
    assert reports[-1] == (40, 40)


def test_the_first_batch_is_small_and_where_the_reader_looks() -> None:
    first, *others = translate(ARTICLE, looked_at=lambda: 30)
    assert first == [30, 31]
    assert len(others[-1]) > len(first)


def test_what_is_above_comes_after_all_that_is_below() -> None:
    batches = translate(ARTICLE, looked_at=lambda: 30)
    assert set(range(30, 40)) < {*batches[0], *batches[1]}
    assert min(batches[1]) > 20


def test_scrolling_changes_the_order() -> None:
    looks = iter([0])
    batches = translate(ARTICLE, looked_at=lambda: next(looks, 35))
    assert batches[0] == [0, 1]
    assert set(range(35, 40)) < set(batches[1])
    assert not {2, 3, 20} & set(batches[1])


def test_quotes_come_before_what_is_far_away() -> None:
    batches = translate(ARTICLE, quoted={25, 38})
    assert {*range(8), 25, 38} < {*batches[0], *batches[1]}
    assert 20 not in batches[1]


def test_a_sentence_that_stands_twice_is_translated_once() -> None:
    translator = StubTranslator(lambda text: f"English of {text}")
    batches = translate(blocks_of("نعم", "لا", "نعم"), translator=translator)
    assert batches == [[0, 1, 2]]
    assert translator.asked == [["نعم", "لا"]]


def test_an_article_without_sentences_is_done_at_once() -> None:
    assert translate([]) == []


def test_stopping_keeps_what_has_arrived() -> None:
    arrived: dict[int, SentenceTranslation] = {}

    def arrive(made: Mapping[int, SentenceTranslation]) -> None:
        arrived.update(made)

    with pytest.raises(Cancelled):
        translate_sentences(
            ARTICLE,
            StubTranslator(lambda text: f"English of {text}"),
            arrived=arrive,
            report=lambda _done, _all: None,
            stopped=lambda: bool(arrived),
            looked_at=lambda: 0,
        )
    assert sorted(arrived) == [0, 1]


def test_a_long_article_goes_in_batches_of_like_length() -> None:
    texts = [("كلمة " * (5 if number % 2 else 40)).strip() + f" {number}" for number in range(600)]
    translator = StubTranslator(lambda text: f"English of {text}")
    batches = translate(blocks_of(*texts), translator=translator)
    assert sorted(number for batch in batches for number in batch) == list(range(600))
    mixed = [batch for batch in translator.asked if len({len(text.split()) for text in batch}) > 1]
    assert len(mixed) < len(translator.asked) / 2
