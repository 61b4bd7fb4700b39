"""A noun phrase that names a speaker, read from its first word on: the office, the name, nothing of the clause."""

import re

from reader.domain.quotes.complements import takes_preposition
from reader.domain.quotes.entries import Role, RoleKind
from reader.domain.quotes.frames import Frame
from reader.domain.quotes.phrase import PERSONS, Phrase
from reader.domain.quotes.vocabulary import Sense
from reader.domain.territories import Mention, MentionKind, Territory

_WIDEST_BRACKET = 10
_SHORT_NAME = 4  # words of a quote that can be a name inside a phrase
_WHOLE = frozenset({MentionKind.NAME, MentionKind.BODY, MentionKind.SEAT, MentionKind.CAPITAL, MentionKind.INSTITUTION})
_COUNTRIES = frozenset({MentionKind.NAME, MentionKind.NISBA})
_OFFICE = 4  # tokens of an office that tell its country
_STATES = frozenset({MentionKind.NAME, MentionKind.CAPITAL, MentionKind.BODY})
COMMAS = frozenset("،,")
# ب or ك before a verbal noun or an article: بانضمام، بتوسيع، بالهجوم
_PREFIXED_NOUN = re.compile(
    "كال.+|ب(?:ال.+|ا.{2,4}ا.|ت..ي.|عدم|وقف|حق|دعم|قتل|منع|شن|فرض|ضروره|سبب|حضور|مشاركه|رفقه|مناسبه|اعاده|محاوله|ممارسه)"
)
_MANNER = re.compile(".ا..ا")  # ضاربا: how he speaks
_BARE_PREPOSITIONS = frozenset({"ب", "ل", "ك"})  # بـ, its tatweel folded away
_OWNERS = ("ها", "هم", "هما")
_SHORTEST_OWNED = 5
_ADJECTIVES = frozenset({"البحريه", "الخارجيه", "الداخليه"})
_TANWIN = "\u064b"


class PhraseReader:
    """Reads one phrase from left to right, a token or a territory's name at a time."""

    def __init__(self, frame: Frame, start: int, limit: int, *, may_be_prefixed: bool = False) -> None:
        self.may_be_prefixed = may_be_prefixed
        self.frame, self.start, self.limit = frame, start, limit
        self.role: Role | None = None
        self.last_role: Role | None = None
        self.has_name = False
        self.has_quote = False
        self.in_name = False  # the last words read are a personal name: no complement follows
        self.after_nisba = -1
        self.after_institution = -1  # an adjective may follow: الائتلاف الوطني السوري المعارض
        self.is_whole = False  # a state or body has been named: nothing but و… may follow
        self.appositions = 0

    def read(self) -> Phrase | None:
        """Read as far as the phrase goes; None where no phrase begins."""
        index = self.start
        while index < self.limit:
            following = self._step(index)
            if following <= index:
                break
            index = following
        end = min(index, self.limit)
        while end > self.start and self._is_loose(end - 1):
            end -= 1
        if end == self.start or not self._has_substance(end):
            return None
        return Phrase(self.frame, self.start, end, self.role, self.has_name or self.has_quote)

    def _has_substance(self, end: int) -> bool:
        for word, _, _, is_word, quote in self.frame.tokens[self.start : end]:
            if len(word) > 1 and (is_word or quote >= 0):
                return True
        return False

    def _is_loose(self, index: int) -> bool:
        token, sense = self.frame.tokens[index], self.frame.senses[index]
        if not token.is_word:
            return token.quote < 0 and token.word != ")"
        is_verb = sense.verb is not None and sense.role is None and index > self.start
        return "preposition" in sense.tags or (is_verb and not self.frame.senses[index - 1].has("style"))

    def _step(self, index: int) -> int:
        """Return the token after the one that joins the phrase at `index`; `index` itself where the phrase ends."""
        token = self.frame.tokens[index]
        if token.is_word:
            return self._step_over_word(index)
        if token.quote < 0:
            return self._step_over_mark(index)
        is_taken = self._takes_quote(index)
        self.has_quote = self.has_quote or is_taken
        return index + is_taken

    def _step_over_word(self, index: int) -> int:
        sense, mention = self.frame.senses[index], self.frame.mention_at(index)
        if index > self.start + 1 and "same" in self.frame.senses[index - 1].tags:
            return index  # المسؤول ذاته
        if self._is_of_stateless(index):
            return index + 1
        if (self.is_whole and not self._may_follow_whole(index, sense, mention)) or self._is_break(index, sense):
            return index
        if mention:
            return self._take_mention(index, *mention)
        if "preposition" in sense.tags:
            return index + takes_preposition(self.frame, index, self.limit, self.role, in_name=self.in_name)
        if self._takes_prefixed(index, sense):
            self._note(index, sense)
            return index + 1
        return index

    def _may_follow_whole(self, index: int, sense: Sense, mention: tuple[Mention, int] | None) -> bool:
        """Tell what may follow a state's or a body's name: another one joined to it, an institution's adjective."""
        is_joined = sense.joined == "و" and (sense.role is not None or mention is not None)
        token = self.frame.tokens[index]
        if is_joined or (mention is not None and token.word[0] == "و" and mention[0].span.start > token.start):
            return True
        return self.after_institution == index and sense.is_definite and not mention and not sense.tags

    def _is_break(self, index: int, sense: Sense) -> bool:
        if index == self.start:
            return self._is_no_start(index, sense)
        is_papers = self.role is not None and self.role.kind is RoleKind.DOCUMENT and sense.preposition == "ل"
        if is_papers and not sense.verb:
            return False  # تقرير لصحيفة كذا
        is_bare = self._word(index) in _BARE_PREPOSITIONS
        if is_bare or (sense.ends_phrase and not self._is_body(index)) or ("thing" in sense.tags and self._is_complete(index)):
            return True
        if sense.is_finite and self._is_verb(index, sense) and not (self.frame.mention_at(index) and not sense.joined):
            return True
        if sense.verb is not None and sense.verb.is_participle and sense.role is None:
            return not sense.is_definite
        is_manner = self.in_name and not sense.is_name and _MANNER.fullmatch(self._word(index)) is not None
        return is_manner or self._is_object(index, sense) or self._has_tanwin(index)

    def _is_of_stateless(self, index: int) -> bool:
        """Tell المديرة التنفيذية لـ«هيومن رايتس ووتش» from قال الوزير لـ«الشرق الأوسط»."""
        is_bare = self._word(index) in _BARE_PREPOSITIONS and not self.in_name and self.role is not None
        return is_bare and index + 1 < self.limit and self.frame.senses[index + 1].has("stateless")

    def _is_body(self, index: int) -> bool:
        """Tell الممثلة المقيمة لبرنامج الأمم المتحدة from قال لبرنامج كذا."""
        mention = self.frame.mention_at(index)
        return mention is not None and mention[0].kind is MentionKind.BODY and not self.in_name

    def _has_tanwin(self, index: int) -> bool:
        token = self.frame.tokens[index]
        return self.frame.text.find(_TANWIN, token.start, token.end) >= 0

    def _is_no_start(self, index: int, sense: Sense) -> bool:
        is_each = "quantifier" in sense.tags and self._word(index + 1) == "من"
        is_verb = sense.is_finite or (sense.verb is not None and sense.verb.is_participle and sense.role is None)
        is_prefixed = bool(sense.preposition) and not self.may_be_prefixed
        return ((sense.is_break or "preposition" in sense.tags) and not is_each) or is_verb or is_prefixed

    def _is_verb(self, index: int, sense: Sense) -> bool:
        """Tell a verb from a name that is written like it: a doubtful one has speech after it."""
        if sense.verb is None or not sense.verb.is_doubtful or sense.has("preposition"):
            return True
        if self.frame.senses[index - 1].has("style"):
            return False  # السيد فلان: a name must follow
        following = self.frame.senses[index + 1] if index + 1 < len(self.frame.senses) else None
        return following is None or following.has("subordinator", "time") or not self.frame.tokens[index + 1].is_word

    def _is_complete(self, index: int) -> bool:
        """Tell whether the phrase could end before `index`, so that a verbal noun there is the verb's object."""
        before = self.frame.senses[index - 1]
        has_pronoun = self._word(index).endswith(_OWNERS)
        return has_pronoun or self.role is None or self.in_name or self.after_nisba == index or before.is_definite

    def _is_object(self, index: int, sense: Sense) -> bool:
        """Tell what the verb speaks of from what belongs to its subject: نقابة العمال الوزارة، الوزارة استعدادها."""
        if sense.role is None:
            if self._is_apart(index, sense):
                return True
            has_pronoun = self._word(index).endswith(_OWNERS) and len(self._word(index)) >= _SHORTEST_OWNED
            return has_pronoun and not self.in_name and not sense.tags and not self.frame.mention_at(index)
        if self._word(index) in _ADJECTIVES and self.frame.senses[index - 1].is_definite:
            return False  # القوات البحرية، السياسة الخارجية
        if self._word(index) == "الفريق" and self.role is not None and self.role.kind is RoleKind.PERSON:
            return False  # قائد الجيش الفريق فلان
        if sense.role.kind is RoleKind.DOCUMENT and self.in_name and not sense.joined and not sense.is_definite:
            return True  # وجه فلان رسالة
        is_second = not sense.joined and not sense.preposition and self.role is not None
        before = self.frame.senses[index - 1]
        is_complete = before.is_definite or (sense.is_definite and (self.after_nisba == index or self.in_name))
        if sense.role.kind is RoleKind.GROUP:
            return not sense.joined and (self.after_nisba == index or self.in_name)
        if self.role is not None and self.role.kind is RoleKind.INSTITUTION and sense.role.kind is RoleKind.PERSON:
            return is_second and before.is_definite and sense.is_definite  # دعت المنظمة الدولية الرئيس فلانا
        return is_second and is_complete and sense.role.kind is RoleKind.INSTITUTION

    def _is_apart(self, index: int, sense: Sense) -> bool:
        """Tell an indefinite noun after an institution with its article: أكدت الوزارة تضامن كذا."""
        before, is_unknown = self.frame.senses[index - 1], not (sense.is_definite or sense.tags or sense.is_name)
        is_first = index - 1 == self.start and before.is_definite
        is_body = is_first and before.role is not None and before.role.kind is RoleKind.INSTITUTION
        return is_body and is_unknown and self._word(index).isalpha() and not self.frame.mention_at(index)

    def _word(self, index: int) -> str:
        return self.frame.folded[index] if index < len(self.frame.tokens) else ""

    def _takes_quote(self, index: int) -> bool:
        """Tell whether a quote is a name inside the phrase: صحيفة «كذا»، or قال «فلان»."""
        quote = self.frame.quotes[self.frame.tokens[index].quote]
        if quote.words.of(self.frame.text).count(" ") >= _SHORT_NAME:
            return False
        if index == self.start:
            return index + 1 < len(self.frame.tokens) and self.frame.folded[index + 1] not in ".؛"
        sense = self.frame.senses[index - 1]
        return (
            sense.has("naming")
            or self.frame.senses[index].has("stateless")
            or self._word(index - 1) == "لدي"
            or (sense.role is not None and sense.role.kind in {RoleKind.MEDIA, RoleKind.INSTITUTION})
        )

    def _step_over_mark(self, index: int) -> int:
        word, tokens = self.frame.folded[index], self.frame.tokens
        if index == self.start:
            return index
        if word == "(":
            for close in range(index + 1, min(index + _WIDEST_BRACKET, self.limit)):
                if tokens[close].word == ")":
                    return close + 1
            return index
        if word in COMMAS:
            return self._step_over_comma(index)
        if word == "." and len(tokens[index - 1].word) == 1:
            return index + 1
        is_tight = (
            index + 1 < self.limit and tokens[index - 1].end == tokens[index].start == tokens[index + 1].start - 1
        )
        return index + 1 if word in "-ـ'’" and is_tight else index

    def _step_over_comma(self, index: int) -> int:
        """Read an apposition: an office and then the name, or a name and then the office."""
        following = index + 1
        if following >= self.limit or self.appositions == 2 or self.is_whole:  # noqa: PLR2004  name, office
            return index
        token, sense = self.frame.tokens[following], self.frame.senses[following]
        if (
            not token.is_word
            or sense.is_break
            or sense.has("preposition", "thing")
            or sense.joined
            or sense.preposition
            or sense.verb is not None
        ):
            return index
        is_office = sense.role is not None and sense.role.kind in PERSONS
        if self.has_name:
            is_named_office = self.role is not None and self.appositions > 0  # المتحدث باسم كذا، فلان، وزير كذا
            fits = is_office and not is_named_office and (self.role is None or self.role.kind is not RoleKind.INSTITUTION)
        else:
            is_held = self.role is not None and self.role.kind in PERSONS
            is_title = is_office and sense.has("style")
            fits = is_held and ((sense.role is None and not self.frame.mention_at(following)) or is_title)
        if not fits or (self.has_name and self._is_anothers(following)):
            return index
        self.appositions += 1
        return index + 1

    def _is_anothers(self, following: int) -> bool:
        """Tell هاجم الرئيس الفنزويلي فلان، وزير الخارجية الأميركي: an office of another country."""
        own = self._country_in(self.start, following)
        other = self._country_in(following, min(following + _OFFICE, self.limit))
        return own is not None and other is not None and own.code != other.code

    def _country_in(self, start: int, end: int) -> Territory | None:
        named = (found[0] for index in range(start, end) if (found := self.frame.mention_at(index)))
        return next((mention.territory for mention in named if mention.kind in _COUNTRIES), None)

    def _take_mention(self, index: int, mention: Mention, past: int) -> int:
        token = self.frame.tokens[index]
        is_prefixed = mention.span.start > token.start
        if (
            is_prefixed
            and token.word[0] in "بلك"
            and (self.in_name or (index == self.start and not self.may_be_prefixed))
        ):
            return index
        if mention.kind in _WHOLE and not is_prefixed and self._is_past_adjective(index, mention):
            return index  # اتهم الرئيس التركي ستوكهولم: the one that he speaks of
        if not is_prefixed and mention.kind in _STATES and self._is_past_name(index):
            return index  # انتقد فلان تركيا
        if mention.kind is MentionKind.INSTITUTION:
            self.after_institution = past
        if mention.kind is MentionKind.NISBA:
            self.after_nisba = past
        if self.role is None:
            self.role = self.frame.senses[index].role
            self.is_whole = not self.has_name and mention.kind in _WHOLE
        return past

    def _is_past_name(self, index: int) -> bool:
        """Tell a state after somebody's name, of whom the verb speaks, from the state of an office."""
        is_alone = self.role is None or self.after_nisba > 0 or self.frame.senses[index - 1].is_name
        return self.in_name and index > self.start and is_alone

    def _is_past_adjective(self, index: int, mention: Mention) -> bool:
        """Tell whether an adjective before `index` ends the phrase for a state's name: المنظمة الدولية قطر."""
        is_state = mention.kind in {MentionKind.NAME, MentionKind.CAPITAL}
        return self.after_nisba == index or (
            is_state and index > self.start + 1 and self.frame.senses[index - 1].has("worldwide")
        )

    def _takes_prefixed(self, index: int, sense: Sense) -> bool:
        word = self.frame.folded[index]
        if sense.preposition in {"ب", "ل"} and not (index == self.start and self.may_be_prefixed):
            return self.role is not None and not self.in_name
        if word.startswith("لل") and not (index == self.start and self.may_be_prefixed):
            return self.role is not None and not self.in_name
        if sense.role is None and _PREFIXED_NOUN.fullmatch(word):
            return self.in_name and sense.is_name  # فلان بايدن
        if sense.joined and index > self.start:
            return sense.role is not None or (sense.is_definite and self.role is not None and not self.in_name)
        return True

    def _note(self, index: int, sense: Sense) -> None:
        is_institution = self.last_role is not None and self.last_role.kind is RoleKind.INSTITUTION
        if sense.role is not None or (sense.is_definite and is_institution):
            self.in_name = False  # شركة كذا المشغلة لـ: the name was the company's
        self.last_role = sense.role or self.last_role
        if self.role is None and sense.role is not None:
            self.role = sense.role
        elif sense.role is None and not sense.is_definite and not sense.tags:
            before = self.frame.senses[index - 1] if index > self.start else None
            if before is None or before.role is None or before.is_definite or not before.joined:
                self.has_name = self.in_name = True
        elif index == self.start and sense.role is None:
            self.has_name = self.in_name = True
