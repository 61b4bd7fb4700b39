"""What is known of a phrase while it is read."""

from dataclasses import dataclass

from reader.domain.quotes.entries import Role
from reader.domain.quotes.frames import Frame


@dataclass(slots=True)
class PhraseState:
    """The words read so far, from token `start` on; none at `limit` or past it belongs to the phrase.

    `in_name`: the last words are a personal name, so that no complement follows. `after_nisba` and
    `after_institution` are the tokens after the last of them (an adjective may follow an institution). `is_whole`: a
    state or a body has been named, and nothing but و… may follow.
    """

    frame: Frame
    start: int
    limit: int
    may_be_prefixed: bool
    role: Role | None = None
    last_role: Role | None = None
    has_name: bool = False
    has_quote: bool = False
    in_name: bool = False
    after_nisba: int = -1
    after_institution: int = -1
    is_whole: bool = False
    appositions: int = 0
