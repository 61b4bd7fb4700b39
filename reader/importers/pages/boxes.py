"""A page's elements, as far as they tell what the text inside them is."""

import re
from dataclasses import dataclass

STORY_NAMES = re.compile(
    r"(?:article|story|entry|post|news|text|content|detail|single|node)s?[-_]*(?:main[-_]*)?"
    r"(?:body|content|text|details?|inner|full|copy|wysiwyg|paragraphs?)|story(?:text)?$|field-name-body|wysiwyg|"
    r"post-?entry|entry-?post|bodytext|maintext|fulltext|\bbody-?text|articlecont|storycontent|strycntnt|\bnews-?body|\bthe-?content\b",
    re.IGNORECASE,
)
HIDDEN = "hidden on the page"
COMMENTS = "comments"
OTHER_ARTICLES = "other articles"
BYLINE = "date, byline or credit"
SHARING = "sharing and following"
TAGS = "tags"
_SPLIT_NAME = re.compile(r"[a-z]+|[A-Z]+(?![a-z])|[A-Z][a-z]+")
_OTHER_WORDS = {
    OTHER_ARTICLES: (
        "related recommend recommended recommendations recommends also seealso readalso readmore more "
        "morenews similar inject inline_related mostread popular trending latest ticker hot suggested "
        "suggestions teaser teasers outbrain taboola mgid dianomi carousel slider slideshow playlist moreread "
        "relatedarticles relatednews relatedposts linked readnext upnext nextprev prevnext crp yarpp "
        "jprelatedposts topics tease furtherreading most"
    ),
    COMMENTS: "comment comments disqus respond reply discussion replies commentform livefyre fbcomments",
    SHARING: (
        "share shares sharing sharebar social socials addthis addtoany sharethis sharedaddy follow followus "
        "subscribe subscription newsletter newsletters shareicons sharelist rss likes socialsharing "
        "shortlink shorturl permalink whatsapp "
        "telegram twitter facebook signup"
    ),
    TAGS: ("tags tag keywords hashtags taglist tagcloud categories breadcrumb breadcrumbs breadcumb breadcrump labels"),
    "the page's frame": (
        "nav navbar navigation menu submenu sidebar footer masthead topbar toolbar search login pagination "
        "pager widget widgets skip toplink copyright sitemap edition editions weather header-menu prayer "
        "currency horoscope"
    ),
    "advertising and notices": (
        "ad ads adv advert advertisement advertising advertise adsense adslot adbox banner banners sponsor "
        "sponsored promo promotion popup modal cookie cookies consent gdpr dialog overlay lightbox disclaimer "
        "poll polls survey vote rating ratings"
    ),
    BYLINE: (
        "byline meta metadata postmeta author authors writer writers writeby date dateline time timestamp "
        "published updated pubdate credit credits rights vcard bio views viewcount readtime source publish "
        "created tmstmp kicker"
    ),
}
REASONS = frozenset((HIDDEN, *_OTHER_WORDS))
_REASONS = {word: reason for reason, words in _OTHER_WORDS.items() for word in words.split()}
_HIDDEN_NAMES = frozenset(
    ("hidden", "invisible", "sr-only", "visually-hidden", "visuallyhidden", "screen-reader-text", "element-invisible")
) | frozenset(("d-none", "hide", "mw-editsection", "navbox", "catlinks"))
_IMAGE_WORDS = frozenset(("image", "img", "photo", "picture", "pic", "figure", "thumb", "thumbnail", "foto"))
_CAPTION_WORDS = frozenset(("caption", "cap", "figcaption", "captions", "imgcap", "imgcaption", "legend"))
_LEAD_WORDS = frozenset(
    (
        "lead",
        "lede",
        "intro",
        "introduction",
        "deck",
        "standfirst",
        "subtitle",
        "subtit",
        "subhead",
        "excerpt",
        "summary",
        "sapo",
        "chapo",
    )
)
_DENYING = frozenset(("no", "has", "with", "without", "not", "is", "have", "hide", "after", "before", "enable", "show"))
_HIDDEN_STYLE = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_FRAME_ROLES = {"navigation": "the page's frame", "banner": "the page's frame", "contentinfo": "the page's frame",
                "search": "the page's frame", "complementary": OTHER_ARTICLES, "dialog": "advertising and notices",
                "alertdialog": "advertising and notices"}  # fmt: skip
_FRAME_ELEMENTS = {"nav": "the page's frame", "aside": OTHER_ARTICLES, "footer": "the page's frame",
                   "dialog": "advertising and notices", "menu": "the page's frame"}  # fmt: skip


@dataclass(slots=True, eq=False)
class Box:
    """An element that holds blocks of text: where it stands, what its names say, and how much prose it holds.

    `reason` says why its text is no story, "" where nothing tells so. Once the page has been measured, of the box
    and of all inside it: `prose` counts letters of running text, `runs` the pieces that hold it, `links` the pieces
    that are links, `pieces` all of them.
    """

    element: str
    parent: "Box | None"
    names: str = ""
    reason: str = ""
    is_story: bool = False
    is_caption: bool = False
    is_lead: bool = False
    is_image: bool = False
    prose: float = 0.0
    runs: int = 0
    links: int = 0
    pieces: int = 0

    @property
    def signature(self) -> tuple[str, str]:
        """What elements that repeat on a page have in common."""
        return self.element, self.names


def box_of(element: str, attributes: dict[str, str], parent: "Box | None") -> Box:
    """Make the box of an element by its name and attributes."""
    names = f"{attributes.get('class', '')} {attributes.get('id', '')}".strip()
    words = [word.lower() for word in _SPLIT_NAME.findall(names)]
    box = Box(element, parent, names)
    box.is_story = "articlebody" in attributes.get("itemprop", "").lower() or (
        element not in ("body", "html") and STORY_NAMES.search(names) is not None
    )
    box.is_caption = element in ("figcaption", "caption") or not _CAPTION_WORDS.isdisjoint(words)
    floats = element == "table" and attributes.get("align", "").lower() in ("left", "right")  # before 2010 or so
    box.is_image = floats or element == "figure" or not _IMAGE_WORDS.isdisjoint(words)
    box.is_lead = not _LEAD_WORDS.isdisjoint(words)
    if element not in ("body", "html", "main"):
        box.reason = _reason(element, attributes, words, names)
    return box


def _reason(element: str, attributes: dict[str, str], words: list[str], names: str) -> str:
    """Say why the text in an element is no story, as far as it tells so itself."""
    if "hidden" in attributes or _HIDDEN_STYLE.search(attributes.get("style", "")):
        return HIDDEN
    if attributes.get("aria-hidden") == "true" or not _HIDDEN_NAMES.isdisjoint(names.lower().split()):
        return HIDDEN
    role = attributes.get("role", "")
    if role in _FRAME_ROLES or element in _FRAME_ELEMENTS:
        return _FRAME_ROLES.get(role) or _FRAME_ELEMENTS[element]
    if element == "blockquote":  # an embedded message has the names of sharing, and is the story's
        return ""
    before = ""
    for word in [*names.lower().split(), *words]:
        if word in _REASONS and before not in _DENYING:
            return _REASONS[word]
        before = word
    return ""
