"""The side of a speaker whose own words do not tell it, or tell another's."""

import pytest

from tests.domain.quotes.test_finder import quotes_of, told


@pytest.mark.parametrize(
    ("lines", "code"),
    [
        # the sister country is another's
        (("أدانت وزارة الخارجية الهجوم على السعودية الشقيقة، وقالت إن «الاعتداء على الرياض مرفوض».",), None),
        # so is the other team
        (("استعد المنتخب لمواجهة منتخب الأردن. وقال المدرب: «المباراة صعبة على الجميع».",), None),
        # a coin is no country
        (("ارتفعت عملة جديدة إلى دولار أمريكي واحد. وكتب أحد الخاسرين: «فقدت بيتي وكل شيء».",), None),
        # nor is a first name
        (("براغ تنتظر", "براغ - قال ميلان زيدليتشك إن «الباب لا يزال مفتوحا» أمام الجميع."), "CZ"),
        # an organisation of the whole world is not of the country it speaks of
        (("اتهمت منظمة السلام الدولية قطر بالتأخير. وقالت المنظمة الدولية إن العمال «ينتظرون منذ عام».",), None),
        # but of its seat
        (("قالت منظمة «بحر نظيف»، ومقرها النرويج، إن سواحل تونس «تختنق بالنفايات».",), "NO"),
        (("قال مبعوث حزب النهر، وهو حزب كندي، إن «الوقت ينفد» في مالي.",), "CA"),
        # where someone speaks is not whose he is
        (("قالت الممثلة الخاصة للأمين العام في جوبا: «لا تتركونا وحدنا في هذا الطريق».",), "UN"),
        # a line that is a country's name is a heading
        (
            ("آراء في الاتفاق", "اليابان", "رحب المتحدث باسم الحكومة بالاتفاق وقال إنه «خطوة أولى».", "روسيا وروسيا"),
            "JP",
        ),
        (("قال المتحدث باسم حكومة طالبان إن «الطريق مفتوح للجميع».",), "AF"),
        # a resolution is the Security Council's
        (("صوت مجلس الأمن اليوم. ونص القرار على أن «الممرات تفتح أمام الجميع».",), "UN"),
        # an object is not a part of its subject
        (("اتهمت هيئة الحقول الدولية دولة قطر بالتقصير وقالت إن العمال «ينتظرون منذ عام».",), None),
    ],
)
def test_side(lines: tuple[str, ...], code: str | None) -> None:
    (quote,) = [quote for quote in quotes_of(*lines) if quote.is_listed]
    assert told(quote)[1] == code


@pytest.mark.parametrize("name", ["سليم نصر الله", "كريم الأسد"])
def test_a_short_name_is_not_everyones_who_bears_it(name: str) -> None:
    (quote,) = quotes_of(f"قال {name} إن «المطر تأخر كثيرا هذا العام».")
    assert told(quote)[1] is None
