"""Who can speak: offices, institutions, states, people known; not the things that stand where they could."""

from typing import TypeGuard

from reader.domain.quotes.agreement import agrees, is_followed_by_speech
from reader.domain.quotes.cues import Cue
from reader.domain.quotes.entries import RoleKind, VerbForm, VerbKind
from reader.domain.quotes.evidence import known_person
from reader.domain.quotes.lexicon import Lexicon
from reader.domain.quotes.phrases import Phrase
from reader.domain.quotes.voices import Voices

_PRONOUN_ENDS = ("ه", "ها", "هم", "هما")
_SHORTEST_WITH_PRONOUN = 4
_AGENTS = frozenset(
    {RoleKind.PERSON, RoleKind.SPORT, RoleKind.GROUP, RoleKind.INSTITUTION, RoleKind.SOURCE, RoleKind.MEDIA}
)


class Agents:
    """Tells the phrases that can speak in an article."""

    def __init__(self, lexicon: Lexicon, voices: Voices) -> None:
        self._lexicon = lexicon
        self._voices = voices

    def is_agent(self, phrase: Phrase) -> bool:
        """Tell someone who can speak from a thing."""
        frame = phrase.frame
        if "counterpart" in frame.senses[phrase.start].tags:
            return True
        if "quantifier" in frame.senses[phrase.start].tags:
            return phrase.end - phrase.start > 2  # noqa: PLR2004  كل من X
        is_thing = "thing" in frame.senses[phrase.start].tags and frame.senses[phrase.start].role is None
        is_one = phrase.role is not None and phrase.role.kind in _AGENTS
        if not is_thing and (is_one or frame.mention_at(phrase.start)):
            return True
        if is_thing or phrase.role is not None:
            return False  # موقف الحكومة، مضامين تصريحات فلان
        words = phrase.name_words()
        return any(self._voices.knows(word) for word in words) or known_person(self._lexicon, phrase) is not None

    def acts(self, phrase: Phrase | None, verb: VerbForm | None) -> TypeGuard[Phrase]:
        """Tell whether a phrase can be the subject of a verb, of any when none is given."""
        return phrase is not None and self.is_agent(phrase) and (verb is None or agrees(phrase, verb))

    def follows(self, phrase: Phrase, cue: Cue) -> bool:
        """Tell whether a phrase that stands after a reporting word can be its subject."""
        frame = phrase.frame
        if frame.tokens[phrase.start].quote >= 0:
            is_verb_first = cue.index == 0 or "relative" not in frame.senses[cue.index - 1].tags
            is_name = cue.takes_speech and len(phrase.name_words()) <= 2  # noqa: PLR2004  first name and surname
            return is_name and is_verb_first and is_followed_by_speech(frame, phrase.end)
        if self.is_agent(phrase):
            return True
        if self._is_no_subject(phrase):
            return False
        if phrase.role is not None:
            return cue.takes_speech
        is_naming = cue.verb is not None and cue.verb.kind is VerbKind.CALL
        is_prefixed = frame.folded[phrase.start].startswith(("بال", "لل"))
        is_stance = cue.verb is not None and cue.verb.kind is VerbKind.STANCE
        return phrase.has_name and not (is_naming or is_prefixed or is_stance)

    def _is_thing(self, phrase: Phrase, written: str) -> bool:
        """Tell ذكر بعواقب الحرب and بدأ بأقرب فرصة from قال بلينكن."""
        is_construct = phrase.end > phrase.start + 1 and phrase.frame.senses[phrase.start + 1].is_definite
        return written[1:2] in {"أ", "إ"} or is_construct

    def _is_no_subject(self, phrase: Phrase) -> bool:
        """Tell an object, an addressee or a thing: هذا القرار، لفلان، الحديث عن كذا."""
        frame, sense, word = phrase.frame, phrase.frame.senses[phrase.start], phrase.frame.folded[phrase.start]
        written = frame.text[frame.tokens[phrase.start].start : frame.tokens[phrase.start].end]
        has_pronoun = written.endswith(_PRONOUN_ENDS) and len(written) >= _SHORTEST_WITH_PRONOUN
        if has_pronoun and not self._voices.introduces(phrase):
            return True
        if written.endswith("ة") and not sense.is_name and frame.word(phrase.start + 1) == ":":
            return True  # وقالت غاضبة: …
        if sense.preposition or "demonstrative" in sense.tags or (word[0] == "ل" and self._voices.stands(word[1:])):
            return True
        if word[0] == "ب" and not sense.is_name and self._is_thing(phrase, written):
            return True
        is_single = phrase.role is None and phrase.end == phrase.start + 1
        return is_single and bool(self._lexicon.tags.get(word.removeprefix("ال")))
