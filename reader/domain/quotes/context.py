"""Which country an article, a heading or a sentence's lead speaks of, for speakers who do not tell their own."""

from collections.abc import Sequence
from dataclasses import dataclass

from reader.domain.quotes.entries import VerbKind
from reader.domain.quotes.frames import Frame
from reader.domain.quotes.values import Place
from reader.domain.quotes.vocabulary import PUNCTUATION
from reader.domain.territories import Gazetteer, Mention, MentionKind, Territory
from reader.domain.text import Block, BlockKind

_LONGEST_HEADING = 6  # words of a heading that names a country rather than tells something of it
_LONGEST_LABEL = 4  # words before a colon that can be a list item's country
_AFTER_DATELINE = frozenset({"-", "–", "—", "ـ", "(", "/", ":"})
_PLAIN = frozenset({BlockKind.PARAGRAPH, BlockKind.LIST_ITEM})
_OPENING = 2  # blocks, title and first paragraph, whose mentions count double
_FEWEST = 1.0  # weight that an article's own country has at least
_DOMINANT = 0.35  # share of an article's mentions that makes a country its own
# How much a mention tells of where an article is at home: a nisba speaks of others as often as of its own.
_WEIGHTS = {
    MentionKind.NAME: 1.0,
    MentionKind.CAPITAL: 1.0,
    MentionKind.CITY: 0.7,
    MentionKind.INSTITUTION: 0.7,
    MentionKind.SEAT: 0.5,
    MentionKind.NISBA: 0.5,
}


@dataclass(frozen=True, slots=True)
class Clue:
    """A territory, and the words that name it."""

    territory: Territory
    words: Place


class Context:
    """The countries that stand over an article's blocks. Linear in the article; each part is read when asked for."""

    def __init__(self, blocks: Sequence[Block], frames: Sequence[Frame], gazetteer: Gazetteer) -> None:
        self._blocks = blocks
        self._gazetteer = gazetteer
        self._frames = frames
        self._headings: list[Clue | None] | None = None
        self._own: tuple[Clue | None] | None = None

    def heading(self, block: int) -> Clue | None:
        """Return the country of the heading, or of the list item's label, that `block` stands under."""
        if self._headings is None:
            self._headings = self._read_headings()
        return self._headings[block]

    def lead(self, frame: Frame, start: int, end: int) -> Clue | None:
        """Return the country that a sentence begins with: وفي إيران، توعد المرشد. Tokens `start` to before `end`."""
        first = frame.folded[start]
        if first not in {"في", "وفي", "من", "ومن", "اما", "وعن", "وحول", "بينما", "فيما"}:
            return None
        for index in range(start + 1, min(start + _LONGEST_LABEL, end)):
            found = frame.mention_at(index)
            if found and found[0].kind in _WEIGHTS:
                return clue_of(frame, found[0])
        return None

    def own_country(self) -> Clue | None:
        """Return the country that the article speaks of most, where one stands out."""
        if self._own is None:
            self._own = (self._find_own() or self._find_quoted(),)
        return self._own[0]

    def _find_quoted(self) -> Clue | None:
        """Return the country whose institutions the quotes themselves name, where the paper names no country at all."""
        if any(frame.mentions for frame in self._frames):
            return None
        found = self._gazetteer.find_mentions_in_blocks([frame.text for frame in self._frames])
        clues = [
            clue_of(frame, one)
            for frame, named in zip(self._frames, found, strict=True)
            for one in named
            if one.kind is MentionKind.INSTITUTION
        ]
        return clues[0] if len({clue.territory.code for clue in clues}) == 1 else None

    def _read_headings(self) -> list[Clue | None]:
        current: Clue | None = None
        found: list[Clue | None] = []
        for block, frame in zip(self._blocks, self._frames, strict=True):
            if block.kind is BlockKind.HEADING:
                current = self._named_by_heading(frame)
                found.append(current)
                continue
            if block.kind in _PLAIN and self._is_name_alone(frame):
                current = self._named_by_heading(frame)
            label = self._label(frame, is_item=block.kind is BlockKind.LIST_ITEM)
            if label is not None:
                current = label
            found.append(current)
        return found

    def _is_name_alone(self, frame: Frame) -> bool:
        """Tell a line that is a country's name and no more: a heading that is not marked as one."""
        found = frame.mention_at(_after_bullet(frame))
        return found is not None and found[1] == len(frame.tokens) and found[0].kind is MentionKind.NAME

    def _named_by_heading(self, frame: Frame) -> Clue | None:
        if len(frame.tokens) > _LONGEST_HEADING:
            return None
        named = list(frame.mentions.values())
        codes = {mention.territory.code for mention, _ in named}
        return clue_of(frame, named[0][0]) if len(codes) == 1 else None

    def _label(self, frame: Frame, *, is_item: bool) -> Clue | None:
        """Read the country before a list item's colon: «- فرنسا: قال …»."""
        index = _after_bullet(frame)
        if not (index or is_item) or index >= len(frame.tokens):
            return None
        found = frame.mention_at(index)
        if not found or found[1] >= len(frame.tokens) or frame.tokens[found[1]].word != ":":
            return None
        return clue_of(frame, found[0]) if found[0].kind in _WEIGHTS else None

    def _find_own(self) -> Clue | None:
        first: dict[str, Clue] = {}
        counts: dict[str, float] = {}
        others: set[str] = set()
        for frame in self._frames:
            for index, (mention, past) in frame.mentions.items():
                if mention.kind in _WEIGHTS and not mention.territory.is_body:
                    code, weight = mention.territory.code, _weight(frame, index, mention, past)
                    counts[code] = counts.get(code, 0.0) + abs(weight)
                    if weight < 0:
                        others.add(code)
                    if code not in first:
                        first[code] = clue_of(frame, mention)
        own = [one for one in counts if one not in others]
        if not own:
            return None
        code = max(own, key=lambda one: counts[one])
        return first[code] if counts[code] >= max(_FEWEST, _DOMINANT * sum(counts.values())) else None


def _after_bullet(frame: Frame) -> int:
    index = 0
    while index < len(frame.tokens) and frame.folded[index] in "-–—*•ـ":
        index += 1
    return index


def _weight(frame: Frame, index: int, mention: Mention, past: int) -> float:
    """Return how much a mention tells of an article's own country; -1 where it shows that it is another's."""
    before = frame.senses[index - 1] if index else PUNCTUATION
    if "sister" in frame.senses[past - 1].tags or (past < len(frame.senses) and "sister" in frame.senses[past].tags):
        return -1.0  # المملكة العربية السعودية الشقيقة
    if mention.kind is MentionKind.NAME and ("against" in before.tags or _is_rival(frame, index)):
        return -1.0  # لمواجهة منتخب الأردن
    is_first_name = mention.kind is MentionKind.CITY and before.verb is not None and before.verb.kind is VerbKind.SAY
    if "money" in before.tags or (is_first_name and not (before.verb and before.verb.is_participle)):
        return 0.0  # دولار أمريكي، قال ميلان فلان
    is_dateline = frame.tokens[0].end >= mention.span.end and frame.word(past) in _AFTER_DATELINE
    is_opening = frame.number < _OPENING
    return _WEIGHTS[mention.kind] * (0.5 if is_dateline else 2 if is_opening else 1)


def _is_rival(frame: Frame, index: int) -> bool:
    """Tell أمام منتخب كذا."""
    return index > 1 and "against" in frame.senses[index - 2].tags and "sport_side" in frame.senses[index - 1].tags


def clue_of(frame: Frame, mention: Mention) -> Clue:
    """Return a mention of a frame as a clue."""
    return Clue(mention.territory, Place(frame.number, mention.span, mention.span.of(frame.text)))
