"""What a site asks programs not to fetch (RFC 9309)."""

import re
from dataclasses import dataclass, field
from urllib.parse import unquote, urlsplit

_LINE = re.compile(r"\s*(?P<name>[a-z-]+)\s*:\s*(?P<value>[^#]*)", re.IGNORECASE)
_EVERYBODY = "*"


@dataclass(slots=True)
class _Group:
    """Rules for some programs: for each, whether it allows, and the beginning of the paths it is about."""

    agents: list[str] = field(default_factory=list)
    rules: list[tuple[bool, str]] = field(default_factory=list)


def is_allowed(rules: str, agent: str, address: str) -> bool:
    """Tell whether the text of a robots.txt lets the program named `agent` fetch an address of its site.

    Of the rules that fit, the longest counts, and of two as long the one that allows (RFC 9309, 2.2.2).
    """
    parts = urlsplit(address)
    path = unquote(parts.path or "/") + (f"?{unquote(parts.query)}" if parts.query else "")
    fitting = [(len(pattern), allows) for allows, pattern in _rules_for(rules, agent.lower()) if _fits(pattern, path)]
    return max(fitting, default=(0, True))[1]


def _rules_for(text: str, agent: str) -> list[tuple[bool, str]]:
    """Return the rules for a program: those that name it, else those for everybody."""
    groups = _groups(text)
    named = [group for group in groups if agent in group.agents]
    chosen = named or [group for group in groups if _EVERYBODY in group.agents]
    return [rule for group in chosen for rule in group.rules]


def _groups(text: str) -> list[_Group]:
    groups: list[_Group] = []
    for line in text.removeprefix("\ufeff").splitlines():
        found = _LINE.match(line)
        if found is None:
            continue
        name, value = found["name"].lower(), found["value"].strip()
        if name == "user-agent":
            if not groups or groups[-1].rules:
                groups.append(_Group())
            groups[-1].agents.append(value.partition("/")[0].lower())
        elif name in ("allow", "disallow") and groups and value:
            groups[-1].rules.append((name == "allow", unquote(value)))
        elif name == "disallow" and groups:  # nothing is forbidden: still a rule, after which a new group begins
            groups[-1].rules.append((True, ""))
    return groups


def _fits(pattern: str, path: str) -> bool:
    """Tell whether a path begins as the pattern says: * stands for anything, $ for the path's end. Linear."""
    is_whole = pattern.endswith("$")
    first, *rest = pattern.removesuffix("$").split("*")
    if not path.startswith(first):
        return False
    place = len(first)
    for piece in rest:
        found = path.find(piece, place)
        if found < 0:
            return False
        place = found + len(piece)
    return not is_whole or place == len(path) or (bool(rest) and path.endswith(rest[-1]))
