"""Quotes that a reader adds."""

from reader.domain.quotes.added import addition, whole_words, with_added, with_marks, words_to_add
from reader.domain.quotes.corrections import Correction, apply_corrections
from reader.domain.quotes.values import Attribution, Place, Quote, QuoteKind, Speaker
from reader.domain.text import Block, BlockKind, Span

TEXT = "قال المدير: «السفن تعود غدا إلى الميناء كلها»، ثم «صمت»."


def place(words: str) -> Place:
    start = TEXT.index(words)
    return Place(0, Span(start, start + len(words)), words)


def found(words: str, kind: QuoteKind = QuoteKind.STATEMENT) -> Quote:
    at = place(words)
    return Quote(at, at.span, kind, "", None, Attribution(None, None, 0.0))


def test_marks_and_points_around_what_was_selected_are_left_out() -> None:
    span = place("«صمت».").span
    assert words_to_add(0, TEXT, span) == place("صمت")
    assert words_to_add(0, TEXT, place(": «").span) is None


def test_words_that_were_selected_in_part_are_taken_whole() -> None:
    assert words_to_add(0, TEXT, place("فن تعود غ").span) == place("السفن تعود غدا")
    voweled = "أَعْلَنَ الأمْر"
    assert whole_words(voweled, Span(2, 4)).of(voweled) == "أَعْلَنَ"


def test_whose_added_words_are_is_told_by_their_own_sentence_alone() -> None:
    blocks = [Block(BlockKind.PARAGRAPH, "صمتت الهيئة. وقال المدير إن السفن تعود غدا.")]
    text = blocks[0].text
    start = text.index("السفن")
    words = Place(0, Span(start, start + len("السفن تعود غدا")), "السفن تعود غدا")
    (marked,) = with_marks(blocks, words)
    assert marked.text == "صمتت الهيئة. وقال المدير إن «السفن تعود غدا»."

    def read(name: str) -> Quote:
        at = marked.text.index(name)
        speaker = Speaker(name, Place(0, Span(at, at + len(name)), name))
        inside = Place(0, words.span.shifted(1), words.text)
        return Quote(inside, inside.span, QuoteKind.STATEMENT, "", speaker, Attribution(None, None, 0.5))

    sentence = Span(text.index("وقال"), len(text))
    assert addition(words, sentence, [read("المدير")]) == Correction(words, speaker="المدير", is_added=True)
    assert addition(words, sentence, [read("الهيئة")]) == Correction(words, is_added=True)
    assert addition(words, sentence, []) == Correction(words, is_added=True)


def test_an_added_quote_stands_in_reading_order_with_its_marks() -> None:
    added = Correction(place("السفن تعود غدا إلى الميناء كلها"), is_added=True)
    first, second = with_added([found("صمت")], [added], [TEXT])
    assert (first.words, first.kind) == (added.words, QuoteKind.STATEMENT)
    assert first.marked.of(TEXT) == "«السفن تعود غدا إلى الميناء كلها»"
    assert second == found("صمت")


def test_what_the_finder_finds_now_or_what_is_gone_is_not_added() -> None:
    known = Correction(place("صمت"), is_added=True)
    gone = Correction(Place(0, Span(0, 3), "xyz"), is_added=True)
    assert with_added([found("صمت")], [known, gone], [TEXT]) == (found("صمت"),)


def test_words_that_the_finder_took_for_no_speech_are_listed_when_the_reader_says_so() -> None:
    (quote,) = apply_corrections([found("صمت", QuoteKind.OTHER)], [Correction(place("صمت"), is_added=True)])
    assert quote.is_listed
