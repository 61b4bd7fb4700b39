"""One page from the web, when the reader asks for it: no cookies, no scripts, nothing else that it names."""

from collections.abc import Callable

from reader.domain.article import Article


def fetch_article(address: str, *, largest: int, report: Callable[[str], None], stopped: Callable[[], bool]) -> Article:
    """Fetch the page at an address, of at most `largest` bytes, and make an article of it; see `fetch`."""
    # Imported here: the network's modules take a tenth of a second to load, and most articles are files.
    from reader.importers.web.fetching import fetch  # noqa: PLC0415
    from reader.importers.web.reading import article_of  # noqa: PLC0415

    return article_of(fetch(address, largest=largest, report=report, stopped=stopped))
