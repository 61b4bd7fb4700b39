"""Text as it will be shown: on plain lines, without what is invisible and could mislead."""

import re
import unicodedata

_DROPPED = re.compile(
    "[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\u00ad\u200b\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff\ufff9-\ufffb]"
)
_SPACES = re.compile("[^\\S\n]+")
_LINE_ENDS = re.compile("\r\n|[\r\x0b\x0c\x1c-\x1e\x85\u2028\u2029]")
_PRESENTATION_FORMS = re.compile("[\ufb50-\ufbb1\ufbd3-\ufd3d\ufd50-\ufdc7\ufe70-\ufefc]+")


def tidy(text: str) -> str:
    r"""Return `text` with only `\n` for line ends, one space for many, and nothing invisible that could mislead.

    Controls, soft hyphens and direction overrides go; joiners and direction marks stay; letters written as
    presentation forms (out of old PDFs) become letters.
    """
    text = _DROPPED.sub("", _LINE_ENDS.sub("\n", text))
    text = _PRESENTATION_FORMS.sub(lambda found: unicodedata.normalize("NFKC", found.group()), text)
    return _SPACES.sub(" ", text)


def one_line(text: str) -> str:
    """Return `text` tidied, on one line, without space or invisible marks around it."""
    return tidy(text).replace("\n", " ").strip(" \n\u200c\u200d\u200e\u200f").strip()
