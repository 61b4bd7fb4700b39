"""Text that a page carries in its scripts, for pages that show it only once a program has run."""

import json
import re
from collections.abc import Iterator

from bs4 import BeautifulSoup

from reader.domain.text import Block, BlockKind
from reader.importers.pages.flow import read_flow
from reader.importers.tidying import one_line

_MARKUP = re.compile(r"<(?:p|br|div|h[1-6])\b", re.IGNORECASE)
_SPACED_WORD = re.compile(r"\w \w")
_STORY_KEYS = re.compile(r"body|content|text|article|html|paragraph|description", re.IGNORECASE)
_LEAST = 200  # code points
_MOST_STRINGS = 100_000


def find_embedded(soup: BeautifulSoup, body: str) -> list[Block]:
    """Return the story that the page's linked data (`body`) or the data of its scripts hold; [] for none."""
    if len(body) >= _LEAST:
        return _blocks(body)
    best = ""
    for script in soup.find_all("script", type=re.compile("application/json", re.IGNORECASE)):
        try:
            content = json.loads(script.get_text(), strict=False)
        except (ValueError, RecursionError):
            continue
        best = max((best, *_texts(content)), key=len)
    return _blocks(best) if len(best) >= _LEAST else []


def _texts(content: object) -> Iterator[str]:
    """Yield the running texts in a JSON document that stand under a name that stories have, lists of them as one."""
    waiting: list[tuple[str, object]] = [("", content)]
    for _ in range(_MOST_STRINGS):
        if not waiting:
            return
        key, value = waiting.pop()
        if isinstance(value, dict):
            waiting.extend(value.items())
        elif isinstance(value, list):
            texts = [one for one in value if isinstance(one, str)]
            waiting.extend((key, one) for one in value if not isinstance(one, str))
            if texts:
                waiting.append((key, "\n\n".join(texts)))
        elif isinstance(value, str) and _STORY_KEYS.search(key) and len(_SPACED_WORD.findall(value)) * 20 > len(value):
            yield value


def _blocks(text: str) -> list[Block]:
    """Return the blocks of a text, with markup or without."""
    if _MARKUP.search(text):
        pieces, boxes = read_flow(BeautifulSoup(text, "html.parser"))
        return [Block(piece.kind, piece.text) for piece in pieces if not piece.box.reason] if boxes else []
    return [Block(BlockKind.PARAGRAPH, line) for line in map(one_line, text.split("\n")) if line]
