"""Where an article is from, on one line."""

from urllib.parse import urlsplit

from reader.domain.article import Article
from reader.ui.wording.days import written_day
from reader.ui.wording.isolates import isolated

_DAY = 10  # characters of an ISO 8601 date


def source_line(article: Article, *, in_arabic: bool) -> str:
    """Return outlet, author, date and the address's host, as far as they are known; "" where none of them is."""
    outlet, host = article.outlet, _host_of(article.address)
    day = written_day(article.published[:_DAY], in_arabic=in_arabic) if article.published else ""
    parts = (outlet, article.author, day, host if host != outlet else "")
    return " · ".join(isolated(part) for part in parts if part)


def _host_of(address: str) -> str:
    try:
        host = urlsplit(address).hostname or ""
    except ValueError:
        return ""
    return host.removeprefix("www.")
