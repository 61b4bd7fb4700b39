"""Who is named as the speaker: the whole phrase, the right one, and who bears an office that is named alone."""

import pytest

from tests.domain.quotes.test_finder import quotes_of


@pytest.mark.parametrize(
    ("lines", "speaker"),
    [
        # a name written like a verb
        (("وأوضح السيد لوح أن «الملف مفتوح أمام الجميع».",), "السيد لوح"),
        # "again" reports nothing
        (("قال المدير: انتهينا. وأكدت مصر مجددا «رفضها الكامل لهذه الخطوة الأحادية».",), "مصر"),
        # objects
        (("دعت الوزيرة إلى الهدوء، واعتبرت هذا الاعتداء «خطوة خطيرة للغاية على الجميع».",), "الوزيرة"),
        (("وأكدت الوزارة تضامن الدولة مع الضحايا، وقالت إن «الحداد ثلاثة أيام».",), "الوزارة"),
        # he of whom a paper tells
        (("قال مدير الميناء إن السفن وصلت. ونقلت عنه الصحيفة قوله: «الرصيف جاهز منذ أسبوع».",), "مدير الميناء"),
        # he who is spoken to
        (("وصلت دورانا. قال العمدة كمال أيدن إن المدينة كبيرة. وقال لدورانا: «لا ننام أبدا».",), "العمدة كمال أيدن"),
        (("الناجي من الزلزال كمال أيدن تحدث قائلا: «اهتزت الأرض فجأة ونحن نيام».",), "الناجي من الزلزال كمال أيدن"),
        (("رفض عمدة المدينة طلبات التأجيل، وقال لإذاعة محلية إن «العقد قديم».",), "عمدة المدينة"),
        # who bears the office
        (("قال وزير العدل فريد زهران إن القانون جاهز. وأكد الوزير: «لا لبس فيه».",), "الوزير (وزير العدل فريد زهران)"),
        (("قال بدر زهران إن السوق ركدت. وأضاف المسؤول ذاته: «ننتظر الربيع كل عام».",), "المسؤول ذاته (بدر زهران)"),
    ],
)  # fmt: skip
def test_speaker(lines: tuple[str, ...], speaker: str | None) -> None:
    *_, quote = [quote for quote in quotes_of(*lines) if quote.is_listed]
    assert (quote.speaker.name if quote.speaker else None) == speaker
