from dataclasses import replace

from reader.domain.quotes.values import Attribution, Place, Quote, QuoteKind
from reader.domain.text import Sentence, Span
from reader.domain.translation import Doubt, QuoteEnglish, SentenceTranslation
from reader.services.analysing import find_quote_english, translate_quote_words
from tests.domain.test_projection import pair_up, span_of
from tests.services.stubs import StubTranslator

BLOCK = "قالت الوزارة إنها «تتابع التطورات. ولن تسكت غدا» وفق بيان."
FIRST, SECOND = "قالت الوزارة إنها «تتابع التطورات.", "ولن تسكت غدا» وفق بيان."
SENTENCES = [Sentence(0, span_of(text, BLOCK), text) for text in (FIRST, SECOND)]
ENGLISH = {
    0: pair_up(
        FIRST,
        'The ministry said it was "following developments.',
        {"ministry": "الوزارة", "said": "قالت", "following": "تتابع", "developments": "التطورات"},
    ),
    1: pair_up(
        SECOND,
        "It will not be silent tomorrow, a statement said.",
        {"not": "ولن", "be": "تسكت", "silent": "تسكت", "tomorrow": "غدا", "statement": "بيان"},
    ),
}


def quote_of(words: str) -> Quote:
    span = span_of(words, BLOCK)
    return Quote(Place(0, span, words), span, QuoteKind.STATEMENT, "قالت", None, Attribution(None, None, 0.0))


def test_a_quote_over_sentences_is_joined_from_its_parts() -> None:
    english = find_quote_english(quote_of("تتابع التطورات. ولن تسكت غدا"), SENTENCES, ENGLISH)
    assert english is not None
    assert english.text == "following developments. It will not be silent tomorrow"
    assert english.sure
    assert [number for number, _ in english.parts] == [0, 1]
    assert english.span == english.parts[0][1]


def test_a_quote_waits_for_all_its_sentences() -> None:
    assert find_quote_english(quote_of("تتابع التطورات. ولن تسكت غدا"), SENTENCES, {0: ENGLISH[0]}) is None
    assert find_quote_english(quote_of("تتابع التطورات"), SENTENCES, {0: ENGLISH[0]}) is not None


def test_without_evidence_the_sentence_stands_in_and_it_is_told() -> None:
    bare = {0: SentenceTranslation(FIRST, "Something else entirely.")}
    english = find_quote_english(quote_of("تتابع التطورات"), SENTENCES, bare)
    assert english == QuoteEnglish("Something else entirely.", 0, None, (), sure=False)


def test_initials_keep_their_last_dot_on_a_card() -> None:
    partners = {"said": "قالت", "developments": "التطورات", "follow": "تتابع", "U.N": "التطورات"}
    made = {0: pair_up(FIRST, 'The ministry said "we follow developments at the U.N."', partners)}
    english = find_quote_english(quote_of("تتابع التطورات"), SENTENCES, made)
    assert english is not None
    assert english.text == "we follow developments at the U.N."


def test_unsure_quotes_get_their_own_words_and_stay_unsure() -> None:
    quotes = {7: quote_of("تتابع التطورات")}
    found = {7: QuoteEnglish("Something else entirely.", 0, None, (), sure=False)}
    translator = StubTranslator(lambda _: '"It follows developments."')
    better = translate_quote_words(quotes, found, translator, stopped=lambda: False)
    assert better == {7: QuoteEnglish("It follows developments", 0, None, (), sure=False)}
    assert translator.asked == [["تتابع التطورات"]]


def test_the_models_words_in_place_of_the_readers_are_no_longer_his() -> None:
    quotes = {7: quote_of("تتابع التطورات")}
    found = {7: QuoteEnglish("All of his sentence.", 0, None, (), sure=False, is_own=True)}
    translator = StubTranslator(lambda _: "It follows developments.")
    better = translate_quote_words(quotes, found, translator, stopped=lambda: False)
    assert better == {7: QuoteEnglish("It follows developments", 0, None, (), sure=False)}


def test_a_short_quote_whose_own_translation_says_something_else_is_marked() -> None:
    quotes = {7: quote_of("تتابع التطورات"), 8: quote_of("ولن تسكت غدا")}
    found = {
        7: QuoteEnglish("the s", 0, Span(0, 5), ((0, Span(0, 5)),), sure=True),
        8: QuoteEnglish("silent tomorrow", 1, Span(0, 5), ((1, Span(0, 5)),), sure=True),
    }
    own = {"تتابع التطورات": "It follows developments.", "ولن تسكت غدا": "It will be silent tomorrow."}
    better = translate_quote_words(quotes, found, StubTranslator(own.__getitem__), stopped=lambda: False)
    assert better == {7: replace(found[7], text="It follows developments", sure=False)}


def test_a_short_quote_is_shown_as_the_text_beside_it_has_it_and_marked() -> None:
    quotes = {7: quote_of("تتابع التطورات")}
    found = {7: QuoteEnglish("looks at what happens", 0, Span(0, 5), ((0, Span(0, 5)),), sure=True)}
    better = translate_quote_words(quotes, found, StubTranslator(lambda _: "It follows."), stopped=lambda: False)
    assert better == {7: replace(found[7], sure=False)}


def test_words_said_over_and_over_give_way_to_the_quotes_own_translation() -> None:
    quotes = {7: quote_of("تتابع التطورات")}
    found = {7: QuoteEnglish("parade of the parade of the", 0, Span(0, 5), ((0, Span(0, 5)),), sure=True)}
    better = translate_quote_words(quotes, found, StubTranslator(lambda _: "It follows."), stopped=lambda: False)
    assert better == {7: replace(found[7], text="It follows", sure=False)}


def test_a_failed_translation_replaces_nothing_but_leaves_a_doubt() -> None:
    quotes = {7: quote_of("تتابع التطورات")}
    found = {7: QuoteEnglish("the s", 0, Span(0, 5), ((0, Span(0, 5)),), sure=True)}
    failed = SentenceTranslation("تتابع التطورات", "go go go go", doubts=(Doubt.REPEATED,))
    better = translate_quote_words(quotes, found, StubTranslator(lambda _: failed), stopped=lambda: False)
    assert better == {7: replace(found[7], sure=False)}


def test_when_all_are_sure_the_model_is_not_asked() -> None:
    translator = StubTranslator(lambda _: "never asked")
    assert translate_quote_words({}, {}, translator, stopped=lambda: False) == {}
    assert translator.asked == []
