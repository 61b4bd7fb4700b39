"""Organisations of no country, and those who speak for them: no evidence is to be looked for elsewhere."""

from collections.abc import Iterator, Sequence

from reader.domain.quotes.entries import RoleKind
from reader.domain.quotes.frames import Frame
from reader.domain.quotes.phrases import Phrase, phrase_around
from reader.domain.quotes.voices import Voices, name_key

_STATELESS = "stateless"
_FARTHEST = 6  # tokens after a phrase in which it may go on: نائب مدير البرامج وكذا في المنظمة
_NEAR = 2  # tokens after the noun in which such an organisation's name stands


class Stateless:
    """Tells the speakers of one article that have no country: منظمة العفو الدولية and who works for it."""

    def __init__(self, frames: Sequence[Frame], voices: Voices) -> None:
        self._frames = frames
        self._voices = voices
        self._is_any: bool | None = None  # whether the article names such an organisation at all: few do
        self._by_name: dict[str, bool] = {}

    def has(self, phrase: Phrase) -> bool:
        """Tell by the speaker's own phrase, or by what the text tells of him elsewhere."""
        if self._is_any is None:
            self._is_any = any(_STATELESS in sense.tags for frame in self._frames for sense in frame.senses)
        if not self._is_any:
            return False
        last = self._voices.last
        is_owned = phrase.is_owned and last is not None and last.phrase.has(_STATELESS)  # رئيسها
        return is_owned or phrase.has(_STATELESS) or self._is_told(phrase) or self._is_of_one(phrase)

    def _is_told(self, phrase: Phrase) -> bool:
        name = name_key(phrase)
        if name and name not in self._by_name:
            found = (phrase_around(frame, at, 0, len(frame.tokens)) for frame, at in self._voices.places(name))
            self._by_name[name] = any(one is not None and one.has(_STATELESS) for one in found)
        return bool(name) and self._by_name[name]

    def _is_of_one(self, phrase: Phrase) -> bool:
        """Tell المنظمة and نائبة مدير المنظمة where the article's organisation of that noun is one of them."""
        senses = phrase.frame.senses
        for index in self._of(phrase):
            role = senses[index].role
            if role is not None and role.kind is RoleKind.INSTITUTION and senses[index].is_definite:
                is_bare = index + 1 >= len(senses) or not senses[index + 1].is_definite
                return is_bare and any(self._is_named_so(frame, at) for frame, at in self._voices.places(role.noun))
        return False

    def _of(self, phrase: Phrase) -> Iterator[int]:
        """Yield the tokens of a phrase, and of what goes on with it: … في المنظمة."""
        yield from range(phrase.start, phrase.end)
        frame = phrase.frame
        for index in range(phrase.end, min(phrase.end + _FARTHEST, len(frame.tokens))):
            if not frame.tokens[index].is_word:
                return
            if frame.folded[index - 1] == "في" or frame.senses[index].preposition == "ب":
                yield index

    def _is_named_so(self, frame: Frame, index: int) -> bool:
        return any(_STATELESS in sense.tags for sense in frame.senses[index + 1 : index + 1 + _NEAR])
