"""Quotation marks: what is found between them, however a paper sets them."""

from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.domain.quotes.marks import QuotedSpan, find_quoted_spans, find_quoted_spans_in_blocks


def words_of(text: str) -> list[str]:
    return [span.words.of(text) for span in find_quoted_spans(text)]


def words_in(texts: Sequence[str]) -> list[list[str]]:
    found = find_quoted_spans_in_blocks(texts)
    return [[span.words.of(text) for span in spans] for text, spans in zip(texts, found, strict=True)]


@pytest.mark.parametrize(
    ("opening", "closing"),
    [
        *("“”", "„“", "„”", "‟”", "«»", "‹›", "〝〞", "″″", '""', "''", "‘’", "‚‘", "`´", "`'", "＂＂"),
        *("”“", "»«", "’‘", "““", "””", "««", "»»"),
        *('«"', '"»', '“"', '"”', "«”", "“»", "„»"),
        *(
            ("''", "''"),
            ("``", "''"),
            ("<<", ">>"),
            ('""', '""'),
            ("««", "»»"),
            ("''", '"'),
            ("’’", "’’"),
            ("“«", "»”"),
        ),
    ],
)
@pytest.mark.parametrize("space", ["", " "])
def test_marks_of_every_kind(opening: str, closing: str, space: str) -> None:
    first, second = "سنواصل العمل. ولن نتوقف!", "الباب مفتوح"
    marked = [f"{opening}{space}{words}{space}{closing}" for words in (first, second)]
    text = f"قال المدير: {marked[0]}، ثم رأى أن {marked[1]} للجميع."
    assert words_of(text) == [first, second]


@pytest.mark.parametrize("prefix", ["و", "لـ", "بـ", "وبـ", "الـ", "كـ", "فـ", "لِـ", "ل", "ب"])
@pytest.mark.parametrize("marks", ['""', "«»", "“”", "”“", "''"])
def test_a_prefix_stands_before_the_mark(prefix: str, marks: str) -> None:
    text = f"وصل وفد تابع {prefix}{marks[0]}القافلة{marks[1]} إلى المدينة، وزار {marks[0]}السوق{marks[1]}."
    assert words_of(text) == ["القافلة", "السوق"]


def test_what_stands_around_a_quote() -> None:
    text = "قال: «  نعم، نوافق. \u200f» وانصرف"
    (span,) = find_quoted_spans(text)
    assert span.words.of(text) == "نعم، نوافق."
    assert span.marked.of(text) == "«  نعم، نوافق. \u200f»"
    assert span.is_closed


def test_touching_words_after_a_closing_mark() -> None:
    assert words_of('قال: "اتفقنا"وأضاف: "سنلتقي غدا".وختم:"شكرا"') == ["اتفقنا", "سنلتقي غدا", "شكرا"]
    assert words_of('"اتفقنا""سنلتقي غدا"') == ["اتفقنا", "سنلتقي غدا"]


@pytest.mark.parametrize(
    "text",
    [
        'قالت: "أخبرته: "لا تغادر"، فعاد" ثم سكتت.',
        "قالت: «أخبرته: «لا تغادر»، فعاد» ثم سكتت.",
        "قالت: “أخبرته: “لا تغادر”، فعاد” ثم سكتت.",
        'قالت: «أخبرته: "لا تغادر"، فعاد» ثم سكتت.',
        "قالت: \"أخبرته: 'لا تغادر'، فعاد\" ثم سكتت.",
        "قالت: ''أخبرته: 'لا تغادر'، فعاد'' ثم سكتت.",
    ],
)
def test_of_nested_quotes_the_outer_is_found_once(text: str) -> None:
    (span,) = find_quoted_spans(text)
    assert span.words.of(text).endswith("فعاد")
    assert [inner.of(text) for inner in span.inner] == ["لا تغادر"]


@pytest.mark.parametrize("text", ["قال: “صرخ الحارس: “أغلقوا الباب”.", 'قال: "صرخ الحارس: "أغلقوا الباب".'])
def test_one_mark_closes_both_at_the_end_of_a_sentence(text: str) -> None:
    (span,) = find_quoted_spans(text)
    assert span.words.of(text)[:10] == "صرخ الحارس"
    assert [inner.of(text) for inner in span.inner] == ["أغلقوا الباب"]


@pytest.mark.parametrize(
    "text", ["قال: «سمعته يقول: «انتهينا»»", "قال: \"سمعته يقول: 'انتهينا'\"", "«سمعته يقول: 'انتهينا'»"]
)
def test_two_quotes_that_end_together(text: str) -> None:
    (span,) = find_quoted_spans(text)
    assert span.words.of(text)[:5] == "سمعته"
    assert [inner.of(text) for inner in span.inner] == ["انتهينا"]


def test_a_quote_without_a_closing_mark_ends_with_its_block() -> None:
    (span,) = find_quoted_spans('وقال المدير: "المصنع يعمل. كل شيء بخير هنا ')
    assert not span.is_closed
    assert span.words == span.marked.__class__(span.marked.start + 1, span.marked.end)
    assert words_of('وقال المدير: "المصنع يعمل. كل شيء بخير هنا') == ["المصنع يعمل. كل شيء بخير هنا"]


def test_a_quote_without_a_closing_mark_ends_where_the_paper_tells_on() -> None:
    text = 'قال المدير: "المصنع يعمل. وأضاف أن "الإنتاج مستمر" وتابع: "لن نتوقف".'
    assert words_of(text) == ["المصنع يعمل.", "الإنتاج مستمر", "لن نتوقف"]
    assert words_of('قال المدير: "المصنع يعمل. وأضاف أن الإنتاج مستمر.') == ["المصنع يعمل."]


@pytest.mark.parametrize(
    "text",
    [
        'المصنع يعمل" وقال المدير إن "الإنتاج مستمر" وتابع: "لن نتوقف".',
        'قال المدير إن المصنع يعمل".وأضاف أن "الإنتاج مستمر" وتابع: "لن نتوقف".',
        'قال المدير إن "الإنتاج مستمر"" وتابع: "لن نتوقف".',
        'قال المدير إن "الإنتاج مستمر". " وتابع: "لن نتوقف".',
        "قال المدير إن “الإنتاج مستمر”. ” وتابع: “لن نتوقف”.",
        "قال» المدير إن «الإنتاج مستمر» وتابع: «لن نتوقف».",
        'قال المدير إن "الإنتاج مستمر" وتابع: "لن نتوقف". "',
        "قال المدير' إن 'الإنتاج مستمر' وتابع: 'لن نتوقف'.",
    ],
)
def test_a_stray_mark_leaves_the_others_in_their_pairs(text: str) -> None:
    assert words_of(text) == ["الإنتاج مستمر", "لن نتوقف"]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("تعرض شاشة 95″ فيلم «البحر» مجانا", ["البحر"]),
        ('تعرض شاشة 55" صغيرة "فيلما جديدا" مجانا', ["فيلما جديدا"]),
        ("سجل في الدقيقة 45'+2 ثم قال 'انتصرنا' وغادر", ["انتصرنا"]),
        ("أهدافه: 5' و17' و90'+4", []),
        ("طوله 6'2\" ويلعب في «النجوم»", ["النجوم"]),
        ('شاهد فيلم "صيف 95" مرتين', ["صيف 95"]),
        ("زار O'Brien صحيفة l'Orient ومطعم McDonald's ثم قال 'رائع' وعاد", ["رائع"]),
        ("وصل d’Arvor إلى Côte d’Ivoire", []),
        ("نقلت وكالة ((المدى)) عن (مصدر) خبرا", []),
        ("لا علامات هنا", []),
        ("", []),
        ('"', []),
        ("قال «» ثم “” وسكت", []),
    ],
)
def test_what_is_no_quotation_mark(text: str, words: list[str]) -> None:
    assert words_of(text) == words


def test_wrong_way_marks_among_spaces() -> None:
    text = "قال ” نعم نوافق “ وأضاف ” لن نتأخر “ ثم ” غادر “ القاعة"
    assert words_of(text) == ["نعم نوافق", "لن نتأخر", "غادر"]


def test_a_quote_over_paragraphs_each_reopened() -> None:
    texts = ["وقال: «البداية هنا.", "«والوسط هنا.", "«والنهاية هنا»، ثم جلس.", "وكان «الحضور» كبيرا."]
    assert words_in(texts) == [["البداية هنا."], ["والوسط هنا."], ["والنهاية هنا"], ["الحضور"]]


def test_a_quote_over_paragraphs_closed_at_last() -> None:
    texts = ['وقال: "البداية هنا.', "والوسط هنا.", 'والنهاية هنا"، ثم جلس.', 'وكان "الحضور" كبيرا.']
    assert words_in(texts) == [["البداية هنا."], ["والوسط هنا."], ["والنهاية هنا"], ["الحضور"]]
    assert [[span.is_closed for span in spans] for spans in find_quoted_spans_in_blocks(texts)] == [
        [False],
        [False],
        [True],
        [True],
    ]


def test_a_quote_never_closed_stays_in_its_block() -> None:
    texts = ['وقال: "البداية هنا.', "هذا كلام الصحيفة.", 'وقال آخر: "لا" وخرج.', 'وأضاف: "نعم".']
    assert words_in(texts) == [["البداية هنا."], [], ["لا"], ["نعم"]]


_WORDS = st.sampled_from(
    ["قال", "نعم", "المدينة", "إن", "وأضاف", "كلام", "95", "O'Brien", "l'Orient", "سلام.", "لا،", "قال:"]
)
_MARKS = st.sampled_from(["“", "”", "„", '"', "«", "»", "‹", "›", "'", "‘", "’", "`", "''", "″", '""', "<<", ">>"])
_PIECES = st.lists(st.tuples(_WORDS | _MARKS, st.sampled_from(["", " ", " ", "\u200f"])), max_size=60)
_PHRASES = st.lists(
    st.sampled_from(["نعم", "لن نغادر المكان", "الباب مفتوح. والكل يعلم", "هذا"]), min_size=1, max_size=6
)
_PAIRS = st.sampled_from(["“”", "«»", '""', "”“", "‹›"])


def check(text: str, spans: Sequence[QuotedSpan]) -> None:
    done = 0
    for span in spans:
        assert done <= span.marked.start <= span.words.start < span.words.end <= span.marked.end <= len(text)
        done = span.marked.end
        words = span.words.of(text)
        assert words == words.strip()
        assert any(map(str.isalnum, words))
        assert all(span.words.contains(inner) for inner in span.inner)


@given(st.text())
def test_spans_are_in_order_and_apart_in_any_text(text: str) -> None:
    check(text, find_quoted_spans(text))


@given(_PIECES)
def test_spans_are_in_order_and_apart_among_many_marks(pieces: list[tuple[str, str]]) -> None:
    text = "".join(word + space for word, space in pieces)
    check(text, find_quoted_spans(text))


@given(st.lists(_PIECES, max_size=5))
def test_spans_of_each_block_are_in_order_and_apart(blocks: list[list[tuple[str, str]]]) -> None:
    texts = ["".join(word + space for word, space in pieces) for pieces in blocks]
    found = find_quoted_spans_in_blocks(texts)
    assert len(found) == len(texts)
    for text, spans in zip(texts, found, strict=True):
        check(text, spans)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("قال المدير إن «الجسر قديم ومتعب، لافتًا إلى أن «الطريق جديد».", ["الجسر قديم ومتعب", "الطريق جديد"]),
        ("قال المدير إن “الجسر قديم، كما أنّ “الطريق مغلق منذ عام”.", ["الجسر قديم", "الطريق مغلق منذ عام"]),
        ("“الجسر قديم. يجب أن نبنيه. قال المدير: “هذا واجبنا”.", ["الجسر قديم. يجب أن نبنيه.", "هذا واجبنا"]),
        ('قال المدير "الجسر قديم ومتعب. "الطريق جديد".', ["الجسر قديم ومتعب.", "الطريق جديد"]),
        ("قال: «الجسر، مضيفا إلى الطريق، يكلفنا الكثير».", ["الجسر، مضيفا إلى الطريق، يكلفنا الكثير"]),
    ],
)
def test_an_unclosed_quote_ends_where_the_paper_goes_on_to_say(text: str, words: list[str]) -> None:
    assert words_of(text) == words


def test_an_unclosed_quote_ends_where_the_paper_tells_on() -> None:
    text = 'قال المدير "نحن جاهزون. وتزامن ذلك مع جولة الوزير. وقال النائب "ننتظر الخطة. وأوضح أن الجسر "قديم"، ثم سكت.'
    assert words_of(text) == ["نحن جاهزون.", "ننتظر الخطة.", "قديم"]


@given(_PIECES)
def test_marks_that_leave_no_doubt_are_read_as_when_they_are_weighed(pieces: list[tuple[str, str]]) -> None:
    text = "".join(word + space for word, space in pieces)
    assert find_quoted_spans_in_blocks([text]) == (find_quoted_spans(text),)


@given(_PHRASES, _PAIRS, st.sampled_from([" و", "، وأضاف أن ", " قال المدير. وتابع: ", " ثم "]))
def test_well_set_quotes_are_all_found(phrases: list[str], marks: str, between: str) -> None:
    text = "رأى أن " + between.join(f"{marks[0]}{phrase}{marks[1]}" for phrase in phrases) + "."
    assert words_of(text) == phrases


@given(_PHRASES, _PAIRS, _MARKS, st.sampled_from(["", " ", ". ", " ثم جلس "]))
def test_a_mark_added_at_the_end_changes_no_earlier_pair(
    phrases: list[str], marks: str, stray: str, between: str
) -> None:
    text = "رأى أن " + " ثم قال: ".join(f"{marks[0]}{phrase}{marks[1]}" for phrase in phrases) + " وخرج"
    assert words_of(text + between + stray) == phrases


@given(_PHRASES, _PAIRS, _MARKS)
def test_a_stray_mark_before_the_end_of_a_sentence_changes_no_later_pair(
    phrases: list[str], marks: str, stray: str
) -> None:
    text = f"جلس المدير{stray}. " + " ثم ".join(f"قال: {marks[0]}{phrase}{marks[1]}" for phrase in phrases) + "."
    assert words_of(text) == phrases


@pytest.mark.parametrize("unit", ['"', "«", '"كلام" ', "«كلام ", "كلام» ", "“كلام \" »شيء' ", "\"'", "'"])
def test_thousands_of_marks_in_one_block(unit: str) -> None:
    text = unit * 3000
    check(text, find_quoted_spans(text))
