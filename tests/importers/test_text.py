"""Plain text into articles. All texts are invented."""

from collections.abc import Sequence
from pathlib import Path

import pytest

from reader.domain.article import Article, Origin, OriginKind
from reader.domain.text import BlockKind
from reader.importers.text import import_text

OWNERS_ARTICLE = Path(__file__).parents[2].parent / "shared" / "articles" / "kazakhstan-reactions.txt"
PROSE = (
    "افتتحت هيئة الموانئ في مدينة سلمان رصيفا جديدا يوم الأحد، وحضر الافتتاح عشرات التجار والبحارة من المدن المجاورة."
)
MORE = "وأوضحت الهيئة أن العمل في الرصيف استمر ثلاث سنوات، وأن الكلفة بقيت ضمن ما خُطط له في البداية."


def article(text: str) -> Article:
    return import_text(text.encode(), Origin(OriginKind.PASTED))


def shape(found: Article) -> list[tuple[str, str]]:
    return [(block.kind.value, block.text) for block in found.blocks]


def test_title_headings_items_and_links() -> None:
    text = f"رصيف جديد في سلمان\n\n{PROSE}\n\nاليابان\n\n{MORE}\n\n• البند الأول\n- البند الثاني\n\nhttps://example.org/v؟a=1\n"
    assert shape(article(text)) == [
        ("title", "رصيف جديد في سلمان"),
        ("paragraph", PROSE),
        ("heading", "اليابان"),
        ("paragraph", MORE),
        ("list_item", "البند الأول"),
        ("list_item", "البند الثاني"),
        ("link", "https://example.org/v?a=1"),
    ]


def test_a_line_like_the_article_s_other_headings_is_one_over_short_paragraphs_too() -> None:
    short = "وقال مدير الميناء إن العمل مستمر."
    lines = ("رصيف جديد في سلمان", PROSE, "اليابان", MORE, "البرازيل", MORE, "الصين", short, short, "الهند", PROSE)
    found = [block.text for block in article("\n\n".join(lines)).blocks if block.kind is BlockKind.HEADING]
    assert found == ["اليابان", "البرازيل", "الصين", "الهند"]


@pytest.mark.parametrize(
    "lines",
    [
        (PROSE, "الصين", "وقال مدير الميناء إن العمل مستمر.", "وأضاف أن الرصيف مفتوح."),  # alone
        (PROSE, "اليابان", MORE, "البرازيل", MORE, "رست سفينة الصيادين اليوم", "وقال مديرها إن العمل مستمر."),  # long
        (PROSE, "اليابان", MORE, "البرازيل", MORE, "سمك", "ملح", "خبز", "وقال مديرها إن العمل مستمر."),  # a list
    ],
)
def test_a_short_line_that_is_like_no_heading_is_none(lines: Sequence[str]) -> None:
    kinds = {block.text: block.kind for block in article("\n\n".join(("رصيف جديد في سلمان", *lines))).blocks}
    expected = {"اليابان", "البرازيل"} & set(lines)
    assert {text for text, kind in kinds.items() if kind is BlockKind.HEADING} == expected


def test_what_the_page_left_is_taken_out_and_kept_with_its_reason() -> None:
    title = "رصيف جديد في سلمان يفتح باب التجارة"
    text = "\n\n".join(
        [
            f"{title} |  أخبار البحر",
            f"{title} | أخبار البحر 📰",
            "  • 31",
            PROSE,
            MORE,
            f"{PROSE} وأوضحت الهيئة أن العمل…",
            "Leave a Reply",
            "Your email address will not be published.",
        ]
    )
    found = article(text)
    assert shape(found) == [("title", title), ("paragraph", PROSE), ("paragraph", MORE)]
    assert sorted(removed.reason for removed in found.removed) == [
        "a share button or its count",
        "the article's beginning again, cut short",
        "the comment form",
        "the comment form",
        "the site's name behind the title",
        "the title again",
    ]


@pytest.mark.parametrize(
    "line",
    [
        "قال المتحدث: “اقرأ أيضا ما كتبناه”",
        "اقرأ أيضا ما كتبه المدير في تقريره السنوي.",
        "شاهد الحاضرون السفينة وهي تغادر الميناء",
        "ارتفعت الأسعار في الأسابيع الماضية…",
        "31 سفينة عبرت الميناء",
        "المصدر: وكالات",
        "شارك في الاجتماع عشرة وزراء",
        "تابع المدير عمله في التطبيق الجديد «ميناء»",
        "تابع السكان وصول السفينة عبر القناة الرسمية وعلى يوتيوب.",
        "2019",
    ],
)
def test_real_text_stays(line: str) -> None:
    found = article(f"عنوان المقال هنا\n{PROSE}\n{line}\n{MORE}\n{line}")
    assert [block.text for block in found.blocks].count(line) == 2
    assert not found.removed


def test_pointers_to_other_articles_go() -> None:
    first, second = "اقرأ أيضا\nالميناء القديم يغلق أبوابه", "اقرأ أيضاً: سفينة تصل متأخرة"
    text = f"عنوان المقال هنا\n{PROSE}\n{first}\n{MORE}\n{second}\n{PROSE[:-1]} أيضا."
    found = article(text)
    assert [removed.text for removed in found.removed] == [
        "اقرأ أيضا",
        "الميناء القديم يغلق أبوابه",
        "اقرأ أيضاً: سفينة تصل متأخرة",
    ]
    assert len(found.blocks) == 4


@pytest.mark.parametrize(
    "line",
    [
        "تابعوا آخر الأخبار عبر غوغل نيوز",
        "تابعونا على فيسبوك وتويتر.",
        "اشترك في قناتنا على تلغرام!",
        "Follow us on Twitter",
        "شارك عبر واتساب",
        "إعلان",
        "لن يتم نشر عنوان بريدك الإلكتروني. الحقول الإلزامية مشار إليها بـ *",
        "قد يهمك أيضا: الميناء القديم يغلق أبوابه",
        "اقرأ أيضا: لماذا يغلق الميناء القديم أبوابه؟",
        "* * *",
        "الكلمات المفتاحية: ميناء، سفن",
        "لا توجد تعليقات",
    ],
)
def test_invitations_and_labels_go(line: str) -> None:
    found = article(f"عنوان المقال هنا\n{PROSE}\n{line}\n{MORE}")
    assert [removed.text for removed in found.removed] == [line]


def test_wrapped_lines_are_joined_and_lines_of_paragraphs_are_not() -> None:
    words = (PROSE + " " + MORE).split()
    lines, line = list[str](), ""
    for word in words:
        if len(line) + 1 + len(word) > 60:
            lines.append(line)
            line = word
        else:
            line = f"{line} {word}".strip()
    wrapped = "\n".join([*lines, line])
    found = article(f"عنوان المقال هنا\n\n{wrapped}\n\n{MORE}\n")
    assert [block.text for block in found.blocks] == ["عنوان المقال هنا", " ".join(words), MORE]
    found = article(f"عنوان المقال هنا\n{PROSE}\n{MORE}\n{PROSE[:40]}.\n{MORE[:50]}.\n")
    assert len(found.blocks) == 5


@pytest.mark.parametrize(
    "first",
    ["سلمان ـ (وكالة البحر)", "افتتحت الهيئة الرصيف الجديد اليوم.", "https://example.org/a", "- بند أول"],
)
def test_no_title_is_made_up(first: str) -> None:
    assert not article(f"{first}\n{PROSE}\n{MORE}").has_title


def test_a_dash_in_a_title_is_no_site_name_unless_it_reads_as_one() -> None:
    assert article(f"الميناء - حكاية مدينة\n{PROSE}").title == "الميناء - حكاية مدينة"
    assert article(f"مدينة سلمان تفتح الميناء - صحيفة البحر\n{PROSE}").title == "مدينة سلمان تفتح الميناء"
    assert article(f"فيديو | مدينة سلمان تفتح الميناء\n{PROSE}").title == "فيديو | مدينة سلمان تفتح الميناء"


@pytest.mark.parametrize(
    ("text", "language"),
    [
        (PROSE, "ar"),
        ("The harbour opened on Sunday and the city came to see it.", "en"),
        ("Le port est ouvert dans la ville et les bateaux arrivent.", "fr"),
        ("این بندر بزرگ در روزهای گذشته گشایش یافت و چند کشتی به آن پیوست.", "fa"),
        ("یہ بندرگاہ بڑی ہے اور لوگوں نے اسے دیکھا، جہاں کشتیاں ٹھہرتی ہیں۔", "ur"),
    ],
)
def test_language(text: str, language: str) -> None:
    assert article(f"{text}\n{text}").language == language


@pytest.mark.skipif(not OWNERS_ARTICLE.exists(), reason="the owner's article is not in this checkout")
def test_the_owners_article() -> None:
    found = import_text(OWNERS_ARTICLE.read_bytes(), Origin(OriginKind.FILE, str(OWNERS_ARTICLE)))
    kinds = [block.kind for block in found.blocks]
    assert kinds.count(BlockKind.HEADING) == 7
    assert kinds.count(BlockKind.LINK) == 3
    assert kinds.count(BlockKind.PARAGRAPH) == 30
    assert len(found.removed) == 7
    assert "|" not in found.title
