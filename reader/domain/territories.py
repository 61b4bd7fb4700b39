"""Countries, territories and bodies, and where an Arabic text names them."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from reader.domain.text import Span


@dataclass(frozen=True, slots=True)
class Territory:
    """A territory of ISO 3166-1 (alpha-2 code) or a body (UN, EU, NATO, ARAB_LEAGUE ...), named in two languages."""

    code: str
    arabic: str
    english: str
    is_body: bool = False

    def __post_init__(self) -> None:
        if not (self.code and self.arabic and self.english):
            raise ValueError(f"a territory has a code and two names: {self}")


class MentionKind(StrEnum):
    """In which way the words name the territory."""

    NAME = "name"  # روسيا، الولايات المتحدة
    NISBA = "nisba"  # الروسية، بريطاني
    CAPITAL = "capital"  # موسكو، واشنطن
    SEAT = "seat"  # الكرملين، البيت الأبيض
    BODY = "body"  # الأمم المتحدة، الناتو
    INSTITUTION = "institution"  # الحرس الثوري، الدوما


@dataclass(frozen=True, slots=True)
class Mention:
    """Words that name a territory, at `span` of the text searched (prefixes such as و and ب left out)."""

    territory: Territory
    kind: MentionKind
    span: Span


class Gazetteer:
    """Knows the territories, and finds where a text names them."""

    def territory(self, code: str) -> Territory:
        """Return the territory of `code`; KeyError for a code it does not know."""
        raise NotImplementedError(code)

    def find_mentions(self, text: str) -> Sequence[Mention]:
        """Find all mentions in reading order, the longest where they overlap; linear in the length of `text`."""
        raise NotImplementedError(text)
