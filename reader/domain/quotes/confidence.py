"""How often each rule turned out right on the labelled development articles and the project's gold (2026-11)."""

_BY_RULE = {
    "nisba": 0.98,
    "country": 0.98,
    "body": 0.97,
    "seat": 0.97,
    "named in the text": 0.96,
    "institution": 0.95,
    "institution in the text": 0.92,
    "capital": 0.9,
    "earlier speaker": 0.9,
    "office in the text": 0.85,
    "heading": 0.9,
    "known person": 0.88,
    "owner": 0.88,
    "club": 0.85,
    "place": 0.85,
    "seated": 0.85,
    "speaker before": 0.75,
    "article's country": 0.75,
    "sentence's country": 0.7,
    "relaying medium": 0.7,
    "city": 0.5,
    "medium": 0.5,
    "": 0.6,
}
# How sure the speaker is: named by the sentence, carried over from before, only acting in it …
_BY_PATH = {
    "named": 1.0,
    "label": 1.0,
    "asked": 1.0,
    "carried": 0.97,
    "twin": 0.95,
    "actor": 0.85,
    "context": 0.75,
    "": 1.0,
}


def confidence_of(rule: str, path: str) -> float:
    """Return the confidence in a territory found by `rule` for a speaker found by `path`; rule "" is no territory."""
    return round(_BY_RULE[rule] * _BY_PATH[path], 2)
