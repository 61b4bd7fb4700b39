"""Text between two block boundaries, gathered line by line and divided into paragraphs."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from reader.importers.tidying import one_line

_ENDS_LINE = re.compile(r"[.؟?!…:][\s»”\"')\]]*$")
_LONG_LINE = 90  # code points: a line this long that was broken by hand is a paragraph
_MOSTLY, _HARDLY = 0.9, 0.1


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph; `linked` and `bold` are the shares of its letters that stand in links and in bold."""

    text: str
    linked: float
    bold: float


class _Line:
    """What stands up to a line break."""

    __slots__ = ("bold", "letters", "linked", "parts")

    def __init__(self) -> None:
        self.parts: list[str] = []
        self.letters = self.linked = self.bold = 0

    @property
    def bold_share(self) -> float:
        return self.bold / (self.letters or 1)


class Run:
    """The text of a block as it is gathered."""

    def __init__(self) -> None:
        self._lines = [_Line()]

    def add(self, text: str, *, linked: bool, bold: bool) -> None:
        """Add text to the current line."""
        line = self._lines[-1]
        line.parts.append(text)
        letters = len(text) - text.count(" ")
        line.letters += letters
        line.linked += letters * linked
        line.bold += letters * bold

    def end_line(self) -> None:
        """Begin a new line."""
        self._lines.append(_Line())

    @property
    def is_empty(self) -> bool:
        """Whether nothing but space has been gathered."""
        return not any(line.letters for line in self._lines)

    def paragraphs(self) -> Iterator[Paragraph]:
        """Divide the text at line breaks: two always part paragraphs, one does where a line is finished.

        A line is finished by a stop, by its length, and where bold type begins or ends.
        """
        waiting: list[tuple[str, _Line]] = []
        for line in self._lines:
            text = one_line("".join(line.parts))
            if waiting and (not text or _is_finished(*waiting[-1], line)):
                yield _paragraph(waiting)
                waiting = []
            if text:
                waiting.append((text, line))
        if waiting:
            yield _paragraph(waiting)


def _is_finished(text: str, line: _Line, following: _Line) -> bool:
    """Tell whether a paragraph ends with this line."""
    bold, bold_below = line.bold_share, following.bold_share
    changes = (bold > _MOSTLY and bold_below < _HARDLY) or (bold < _HARDLY and bold_below > _MOSTLY)
    return changes or len(text) >= _LONG_LINE or _ENDS_LINE.search(text) is not None


def _paragraph(lines: list[tuple[str, _Line]]) -> Paragraph:
    """Join the lines of a paragraph."""
    letters = sum(line.letters for _, line in lines) or 1
    linked, bold = sum(line.linked for _, line in lines), sum(line.bold for _, line in lines)
    return Paragraph(" ".join(text for text, _ in lines), linked / letters, bold / letters)
