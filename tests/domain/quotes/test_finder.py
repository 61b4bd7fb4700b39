"""Quotes found in short invented texts: whose they are, what they are, and for which territory."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.domain.quotes.finder import find_quotes
from reader.domain.quotes.lexicon import Lexicon
from reader.domain.quotes.values import Quote, QuoteKind
from reader.domain.text import Block, BlockKind
from reader.lexicon.lexicon import load_lexicon
from reader.paths import resource

LEXICON = load_lexicon(resource("lexicon"))


def quotes_of(*lines: str, lexicon: Lexicon = LEXICON) -> list[Quote]:
    """Find the quotes of paragraphs; a line that begins with # is a heading."""
    blocks = [
        Block(BlockKind.HEADING, line[1:]) if line.startswith("#") else Block(BlockKind.PARAGRAPH, line)
        for line in lines
    ]
    return list(find_quotes(blocks, lexicon))


def told(quote: Quote) -> tuple[str | None, str | None]:
    """Return a quote's speaker and the code of its territory."""
    territory = quote.attribution.territory
    return quote.speaker.name if quote.speaker else None, territory.code if territory else None


@pytest.mark.parametrize(
    ("text", "speaker", "code"),
    [
        ("قال وزير الخارجية النرويجي لارس هوفدن إن «الباب مفتوح».", "وزير الخارجية النرويجي لارس هوفدن", "NO"),
        ("قالت المتحدثة باسم الكرملين آنا غوردينا للصحفيين: «لن نقبل».", "المتحدثة باسم الكرملين آنا غوردينا", "RU"),
        ("«لن نقبل بهذا الأمر أبدا»، بحسب وزارة الدفاع اليونانية.", "وزارة الدفاع اليونانية", "GR"),
        ("«لن نقبل بهذا الأمر أبدا»، وفق ما أعلن مكتب رئيس الوزراء الكندي.", "مكتب رئيس الوزراء الكندي", "CA"),
        ("الخارجية الإيرانية: «الباب لا يزال مفتوحا».", "الخارجية الإيرانية", "IR"),
        ("وكان وزير المالية الياباني قد أكد، الاثنين، أن الين «سيبقى مستقرا».", "وزير المالية الياباني", "JP"),
        ("وصفت برلين القرار بأنه «خطوة متأخرة».", "برلين", "DE"),
        ("قالت وزيرة الدفاع السويدية، إنغريد هولم، في بيان: «نحن معكم».", "وزيرة الدفاع السويدية، إنغريد هولم", "SE"),
        ("قال إنغمار هولم، وزير التجارة السويدي: «السوق بخير».", "إنغمار هولم، وزير التجارة السويدي", "SE"),
        ("وجاء في بيان للخارجية المغربية: «نتابع الوضع عن كثب».", "بيان للخارجية المغربية", "MA"),
        ("نقلت وكالة أنباء محلية عن وزير النفط العماني قوله إن السوق «متوازنة».", "وزير النفط العماني", "OM"),
        ("لكن الرئيس الكازاخستاني رفض «أي تدخل خارجي».", "الرئيس الكازاخستاني", "KZ"),
        ("دعا وزراء خارجية مجموعة السبع إلى «وقف التصعيد».", "وزراء خارجية مجموعة السبع", "G7"),
        ("أعلن كل من وزير الداخلية الإسباني ووزير العدل البرتغالي أن «العمل مشترك».", None, "ES"),
        ("انتقدت الحكومة المجرية ما وصفته بـ«إملاءات بروكسل».", "الحكومة المجرية", "HU"),
    ],
)  # fmt: skip
def test_speaker_and_territory(text: str, speaker: str | None, code: str) -> None:
    (quote,) = quotes_of(text)
    found, territory = told(quote)
    assert territory == code
    assert speaker is None or found == speaker


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("قال وزير الخارجية التشيلي في اتصال مع نظيره الروسي إن «الحوار ضروري».", "CL"),
        ("قال وزير الصحة الكندي لقناة «الأفق» القطرية إن «اللقاح متوفر».", "CA"),
        ("وفي باريس، قال وزير الخارجية الكازاخستاني إن «الاتفاق جيد».", "KZ"),
        ("قال السفير المصري لدى البرازيل حازم الشربيني إن «التبادل تضاعف».", "EG"),
        ("قال مندوب باكستان لدى الأمم المتحدة إن بلاده «تؤيد التمديد».", "PK"),
        ("قال سفير الاتحاد الأوروبي لدى جوبا إن الاتحاد «سيواصل التمويل».", "EU"),
        ("قال متحدث باسم الكرملين إن «الرد جاهز».", "RU"),
        ("قال المدرب البرازيلي للمنتخب القطري إن فريقه «لا يخشى أحدا».", "QA"),
    ],
)
def test_the_side_is_not_the_place_nor_the_channel_nor_the_one_spoken_to(text: str, code: str) -> None:
    assert told(next(quote for quote in quotes_of(text) if quote.is_listed))[1] == code


def test_a_chain_keeps_its_speaker_and_a_change_of_speaker_is_seen() -> None:
    quotes = quotes_of(
        "قال وزير الداخلية البولندي ماريك زيلنسكي إن «الحدود آمنة».",
        "وأضاف: «لا داعي للقلق». وقالت وزيرة الدفاع الليتوانية: «نحن حذرون».",
        "وتابعت أن الوضع «تحت السيطرة». وختم زيلنسكي بالقول: «سنبقى على اتصال».",
    )
    assert [told(quote)[1] for quote in quotes] == ["PL", "PL", "LT", "LT", "PL"]


def test_a_surname_is_looked_up_in_the_whole_article() -> None:
    later = quotes_of("قال هوراك إن الخطة «جاهزة».", "ويشغل وزير المالية السلوفاكي ميلوش هوراك منصبه منذ عام.")
    assert told(later[0]) == ("هوراك", "SK")
    assert later[0].attribution.evidence is not None
    assert later[0].attribution.evidence.rule == "named in the text"


def test_an_office_with_its_owner_takes_the_owners_territory() -> None:
    quotes = quotes_of("نفت الحكومة الدنماركية الخبر، وقالت المتحدثة باسمها ميا لارسن إن «الأمر مختلق».")
    assert told(quotes[0])[1] == "DK"


def test_a_paper_is_its_owners() -> None:
    quotes = quotes_of(
        "أصدرت وزارة البيئة الأسترالية بيانا. وقالت الوزارة: «نراقب الحرائق». وأضاف البيان: «الخطر قائم»."
    )
    assert [told(quote)[1] for quote in quotes] == ["AU", "AU"]


def test_a_heading_serves_those_without_a_country_only() -> None:
    quotes = quotes_of(
        "#روسيا", "قالت وزارة الخارجية إن «الأمر مقلق».", "وقال الرئيس الكازاخستاني إن «الوضع هادئ».",
        "#الصين", "وأكد المتحدث باسم وزارة الخارجية لي وين للصحفيين أن «التعاون مستمر».",
    )  # fmt: skip
    assert [told(quote)[1] for quote in quotes] == ["RU", "KZ", "CN"]


@pytest.mark.parametrize(
    "text",
    [
        "قال الوزير إنه شاهد فيلم «ظل الجبل» مرتين.",
        "نشرت صحيفة «الأفق» الخبر.",
        "أعلن الجيش عن عملية «الدرع الأخضر» في الجنوب.",
        "شارك تنظيم يعرف باسم «أبناء الوادي» في المعارك.",
        "استشهد الخطيب بقوله تعالى: «وقولوا للناس حسنا».",
        "وأعرب المدير في حديث لـ«الأفق» عن ارتياحه.",
    ],
)
def test_names_and_scripture_are_not_listed(text: str) -> None:
    assert [quote.kind for quote in quotes_of(text)] == [QuoteKind.OTHER]


def test_a_name_once_told_is_a_name_everywhere() -> None:
    quotes = quotes_of("عرض المسرح مسرحية «باب الريح».", "وقالت المخرجة المغربية إن «باب الريح» نجحت.")
    assert not any(quote.is_listed for quote in quotes)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("قال الوزير الهندي: «نعم».", QuoteKind.STATEMENT),
        ("قال الوزير الهندي إن «الحدود مغلقة».", QuoteKind.STATEMENT),
        ("قال الوزير الهندي إن بلاده «تتابع عن كثب».", QuoteKind.FRAGMENT),
        ("دعا الوزير الهندي إلى «ضبط النفس».", QuoteKind.FRAGMENT),
        ("قال الوزير الهندي: «لن نسمح بذلك».", QuoteKind.STATEMENT),
        ("وصف الوزير الهندي القرار بأنه «كارثة».", QuoteKind.FRAGMENT),
        ("طالب الوزير الهندي بـ«تحقيق شامل وعاجل وشفاف في كل ما جرى».", QuoteKind.STATEMENT),
    ],
)
def test_kind(text: str, kind: QuoteKind) -> None:
    assert [quote.kind for quote in quotes_of(text)] == [kind]


def test_evidence_says_where_it_rests() -> None:
    (quote,) = quotes_of("قال الوزير الهندي: «لن نسمح بذلك».")
    evidence = quote.attribution.evidence
    assert evidence is not None
    assert (evidence.rule, evidence.words.text) == ("nisba", "الهندي")
    assert quote.words.text == "لن نسمح بذلك"
    assert quote.attribution.confidence > 0.9


def test_weak_evidence_is_less_sure() -> None:
    local = quotes_of("شهدت مدينة فاس في المغرب أمس احتجاجا.", "وقال رئيس الجماعة: «المشكل سيحل قريبا».")
    assert told(local[0])[1] == "MA"
    assert local[0].attribution.confidence < 0.8


def test_someone_nobody_knows_has_no_territory() -> None:
    (quote,) = quotes_of("وكتب أحد المستخدمين: «حذفته بعد ساعة واحدة».")
    assert told(quote) == ("أحد المستخدمين", None)


def test_a_title_takes_the_speaker_of_the_same_words() -> None:
    blocks = [
        Block(BlockKind.TITLE, "«الباب مفتوح أمام الجميع»"),
        Block(BlockKind.PARAGRAPH, "قال وزير الخارجية النرويجي إن «الباب مفتوح أمام الجميع»."),
    ]
    assert [told(quote)[1] for quote in find_quotes(blocks, LEXICON)] == ["NO", "NO"]


def test_lines_without_marks_are_offered_only_when_asked_for() -> None:
    blocks = [
        Block(BlockKind.PARAGRAPH, "الخارجية الصينية: نعارض أي تدخل خارجي في شؤون الدول."),
        Block(BlockKind.PARAGRAPH, "- البيت الأبيض: نتابع التطورات عن كثب."),
        Block(BlockKind.PARAGRAPH, "وانتهى الاجتماع دون بيان."),
    ]
    assert find_quotes(blocks, LEXICON) == ()
    quotes = find_quotes(blocks, LEXICON, with_unmarked=True)
    assert [told(quote) for quote in quotes] == [("الخارجية الصينية", "CN"), ("البيت الأبيض", "US")]
    assert all(quote.words.span == quote.marked for quote in quotes)


def test_nothing_quoted_nothing_found() -> None:
    assert quotes_of("قال الوزير الهندي إن الحدود مغلقة.") == []


WORDS = st.sampled_from(
    ["قال", "وأضاف", "الوزير", "الهندي", "إن", "«", "»", "“", '"', "،", ".", ":", "في", "بيان", "بحسب", "الذي", "ما",
     "وصفه", "بـ", "روسيا", "كل", "من", "على", "لسان", "(", ")", "-", "نقلت", "وكالة", "عن", "لـ", "\u064b", "ﷺ", "…"]
)  # fmt: skip


@settings(max_examples=150, deadline=None)
@given(st.lists(st.lists(WORDS, min_size=1, max_size=25), min_size=1, max_size=4))
def test_any_jumble_is_read_the_same_way_twice_and_stays_in_its_block(lines: list[list[str]]) -> None:
    texts = [text for line in lines if (text := " ".join(line).strip())]
    blocks = [Block(BlockKind.PARAGRAPH, text) for text in texts]
    quotes = find_quotes(blocks, LEXICON, with_unmarked=True)
    assert quotes == find_quotes(blocks, LEXICON, with_unmarked=True)
    for quote in quotes:
        for place in (quote.words, quote.speaker.place if quote.speaker else None):
            assert place is None or place.span.of(blocks[place.block].text) == place.text
