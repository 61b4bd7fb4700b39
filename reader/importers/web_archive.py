"""Pages saved as one file (.mhtml, .mht): the page inside, as any saved page."""

from dataclasses import replace
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default

from reader.domain.article import Article, Origin
from reader.domain.errors import ReaderError
from reader.importers.pages.page import import_page

_MOST_PARTS = 20_000


def import_web_archive(data: bytes, origin: Origin) -> Article:
    """Read the bytes of a web archive. Raises ReaderError when there is no page in it."""
    message = message_from_bytes(data, policy=default)
    pages = [part for part, _ in zip(message.walk(), range(_MOST_PARTS), strict=False) if _is_page(part)]
    if not pages:
        raise ReaderError("There is no page in this web archive. Save the page again, as HTML.")
    page = max(pages, key=lambda part: len(part.get_payload()))
    content = page.get_payload(decode=True)
    declared = f'<meta charset="{page.get_content_charset()}">'.encode() if page.get_content_charset() else b""
    article = import_page(declared + (content if isinstance(content, bytes) else b""), origin)
    address = str(page.get("Content-Location", ""))
    if article.address or not address.startswith(("http://", "https://")):
        return article
    return replace(article, address=address)


def _is_page(part: EmailMessage) -> bool:
    return part.get_content_type() in ("text/html", "application/xhtml+xml")
