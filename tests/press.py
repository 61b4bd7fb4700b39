"""A small invented press, so that pictures of the library have something to show."""

from collections.abc import Callable, Sequence

from reader.domain.article import Article, Origin, OriginKind
from reader.domain.library import ReadingPlace
from reader.domain.quotes.values import Quote
from reader.domain.text import Block, BlockKind
from reader.storage.library import Library

_STORIES = (
    (
        "2026-05-12",
        "صحيفة الضفة",
        "اتفاق على صيد السمك في بحيرة السدرة",
        "قالت وزارة الخارجية الروسية إن «الاتفاق خطوة أولى نحو السلام».",
        "ووصف قصر الإليزيه الاتفاق بأنه «فرصة ينبغي ألا تضيع».",
        "وأكدت الخارجية الصينية أن «الحوار وحده يضمن الاستقرار».",
    ),
    (
        "2026-05-03",
        "بوابة المناخ",
        "أمطار غزيرة على السواحل الشمالية",
        "قالت وزارة الري المصرية إن «السدود قادرة على استيعاب المياه».",
        "وحذرت منظمة الصحة العالمية من أن «المياه الراكدة تنشر الأمراض».",
    ),
    (
        "2026-04-21",
        "قناة الأفق",
        "قمة للطاقة تختتم أعمالها بلا بيان",
        "قال البيت الأبيض إن «الباب ما زال مفتوحا أمام الجميع».",
        "ورد الكرملين بأن «الشروط لم تتغير منذ الشتاء».",
        "ودعا الاتحاد الأوروبي إلى «استئناف المحادثات فورا».",
    ),
    (
        "2026-04-02",
        "صحيفة المرفأ",
        "توسعة الميناء تبدأ في الخريف",
        "قالت وزارة النقل التركية إن «الرصيف الجديد يضاعف الطاقة».",
    ),
    (
        "2026-03-15",
        "صحيفة الضفة",
        "جدل حول حصص المياه بين الجارتين",
        "قالت وزارة الموارد المائية العراقية إن «الحصص لا تكفي الزراعة».",
        "وردت الخارجية الإيرانية بأن «الأنهار مسؤولية مشتركة».",
        "وأعربت الأمم المتحدة عن «قلقها من تراجع المنسوب».",
    ),
    (
        "2026-02-08",
        "مجلة الدفتر",
        "متحف المخطوطات يفتح أبوابه من جديد",
        "قالت وزارة الثقافة المغربية إن «المتحف ذاكرة للجميع».",
    ),
    (
        "2026-01-19",
        "قناة الأفق",
        "هدنة قصيرة تتيح وصول القوافل",
        "قالت الأمم المتحدة إن «القوافل وصلت كاملة».",
        "وقالت الخارجية الفرنسية إن «الهدنة يجب أن تستمر».",
        "وأضاف الكرملين أن «المراقبين في أماكنهم».",
    ),
)  # day, outlet, title, paragraphs


def articles() -> Sequence[Article]:
    """Return the articles."""
    return [
        Article(
            (Block(BlockKind.TITLE, title), *(Block(BlockKind.PARAGRAPH, text) for text in texts)),
            Origin(OriginKind.PASTED),
            outlet=outlet,
            published=day,
        )
        for day, outlet, title, *texts in _STORIES
    ]


def fill(library: Library, find: Callable[[Article], Sequence[Quote]], version: str) -> None:
    """Put the articles into a library, some read, some with tags or a note."""
    made = articles()
    numbers = [each.number for each in library.articles.keep(made, are_opened=False)]
    library.quotes.keep({number: find(article) for number, article in zip(numbers, made, strict=True)}, version)
    library.articles.set_tags(numbers[0], ["مياه", "دبلوماسية"])
    library.articles.set_tags(numbers[4], ["مياه"])
    library.articles.set_note(numbers[2], "للمراجعة")
    library.articles.keep_place(numbers[1], ReadingPlace(1), 0.43)
    for number in numbers[3:6]:
        library.articles.set_read(number, is_read=True)
