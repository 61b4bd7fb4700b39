from dataclasses import replace
from pathlib import Path

import pytest

from reader.domain.article import Article
from reader.domain.library import Listing, Order, ReadingPlace
from reader.domain.quotes.corrections import Correction
from reader.domain.quotes.values import Place
from reader.domain.search import parse_query
from reader.domain.text import Block, BlockKind, Span
from reader.storage.articles import ArticleGoneError
from reader.storage.library import Library, open_library
from tests.storage.samples import LAKE, RAIN, REPLIED, SAID, WEATHER, article


def found(library: Library, typed: str, listing: Listing | None = None) -> list[int]:
    result = library.search.find(parse_query(typed), listing or Listing())
    assert result.total == len(result.hits)
    return [hit.row.number for hit in result.hits]


def keep(library: Library, *articles: Article) -> list[int]:
    return [kept.number for kept in library.articles.keep(articles, are_opened=True)]


def test_an_article_comes_back_whole(library: Library) -> None:
    (number,) = keep(library, LAKE)
    assert library.articles.load(number).article == LAKE


def test_the_same_article_is_one_whatever_stands_between_its_words(library: Library) -> None:
    (number,) = keep(library, LAKE)
    pasted = article(SAID.replace("«", '"').replace("»", '"'), f"{REPLIED}..", title="ردودٌ على اتفاق البحيرة")
    (again,) = library.articles.keep([pasted], are_opened=True)
    assert (again.number, again.is_new) == (number, False)
    assert library.articles.count() == 1


def test_a_newer_version_from_the_same_address_takes_the_old_one_s_place(library: Library) -> None:
    (number,) = keep(library, article(SAID, REPLIED, address="https://press.example/1"))
    newer = article(SAID, WEATHER, REPLIED, title="عنوان جديد", address="https://press.example/1")
    (again,) = library.articles.keep([newer], are_opened=True)
    assert (again.number, again.is_new) == (number, False)
    assert library.articles.load(number).article == newer
    assert found(library, "السواحل ") == [number]


def test_another_text_from_the_same_address_is_another_article(library: Library) -> None:
    keep(library, article(SAID, REPLIED, address="https://press.example/"))
    (other,) = library.articles.keep([article(WEATHER, address="https://press.example/")], are_opened=True)
    assert other.is_new
    assert library.articles.count() == 2


def test_the_reader_s_own_text_wins_over_its_source(library: Library) -> None:
    source = article(SAID, REPLIED, place="/press/1.html")
    (number,) = keep(library, source)
    put_back = article(SAID, REPLIED, "شارك المقال", place="/press/1.html")
    library.articles.change(number, put_back)
    assert keep(library, source) == [number]
    kept = library.articles.load(number)
    assert kept.article == put_back
    assert kept.is_edited


def test_what_belongs_to_words_follows_them_when_the_text_changes(library: Library) -> None:
    (number,) = keep(library, LAKE)
    start = SAID.index("الاتفاق")
    words = Place(1, Span(start, start + 7), "الاتفاق")
    library.quotes.keep_corrections(number, [Correction(words, speaker="متحدثة")])
    library.articles.keep_english(number, {1: "The ministry said", 2: "The palace welcomed"})
    library.articles.keep_place(number, ReadingPlace(2, 4), 0.5)
    library.articles.change(number, article(WEATHER, SAID, REPLIED))
    kept = library.articles.load(number)
    assert [each.words.block for each in kept.corrections] == [2]
    assert kept.place == ReadingPlace(3, 0)
    assert found(library, "palace ") == [number]
    result = library.search.find(parse_query("palace "), Listing())
    assert result.hits[0].snippet is not None
    assert result.hits[0].snippet.block == 3


def test_place_progress_and_read(library: Library) -> None:
    (number,) = keep(library, LAKE)
    library.articles.keep_place(number, ReadingPlace(2, 10), 0.6)
    library.articles.keep_place(number, ReadingPlace(0), 0.1)
    kept = library.articles.load(number)
    assert (kept.place, kept.progress, kept.is_read) == (ReadingPlace(0), 0.6, False)
    library.articles.keep_place(number, ReadingPlace(2, 20), 0.97)
    assert library.articles.load(number).is_read
    library.articles.set_read(number, is_read=False)
    assert not library.articles.load(number).is_read
    assert found(library, "", Listing(is_read=False)) == [number]
    assert found(library, "", Listing(is_read=True)) == []


def test_tags_that_fold_alike_are_one(library: Library) -> None:
    lake, rain = keep(library, LAKE, RAIN)
    library.articles.set_tags(lake, ["مهمّ", " مهم ", "Lake  deal", ""])
    library.articles.set_tags(rain, ["مهم"])
    assert library.articles.load(lake).tags == ("Lake deal", "مهمّ")
    assert list(library.articles.tags().values()) == [1, 2]
    assert found(library, "tag:مهم ") == [lake, rain]
    assert found(library, 'tag:"lake deal"') == [lake]
    library.articles.set_tags(lake, [])
    assert found(library, "tag:مهم ") == [rain]


def test_a_note_is_found_and_the_one_before_is_not(library: Library) -> None:
    (number,) = keep(library, LAKE)
    library.articles.set_note(number, "للمراجعة لاحقا")
    assert found(library, "للمراجعة ") == [number]
    library.articles.set_note(number, "انتهى")
    assert found(library, "للمراجعة ") == []
    assert found(library, "note:انتهى ") == [number]
    assert library.articles.load(number).note == "انتهى"


def test_the_trash_can_be_undone_and_emptied(library: Library) -> None:
    lake, rain = keep(library, LAKE, RAIN)
    library.articles.trash([lake, rain])
    assert found(library, "") == []
    assert set(found(library, "", Listing(in_trash=True))) == {lake, rain}
    library.articles.restore([lake])
    assert found(library, "") == [lake]
    assert library.articles.empty_trash() == 1
    assert library.articles.count(in_trash=True) == 0
    assert found(library, "السواحل ", Listing(in_trash=True)) == []
    with pytest.raises(ArticleGoneError, match="deleted"):
        library.articles.load(rain)
    with pytest.raises(ArticleGoneError, match="deleted"):
        library.articles.set_note(rain, "x")


def test_an_article_in_the_trash_comes_out_when_it_is_opened_again(library: Library) -> None:
    (number,) = keep(library, LAKE)
    library.articles.trash([number])
    library.articles.keep([LAKE], are_opened=False)
    assert library.articles.count() == 0
    assert keep(library, LAKE) == [number]
    assert library.articles.count() == 1


def test_a_number_is_never_given_twice(library: Library) -> None:
    (number,) = keep(library, LAKE)
    library.articles.trash([number])
    library.articles.empty_trash()
    assert keep(library, LAKE) != [number]


def test_orders(library: Library) -> None:
    lake, rain = keep(library, LAKE, RAIN)
    library.articles.keep_place(rain, ReadingPlace(1), 0.5)
    orders = {
        Order.DAY: [lake, rain],
        Order.RELEVANCE: [lake, rain],
        Order.ADDED: [rain, lake],
        Order.TITLE: [lake, rain],
        Order.OUTLET: [lake, rain],
        Order.PROGRESS: [rain, lake],
    }
    assert {order: found(library, "", Listing(order)) for order in orders} == orders
    assert found(library, "", Listing(Order.DAY, is_descending=False)) == [rain, lake]


def test_a_list_in_parts(library: Library) -> None:
    numbers = keep(library, *(article(f"{SAID} {number}", title=f"خبر {number}") for number in range(10)))
    parts = [library.search.find(parse_query(""), Listing(Order.ADDED, first=first, most=4)) for first in (0, 4, 8, 12)]
    assert [hit.row.number for part in parts for hit in part.hits] == numbers[::-1]
    assert [part.total for part in parts] == [10, 10, 10, 10]


def test_a_row_says_what_the_list_shows(library: Library) -> None:
    untitled = replace(LAKE, blocks=(Block(BlockKind.PARAGRAPH, SAID),), outlet="", published="2026-05-09T10:00:00Z")
    keep(library, untitled)
    (hit,) = library.search.find(parse_query(""), Listing()).hits
    assert SAID.startswith(hit.row.title.removesuffix("…"))
    assert (hit.row.day, hit.row.quotes, hit.row.progress, hit.row.has_note) == ("2026-05-09", None, 0.0, False)


def test_an_article_without_a_date_has_the_day_it_came(path: Path) -> None:
    library = open_library(path, now=lambda: 1_800_000_000.0)
    keep(library, replace(LAKE, published="last week"))
    (hit,) = library.search.find(parse_query(""), Listing()).hits
    assert hit.row.day.startswith("2027-01-1")
    library.close()
