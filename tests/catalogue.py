"""Collects the templates of what the layers below the window tell, for the catalogues of the interface.

They are written where something goes wrong, as `ReaderError("There is no file “{path}”.", path=path)` or a Phrase.
"""

import ast
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent / "reader"
_COMMANDS = ("commands", "cli.py")  # they speak English only
_KINDS = ("Phrase", "ReaderError")


def templates() -> list[str]:
    """Return all templates, each once, in the order of the sources. Raises ValueError for one that is put together."""
    trees = [(path, ast.parse(path.read_text(encoding="utf-8"))) for path in sorted(ROOT.rglob("*.py"))]
    trees = [(path, tree) for path, tree in trees if path.relative_to(ROOT).parts[0] not in _COMMANDS]
    kinds = _with_subclasses([tree for _, tree in trees])
    return list(dict.fromkeys(template for path, tree in trees for template in _in_tree(path, tree, kinds)))


def _with_subclasses(trees: list[ast.Module]) -> frozenset[str]:
    kinds, before = frozenset(_KINDS), frozenset[str]()
    classes = [node for tree in trees for node in ast.walk(tree) if isinstance(node, ast.ClassDef)]
    while kinds != before:
        before = kinds
        kinds |= {
            each.name for each in classes if any(isinstance(base, ast.Name) and base.id in kinds for base in each.bases)
        }
    return kinds


def _in_tree(path: Path, tree: ast.Module, kinds: frozenset[str]) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in kinds and node.args:
            given = node.args[0]
            if isinstance(given, ast.Constant):
                yield str(given.value)
            elif isinstance(given, (ast.JoinedStr, ast.BinOp)):
                raise ValueError(f"{path}:{node.lineno}: a template is one literal, its values are given by name")


def source_of(found: list[str]) -> str:
    """Return a module that holds the templates as Qt's lupdate finds them."""
    lines = [f'QCoreApplication.translate("Errors", {template!r})' for template in found]
    return "\n".join(("from PySide6.QtCore import QCoreApplication", *lines, ""))
