"""What was taken out of an article, put back."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.domain.article import Article, Origin, OriginKind, Removed
from reader.domain.text import Block, BlockKind

TITLE = Block(BlockKind.TITLE, "رصيف جديد")
ONE, TWO = Block(BlockKind.PARAGRAPH, "افتتح الرصيف."), Block(BlockKind.LIST_ITEM, "حضر كثيرون.")


def article(*removed: Removed, title: bool = True) -> Article:
    return Article((TITLE, ONE, TWO) if title else (ONE, TWO), Origin(OriginKind.PASTED), removed=removed)


def texts(found: Article) -> list[str]:
    return [block.text for block in found.blocks]


@pytest.mark.parametrize(("before", "place"), [(0, 1), (1, 1), (2, 2), (3, 3), (99, 3)])
def test_a_piece_stands_where_it_stood_but_below_the_title(before: int, place: int) -> None:
    found, at = article(Removed("قيل  إن\nالبحر", "why", before)).with_put_back(0)
    assert at == place
    assert found.blocks[place] == Block(BlockKind.PARAGRAPH, "قيل إن البحر")
    assert found.blocks[0] == TITLE
    assert found.removed == ()


def test_without_a_title_it_may_come_first() -> None:
    assert texts(article(Removed("أ", "why", 0), title=False).with_put_back(0)[0])[0] == "أ"


@pytest.mark.parametrize("order", [(0, 0, 0, 0), (3, 2, 1, 0), (1, 1, 1, 0), (2, 0, 1, 0)])
def test_put_back_one_after_another_they_stand_in_the_order_of_the_source(order: tuple[int, ...]) -> None:
    found = article(Removed("أ", "", 0), Removed("ب", "", 1), Removed("ج", "", 1), Removed("د", "", 3))
    for number in order:
        found, _ = found.with_put_back(number)
    assert texts(found) == [TITLE.text, "أ", "ب", "ج", ONE.text, TWO.text, "د"]
    assert found.removed == ()


def test_only_what_has_a_known_place_is_put_back() -> None:
    found = article(Removed("الموقع", "the site's name behind the title"), Removed("ب", "", 1))
    with pytest.raises(ValueError, match="where this stood"):
        found.with_put_back(0)
    assert found.with_put_back(1)[0].removed == (Removed("الموقع", "the site's name behind the title"),)


@given(st.lists(st.integers(0, 3), max_size=8).map(sorted), st.data())
def test_any_order_of_putting_back_ends_the_same(places: list[int], data: st.DataObject) -> None:
    whole = found = article(*(Removed(f"ن{number}", "", before) for number, before in enumerate(places)))
    for _ in places:
        whole, _ = whole.with_put_back(0)
        found, _ = found.with_put_back(data.draw(st.integers(0, len(found.removed) - 1)))
    assert found == whole


@pytest.mark.parametrize(
    ("was", "becomes"),
    [
        (BlockKind.HEADING, BlockKind.HEADING),
        (BlockKind.LIST_ITEM, BlockKind.LIST_ITEM),
        (BlockKind.TITLE, BlockKind.HEADING),  # an article has one title
    ],
)
def test_a_piece_that_is_put_back_is_what_it_was(was: BlockKind, becomes: BlockKind) -> None:
    found, at = article(Removed("أ", "why", 1, was)).with_put_back(0)
    assert found.blocks[at].kind is becomes
