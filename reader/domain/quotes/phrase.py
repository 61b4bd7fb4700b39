"""A noun phrase that names a speaker, and what can be told of it."""

from dataclasses import dataclass

from reader.domain.normalization import fold
from reader.domain.quotes.entries import Role, RoleKind
from reader.domain.quotes.frames import Frame
from reader.domain.territories import MentionKind
from reader.domain.text import Span

_IN_NAME_OF = frozenset({"باسمها", "باسمه", "باسمهم"})
PERSONS = frozenset({RoleKind.PERSON, RoleKind.SPORT, RoleKind.GROUP, RoleKind.SOURCE})


@dataclass(frozen=True, slots=True)
class Phrase:
    """A noun phrase: tokens `start` to before `end` of a frame, its first head noun, and whether a name is in it."""

    frame: Frame
    start: int
    end: int
    role: Role | None
    has_name: bool

    @property
    def text(self) -> str:
        """The phrase as it stands in the article, without a joined و, ف or ل."""
        return self.span.of(self.frame.text)

    @property
    def span(self) -> Span:
        """Where it stands in its block."""
        frame, token = self.frame, self.frame.tokens[self.start]
        mention = frame.mention_at(self.start)
        is_named = mention is not None and mention[0].span.start > token.start and token.word[0] in "وف"
        is_joined = bool(frame.senses[self.start].joined) or is_named
        is_for = (
            token.word[0] == "ل"
            and token.word[1:2] != "ل"
            and (
                frame.senses[self.start].preposition == "ل"
                or (mention is not None and mention[0].span.start == token.start + 1)
            )
        )  # وفقا لمسؤول
        return Span(token.start + (is_joined or is_for), frame.tokens[self.end - 1].end)

    @property
    def is_person(self) -> bool:
        """Whether a person, rather than an institution or a paper, is named."""
        return self.role.kind in PERSONS if self.role else self.has_name

    def has(self, *names: str) -> bool:
        """Tell whether one of its words is in one of the classes of words.tsv."""
        return any(sense.has(*names) for sense in self.frame.senses[self.start : self.end] if sense.tags)

    @property
    def has_sport(self) -> bool:
        """Whether an office of sport is named: his side is his team."""
        is_coach = self.role is not None and self.role.noun == "مدير" and self.has("coaching")  # المدير الفني
        return is_coach or any(
            sense.role is not None and sense.role.kind is RoleKind.SPORT
            for sense in self.frame.senses[self.start : self.end]
        )

    @property
    def is_bare_definite(self) -> bool:
        """Whether it is one word with the article: البيان."""
        return self.end == self.start + 1 and self.frame.senses[self.start].is_definite

    @property
    def is_owned(self) -> bool:
        """Whether its first word is an office with its owner's pronoun: مديرها العام."""
        frame = self.frame
        if frame.senses[self.start].is_owned:
            return True
        return not _IN_NAME_OF.isdisjoint(frame.folded[self.start : self.end])

    @property
    def is_joint(self) -> bool:
        """Whether it names two or more: كل من X وY، X ورئيس Y."""
        senses = self.frame.senses
        return "quantifier" in senses[self.start].tags or any(
            senses[i].joined == "و" and senses[i].role is not None for i in range(self.start + 1, self.end)
        )

    def name_words(self) -> list[str]:
        """Return the folded words that can be a personal name: no head nouns, no territories."""
        frame, index = self.frame, self.start
        words: list[str] = []
        past_institution = -1  # the token after an institution's own words: منظمة الطاقة الذرية
        while index < self.end:
            mention = frame.mention_at(index)
            sense = frame.senses[index]
            if mention and mention[0].kind is not MentionKind.CITY:
                index = mention[1]
                continue
            token = frame.tokens[index]
            if token.word == "(" and words:
                break  # فلان (16 عاما)
            if token.quote >= 0:
                words.extend(fold(frame.quotes[token.quote].words.of(frame.text)).split())
            is_own = past_institution == index and sense.is_definite and not sense.is_name
            if is_own or (sense.role is not None and sense.role.kind is RoleKind.INSTITUTION):
                past_institution = index + 1
            is_plain = not sense.tags or (sense.is_name and "not_finite" in sense.tags)  # يوسف
            if token.is_word and len(token.word) > 1 and sense.role is None and is_plain and not is_own:
                words.append(token.word)
            index += 1
        return words
