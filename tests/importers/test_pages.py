"""Saved pages into articles: pages/NAME.html is a page after a real site's structure, its text invented.

pages/NAME.json says what a reader should see of it, and snippets that must not be there.
"""

import json
from pathlib import Path
from typing import Any

import pytest

from reader.domain.article import Article, Origin, OriginKind
from reader.domain.text import BlockKind
from reader.importers import IMPORTERS

PAGES = sorted((Path(__file__).parent / "pages").glob("*.json"))


def read(data: bytes) -> Article:
    return IMPORTERS[".html"](data, Origin(OriginKind.FILE, "page.html"))


def story(article: Article) -> list[list[str]]:
    return [[block.kind.value, block.text] for block in article.blocks if block.kind is not BlockKind.TITLE]


@pytest.mark.parametrize("labels", PAGES, ids=lambda path: path.stem)
def test_the_story_is_found(labels: Path) -> None:
    expected: dict[str, Any] = json.loads(labels.read_text(encoding="utf-8"))
    article = read(labels.with_suffix(".html").read_bytes())
    assert story(article) == expected["blocks"]
    whole = "\n".join(block.text for block in article.blocks)
    assert [snippet for snippet in expected["boilerplate"] if snippet in whole] == []
    for name in ("title", "language", "outlet", "author", "published"):
        assert getattr(article, name) == expected[name], name


def test_there_are_enough_pages() -> None:
    assert len(PAGES) >= 20
