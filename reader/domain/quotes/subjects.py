"""The phrase that speaks by a reporting word: its subject after it or before it, a source, a paper, a label."""

from reader.domain.quotes.actors import ADDRESSED, FARTHEST_SUBJECT, Actors, subject_start
from reader.domain.quotes.agents import Agents
from reader.domain.quotes.agreement import agrees, is_bare_paper
from reader.domain.quotes.cues import Cue, CueForm
from reader.domain.quotes.entries import RoleKind, VerbForm, VerbKind
from reader.domain.quotes.frames import Frame
from reader.domain.quotes.lexicon import Lexicon
from reader.domain.quotes.phrases import Phrase, phrase_at, phrase_before
from reader.domain.quotes.voices import Voices
from reader.domain.territories import MentionKind

RELAYING = frozenset({"نقل", "نسب", "حكي"})
# whose object can be a person: أبلغ نظيره
_ADDRESSING = frozenset({"ابلغ", "اخبر", "طالب", "دعا", "حث", "حض", "هنا", "شكر", "ناشد", "خاطب", "سال", "اتهم", "حذر"})
_AGAINST = _ADDRESSING | {"هاجم", "انتقد", "تحدي", "هدد", "توعد"}  # an agent after them may be their object
_TAKES_BA = frozenset({"اشاد", "رحب", "ندد", "طالب", "تعهد", "هدد", "وعد", "امر", "سخر", "تمسك", "شكك", "اعترف", "اقر"})
_OF_HIM = frozenset({"عنه", "عنها", "عنهم", "اليه", "اليها", "اليهم"})
_FARTHEST_OBJECT = 14
_ACCUSING = frozenset({"اتهم", "حث", "حض", "ناشد", "شكر", "هنا"})
WRITTEN = frozenset({"جاء", "ورد"})
_PARTIES = frozenset({RoleKind.PERSON, RoleKind.INSTITUTION})
_PAPERS = frozenset({RoleKind.DOCUMENT, RoleKind.MEDIA})


class SubjectFinder:
    """Finds the phrases that speak in a sentence."""

    def __init__(self, lexicon: Lexicon, voices: Voices) -> None:
        self._lexicon = lexicon
        self._voices = voices
        self.agents = Agents(lexicon, voices)
        self.actors = Actors(self.agents)

    def find(self, frame: Frame, cue: Cue, sentence: tuple[int, int]) -> Phrase | None:
        """Find the phrase that a reporting word has for its speaker; None where it stands in another sentence."""
        start = subject_start(frame, cue.index + 1, sentence[1])
        if cue.form is CueForm.NOUN:
            phrase = phrase_at(frame, cue.index + 1, sentence[1])
            return phrase if phrase is not None and self.agents.is_agent(phrase) else None
        if cue.verb is None:
            return self._source(frame, start, sentence[1])
        if frame.word(start) == "علي" and frame.word(start + 1) == "لسان":
            return phrase_at(frame, start + 2, sentence[1])
        is_pronoun = cue.index > sentence[0] and "pronoun_subject" in frame.senses[cue.index - 1].tags
        if cue.form is CueForm.PARTICIPLE or is_pronoun:
            return None
        return self._subject(frame, cue, cue.verb, start, sentence)

    def _subject(self, frame: Frame, cue: Cue, verb: VerbForm, start: int, sentence: tuple[int, int]) -> Phrase | None:
        low, end = sentence
        document = self._document(frame, start, end) if verb.lemma in WRITTEN else None
        if document is not None or verb.lemma == "جاء":
            return document
        if verb.lemma in RELAYING:
            if not _OF_HIM.isdisjoint(frame.folded[cue.index + 1 : start]):
                return None  # نقلت عنه الصحيفة: he who spoke last
            relayed = self._relayed(frame, start, end)
            if relayed is not None:
                return relayed
        after = phrase_at(frame, start, self._object_start(frame, verb, start, end))
        if after is None or not self._follows(after, cue, verb, low):
            return self._subject_before(frame, cue, low)
        if after.is_owned and after.end == after.start + 1 and after.has("honorific"):
            return None  # معاليه: he who was spoken of
        is_weak = "counterpart" in frame.senses[after.start].tags or not self.agents.is_agent(after)
        is_weak = is_weak or (verb.lemma in _AGAINST and not frame.senses[cue.index].joined)  # X يتهم Y
        return (self._subject_before(frame, cue, low) if is_weak else None) or after

    def _object_start(self, frame: Frame, verb: VerbForm, start: int, end: int) -> int:
        """Return where a verb's object begins after its subject (أشاد فلان بكذا، وصف الوزير الفلاني كذا); or `end`."""
        if verb.kind is not VerbKind.SAY:
            for index in range(start + 1, min(end, start + _FARTHEST_OBJECT)):
                if self._is_thing(frame, index, start) or self._is_second_office(frame, index, start):
                    return index
        if verb.lemma not in _TAKES_BA:
            return end
        for index in range(start + 1, min(end, start + _FARTHEST_OBJECT)):
            word = frame.folded[index]
            if word.startswith("ب") and word != "باسم" and word not in self._lexicon.people:
                return index
        return end

    def _is_thing(self, frame: Frame, index: int, start: int) -> bool:
        """Tell a definite noun right after a nisba, where a name or an adjective of office could stand."""
        sense, token = frame.senses[index], frame.tokens[index]
        is_plain = sense.is_definite and sense.role is None and not sense.tags and not frame.mention_at(index)
        if not is_plain or token.word in self._lexicon.people or self._voices.knows(token.word):
            return False
        if token.word.endswith("ات") and index > start + 1:
            return True  # وصف فلان المحادثات
        return frame.kind_before(index, start) is MentionKind.NISBA

    def _is_second_office(self, frame: Frame, index: int, start: int) -> bool:
        """Tell an office after an office and its holder's name: انتقد النائب فلان رئيس الحكومة."""
        sense, before, first = frame.senses[index], frame.senses[index - 1], frame.senses[start].role
        is_office = sense.role is not None and sense.role.kind in _PARTIES and not (sense.joined or sense.preposition)
        is_after_name = before.role is None and not before.tags and not before.is_definite and index > start + 1
        is_held = first is not None and first.kind is RoleKind.PERSON and frame.tokens[index - 1].is_word
        is_name = f"{frame.word(index - 1)} {frame.word(index)}" in self._lexicon.people
        return is_office and is_after_name and is_held and not (is_name or frame.mention_at(index - 1))

    def _follows(self, after: Phrase, cue: Cue, verb: VerbForm, low: int) -> bool:
        """Tell the subject after a verb from its object."""
        frame = after.frame
        is_addressed = (
            cue.index > low
            and frame.senses[cue.index].joined == "و"
            and (frame.word(after.start - 1) in {"فيه", "فيها"})
        )  # … ودعت فيه الصين إلى
        is_joined = cue.index > low and frame.senses[cue.index].joined == "و"
        if frame.senses[cue.index].joined and (verb.lemma == ADDRESSED or self._is_considered(after, cue, verb)):
            return False
        if is_joined and verb.lemma in _ACCUSING and frame.word(after.end)[:1] in {"ب", "ع"}:
            return False  # … واتهم الجانب الآخر بكذا
        is_counterpart = "counterpart" in frame.senses[after.start].tags and verb.lemma in _ADDRESSING
        return not is_addressed and not is_counterpart and agrees(after, verb) and self.agents.follows(after, cue)

    def _is_considered(self, after: Phrase, cue: Cue, verb: VerbForm) -> bool:
        """Tell وتعتبر فلانا «…»: the one she takes for something, not the one who does."""
        frame, end = after.frame, after.end
        is_quoted = after.start < end < len(frame.tokens) and frame.tokens[end].quote >= 0
        return verb.lemma == "اعتبر" and is_quoted and after.start == cue.index + 1

    def agent_at(self, frame: Frame, start: int, end: int) -> Phrase | None:
        """Return the phrase at token `start` if it can speak."""
        phrase = phrase_at(frame, start, end)
        return phrase if phrase is not None and self.agents.is_agent(phrase) else None

    def label(self, frame: Frame, sentence: tuple[int, int], end: int) -> Phrase | None:
        """Return the speaker before a colon that no verb stands in: «X: …»."""
        start, _ = sentence
        while start < end and not frame.tokens[start].is_word and frame.tokens[start].quote < 0:
            start += 1
        phrase = phrase_at(frame, start, end)
        if phrase is None or phrase.end >= end or frame.folded[phrase.end] != ":":
            return None
        return phrase if self.agents.is_agent(phrase) or phrase.has_name else None

    def _source(self, frame: Frame, start: int, end: int) -> Phrase | None:
        """Read the source after بحسب and its like: نقلا عن X، وفقا لX."""
        while start < end and (frame.folded[start] in {"عن", "الي", "ل"} or "saying" in frame.senses[start].tags):
            start += 1
        if start < end and frame.folded[start] == "ما":
            return None
        phrase = phrase_at(frame, start, end, may_be_prefixed=True)
        if phrase is None or not (self.agents.is_agent(phrase) or phrase.role is not None or phrase.has_name):
            return None
        is_loose = frame.folded[start - 1] in {"عن", "الي"} or frame.folded[start].startswith("ل")
        is_loose = is_loose and not (
            phrase.end < end and "saying" in frame.senses[phrase.end].tags
        )  # نقلا عن فلان قوله
        return None if is_loose and phrase.role is None and not self.agents.is_agent(phrase) else phrase

    def _relayed(self, frame: Frame, start: int, end: int) -> Phrase | None:
        """Read who is quoted by a medium: نقلت وكالة كذا عن X قوله، نسبت إلى X."""
        medium = phrase_at(frame, start, end)
        at = medium.end if medium is not None else start
        limit = min(end, at + FARTHEST_SUBJECT)
        while at < limit and frame.folded[at] not in {"عن", "الي"}:
            at += 1
        phrase = phrase_at(frame, at + 1, end) if at < limit else None
        return phrase if phrase is not None and (self.agents.is_agent(phrase) or phrase.has_name) else None

    def _document(self, frame: Frame, start: int, end: int) -> Phrase | None:
        """Read the paper in which words stand: جاء في بيان الوزارة."""
        start += start < end and "demonstrative" in frame.senses[start].tags  # جاء ذلك في بيان
        if start < end and frame.folded[start] in {"في", "على", "علي"}:
            paper = phrase_at(frame, start + 1, end)
            is_paper = paper is not None and paper.role is not None and paper.role.kind in _PAPERS
            return paper if is_paper or frame.folded[start] == "في" else None  # ورد على فلان: و and رد
        return None

    def _subject_before(self, frame: Frame, cue: Cue, low: int) -> Phrase | None:
        """Read a subject that stands before its verb: X الذي قال، كان X قد قال، لكن X قال، سبق لX أن قال."""
        earlier = self._subject_of_earlier(frame, cue, low)
        return earlier or self._subject_near_before(frame, cue, low) or self._subject_far_before(frame, cue, low)

    def _subject_near_before(self, frame: Frame, cue: Cue, low: int) -> Phrase | None:
        end = cue.index
        while end > low and frame.folded[end - 1] in {"قد", "فقد", "ايضا"}:
            end -= 1
        is_described = end > low and "relative" in frame.senses[end - 1].tags
        is_object = is_described and cue.verb is not None and cue.verb.has_object  # التي يسميها أهلها
        phrase = phrase_before(frame, end - is_described, low) if not is_object else None
        if phrase is None or cue.verb is None:
            return None
        is_named = phrase.has_name and self._opens_clause(frame, phrase)
        if not (self.agents.is_agent(phrase) or phrase.role is not None or is_named) or not agrees(phrase, cue.verb):
            return None
        if not is_described and is_bare_paper(phrase):
            return self.actors.last(frame, (low, end), phrase.start) or phrase
        return phrase if is_described or self._stands_before(frame, phrase, cue, low) else None

    def _subject_far_before(self, frame: Frame, cue: Cue, low: int) -> Phrase | None:
        """Read a subject with an apposition behind it: لكن اللاعب فلان، المصنف أولا، قال."""
        if frame.senses[cue.index].joined:
            return None
        for start in range(cue.index - 1, max(low, cue.index - _FARTHEST_OBJECT) - 1, -1):
            sense = frame.senses[start]
            if start == low or "before_subject" in frame.senses[start - 1].tags:
                phrase = phrase_at(frame, start, cue.index)
                is_apart = phrase is not None and frame.word(phrase.end) in {"،", ","}
                return phrase if is_apart and self.agents.acts(phrase, cue.verb) else None
            if frame.tokens[start].quote >= 0 or sense.is_finite:
                return None
        return None

    def _subject_of_earlier(self, frame: Frame, cue: Cue, low: int) -> Phrase | None:
        """Read سبق لفلان أن حذر."""
        if frame.word(cue.index - 1) != "ان":
            return None
        for at in range(max(low, cue.index - FARTHEST_SUBJECT - 2), cue.index - 2):
            if frame.folded[at] in {"سبق", "وسبق"}:
                return phrase_at(frame, at + 1, cue.index - 1, may_be_prefixed=True)
        return None

    def _stands_before(self, frame: Frame, phrase: Phrase, cue: Cue, low: int) -> bool:
        """Tell لكن الوزير قال from a phrase that only happens to stand before a verb."""
        joined = frame.senses[cue.index].joined
        has_comma = frame.word(phrase.end) in {"،", ","} or joined == "ف"
        if joined == "و" or (has_comma and not self._opens_sentence(frame, phrase, low)):
            return False
        before = phrase.start - 1
        if before >= low and frame.senses[phrase.start].is_definite and "preposition" in frame.senses[before].tags:
            return False  # وجه فلان رسالة إلى الرئيس برر فيها كذا
        return (
            phrase.role is not None
            or phrase.start == low
            or "before_subject" in frame.senses[before].tags
            or not frame.tokens[before].is_word
            or (phrase.end == cue.index and self._is_joined_state(phrase))
        )

    def _is_joined_state(self, phrase: Phrase) -> bool:
        """Tell دول عدة تحتج وباريس ترحب."""
        mention = phrase.frame.mention_at(phrase.start)
        return mention is not None and phrase.frame.folded[phrase.start][0] == "و" and phrase.end == mention[1]

    def _opens_clause(self, frame: Frame, phrase: Phrase) -> bool:
        return phrase.start > 0 and "before_subject" in frame.senses[phrase.start - 1].tags

    def _opens_sentence(self, frame: Frame, phrase: Phrase, low: int) -> bool:
        return phrase.start <= low + 1 and (phrase.start == low or "before_subject" in frame.senses[low].tags)
