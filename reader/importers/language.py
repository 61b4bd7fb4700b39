"""Which language a text is in, by its script and the letters and words that only one language has."""

import re
from collections import Counter

_LETTERS = re.compile(r"[^\W\d_]")
_SAMPLE = 20_000  # code points
_LEAST_LETTERS = 2
_OWN_LETTERS = {  # letters that Arabic lacks and these languages need: all of them make up more than one in a hundred
    "ur": "ٹڈڑںےھ",
    "ckb": "ەۆێڕڵ",
    "ps": "ښړډځڅټۍې",
    "fa": "گپچژ",
}
_OWN_SHARE = 0.012
_PERSIAN = frozenset(("است", "این", "که", "را", "برای", "می", "شده", "های", "کرد", "خواهد"))
_PERSIAN_SHARE = 0.03  # of a text's words; Arabic has none of these, however its ك and ي are written
_FRENCH = frozenset(("le", "la", "les", "des", "et", "du", "est", "une", "dans", "que", "pour"))
_ENGLISH = frozenset(("the", "of", "and", "to", "in", "is", "that", "for", "on", "was", "with"))


def find_language(text: str) -> str:
    """Return the BCP 47 code of the language that `text` is written in; "und" for one that this program cannot tell.

    Arabic script makes it "ar", or "ur", "ckb", "ps", "fa" where these languages' own letters are frequent, "fa" by
    its commonest words too, for there are texts without its letters; Latin script "en", or "fr" by its commonest
    words. "" when there is hardly an Arabic or Latin letter in it.
    """
    letters = Counter(_LETTERS.findall(text[:_SAMPLE]))
    arabic = sum(count for letter, count in letters.items() if _is_arabic(letter))
    latin = sum(count for letter, count in letters.items() if letter < "\u0250")
    if arabic + latin < _LEAST_LETTERS:
        return ""
    if arabic + latin < letters.total() / 2:
        return "und"
    return _arabic_script_language(text, letters, arabic) if arabic >= latin / 2 else _latin_script_language(text)


def _is_arabic(letter: str) -> bool:
    return "\u0600" <= letter <= "\u077f" or "\ufb50" <= letter <= "\ufefc"


def _arabic_script_language(text: str, letters: Counter[str], arabic: int) -> str:
    for language, own in _OWN_LETTERS.items():
        if sum(letters[letter] for letter in own) > arabic * _OWN_SHARE:
            return language
    words = text[:_SAMPLE].split()
    return "fa" if sum(word in _PERSIAN for word in words) > len(words) * _PERSIAN_SHARE else "ar"


def _latin_script_language(text: str) -> str:
    words = Counter(text[:_SAMPLE].lower().split())
    english, french = (sum(words[word] for word in common) for common in (_ENGLISH, _FRENCH))
    return "fr" if french > english else "en"
