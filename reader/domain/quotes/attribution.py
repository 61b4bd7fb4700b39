"""From a speaker's phrase to his territory: the evidence in order of trust, and how much each sort can be trusted."""

from collections.abc import Iterator

from reader.domain.quotes.context import Clue, Context
from reader.domain.quotes.descriptions import told_after
from reader.domain.quotes.entries import RoleKind
from reader.domain.quotes.evidence import WEAK_RULES, Finding, known_person, own_words
from reader.domain.quotes.lexicon import Lexicon
from reader.domain.quotes.phrase import PERSONS
from reader.domain.quotes.phrases import Phrase
from reader.domain.quotes.stateless import Stateless
from reader.domain.quotes.voices import WEAKEST, Voice, Voices, place_of

_DEICTIC = frozenset({RoleKind.PERSON, RoleKind.GROUP, RoleKind.SOURCE, RoleKind.DOCUMENT, RoleKind.INSTITUTION})


class Attributor:
    """Finds the territories of one article's speakers."""

    def __init__(self, lexicon: Lexicon, context: Context, voices: Voices, stateless: Stateless) -> None:
        self._lexicon = lexicon
        self._context = context
        self._voices = voices
        self._stateless = stateless

    def find(self, phrase: Phrase, sentence: tuple[int, int]) -> Finding | None:
        """Return the best evidence for a speaker's phrase that stands in `sentence` of its frame; None for none."""
        own = own_words(phrase) or told_after(phrase)
        if own and own.rule == "seated":
            return next(self._text(phrase), own)  # المجموعة التي مقرها كذا
        if own and own.rule == "body" and phrase.has("generic"):
            meant = self._voices.antecedent(phrase)  # المنظمة الدولية: the UN, unless another was named before
            if meant is not None and meant.rule != "body":
                return Finding(meant.rule, meant.clue) if meant.clue else None
        if own and own.rule not in WEAK_RULES:
            known = next(self._known(phrase), None) if own.rule == "place" and phrase.name_words() else None
            return known or own
        if self._stateless.has(phrase):
            return None
        found = next(self._weaker(phrase, sentence), own)
        is_own_medium = own is not None and own.rule == "medium" and _is_of_media(phrase)
        return own if is_own_medium and found is not None and found.rule == "article's country" else found

    def _weaker(self, phrase: Phrase, sentence: tuple[int, int]) -> Iterator[Finding]:
        if phrase.is_owned:
            yield from _of_voice("owner", self._voices.last)
        if phrase.has_name:
            yield from _maybe("named in the text", self._voices.named(phrase))
        yield from self._known(phrase)
        if phrase.is_bare_definite and phrase.has("asker"):
            return  # الصحافي: anyone's
        if phrase.has("state_organ"):
            yield from self._over(phrase, sentence)
            yield from self._text(phrase)
        else:
            yield from self._text(phrase)
            yield from self._over(phrase, sentence)
        if _is_faceless(phrase) or _is_worldwide(phrase):
            return
        if not phrase.has_name and phrase.role is not None and not phrase.has("act"):
            # أدانت كذا … وقالت وزارة الخارجية
            yield from _of_voice("speaker before", self._voices.last_in(phrase.frame.number))
        own = self._context.own_country()
        yield from _maybe("article's country", own)
        if own is None and phrase.is_person:
            yield from _of_voice("speaker before", self._voices.last)

    def _over(self, phrase: Phrase, sentence: tuple[int, int]) -> Iterator[Finding]:
        """Yield what stands over a phrase: the country its sentence begins with, its heading."""
        if phrase.role is not None and phrase.role.kind is not RoleKind.MEDIA:
            yield from _maybe("sentence's country", self._context.lead(phrase.frame, *sentence))
        yield from _maybe("heading", self._context.heading(phrase.frame.number))

    def _text(self, phrase: Phrase) -> Iterator[Finding]:
        """Yield what the text tells elsewhere of an institution or of someone without a name."""
        yield from _maybe("institution in the text", self._voices.institution(phrase) or self._voices.issuer(phrase))
        if not phrase.has_name and phrase.role is not None and phrase.role.kind in _DEICTIC:
            yield from _of_voice("earlier speaker", self._voices.antecedent(phrase))
            yield from _maybe("office in the text", self._voices.office(phrase))

    def _known(self, phrase: Phrase) -> Iterator[Finding]:
        person = known_person(self._lexicon, phrase)
        if person is not None:
            territory = self._lexicon.gazetteer.territory(person.code)
            yield Finding("known person", Clue(territory, place_of(phrase)))


def _maybe(rule: str, clue: Clue | None) -> Iterator[Finding]:
    if clue is not None:
        yield Finding(rule, clue)


def _of_voice(rule: str, voice: Voice | None) -> Iterator[Finding]:
    """Yield what is known of an earlier speaker, and call it no stronger than what it rests on."""
    if voice is not None and voice.clue is not None:
        yield Finding(voice.rule if voice.rule in WEAKEST else rule, voice.clue)


def _is_of_media(phrase: Phrase) -> bool:
    """Tell a medium that speaks for itself, a paper of its own, and who writes for it: محررة صحيفة كذا."""
    return phrase.role is not None and phrase.role.kind in {RoleKind.MEDIA, RoleKind.DOCUMENT, RoleKind.PERSON}


def _is_worldwide(phrase: Phrase) -> bool:
    """Tell an organisation of no single country, such as منظمة كذا الدولية."""
    is_body = phrase.role is None or phrase.role.kind not in PERSONS
    return is_body and phrase.has("worldwide")


def _is_faceless(phrase: Phrase) -> bool:
    return phrase.has("faceless")
