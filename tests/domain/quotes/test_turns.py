"""Who speaks where several could: subjects before their verbs, relative clauses, asides, names like other words.

All people and statements are invented.
"""

import pytest

from tests.domain.quotes.test_finder import quotes_of, told


@pytest.mark.parametrize(
    ("text", "speaker", "code"),
    [
        # the one who answers, not the one on whose tongue the answered words came
        (
            "رد وزير الطاقة النرويجي على التصريحات التي جاءت على لسان وزير الدنمارك، قائلا: «لن نبيع الآن».",
            "وزير الطاقة النرويجي",
            "NO",
        ),
        # the one who reports, not the subject of what he reports
        (
            "قال رئيس اتحاد الصيد الآيسلندي، أرني تورسون، إن الاتحاد يدعو إلى الهدوء، محذرا من أن «البحر لا ينتظر».",
            "رئيس اتحاد الصيد الآيسلندي، أرني تورسون",
            "IS",
        ),
        # whom an agency quotes
        (
            "قالت وكالة أنباء محلية إن وزير الصحة التشيلي نفى «وجود أي نقص في الأدوية».",
            "وزير الصحة التشيلي",
            "CL",
        ),
        # his own country is his
        (
            "قال وزير الخارجية الأيرلندي إن بلاده تعتبر القرار «خطوة إلى الوراء».",
            "وزير الخارجية الأيرلندي",
            "IE",
        ),
        # subject, verb, object
        ("وزير الدفاع اليوناني يتهم وزير الخارجية التركي بـ«رفض الحوار».", "وزير الدفاع اليوناني", "GR"),
        # what a noun reports inside another's words
        (
            "قال وزير التجارة السويدي إن تحذير وزير الزراعة الفنلندي بأن السوق يعاني «ركودا عميقا» مبالغ فيه.",
            "وزير الزراعة الفنلندي",
            "FI",
        ),
        # the paper, past a demonstrative
        ("جاء ذلك في بيان لوزارة الزراعة البولندية تحدث عن «موسم صعب للغاية».", "بيان لوزارة الزراعة البولندية", "PL"),
        # a point of view
        (
            "المؤتمر، من وجهة نظر وزير البيئة الكندي، «يجب أن ينتهي إلى اتفاق ملزم».",
            "وزير البيئة الكندي",
            "CA",
        ),
        # a letter to someone who does not write it
        (
            "وجه الرئيس الكولومبي رسالة إلى الرئيس البيروفي شرح فيها موقفه، مشيرا إلى ما وصفه بـ«سوء فهم قديم».",
            "الرئيس الكولومبي",
            "CO",
        ),
        # the one she takes for something
        (
            "أعلنت وزارة الخارجية السويسرية أن الحوار مستمر، وتعتبر الرئيس البيروفي «الشريك الأول» في المنطقة.",
            "وزارة الخارجية السويسرية",
            "CH",
        ),
        # whose statements are spoken of
        (
            "سخر وزير المالية الدنماركي من تصريحات وزير المالية السويدي بشأن «ضعف العملة».",
            "وزير المالية السويدي",
            "SE",
        ),
        # still what he reports, past an "and"
        (
            "قال وزير الزراعة الكيني إن شركات الحبوب رفضت العرض وأصرت على «رفع الأسعار مرة أخرى».",
            "وزير الزراعة الكيني",
            "KE",
        ),
        # what he speaks of
        (
            "ذكر رئيس الوزراء الماليزي بعواقب الجفاف، مؤكدا ضرورة «خفض استهلاك المياه».",
            "رئيس الوزراء الماليزي",
            "MY",
        ),
    ],
)
def test_turn(text: str, speaker: str, code: str) -> None:
    assert told(quotes_of(text)[-1]) == (speaker, code)


@pytest.mark.parametrize(
    ("lines", "speaker", "code"),
    [
        # joined, the object follows
        (
            ("قال وزير الداخلية البرتغالي: «الوضع تحت السيطرة».", "وخاطب الاتحاد الأوروبي قائلا: «ننتظر منكم أكثر»."),
            "وزير الداخلية البرتغالي",
            "PT",
        ),
        # how he spoke is not who
        (
            ("قالت النائبة الإسبانية كارمن أولييدو: «لا أوافق».", "وقالت غاضبة: «هذا غير مقبول إطلاقا»."),
            "النائبة الإسبانية كارمن أولييدو",
            "ES",
        ),
        # how he goes on is not who
        (
            ("قال وزير النقل النمساوي: «القطار سيصل».", "وأضاف مستعرضًا خطط الوزارة: «الجسر أولا ثم النفق»."),
            "وزير النقل النمساوي",
            "AT",
        ),
        # a foreign name that ends like a noun with its owner
        (
            (
                "التقى الوفد بالألماني يوهان كرافته، رئيس غرفة التجارة في ميناء المدينة.",
                "وأكد كرافته أن «النمو سيبطئ هذا العام».",
            ),
            "كرافته",
            "DE",
        ),
        # who holds a body's office
        (
            (
                "قالت المبعوثة الأممية إلى الجزيرة، هيلينا ماركوس، إن الحوار بدأ.",
                "وأكملت ماركوس: «ننتظر تشكيل حكومة جديدة».",
            ),
            "ماركوس",
            "UN",
        ),
        # had refused
        (
            (
                "أكد وزير المالية الهولندي أن العرض نهائي.",
                "وكان الرئيس الأوروغوياني غاسبار موليدو رفض، الأحد، العرض الذي قدمه الوفد.",
                "وقال في رسالة مصورة: «لن أوقع على شيء لم أقرأه».",
            ),
            "الرئيس الأوروغوياني غاسبار موليدو",
            "UY",
        ),
    ],
)
def test_turn_over_sentences(lines: tuple[str, ...], speaker: str, code: str) -> None:
    assert told(quotes_of(*lines)[-1]) == (speaker, code)


@pytest.mark.parametrize(
    ("text", "speaker", "code"),
    [
        ("قالت آن ليندروس، وزيرة الثقافة السويدية: «المتاحف للجميع».", "آن ليندروس، وزيرة الثقافة السويدية", "SE"),
        ("وقال آلان بيرغمان، وزير السكن السويدي: «المدينة هادئة».", "آلان بيرغمان، وزير السكن السويدي", "SE"),
        ("وقال يوسف بلعيد، وزير النقل الجزائري: «القطارات ستعود».", "يوسف بلعيد، وزير النقل الجزائري", "DZ"),
        ("أعلن وزير خارجية مالي، سيدو كوناري، بحضور وزيرة خارجية النيجر، أن «الحدود مفتوحة».", None, "ML"),
        ("شدد السويسري ماتياس أونتر رئيس الاتحاد الدولي لكرة القدم على أن «اللعبة للجميع».", None, "FIFA"),
        ("قالت منى الحداد، الممثلة المقيمة لبرنامج الأمم المتحدة الإنمائي: «العمل بدأ».", None, "UN"),
        ("قالت المتحدثة باسم مكتب شؤون الاتحاد الأوروبي في الحكومة الدنماركية: «نحن مستعدون».", None, "DK"),
        ("كتب محلل صحيفة «هآرتس» للشؤون الاقتصادية، دان أرغوف: «الأسعار سترتفع».", None, "IL"),
    ],
)  # fmt: skip
def test_names_and_offices(text: str, speaker: str | None, code: str) -> None:
    found, territory = told(quotes_of(text)[-1])
    assert territory == code
    assert speaker is None or found == speaker


def test_an_organisation_of_no_country_has_none_and_neither_have_its_own() -> None:
    quotes = quotes_of(
        "دعت منظمة العفو الدولية الرئيس التونسي إلى «وقف المحاكمات العسكرية فورا».",
        "وقالت المنظمة إن «المحاكم العسكرية ليست مستقلة في تونس».",
        "وقالت نور السالمي، نائبة مدير البرامج في منظمة العفو: «نتابع كل قضية في تونس».",
    )
    assert [told(quote)[1] for quote in quotes] == [None, None, None]


def test_a_list_item_that_is_a_country_heads_what_follows() -> None:
    quotes = quotes_of(
        "فيما يلي أبرز ردود الفعل.",
        "- كندا",
        "رئيس بلدية المدينة فيليب كوتان: «نقف معكم في هذه المحنة».",
    )
    assert told(quotes[0]) == ("رئيس بلدية المدينة فيليب كوتان", "CA")


def test_a_ship_is_named_behind_its_noun() -> None:
    quotes = quotes_of("قال المتحدث باسم البحرية الهندية إن الغواصة «ساندرين» غادرت، وإن «البحث مستمر ليلا ونهارا».")
    assert [quote.kind.value for quote in quotes] == ["other", "statement"]


def test_where_the_paper_names_no_country_the_institutions_of_the_quotes_tell_it() -> None:
    quotes = quotes_of("قال النائب سالم الرفاعي إن «الكنيست الحالي لم يناقش الموازنة»، وأضاف أن «الناس ينتظرون».")
    assert [told(quote) for quote in quotes] == [("النائب سالم الرفاعي", "IL")] * 2


def test_an_agency_that_relays_is_not_who_goes_on() -> None:
    quotes = quotes_of(
        "قالت وزيرة البيئة اليونانية إيليني مارا، وفق وكالة الأنباء الإيطالية، إن «النهر نظيف».",
        "وأضافت أن «السدود ممتلئة».",
    )
    assert told(quotes[-1]) == ("وزيرة البيئة اليونانية إيليني مارا", "GR")


def test_years_of_age_are_no_name() -> None:
    quotes = quotes_of(
        "التقى رئيس البلدية الناشطة النرويجية سيري هولت في الميناء.",
        "وقالت هولت (16 عاما) إن «البحر لنا جميعا».",
    )
    assert told(quotes[0])[1] == "NO"
