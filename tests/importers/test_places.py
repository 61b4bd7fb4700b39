"""Where what was removed stood: put back, it stands there again."""

from reader.domain.article import Article, Origin, OriginKind
from reader.domain.text import BlockKind
from reader.importers.pages.page import import_page
from reader.importers.text import article_of_text

TITLE = "رصيف جديد في المدينة"
LONG = (
    "افتتحت هيئة الموانئ رصيفا جديدا يوم الأحد، وحضر الافتتاح كثيرون من أهل المدينة والقرى المجاورة لها.",
    "وقالت الهيئة إن الرصيف يستقبل السفن الصغيرة أولا، ثم تستقبل المرافئ الأخرى ما بقي منها في الأشهر المقبلة.",
    "وينتظر أن تعمل في الرصيف ثلاث رافعات جديدة، وأن يمتد العمل فيه طوال الليل في مواسم الصيد كلها.",
)


def whole(article: Article) -> list[str]:
    """Return the article's texts with all put back that can be."""
    while any(one.before is not None for one in article.removed):
        number = next(number for number, one in enumerate(article.removed) if one.before is not None)
        article, _ = article.with_put_back(number)
    return [block.text for block in article.blocks]


def test_pieces_of_a_text() -> None:
    lines = [TITLE, "شارك", TITLE, LONG[0], "اقرأ أيضا: سوق السمك", "إعلان", LONG[1], LONG[0], LONG[2], "اترك تعليقا"]
    article = article_of_text("\n\n".join(lines), Origin(OriginKind.PASTED))
    assert [block.text for block in article.blocks] == [TITLE, *LONG]
    assert [(one.text, one.before) for one in article.removed] == [
        ("شارك", 1),
        (TITLE, 1),
        ("اقرأ أيضا: سوق السمك", 2),
        ("إعلان", 2),
        (LONG[0], 3),
        ("اترك تعليقا", 4),
    ]
    assert whole(article) == lines


def test_the_site_s_name_is_no_block() -> None:
    article = article_of_text(f"{TITLE} | صحيفة المرفأ\n\n{LONG[0]}\n\nإعلان\n", Origin(OriginKind.PASTED))
    assert [(one.text, one.before) for one in article.removed] == [("| صحيفة المرفأ", None), ("إعلان", 2)]


def test_pieces_of_a_page() -> None:
    page = (
        f"<html><body><article><h1>{TITLE}</h1><p>{LONG[0]}</p>"
        f"<div class='related-box'><p>سوق السمك يفتح غدا</p></div><p>{LONG[1]}</p><p>إعلان</p>"
        f"<div class='share-bar'>انشر الخبر بين أصدقائك</div><p>{LONG[2]}</p></article></body></html>"
    )
    article = import_page(page.encode(), Origin(OriginKind.PASTED))
    assert [block.text for block in article.blocks] == [TITLE, *LONG]
    assert [(one.text, one.before) for one in article.removed] == [
        ("سوق السمك يفتح غدا", 2),
        ("إعلان", 3),
        ("انشر الخبر بين أصدقائك", 3),
    ]
    assert whole(article)[2] == "سوق السمك يفتح غدا"
    assert whole(article)[4:6] == ["إعلان", "انشر الخبر بين أصدقائك"]


def test_what_a_piece_was_is_known() -> None:
    page = (
        f"<html><body><article><h1>{TITLE}</h1><p>{LONG[0]}</p><div class='related-box'><h2>سوق السمك</h2>"
        f"<ul><li>يفتح السوق غدا</li></ul></div><p>{LONG[1]}</p><p>{LONG[2]}</p></article></body></html>"
    )
    article = import_page(page.encode(), Origin(OriginKind.PASTED))
    assert [(one.text, one.kind) for one in article.removed] == [
        ("سوق السمك", BlockKind.HEADING),
        ("يفتح السوق غدا", BlockKind.LIST_ITEM),
    ]
