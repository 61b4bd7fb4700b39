"""How a quote stands in its sentence."""

from dataclasses import dataclass

from reader.domain.normalization import fold
from reader.domain.quotes.choosing import Choice
from reader.domain.quotes.frames import Frame


@dataclass(frozen=True, slots=True)
class Setting:
    """How a quote stands in its sentence: token `index` of `frame`, and whose words the sentence says they are."""

    frame: Frame
    index: int
    sentence_start: int
    choice: Choice
    follows_name: bool = False  # «كذا» و«كذا», the first of them a name

    @property
    def is_direct(self) -> bool:
        """Whether a reporting word, a colon, or nothing at all stands before it."""
        return self.choice.is_direct

    @property
    def is_close(self) -> bool:
        """Whether it stands right before: قال X «…», أن «…»."""
        return self.choice.is_close

    @property
    def is_call(self) -> bool:
        """Whether a verb of naming governs it: وصف، سمى."""
        return self.choice.is_call

    @property
    def text(self) -> str:
        """The words between the marks."""
        frame = self.frame
        return frame.quotes[frame.tokens[self.index].quote].words.of(frame.text)


def folded_words(text: str) -> list[str]:
    """Return the words of a quote, folded, with the marks of punctuation at their ends taken away."""
    words = (word.strip("()[]«»“”\"'.,،؛:!؟?…-–") for word in fold(text).split())
    return [word for word in words if word]
