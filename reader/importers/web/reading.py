"""A fetched page into an article."""

from dataclasses import replace

from reader.domain.article import Article, Origin, OriginKind
from reader.domain.errors import ReaderError
from reader.importers.decoding import decode
from reader.importers.formats import import_unnamed
from reader.importers.pages.page import import_page
from reader.importers.text import article_of_text
from reader.importers.web.addresses import host_of
from reader.importers.web.fetching import PAGE_KINDS, Fetched


def article_of(page: Fetched) -> Article:
    """Make an article of what came, by what the server says that it is. Raises ReaderError where it is not so."""
    if not page.content:
        raise ReaderError(
            "“{host}” sent an empty page. Check the address, or try again later.", host=host_of(page.address)
        )
    origin = Origin(OriginKind.URL, page.address)
    if page.kind in PAGE_KINDS:
        return import_page(page.content, origin, page.charset)
    if page.kind:
        article = article_of_text(decode(page.content, [page.charset] if page.charset else []), origin)
    else:
        article = import_unnamed(page.content, origin)
    return replace(article, address=article.address or page.address)
