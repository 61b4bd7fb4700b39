"""Names, titles, nicknames and scripture between quotation marks: nobody's words."""

from reader.domain.quotes.frames import Frame
from reader.domain.quotes.lexicon import VerbKind
from reader.domain.quotes.setting import Setting
from reader.domain.quotes.vocabulary import Sense, Vocabulary

_DASHES = frozenset("-–—ـ/")
LONGEST_NAME = 5
_NEAR = 4  # tokens before a quote that tell what it is
_LONGEST_CLOSE_NAME = 3  # words of a name right after a reporting word
_LONGEST_TITLE = 12


def is_name(setting: Setting, words: list[str], vocabulary: Vocabulary) -> bool:
    """Tell a name, a title or a nickname from somebody's words."""
    if not any("\u0621" <= char <= "\u064a" for word in words for char in word):
        return not setting.is_close
    if _is_so_called(setting) or _is_sacred(setting):
        return not _is_so_called(setting)
    noun = _naming_noun(setting, words, vocabulary)
    if noun is not None and len(words) <= _LONGEST_TITLE:
        return not _is_process(noun, words, vocabulary)
    if len(words) > LONGEST_NAME:
        return not setting.is_close and _is_headed(words, vocabulary)
    if _is_headed(words, vocabulary):
        is_short = len(words) <= _LONGEST_CLOSE_NAME and not words[0].startswith("ال")
        return is_short or not setting.is_close
    is_known = _is_gloss(setting, words) or all(_is_known_name(word, vocabulary) for word in words)
    return (
        is_known
        or _is_medium(setting, words, vocabulary)
        or _is_called(setting)
        or _has_latin_gloss(setting.frame, setting.index)
        or _is_subject(setting)
    )


def _naming_noun(setting: Setting, words: list[str], vocabulary: Vocabulary) -> Sense | None:
    """Return the noun that the quote is the name of: فيلم «كذا», الفيلم «كذا», فيلمها الجديد «كذا»."""
    frame, index = setting.frame, setting.index
    before = _noun_sense(frame, index - 1, vocabulary) if index > setting.sentence_start else None
    if before is None or before.has("naming") or (frame.tokens[index - 1].word == "لدي" and not setting.is_close):
        return before
    is_speech = setting.is_close or len(words) > LONGEST_NAME or any(vocabulary.is_finite(word) for word in words)
    nouns = range(index - 1, max(index - 3, setting.sentence_start - 1), -1) if before.is_definite else range(0)
    for at in () if is_speech else nouns:
        word = frame.tokens[at].word
        noun = vocabulary.sense(word.removeprefix("ال"))
        if noun.has("work") and (word.startswith("ال") or word.endswith(("ه", "ها", "هم"))):
            return noun
    return None


def _noun_sense(frame: Frame, index: int, vocabulary: Vocabulary) -> Sense:
    """Return what a word can be, a joined ب or ل taken away where that makes a naming noun (بمجلة، لقناة)."""
    sense, word = frame.senses[index], frame.tokens[index].word
    if sense.has("naming") or word[:1] not in {"ب", "ل", "و", "ف"}:
        return sense
    bare = vocabulary.sense(word[1:])
    return bare if bare.has("naming") else sense


def _is_so_called(setting: Setting) -> bool:
    """Tell ما سماه «…»: the words of the one who calls it so, name or not."""
    frame = setting.frame
    return any(
        frame.senses[i].has("so_called") for i in range(max(setting.sentence_start, setting.index - 3), setting.index)
    )


def _is_process(before: Sense, words: list[str], vocabulary: Vocabulary) -> bool:
    """Tell عملية «مكافحة الإرهاب», which somebody calls so, from the name of an operation."""
    return before.has("process_head") and (words[-2:-1] == ["غير"] or vocabulary.sense(words[0]).has("process"))


def _is_known_name(word: str, vocabulary: Vocabulary) -> bool:
    if vocabulary.sense(word).has("name"):
        return True
    bare = word.removeprefix("و")
    return vocabulary.sense(bare).has("name") or (bare.startswith("ال") and vocabulary.sense(bare[2:]).has("name"))


def _is_headed(words: list[str], vocabulary: Vocabulary) -> bool:
    """Tell مؤتمر كذا and كتائب كذا, which are names also without a noun before them."""
    has_head = len(words) > 1 and vocabulary.sense(words[0].removeprefix("ال")).has("name_head")
    return has_head and not any(vocabulary.is_finite(word) for word in words[1:])


def _is_called(setting: Setting) -> bool:
    """Tell ما يعرف بـ«…» and المسماة «…», where nobody in particular calls it so."""
    frame, low = setting.frame, max(setting.sentence_start, setting.index - 3)
    return any(
        frame.senses[i].has("called") and not frame.senses[i].has("so_called") for i in range(low, setting.index)
    )


def _is_sacred(setting: Setting) -> bool:
    """Tell قوله تعالى «…» and the words on a banner, which nobody in the article utters."""
    frame, at = setting.frame, setting.index - 1
    while at >= max(setting.sentence_start, setting.index - _NEAR) and frame.tokens[at].word not in {"،", ","}:
        if frame.senses[at].has("sacred", "banner"):
            return True
        at -= 1
    return False


def _is_medium(setting: Setting, words: list[str], vocabulary: Vocabulary) -> bool:
    """Tell the paper spoken to: في حديث لـ«كذا»، فلان لـ«كذا»: …."""
    frame, index = setting.frame, setting.index
    if index - 2 < setting.sentence_start or frame.tokens[index - 1].word != "ل":
        return False
    is_label = index + 1 < len(frame.tokens) and frame.tokens[index + 1].word == ":"
    is_told = frame.senses[index - 2].has("occasion", "speech_noun") or any(
        sense.has("that") for sense in frame.senses[index + 1 : index + 3]
    )
    return (is_label or is_told) and not any(vocabulary.is_finite(word) for word in words)


def _is_gloss(setting: Setting, words: list[str]) -> bool:
    """Tell a short name after the full one (الاتحاد الأفريقي لكرة القدم «كاف»), and أن «الأسود» جاهزون."""
    frame, index = setting.frame, setting.index
    if len(words) > 1 or index == setting.sentence_start or index + 1 >= len(frame.tokens):
        return False
    if frame.senses[index - 1].has("that"):
        return words[0].startswith("ال") and frame.tokens[index + 1].is_word
    return frame.body_before(index)


def _has_latin_gloss(frame: Frame, index: int) -> bool:
    tokens = frame.tokens
    return (
        index + 2 < len(tokens)
        and tokens[index + 1].word == "("
        and tokens[index + 2].is_word
        and tokens[index + 2].word.isascii()
        and not tokens[index + 2].word.isdigit()
    )


def _is_subject(setting: Setting) -> bool:
    """Tell «كذا» تسفر عن …: a sentence's own subject between marks."""
    frame, index = setting.frame, setting.index
    if index + 1 >= len(frame.tokens):
        return False
    following = frame.senses[index + 1]
    is_first = index == setting.sentence_start
    if frame.tokens[index + 1].word == ":":
        return is_first or frame.tokens[index - 1].word in _DASHES
    return is_first and (
        following.verb is not None and following.verb.kind in {VerbKind.PLAIN, VerbKind.STANCE} and not following.joined
    )
