from dataclasses import replace
from pathlib import Path

from reader.domain.library import Listing, QuoteFilter
from reader.domain.quotes.corrections import Correction
from reader.domain.quotes.values import Attribution, Evidence, Place, Quote, QuoteKind, Speaker
from reader.domain.search import parse_query
from reader.domain.territories import Territory
from reader.domain.text import Span
from reader.storage.library import Library
from reader.storage.own_english import SqliteOwnEnglish
from tests.storage.samples import LAKE, RAIN, REPLIED, SAID, article

RUSSIA = Territory("RU", "روسيا", "Russia")
FRANCE = Territory("FR", "فرنسا", "France")
UN = Territory("UN", "الأمم المتحدة", "United Nations", is_body=True)


def quote(block: int, text: str, speaker: str, territory: Territory | None) -> Quote:
    start, end = text.index("«") + 1, text.index("»")
    at = Span(text.index(speaker), text.index(speaker) + len(speaker))
    place = Place(block, at, speaker)
    return Quote(
        Place(block, Span(start, end), text[start:end]),
        Span(start - 1, end + 1),
        QuoteKind.STATEMENT,
        "قالت",
        Speaker(speaker, place),
        Attribution(territory, Evidence("nisba", place) if territory else None, 0.97),
    )


QUOTES = (quote(1, SAID, "وزارة الخارجية الروسية", RUSSIA), quote(2, REPLIED, "قصر الإليزيه", FRANCE))
STEP, CHANCE = QUOTES


def keep(library: Library) -> int:
    lake, rain = library.articles.keep([LAKE, RAIN], are_opened=True)
    library.quotes.keep({lake.number: QUOTES, rain.number: ()}, "1")
    return lake.number


def shown(library: Library, wanted: QuoteFilter | None = None) -> list[str]:
    return [row.text for row in library.quote_views.rows(wanted or QuoteFilter())]


def test_quotes_come_back_as_they_were_found(library: Library) -> None:
    assert library.quotes.load(keep(library), "1") == QUOTES


def test_another_finder_looks_again(library: Library) -> None:
    number = keep(library)
    assert library.quotes.load(number, "2") is None
    assert library.quotes.count_stale("1") == 0
    assert len(library.quotes.find_stale("2", 10)) == 2
    library.quotes.keep({number: QUOTES[:1]}, "2")
    assert library.quotes.load(number, "2") == QUOTES[:1]


def test_the_list_tells_who_speaks(library: Library) -> None:
    keep(library)
    lake, rain = library.search.find(parse_query(""), Listing()).hits
    assert (lake.row.countries, lake.row.quotes) == (("RU", "FR"), 2)
    assert (rain.row.countries, rain.row.quotes) == ((), 0)


def test_corrections_win_in_every_view_and_can_be_taken_back(library: Library) -> None:
    number = keep(library)
    corrections = [
        Correction(STEP.words, speaker="متحدثة أممية", sets_territory=True, territory=UN),
        Correction(CHANCE.words, is_quote=False),
    ]
    library.quotes.keep_corrections(number, corrections)
    (row,) = library.quote_views.rows(QuoteFilter())
    assert (row.speaker, row.territory, row.confidence, row.is_corrected) == ("متحدثة أممية", UN, 1.0, True)
    assert library.quotes.load(number, "1") == QUOTES
    assert library.quotes.corrections(number) == tuple(corrections)
    (hit,) = library.search.find(parse_query("أممية "), Listing()).hits
    assert hit.row.countries == ("UN",)
    assert library.search.find(parse_query("speaker:أممية "), Listing()).total == 1
    assert library.search.find(parse_query("speaker:الخارجية "), Listing()).total == 0
    library.quotes.keep_corrections(number, [])
    assert library.search.find(parse_query("speaker:الخارجية "), Listing()).total == 1
    assert library.search.find(parse_query("speaker:أممية "), Listing()).total == 0
    assert shown(library) == [STEP.words.text, CHANCE.words.text]
    assert library.search.find(parse_query("أممية "), Listing()).total == 0


def test_corrections_win_over_what_a_newer_finder_finds(library: Library) -> None:
    number = keep(library)
    library.quotes.keep_corrections(number, [Correction(CHANCE.words, is_quote=False)])
    library.quotes.keep({number: QUOTES}, "2")
    assert shown(library) == [STEP.words.text]


def test_filters(library: Library) -> None:
    number = keep(library)
    library.quotes.keep_english(number, {1: "A chance that must not be lost"})
    step, chance = (each.words.text for each in QUOTES)
    expected = {
        QuoteFilter(text="خطوه اولى"): [step],
        QuoteFilter(text="CHANCE lost"): [chance],
        QuoteFilter(speaker="إليزيه"): [chance],
        QuoteFilter(countries=frozenset({"RU", "UN"})): [step],
        QuoteFilter(countries=frozenset({None})): [],
        QuoteFilter(outlet="صحيفة الضفة"): [step, chance],
        QuoteFilter(kinds=frozenset({QuoteKind.FRAGMENT})): [],
        QuoteFilter(since="2026-05-09", until="2026-05-09"): [step, chance],
        QuoteFilter(since="2026-05-10"): [],
        QuoteFilter(article=number): [step, chance],
        QuoteFilter(article=number + 1): [],
    }
    assert library.search.find(parse_query("quote:chance "), Listing()).total == 1
    for wanted, texts in expected.items():
        assert shown(library, wanted) == texts
        assert library.quote_views.count(wanted) == len(texts)


def test_the_english_of_a_quote_outlives_a_new_finder_and_a_correction(library: Library) -> None:
    number = keep(library)
    library.quotes.keep_english(number, {0: "A first step"})
    library.quotes.keep({number: (CHANCE, STEP)}, "2")
    library.quotes.keep_corrections(number, [Correction(STEP.words, speaker="ناطق")])
    assert [row.english for row in library.quote_views.rows(QuoteFilter())] == ["", "A first step"]


def test_speakers_and_doubts_in_english_are_kept_and_found(library: Library) -> None:
    number = keep(library)
    library.articles.keep_english(number, {0: "Title in English"})
    library.quotes.keep_english(
        number, {0: "A first step", 1: "A chance"}, unsure={1}, speakers={0: "The Foreign Office", 1: "The palace"}
    )
    rows = library.quote_views.rows(QuoteFilter())
    assert [(row.speaker_english, row.is_sure) for row in rows] == [("The Foreign Office", True), ("The palace", False)]
    assert {row.title_english for row in rows} == {"Title in English"}
    assert shown(library, QuoteFilter(speaker="foreign OFFICE")) == [STEP.words.text]
    assert library.search.find(parse_query("speaker:palace "), Listing()).total == 1


def test_whose_the_english_is_outlives_a_correction(library: Library) -> None:
    number = keep(library)
    library.quotes.keep_english(number, {0: "A first step", 1: "A chance"}, own={1})
    library.quotes.keep_corrections(number, [Correction(STEP.words, speaker="ناطق")])
    assert [row.is_own for row in library.quote_views.rows(QuoteFilter())] == [False, True]
    library.quotes.keep_english(number, {1: "An opportunity"})
    assert [row.is_own for row in library.quote_views.rows(QuoteFilter())] == [False, False]


def test_a_title_in_the_readers_own_english_is_told(library: Library) -> None:
    number = keep(library)
    library.articles.keep_english(number, {0: "Title in English"})
    own = SqliteOwnEnglish(library.connection, Path("library"))
    own.keep("عنوان آخر", "Another title")
    assert {row.is_title_own for row in library.quote_views.rows(QuoteFilter())} == {False}
    own.keep(library.articles.load(number).article.title, "Title in English")
    assert {row.is_title_own for row in library.quote_views.rows(QuoteFilter())} == {True}


def test_the_readers_english_name_wins_and_another_speaker_loses_the_old_one(library: Library) -> None:
    number = keep(library)
    library.quotes.keep_english(number, {}, speakers={0: "The Foreign Office", 1: "The palace"})
    corrections = (Correction(STEP.words, speaker_english="Foreign Office, Moscow"), Correction(CHANCE.words, "ناطق"))
    library.quotes.keep_corrections(number, corrections)
    assert library.quotes.corrections(number) == corrections
    names = [row.speaker_english for row in library.quote_views.rows(QuoteFilter())]
    assert names == ["Foreign Office, Moscow", ""]


def test_a_quote_that_the_reader_added_is_shown_but_never_taken_for_a_finders(library: Library) -> None:
    number = keep(library)
    start = REPLIED.index("العمل معا")
    words = Place(2, Span(start, start + 9), "العمل معا")
    added = Correction(words, sets_territory=True, territory=UN, is_added=True)
    gone = Correction(Place(1, Span(0, 4), "xxxx"), is_added=True)
    library.quotes.keep_corrections(number, [added, gone])
    assert library.quotes.load(number, "1") == QUOTES
    assert sorted(shown(library)) == sorted([*(each.words.text for each in QUOTES), words.text])
    library.quotes.keep({number: QUOTES}, "2")
    assert UN in [each.territory for each in library.quote_views.by_country(QuoteFilter())]
    library.quotes.keep_corrections(number, [])
    assert len(shown(library)) == 2


def test_counts_by_country_and_month(library: Library) -> None:
    number = keep(library)
    nobody = quote(1, SAID, "وزارة الخارجية الروسية", None)
    library.quotes.keep({number + 1: ()}, "1")
    library.quotes.keep({number: (*QUOTES, quote(2, REPLIED, "قصر الإليزيه", FRANCE), nobody)}, "1")
    counts = [(each.territory, each.quotes) for each in library.quote_views.by_country(QuoteFilter())]
    assert counts == [(FRANCE, 2), (None, 1), (RUSSIA, 1)]
    months = [(each.month, each.territory, each.quotes) for each in library.quote_views.by_month(QuoteFilter())]
    assert months == [("2026-05", FRANCE, 2), ("2026-05", None, 1), ("2026-05", RUSSIA, 1)]
    only = QuoteFilter(countries=frozenset({"FR"}))
    assert len(library.quote_views.by_country(only)) == 3
    assert len(library.quote_views.by_month(only)) == 1


def test_an_article_without_a_date_is_in_no_month(library: Library) -> None:
    number = keep(library)
    library.quotes.keep({number: QUOTES}, "1")
    dated = library.articles.load(number).article
    library.articles.change(number, replace(dated, published=""))
    library.quotes.keep({number: QUOTES}, "1")
    assert library.quote_views.by_month(QuoteFilter()) == ()
    assert library.quote_views.count(QuoteFilter()) == len(shown(library)) > 0
    assert library.quote_views.count(QuoteFilter(since="2000")) == 0


def test_the_trash_does_not_speak(library: Library) -> None:
    number = keep(library)
    library.articles.trash([number])
    assert shown(library) == []
    assert library.quote_views.by_country(QuoteFilter()) == ()
    assert library.quote_views.outlets() == ("بوابة المناخ",)
    library.articles.restore([number])
    assert len(shown(library)) == 2


def test_quotes_of_a_text_that_has_changed_since_wait_for_a_finder(library: Library) -> None:
    number = keep(library)
    library.articles.change(number, article(REPLIED, SAID))
    library.quotes.keep({number: QUOTES}, "1")
    assert library.quotes.load(number, "1") is None
    assert library.quotes.find_stale("1", 10) == (number,)


def test_the_quotes_of_a_deleted_article_are_not_kept(library: Library) -> None:
    number = keep(library)
    library.articles.trash([number])
    library.articles.empty_trash()
    library.quotes.keep({number: QUOTES}, "1")
    library.quotes.keep_corrections(number, [Correction(STEP.words, is_quote=False)])
    assert library.quotes.load(number, "1") is None
    assert library.search.find(parse_query("speaker:الخارجية "), Listing(in_trash=True)).total == 0
