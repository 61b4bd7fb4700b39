"""What the reader asks of the library's list."""

from dataclasses import dataclass, replace
from enum import StrEnum

from reader.domain.library import Listing, Order
from reader.domain.search import Condition, Field, SearchQuery, parse_query
from reader.ui.lists.paged_rows import PAGE

_RISING = (Order.TITLE, Order.OUTLET)  # the others show what is latest, or most, first


class Shelf(StrEnum):
    """Which of the articles are listed."""

    ALL = "all"
    UNREAD = "unread"
    READ = "read"
    TRASH = "trash"


@dataclass(frozen=True, slots=True)
class ArticleQuestion:
    """What is typed, and what is chosen beside it. An empty `tag` is none."""

    typed: str = ""
    order: Order = Order.RELEVANCE
    shelf: Shelf = Shelf.ALL
    tag: str = ""

    @property
    def query(self) -> SearchQuery:
        """The query that is searched for."""
        query = parse_query(self.typed)
        if not self.tag:
            return query
        return replace(query, conditions=(*query.conditions, Condition(Field.TAG, (self.tag,))))

    @property
    def words(self) -> str:
        """The first of the words that are searched for in the text, "" where there are none."""
        wanted = (term for term in self.query.terms if not term.is_excluded and term.field is not Field.NOTE)
        term = next(wanted, None)
        return " ".join(term.words) if term is not None else ""

    @property
    def asks_for_all(self) -> bool:
        """Whether every article of the library is listed."""
        return self.shelf is Shelf.ALL and self.query.is_empty

    def listing(self, first: int = 0) -> Listing:
        """Return which page of the articles to show."""
        is_read = {Shelf.UNREAD: False, Shelf.READ: True}.get(self.shelf)
        return Listing(
            self.order, self.order not in _RISING, is_read, self.shelf is Shelf.TRASH, first=first, most=PAGE
        )
