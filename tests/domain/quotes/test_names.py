"""Names in quotation marks are nobody's words, however they are announced."""

import pytest

from tests.domain.quotes.test_finder import quotes_of


def listed(*lines: str) -> list[str]:
    """Return the words of the quotes that are listed."""
    return [quote.words.text for quote in quotes_of(*lines) if quote.is_listed]


@pytest.mark.parametrize(
    "text",
    [
        "أعلنت وزارة النقل فتح معبري «السروة» و«عين البلوط» أمام الشاحنات.",
        "قال المخرج سامي الدلال إن بطلة برنامجها «قمر الليل» مريضة.",
        "كشف سامي الدلال، مخرج الفيلم التونسي «غبار»، تفاصيل العرض.",
        "وصل المخرج إلى المهرجان بفيلمه الجديد «السماء تضحك مرتين» وعاد.",
        "وتحدث المطرب «نونو» عن جمهوره.",
        "أكدت الوزارة أن «شهاب 7» المزودة بكاميرا سقطت في البحر.",
        "قالت الرئاسة الروسية «الكرملين» إن الاجتماع قصير.",
        "أعلن المدرب أن اجتماع اليوم «الثلاثاء» تأجل.",
        "أعلن الوزير قبول تأشيرة «شينغن» ابتداء من يوم غد.",
        "قال المهاجم إنه سجل «هاتريك» في أول مباراة.",
        "وصف المدير الفني للمنتخب «كارلوس فيرديانو» الملعب في حديث قصير.",
    ],
)
def test_a_name_is_not_listed(text: str) -> None:
    assert listed(text) == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("قال مدرب بنين إن فريقه «لا يخاف أحدا».", "لا يخاف أحدا"),
        ("وصف الوزير خطابه بأنه «ناقص».", "ناقص"),
        ("دعا الوزير إلى وقف «فوري» لإطلاق النار.", "فوري"),
        ("وعبر المدير عن «سعادته» بالنتيجة.", "سعادته"),
    ],
)
def test_a_fragment_is_listed(text: str, words: str) -> None:
    assert listed(text) == [words]
