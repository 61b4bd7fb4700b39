"""The territory that a speaker's phrase itself names."""

from dataclasses import dataclass

from reader.domain.quotes.context import Clue, clue_of
from reader.domain.quotes.lexicon import RoleKind
from reader.domain.quotes.phrases import Phrase
from reader.domain.territories import MentionKind

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
_MARKS = 4  # code points that the marks and spaces around a short name take at most
_SENT = frozenset(
    {"سفير", "سفيره", "مندوب", "مندوبه", "مبعوث", "مبعوثه", "ممثل", "ممثله", "موفد", "منسق", "منسقه", "قنصل"}
)
_ELSEWHERE = frozenset({"لدي", "الي"})  # after these stands where someone is sent, not whose he is
_WEAK_KINDS = frozenset({MentionKind.CITY, MentionKind.MEDIUM})
WEAK_RULES = frozenset({"city", "medium"})  # where someone is, or who relays: weaker than what is told elsewhere


@dataclass(frozen=True, slots=True)
class Finding:
    """A territory with the name of the rule that found it, and the words it rests on."""

    rule: str
    clue: Clue


def own_words(phrase: Phrase) -> Finding | None:
    """Return the territory that a phrase itself names: its first, not the one someone is sent to."""
    frame, index, best = phrase.frame, phrase.start, None
    is_sport = phrase.role is not None and phrase.role.kind is RoleKind.SPORT
    past_role = False
    while index < phrase.end:
        sense = frame.senses[index]
        past_role = past_role or (sense.role is not None and sense.role.kind is RoleKind.SPORT)
        found = frame.mention_at(index)
        if not found:
            is_away = best or (phrase.role is not None and phrase.role.noun in _SENT)
            if is_away and (frame.tokens[index].word in _ELSEWHERE or (not best and frame.tokens[index].word == "في")):
                break
            index += 1
            continue
        mention, index = found
        finding = Finding(_RULES[mention.kind], clue_of(frame, mention))
        if mention.kind is MentionKind.CITY and finding.clue.words.span.start <= frame.tokens[phrase.start].end:
            continue  # ميلان فلان: a first name
        is_better = best is None or (best.rule in WEAK_RULES and mention.kind not in _WEAK_KINDS)
        is_team = is_sport and past_role and best is not None and best.rule == "nisba" and _stands_first(phrase, best)
        if is_better or is_team:
            best = finding
    return best or _glossed(phrase)


def _glossed(phrase: Phrase) -> Finding | None:
    """Read the short name in marks after a full one: الاتحاد الدولي «فيفا»."""
    mention = phrase.frame.quoted_mention(phrase.end)
    if mention is None or mention.kind is not MentionKind.BODY or phrase.role is None:
        return None
    quote = phrase.frame.tokens[phrase.end]
    is_all = len(mention.span) >= quote.end - quote.start - _MARKS
    return Finding(_RULES[mention.kind], clue_of(phrase.frame, mention)) if is_all else None


def _stands_first(phrase: Phrase, finding: Finding) -> bool:
    """Tell whether the evidence is the phrase's first word: الإسباني فلان مدرب نادي كذا."""
    return finding.clue.words.span.start <= phrase.frame.tokens[phrase.start].end
