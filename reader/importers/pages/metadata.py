"""What a page says about its article: in its head, in linked data, in the names of its elements."""

import json
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from urllib.parse import urlsplit

from bs4 import BeautifulSoup
from bs4.element import Tag

from reader.importers.pages.dates import find_date
from reader.importers.tidying import one_line

_ARTICLE_TYPES = re.compile(r"Article|BlogPosting|Report|NewsItem", re.IGNORECASE)
_PUBLISHED = (
    "article:published_time",
    "datepublished",
    "og:article:published_time",
    "pubdate",
    "publishdate",
    "publish-date",
)
_PUBLISHED_TOO = (
    "date",
    "dc.date",
    "dc.date.issued",
    "dcterms.created",
    "sailthru.date",
    "parsely-pub-date",
    "datecreated",
)
_AUTHOR = ("author", "article:author", "dc.creator", "sailthru.author", "parsely-author", "byl", "twitter:creator")
SIGNS = re.compile(
    r"^(?:كتبت?|بقلم|إعداد|اعداد|تحرير|حوار|حاوره|حاورته|(?:(?:مرسلة|نُشر|نشر) )?بواسطة|أرسله|الكاتب|author|"
    r"(?:posted |submitted )?by)\s*(?:[:：/,،–-]\s*|\s|$)",
    re.IGNORECASE,
)
"""What a byline begins with."""

_THEN_WHEN = re.compile(r"\s+(?:في|بتاريخ|on|\|)\s.*$")
_NOT_A_NAME = re.compile(
    r"https?://|^@|(?i:admin|editor|webmaster|\bnews\b|developed|powered|design)|^\d+$|^[a-z0-9_.-]+$"
)
_MOST_NODES = 20_000
_LONGEST_NAME = 60
_MANY_TIMES = 8


@dataclass(frozen=True, slots=True)
class Metadata:
    """What a page says about its article; "" where it does not say."""

    titles: tuple[str, ...] = ()
    outlet: str = ""
    author: str = ""
    published: str = ""
    address: str = ""
    body: str = ""


class _Marked:
    """The elements of a page that say something about it, found in one walk."""

    def __init__(self, soup: BeautifulSoup) -> None:
        self.by_name: dict[str, list[Tag]] = {name: [] for name in ("meta", "link", "script", "time", "title")}
        self.authors: list[Tag] = []
        for tag in soup.descendants:
            if isinstance(tag, Tag):
                if tag.name in self.by_name:
                    self.by_name[tag.name].append(tag)
                if "author" in (tag.attrs.get("rel") or ()) or tag.attrs.get("itemprop") == "author":
                    self.authors.append(tag)


def read_metadata(soup: BeautifulSoup) -> Metadata:
    """Read what the page says about its article; `titles` are the best known first, `body` is linked data's text."""
    marked = _Marked(soup)
    meta = _meta(marked.by_name["meta"])
    linked = _linked_article(marked.by_name["script"])
    outlet = one_line(meta.get("og:site_name") or _name(linked.get("publisher")) or meta.get("application-name", ""))
    address = _address(marked.by_name["link"], meta)
    titles = (
        meta.get("og:title"),
        _text(linked.get("headline")),
        meta.get("twitter:title"),
        _title_element(marked.by_name["title"]),
    )
    published = [_text(linked.get("datePublished")), *(meta.get(name, "") for name in (*_PUBLISHED, *_PUBLISHED_TOO))]
    published.extend(_times(marked.by_name["time"]))
    return Metadata(
        titles=tuple(dict.fromkeys(one_line(title) for title in titles if title and one_line(title))),
        outlet=outlet,
        author=_author(marked.authors, meta, linked, outlet),
        published=next(filter(None, map(find_date, published)), ""),
        address=address,
        body=_text(linked.get("articleBody")),
    )


def _meta(tags: Sequence[Tag]) -> dict[str, str]:
    """Return the page's meta elements by name in small letters, the first of each."""
    found: dict[str, str] = {}
    for tag in tags:
        content = tag.get("content")
        for key in ("property", "name", "itemprop"):
            name = tag.get(key)
            if isinstance(name, str) and isinstance(content, str) and content.strip():
                found.setdefault(name.strip().lower(), content)
    return found


def _linked_article(scripts: Sequence[Tag]) -> dict[str, object]:
    """Return the JSON-LD node of the article, the one with most text; {} for none."""
    best: dict[str, object] = {}
    for script in scripts:
        if "ld+json" not in str(script.get("type")).lower():
            continue
        try:
            content = json.loads(script.get_text(), strict=False)
        except (ValueError, RecursionError):
            continue
        for node in _nodes(content):
            kinds = node.get("@type")
            is_article = any(
                _ARTICLE_TYPES.search(str(kind)) for kind in (kinds if isinstance(kinds, list) else [kinds])
            )
            if is_article and len(_text(node.get("articleBody"))) >= len(_text(best.get("articleBody"))):
                best = {**best, **node}
    return best


def _nodes(content: object) -> Iterator[dict[str, object]]:
    """Yield the objects in a JSON document, as far as a page's own would go."""
    waiting = [content]
    for _ in range(_MOST_NODES):
        if not waiting:
            return
        node = waiting.pop(0)
        if isinstance(node, dict):
            yield node
            waiting.extend(value for value in node.values() if isinstance(value, dict | list))
        elif isinstance(node, list):
            waiting.extend(node)


def _text(value: object) -> str:
    return value if isinstance(value, str) else ""


def _name(value: object) -> str:
    """Return the name of a person or organisation of linked data, of the first where there are several."""
    if isinstance(value, list):
        value = value[0] if value else ""
    return _text(value.get("name")) if isinstance(value, dict) else _text(value)


def _times(times: Sequence[Tag]) -> Iterator[str]:
    """Yield the moments that the page's time elements give, where it is one article's page with few of them."""
    marked = [time for time in times if time.get("itemprop") == "datePublished" or "pubdate" in time.attrs]
    for time in marked or (times[:1] if len(times) < _MANY_TIMES else []):
        moment = time.get("datetime")
        yield moment if isinstance(moment, str) else time.get_text()


def _title_element(titles: Sequence[Tag]) -> str:
    return titles[0].get_text() if titles else ""


def _address(links: Sequence[Tag], meta: dict[str, str]) -> str:
    """Return the page's own address on the web, "" where it does not say."""
    canonical = [link.get("href") for link in links if "canonical" in (link.get("rel") or ())]
    candidates = [*canonical[:1], meta.get("og:url"), meta.get("twitter:url")]
    return next((one for one in candidates if isinstance(one, str) and one.startswith(("http://", "https://"))), "")


def host_of(address: str) -> str:
    """Return the name of the site at an address, "" where there is none."""
    try:
        return (urlsplit(address).hostname or "").removeprefix("www.")
    except ValueError:
        return ""


def _author(marked: Sequence[Tag], meta: dict[str, str], linked: dict[str, object], outlet: str) -> str:
    """Return who signs the article; "" where it is the outlet itself or an account without a name."""
    candidates = [_name(linked.get("author")), *(meta.get(name, "") for name in _AUTHOR)]
    candidates.extend(tag.get_text(" ") for tag in marked[:2])
    return next(filter(None, (clean_author(candidate, outlet) for candidate in candidates)), "")


def clean_author(text: str, outlet: str) -> str:
    """Return the name in a byline, "" when it holds none or only the outlet's."""
    line = one_line(text).rstrip(": ")
    name = _THEN_WHEN.sub("", SIGNS.sub("", line)).rpartition(":")[2].strip(" -–|،,()[]").removeprefix("من ")
    is_outlet = name.casefold() == outlet.casefold()
    return (
        "" if len(name) > _LONGEST_NAME or _NOT_A_NAME.search(line) or _NOT_A_NAME.search(name) or is_outlet else name
    )
