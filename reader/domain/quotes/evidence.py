"""The territory that a speaker's phrase itself names."""

from collections.abc import Iterator
from dataclasses import dataclass

from reader.domain.normalization import fold
from reader.domain.quotes.context import Clue, clue_of
from reader.domain.quotes.entries import KnownPerson, RoleKind
from reader.domain.quotes.lexicon import Lexicon
from reader.domain.quotes.phrases import Phrase
from reader.domain.territories import Mention, MentionKind

_RULES = {
    MentionKind.NAME: "country",
    MentionKind.BODY: "body",
    MentionKind.SEAT: "seat",
    MentionKind.INSTITUTION: "institution",
    MentionKind.CAPITAL: "capital",
    MentionKind.NISBA: "nisba",
    MentionKind.CITY: "city",
    MentionKind.CLUB: "club",
    MentionKind.MEDIUM: "medium",
}
_FEWEST_LETTERS = 3
_MARKS = 4  # code points that the marks and spaces around a short name take at most
_SENT = frozenset(
    {"سفير", "سفيره", "مندوب", "مندوبه", "مبعوث", "مبعوثه", "ممثل", "ممثله", "موفد", "منسق", "منسقه", "قنصل"}
)
_ELSEWHERE = frozenset({"لدي", "الي"})  # after these stands where someone is sent, not whose he is
_AFFAIRS = frozenset({"شؤون", "الشؤون", "لشؤون", "للشؤون"})  # وزير شؤون الاتحاد الأوروبي is no body's
_PLACES = frozenset({MentionKind.NAME, MentionKind.CAPITAL, MentionKind.CITY})
_WEAK_KINDS = frozenset({MentionKind.CITY, MentionKind.MEDIUM})
WEAK_RULES = frozenset({"city", "medium"})  # where someone is, or who relays: weaker than what is told elsewhere


@dataclass(frozen=True, slots=True)
class Finding:
    """A territory with the name of the rule that found it, and the words it rests on."""

    rule: str
    clue: Clue


def own_words(phrase: Phrase) -> Finding | None:
    """Return the territory that a phrase itself names: the first, not where he is sent to; in sport the team."""
    named = list(_mentions(phrase))
    if not named:
        return _glossed(phrase)
    if phrase.has_sport:
        team = next((one for one in named if _is_team(phrase, one)), None)
        if team is not None:
            return _finding(phrase, team)
    strong = [one for one in named if one.kind not in _WEAK_KINDS]
    if len(strong) > 1 and _is_epithet(phrase, strong[0]) and strong[1].kind is MentionKind.BODY:
        return _finding(phrase, strong[1])
    return _finding(phrase, strong[0] if strong else named[0])


def _is_epithet(phrase: Phrase, mention: Mention) -> bool:
    """Tell السويسري فلان، رئيس الاتحاد الدولي: where he is from, before the body that he speaks for."""
    first = phrase.frame.tokens[phrase.start]
    return mention.kind is MentionKind.NISBA and mention.span.end == first.end


def _mentions(phrase: Phrase) -> Iterator[Mention]:
    """Yield the territories named in a phrase, up to a preposition after which stands where someone is sent."""
    frame, index, is_named = phrase.frame, phrase.start, False
    is_sent = phrase.role is not None and phrase.role.noun in _SENT
    while index < phrase.end:
        quoted = frame.quoted_mention(index)
        if quoted is not None:
            is_named = True
            yield quoted  # الأمين العام لحلف «الناتو»
        found = frame.mention_at(index)
        if found is None:
            word = frame.folded[index]
            if (is_named or is_sent) and (word in _ELSEWHERE or (is_sent and not is_named and word == "في")):
                return
            index += 1
            continue
        is_first_name = found[0].kind is MentionKind.CITY and index == phrase.start  # ميلان فلان
        is_language = found[0].kind is MentionKind.NISBA and frame.folded[index].startswith("بال")  # الناطقة بالفرنسية
        is_portfolio = index > phrase.start and frame.word(index - 1) in _AFFAIRS and _is_another(phrase, found)
        if not (is_first_name or is_language or is_portfolio):
            is_named = True
            yield found[0]
        index = found[1]


def _is_another(phrase: Phrase, found: tuple[Mention, int]) -> bool:
    """Tell a portfolio, مكتب شؤون تايوان في بكين and وزير شؤون الاتحاد الأوروبي, from a country's own affairs."""
    mention, past = found
    is_followed = any(phrase.frame.mention_at(at) for at in range(past, phrase.end))
    return mention.kind is MentionKind.BODY or (mention.kind is MentionKind.NAME and is_followed)


def _is_team(phrase: Phrase, mention: Mention) -> bool:
    """Tell مدرب ليفربول and المدرب الفرنسي للمنتخب السعودي from a sportsman's own country."""
    if mention.kind is not MentionKind.NISBA:
        return True
    frame = phrase.frame
    return any(
        "sport_side" in frame.senses[i].tags
        for i in range(phrase.start, phrase.end - 1)
        if frame.tokens[i + 1].start <= mention.span.start < frame.tokens[i + 1].end
    )


def _finding(phrase: Phrase, mention: Mention) -> Finding:
    if _is_place(phrase, mention):
        return Finding("place", clue_of(phrase.frame, mention))
    rule = "club" if phrase.has_sport and mention.kind is MentionKind.CITY else _RULES[mention.kind]
    return Finding(rule, clue_of(phrase.frame, mention))


def _is_place(phrase: Phrase, mention: Mention) -> bool:
    """Tell where someone is, or holds his office, from his own country: قائد الجيش فلان في تركيا."""
    if phrase.role is None or phrase.role.kind not in {RoleKind.PERSON, RoleKind.SPORT} or mention.kind not in _PLACES:
        return False
    frame = phrase.frame
    at = next(i for i in range(phrase.start, phrase.end) if frame.tokens[i].end > mention.span.start)
    return at > phrase.start and frame.folded[at - 1] == "في"


def _glossed(phrase: Phrase) -> Finding | None:
    """Read the short name in marks after a full one: الاتحاد الدولي «فيفا»."""
    mention = phrase.frame.quoted_mention(phrase.end)
    if mention is None or mention.kind is not MentionKind.BODY or phrase.role is None:
        return None
    quote = phrase.frame.tokens[phrase.end]
    is_all = len(mention.span) >= quote.end - quote.start - _MARKS
    return Finding(_RULES[mention.kind], clue_of(phrase.frame, mention)) if is_all else None


def known_person(lexicon: Lexicon, phrase: Phrase) -> KnownPerson | None:
    """Look the phrase's personal name up among people of public office: all of it, then its last words.

    A short name that follows other names than its bearer's is another one's: فلان نصر الله.
    """
    words = phrase.name_words()
    for start in range(len(words)):
        name = " ".join(words[start:])
        person = lexicon.people.get(name) if len(name) >= _FEWEST_LETTERS else None
        if person is not None:
            own = fold(person.name).split()
            is_his = name == " ".join(own) or all(word in own or word.startswith("ال") for word in words[:start])
            return person if is_his else None
    return None
