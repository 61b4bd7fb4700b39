"""A screen reader is told a name for everything that can be worked with."""

import threading
from collections.abc import Callable

import pytest
from PySide6.QtGui import QAccessible

from tests.accessibility import Node, tree_of
from tests.fakes import FakeReader, FakeTranslator
from tests.ui.window import Shown

Show = Callable[..., Shown]
Role = QAccessible.Role


def nameless(shown: Shown) -> list[str]:
    return [str(node) for node in tree_of(shown.window) if node.is_nameless_control]


@pytest.mark.parametrize("language", ["en", "ar"])
@pytest.mark.parametrize("layout", ["side_by_side", "interleaved", "english"])
def test_no_control_of_the_window_is_nameless(show: Show, language: str, layout: str) -> None:
    shown = show(language=language, layout=layout).open()
    shown.do("find")
    shown.do("filter_quotes")

    assert nameless(shown) == []


def test_no_control_is_nameless_while_it_translates_or_is_stopped(show: Show) -> None:
    gate = threading.Event()
    shown = show(FakeReader(FakeTranslator(gate))).open(translated=False)
    assert nameless(shown) == []

    shown.window.close()
    gate.set()


def test_the_tree_tells_the_article_and_its_quotes(show: Show) -> None:
    shown = show().open()
    tree = list(tree_of(shown.window))

    names = {node.name for node in tree}
    assert {"Article in Arabic", "Article in English", "Quotes by country", "Russia, 2 quotes"} <= names
    title = next(node for node in tree if node.description == "Title of the article")
    assert title.name.startswith("w0")
    assert tree[0].name.endswith("Arabic Reader")
    assert any(node.role is Role.ListItem and "خطوة أولى" in node.name for node in tree)


def test_a_nameless_control_would_be_found() -> None:
    assert Node(1, Role.Button, " ", "").is_nameless_control
    assert not Node(1, Role.Client, "", "").is_nameless_control
