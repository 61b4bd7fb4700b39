"""Which way a paragraph is written."""

import re

_RIGHT_TO_LEFT = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]")
_LETTER = re.compile(r"[^\W\d_]")


def is_left_to_right(text: str) -> bool:
    """Tell whether a paragraph of the original is no Arabic one: most of its letters are of another script.

    A Latin name at the beginning does not turn an Arabic paragraph round.
    """
    letters = len(_LETTER.findall(text))
    return letters > 0 and len(_RIGHT_TO_LEFT.findall(text)) * 2 < letters
