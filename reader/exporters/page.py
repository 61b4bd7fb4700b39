"""A read article as a page of its own: both texts level, then who said what by country. Nothing is fetched or run."""

from collections.abc import Iterable, Mapping
from html import escape

from reader.domain.quotes.values import Quote
from reader.domain.territories import Territory
from reader.domain.text import BlockKind, Span
from reader.domain.translation import QuoteEnglish
from reader.exporters.read_article import UNKNOWN_TERRITORY, ReadArticle, ReadBlock
from reader.exporters.writing import has_arabic

_ELEMENTS: Mapping[BlockKind, tuple[str, str]] = {
    BlockKind.TITLE: ("h1", ""),
    BlockKind.HEADING: ("h2", ""),
    BlockKind.LIST_ITEM: ("p", "item"),
    BlockKind.BLOCKQUOTE: ("blockquote", ""),
    BlockKind.CAPTION: ("p", "caption"),
    BlockKind.LINK: ("p", "address"),
}
_STYLE = """
:root{color-scheme:light dark;--paper:#fbfaf7;--ink:#1e2227;--muted:#58616c;--line:#e1ddd4;--accent:#0b6b6b;
--mark:#fff4cf;--card:#f2f0ea}
@media(prefers-color-scheme:dark){:root{--paper:#17191d;--ink:#e6e4df;--muted:#9ca5af;--line:#333941;
--accent:#58bdbd;--mark:#38331f;--card:#1e2126}}
*{box-sizing:border-box}
body{margin:0 auto;max-width:76rem;padding:2.5rem 1.5rem 4rem;background:var(--paper);color:var(--ink);
font:1.05rem/1.55 Charter,Georgia,"Noto Serif","DejaVu Serif",serif}
[dir=rtl]{font-family:"Noto Naskh Arabic",Amiri,"Geeza Pro","Sakkal Majalla","Traditional Arabic","DejaVu Sans",serif;
font-size:1.2em;line-height:1.75;text-align:right}
[dir=ltr]{text-align:left}
.about,.who,.why{font-family:system-ui,"Segoe UI","Noto Sans",sans-serif;font-size:.85rem;color:var(--muted);
margin:.3rem 0}
.about{overflow-wrap:anywhere}
.pair{display:grid;grid-template-columns:1fr 1fr;gap:0 2.5rem;align-items:baseline}
.pair>*,.alone>*{margin:.45em 0;overflow-wrap:anywhere}
h1{font-size:1.65rem;line-height:1.35}h2{font-size:1.25rem;line-height:1.4}
h1[dir=rtl]{font-size:1.8rem;line-height:1.5}h2[dir=rtl]{font-size:1.4rem;line-height:1.5}
.pair h2{padding-top:.8em}
.caption,.address{color:var(--muted);font-size:.92em}
.item::before{content:"•";margin-inline-end:.5em;color:var(--muted)}
blockquote{border-inline-start:3px solid var(--line);padding-inline-start:1em}
.pair blockquote{margin-inline:0}
mark{background:var(--mark);color:inherit;border-radius:2px}
mark a{color:inherit;text-decoration:none}
.quotes{border-top:1px solid var(--line);margin-top:3rem;padding-top:.5rem}
.quotes h2{margin:2rem 0 .6rem;font-family:system-ui,"Segoe UI","Noto Sans",sans-serif;font-size:1.1rem}
.code{background:var(--accent);color:var(--paper);border-radius:4px;padding:.05em .45em;font-size:.8em;
margin-inline-end:.5em}
.count{color:var(--muted);font-weight:normal;margin-inline-start:.5em}
.quote{background:var(--card);border-radius:8px;padding:.6rem 1.1rem;margin:.7rem 0;break-inside:avoid}
.who b{color:var(--ink)}bdi{font-size:1.1em}
@media(max-width:46rem){body{padding:1.2rem 1rem}.pair{grid-template-columns:1fr}.pair>[dir=rtl]{order:-1}}
@media print{body{max-width:none;padding:0;font-size:10pt}.pair{break-inside:avoid}}
"""


def as_page(read: ReadArticle) -> str:
    """Return a page of its own: English left, Arabic right; an article without English in one column."""
    article = read.article
    is_read_beside = bool(read.translations)
    body = "".join(_block(one, article.language, is_read_beside=is_read_beside) for one in read.blocks())
    about = "".join(
        f'<p class="about">{escape(line)}</p>' for line in (read.source_line(), read.translation_line()) if line
    )
    groups = "".join(_group(read, *group) for group in read.numbers_by_territory().items())
    quotes = f'<section class="quotes"><h2>Quotes by country</h2>{groups}</section>' if groups else ""
    return (
        '<!DOCTYPE html><html lang="en"><head><meta charset="utf-8">'
        '<meta name="viewport" content="width=device-width, initial-scale=1">'
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">"
        f"<title>{escape(article.title)}</title><style>{_STYLE}</style></head><body>"
        f"<header>{about}</header><main>{body}</main>{quotes}</body></html>\n"
    )


def _block(one: ReadBlock, language: str, *, is_read_beside: bool) -> str:
    """Return a block, beside its English where the article has any."""
    element, name = _ELEMENTS.get(one.block.kind, ("p", ""))
    kind = f' class="{name}"' if name else ""
    source = (
        f'<{element}{kind} lang="{escape(language)}" dir="{_direction(one.block.text)}">'
        f"{_marked(one.block.text, one.quoted)}</{element}>"
    )
    if not is_read_beside:
        return f'<div class="alone">{source}</div>'
    english = f'<{element}{kind} lang="en" dir="ltr">{_marked(one.english, one.english_quoted)}</{element}>'
    return f'<div class="pair">{english}{source}</div>'


def _marked(text: str, places: Iterable[tuple[Span, int]]) -> str:
    """Return a text with the words of quotes marked, each leading to its quote below."""
    parts, end = [], 0
    for span, number in places:
        parts.append(escape(text[end : span.start]))
        parts.append(f'<mark><a href="#quote-{number + 1}">{escape(span.of(text))}</a></mark>')
        end = span.end
    return "".join((*parts, escape(text[end:])))


def _group(read: ReadArticle, territory: Territory | None, own: list[tuple[int, QuoteEnglish | None]]) -> str:
    """Return a country's quotes under its name."""
    if territory is None:
        heading = escape(UNKNOWN_TERRITORY)
    else:
        code = f'<span class="code">{escape(territory.written_code)}</span>'
        heading = f"{code}{escape(territory.english)} · <bdi>{escape(territory.arabic)}</bdi>"
    cards = "".join(_card(number, read, english) for number, english in own)
    return f'<h2>{heading}<span class="count">{len(own)}</span></h2>{cards}'


def _card(number: int, read: ReadArticle, english: QuoteEnglish | None) -> str:
    """Return a quote: its two texts, who said it, and why it stands under its country."""
    quote = read.quotes[number]
    arabic = f'<p lang="ar" dir="{_direction(quote.words.text)}">«{escape(quote.words.text)}»</p>'
    words = f'<p lang="en" dir="ltr">“{escape(english.text)}”</p>' if english is not None else ""
    pair = f'<div class="pair">{words}{arabic}</div>' if words else arabic
    return f'<article class="quote" id="quote-{number + 1}">{pair}{_who(number, read)}{_why(quote, english)}</article>'


def _who(number: int, read: ReadArticle) -> str:
    speaker, cue = read.quotes[number].speaker, read.quotes[number].cue
    who = "Speaker not named"
    if speaker is not None:
        english = read.speaker_english(number)
        who = f"<b>{escape(english)}</b> · " if english else ""
        who += f"<b><bdi>{escape(speaker.name)}</bdi></b>"
    return f'<p class="who">{who}{f" · <bdi>{escape(cue)}</bdi>" if cue else ""}</p>'


def _why(quote: Quote, english: QuoteEnglish | None) -> str:
    """Return the evidence for the country, and what is not certain."""
    evidence = quote.attribution.evidence
    said = []
    if evidence is not None:
        share = round(quote.attribution.confidence * 100)
        said.append(
            f"Country by: {escape(evidence.rule)}, <bdi>«{escape(evidence.words.text)}»</bdi> (right in {share} of 100)"
        )
    if english is not None and english.is_own:
        said.append("the English of these words is the reader's own")
    elif english is not None and not english.sure:
        said.append("the English of these words is not certain")
    return f'<p class="why">{"; ".join(said)}</p>' if said else ""


def _direction(text: str) -> str:
    return "rtl" if has_arabic(text) else "ltr"
