"""Invented articles for the library."""

from dataclasses import replace

from reader.domain.article import Article, Origin, OriginKind, Removed
from reader.domain.text import Block, BlockKind

SAID = "قالت وزارة الخارجية الروسية في بيان صدر أمس إن «الاتفاق خطوة أولى نحو السلام» في المنطقة كلها."
REPLIED = "ورحب قصر الإليزيه بالاتفاق ووصفه بأنه «فرصة ينبغي ألا تضيع» داعيا الجميع إلى العمل معا من أجلها."
WEATHER = "توقعت هيئة الأرصاد أمطارا غزيرة على السواحل خلال الأيام المقبلة ودعت الصيادين إلى الحذر من الأمواج."


def article(*texts: str, title: str = "ردود على اتفاق البحيرة", place: str = "", address: str = "") -> Article:
    """Make an article of paragraphs."""
    blocks = (Block(BlockKind.TITLE, title), *(Block(BlockKind.PARAGRAPH, text) for text in texts))
    kind = OriginKind.FILE if place else OriginKind.PASTED
    return Article(
        blocks,
        Origin(kind, place),
        outlet="صحيفة الضفة",
        author="كاتبة",
        published="2026-05-09",
        address=address,
        removed=(Removed("شارك المقال", "share bar", 1, BlockKind.LIST_ITEM),),
    )


LAKE = article(SAID, REPLIED)
RAIN = replace(article(WEATHER, title="أمطار على السواحل"), published="2025-01-20", outlet="بوابة المناخ")
