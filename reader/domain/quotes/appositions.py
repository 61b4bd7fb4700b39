"""What follows a comma inside a phrase: an office and then the name, or a name and then the office."""

from reader.domain.quotes.entries import RoleKind
from reader.domain.quotes.phrase import PERSONS
from reader.domain.quotes.phrase_state import PhraseState
from reader.domain.territories import MentionKind, Territory

_MOST = 2  # a name, an office
_OFFICE = 4  # tokens of an office that tell its country
_COUNTRIES = frozenset({MentionKind.NAME, MentionKind.NISBA})


def takes_apposition(state: PhraseState, index: int) -> bool:
    """Tell whether the phrase goes on after the comma at token `index`, and count it."""
    following = index + 1
    if following >= state.limit or state.appositions == _MOST or state.is_whole:
        return False
    token, sense = state.frame.tokens[following], state.frame.senses[following]
    if (
        not token.is_word
        or sense.is_break
        or sense.has("preposition", "thing")
        or sense.joined
        or sense.preposition
        or sense.verb is not None
    ):
        return False
    is_office = sense.role is not None and sense.role.kind in PERSONS
    if state.has_name:
        is_next = state.role is not None and state.appositions > 0  # المتحدث باسم كذا، فلان، وزير كذا
        is_held = state.role is None or state.role.kind is not RoleKind.INSTITUTION
        fits = is_office and not is_next and is_held and not _is_anothers(state, following)
    else:
        is_held = state.role is not None and state.role.kind in PERSONS
        is_title = is_office and "style" in sense.tags
        fits = is_held and ((sense.role is None and not state.frame.mention_at(following)) or is_title)
    state.appositions += fits
    return fits


def _is_anothers(state: PhraseState, following: int) -> bool:
    """Tell هاجم الرئيس الفنزويلي فلان، وزير الخارجية الأميركي: an office of another country."""
    own = _country_in(state, state.start, following)
    other = _country_in(state, following, min(following + _OFFICE, state.limit))
    return own is not None and other is not None and own.code != other.code


def _country_in(state: PhraseState, start: int, end: int) -> Territory | None:
    named = (found[0] for index in range(start, end) if (found := state.frame.mention_at(index)))
    return next((mention.territory for mention in named if mention.kind in _COUNTRIES), None)
