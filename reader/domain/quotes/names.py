"""Names, titles, nicknames and scripture between quotation marks: nobody's words."""

from collections.abc import Iterator

from reader.domain.quotes.entries import RoleKind, VerbKind
from reader.domain.quotes.frames import Frame
from reader.domain.quotes.setting import Setting
from reader.domain.quotes.vocabulary import Sense, Vocabulary
from reader.domain.territories import MentionKind

_DASHES = frozenset("-–—ـ/")
LONGEST_NAME = 5
_NEAR = 4  # tokens before a quote that tell what it is
_LONGEST_CLOSE_NAME = 3  # words of a name right after a reporting word
_LONGEST_TITLE = 12
_LONGEST_PROPER = 3
_LONGEST_OWNED = 2
_SHORTEST = 3  # letters of a noun
_ORGANISATIONS = frozenset({MentionKind.BODY, MentionKind.SEAT, MentionKind.CLUB, MentionKind.MEDIUM})
_SHORTEST_PLURAL = 6
_TOWNS = frozenset({MentionKind.CAPITAL, MentionKind.CITY, MentionKind.NAME})
_LONGEST_DATELINE = 4  # tokens before the paper's name
_OWNERS = ("ه", "ها", "هم")
_CALLINGS = frozenset({RoleKind.PERSON, RoleKind.SPORT})


def is_name(setting: Setting, words: list[str], vocabulary: Vocabulary) -> bool:
    """Tell a name, a title or a nickname from somebody's words."""
    if not any("\u0621" <= char <= "\u064a" for word in words for char in word):
        return not setting.is_close
    if _is_so_called(setting) or _is_sacred(setting):
        return not _is_so_called(setting)
    noun = _naming_noun(setting, words, vocabulary) if len(words) <= _LONGEST_TITLE else None
    if noun is not None:
        return not _is_process(noun, words, vocabulary)
    if len(words) > LONGEST_NAME:
        return not setting.is_close and _is_headed(words, vocabulary)
    if _is_headed(words, vocabulary) and not (setting.is_call and setting.is_close):
        is_short = len(words) <= _LONGEST_CLOSE_NAME and not words[0].startswith("ال")
        return is_short or not setting.is_close
    is_known = _is_gloss(setting, words) or all(_is_known_name(word, vocabulary) for word in words)
    return (
        is_known
        or _is_dateline(setting)
        or _is_proper(setting, words, vocabulary)
        or _is_medium(setting, words, vocabulary)
        or _is_called(setting)
        or _has_latin_gloss(setting.frame, setting.index)
        or _is_subject(setting)
    )


def _naming_noun(setting: Setting, words: list[str], vocabulary: Vocabulary) -> Sense | None:
    """Return the noun that the quote is the name of: فيلم «كذا», الفيلم «كذا», فيلمها الجديد «كذا»."""
    frame, index = setting.frame, setting.index
    before = _noun_sense(frame, index - 1, vocabulary) if index > setting.sentence_start else None
    is_found = before is not None and "naming" in before.tags and "naming" not in frame.senses[index - 1].tags
    is_owned = is_found and frame.folded[index - 1].endswith(_OWNERS)
    is_long = len(words) > _LONGEST_OWNED or any(vocabulary.is_finite(word) for word in words)
    if before and is_owned and "work" not in before.tags and is_long:
        return None  # فريقه «لا يخشى أحدا»
    if before is None or "naming" in before.tags or (frame.folded[index - 1] == "لدي" and not setting.is_close):
        return before
    if not before.is_definite or frame.folded[index - 1] == ":":
        return None
    named = vocabulary[frame.folded[index - 1].removeprefix("و").removeprefix("ال")]
    if named.has("vessel") and len(words) < LONGEST_NAME and not setting.is_close:
        return named  # استهدفوا السفينة «كذا»
    for at in range(index - 2, max(index - 4, setting.sentence_start - 1), -1):
        word = frame.folded[at]
        if word.startswith(("ال", "بال", "لل", "وال")) or word.endswith(_OWNERS):
            nouns = (vocabulary[stem.removeprefix("ال").removeprefix("ل")] for stem in (word, *_stems(word)))
            noun = next((one for one in nouns if one.has("work")), None)
            if noun is not None:
                return noun
    return None


def _noun_sense(frame: Frame, index: int, vocabulary: Vocabulary) -> Sense:
    """Return what a word can be, what is written onto it taken away where that makes a naming noun."""
    sense, word = frame.senses[index], frame.folded[index]
    if "naming" in sense.tags or not word:
        return sense
    senses = (vocabulary[stem] for stem in _stems(word))
    return next((one for one in senses if one.has("naming")), sense)


def _stems(word: str) -> Iterator[str]:
    """Yield a noun without its prefix (بمجلة), its owner (برنامجها) or the ending of two (معبري)."""
    bare = word[1:] if word[0] in "بلوف" else word
    if bare is not word:
        yield bare
    for ending in ("ها", "ه", "هم", "ي"):
        for stem in (word, bare):
            noun = stem.removesuffix(ending)
            if noun is not stem and len(noun) >= _SHORTEST:
                yield noun
                if noun[-1] == "ت":
                    yield noun[:-1] + "ه"


def _is_proper(setting: Setting, words: list[str], vocabulary: Vocabulary) -> bool:
    """Tell a name that nothing before it announces: a person's, a place's, a model's, a day's, the next in a row."""
    if setting.follows_name or setting.is_call or len(words) > _LONGEST_PROPER:
        return setting.follows_name and not any(vocabulary.is_finite(word) for word in words)
    if vocabulary.is_person(words) or (len(words) > 1 and words[-1].isdigit() and not words[0].startswith("ب")):
        return True
    frame, index = setting.frame, setting.index
    mention = frame.quoted_mention(index)
    is_whole = mention is not None and len(mention.span) >= len(setting.text) - 1
    if mention is not None and is_whole and (not setting.is_close or mention.kind in _ORGANISATIONS):
        return True
    if all(vocabulary[word].has("time") for word in words):
        return True
    return _is_titled(setting, words, vocabulary)


def _is_dateline(setting: Setting) -> bool:
    """Tell the paper after the place at a report's beginning: «بغداد: «كذا»، وكالات»."""
    frame, at = setting.frame, setting.index - 1
    if not 0 < setting.index <= _LONGEST_DATELINE or len(setting.text.split()) > _LONGEST_OWNED:
        return False
    at -= not frame.tokens[at].is_word
    found = frame.mention_at(0)
    return found is not None and found[0].kind in _TOWNS and found[1] == at + 1


def _is_titled(setting: Setting, words: list[str], vocabulary: Vocabulary) -> bool:
    """Tell المطرب «فلان», المغنية اليونانية «فلانة»: an adjective would have the article too."""
    frame, at = setting.frame, setting.index - 1
    while at > max(setting.sentence_start, setting.index - _NEAR) and _is_between(frame, at):
        at -= 1
    if at < setting.sentence_start or words[0].startswith(("ال", "ب", "ل")):
        return False
    office = frame.senses[at]
    is_office = office.role is not None and office.role.kind in _CALLINGS and office.is_definite
    is_described = all(word.endswith(("ه", "ا")) for word in words) or any(_is_common(one, vocabulary) for one in words)
    return is_office and not office.preposition and not is_described


def _is_between(frame: Frame, index: int) -> bool:
    """Tell what can stand between an office and a name: an adjective with the article, a stroke."""
    sense = frame.senses[index]
    return frame.folded[index] == "/" or (sense.is_definite and sense.role is None and not sense.tags)


def _is_common(word: str, vocabulary: Vocabulary) -> bool:
    """Tell a word that looks like a verb, an adjective or a plural rather than a name."""
    sense = vocabulary[word]
    is_known = sense.role is not None or bool(sense.tags) or vocabulary.is_finite(word)
    return is_known or (len(word) >= _SHORTEST_PLURAL and word.endswith(("ين", "ون", "ات")))


def _is_so_called(setting: Setting) -> bool:
    """Tell ما سماه «…»: the words of the one who calls it so, name or not."""
    frame = setting.frame
    return any(
        "so_called" in frame.senses[i].tags
        for i in range(max(setting.sentence_start, setting.index - 3), setting.index)
    )


def _is_process(before: Sense, words: list[str], vocabulary: Vocabulary) -> bool:
    """Tell عملية «مكافحة الإرهاب», which somebody calls so, from the name of an operation."""
    return "process_head" in before.tags and (words[-2:-1] == ["غير"] or vocabulary[words[0]].has("process"))


def _is_known_name(word: str, vocabulary: Vocabulary) -> bool:
    if vocabulary[word].has("name"):
        return True
    bare = word.removeprefix("و")
    return vocabulary[bare].has("name") or (bare.startswith("ال") and vocabulary[bare[2:]].has("name"))


def _is_headed(words: list[str], vocabulary: Vocabulary) -> bool:
    """Tell مؤتمر كذا and كتائب كذا, which are names also without a noun before them."""
    has_head = len(words) > 1 and vocabulary[words[0].removeprefix("ال")].has("name_head")
    return has_head and not any(vocabulary.is_finite(word) for word in words[1:])


def _is_called(setting: Setting) -> bool:
    """Tell ما يعرف بـ«…» and المسماة «…», where nobody in particular calls it so."""
    frame, low = setting.frame, max(setting.sentence_start, setting.index - 3)
    return any(
        "called" in frame.senses[i].tags and "so_called" not in frame.senses[i].tags for i in range(low, setting.index)
    )


def _is_sacred(setting: Setting) -> bool:
    """Tell قوله تعالى «…» and the words on a banner, which nobody in the article utters."""
    frame, at = setting.frame, setting.index - 1
    while at >= max(setting.sentence_start, setting.index - _NEAR) and frame.folded[at] not in {"،", ","}:
        if frame.senses[at].has("sacred", "banner"):
            return True
        at -= 1
    return False


def _is_medium(setting: Setting, words: list[str], vocabulary: Vocabulary) -> bool:
    """Tell the paper spoken to: في حديث لـ«كذا»، فلان لـ«كذا»: …."""
    frame, index = setting.frame, setting.index
    if index - 2 < setting.sentence_start or frame.folded[index - 1] != "ل":
        return False
    is_label = index + 1 < len(frame.tokens) and frame.folded[index + 1] == ":"
    is_told = frame.senses[index - 2].has("occasion", "speech_noun") or any(
        "that" in sense.tags for sense in frame.senses[index + 1 : index + 3]
    )
    return (is_label or is_told) and not any(vocabulary.is_finite(word) for word in words)


def _is_gloss(setting: Setting, words: list[str]) -> bool:
    """Tell a short name after the full one (الاتحاد الأفريقي لكرة القدم «كاف»), and أن «الأسود» جاهزون."""
    frame, index = setting.frame, setting.index
    if len(words) > 1 or index == setting.sentence_start or index + 1 >= len(frame.tokens):
        return False
    if "that" in frame.senses[index - 1].tags:
        return words[0].startswith("ال") and frame.tokens[index + 1].is_word
    return frame.kind_before(index) is MentionKind.BODY


def _has_latin_gloss(frame: Frame, index: int) -> bool:
    tokens = frame.tokens
    return (
        index + 2 < len(tokens)
        and frame.folded[index + 1] == "("
        and tokens[index + 2].is_word
        and frame.folded[index + 2].isascii()
        and not frame.folded[index + 2].isdigit()
    )


def _is_subject(setting: Setting) -> bool:
    """Tell «كذا» تسفر عن …: a sentence's own subject between marks."""
    frame, index = setting.frame, setting.index
    if index + 1 >= len(frame.tokens):
        return False
    following = frame.senses[index + 1]
    is_first = index == setting.sentence_start
    if frame.folded[index + 1] == ":":
        return is_first or frame.folded[index - 1] in _DASHES
    return is_first and (
        following.verb is not None and following.verb.kind in {VerbKind.PLAIN, VerbKind.STANCE} and not following.joined
    )
