"""models list / install PATH / remove NAME / check: the translation models on this computer."""

import argparse
from dataclasses import replace
from pathlib import Path

from reader.commands.output import print_json, print_text, tell
from reader.domain.errors import ReaderError
from reader.exporters.records import Record
from reader.paths import Paths, resource
from reader.services.models import ModelShelf, known_bleu
from reader.settings import read_settings, write_settings
from reader.translation.packages import InstalledModel


def run(options: argparse.Namespace, paths: Paths) -> None:
    """Do what is asked with the models."""
    shelf = ModelShelf(paths.models, resource("models/ar_en"), paths.scratch)
    acts = {"list": _list, "install": _install, "remove": _remove, "check": _check}
    acts[options.action](options, shelf, paths)


def _list(options: argparse.Namespace, shelf: ModelShelf, paths: Paths) -> None:
    chosen = read_settings(paths.settings).model
    models = shelf.list_models()
    if options.format == "json":
        print_json({"models": [_record(model, chosen) for model in models]})
    else:
        print_text("\n\n".join(_readable(model, chosen) for model in models))
    if all(model.key != chosen for model in models):
        tell(f"The model in use, “{chosen}”, is not installed. Install it, or choose another one in the window.")


def _install(options: argparse.Namespace, shelf: ModelShelf, paths: Paths) -> None:
    if "://" in options.path:
        raise ReaderError("Commands fetch nothing. Download the file, or get the model in the window's Models dialog.")
    installed = shelf.install(Path(options.path), report=lambda _done, _all: None, stopped=lambda: False)
    chosen = read_settings(paths.settings).model
    if options.format == "json":
        print_json(_record(installed, chosen))
    else:
        print_text(_readable(installed, chosen))


def _remove(options: argparse.Namespace, shelf: ModelShelf, paths: Paths) -> None:
    models = shelf.list_models()
    found = [model for model in models if options.name in (model.key or model.name, model.name)]
    if len(found) != 1:
        known = ", ".join(model.key for model in models if model.key) or "none"
        number = "More than one model is" if found else "No model is"
        raise ReaderError(
            "{number} called “{name}”. Installed, by the names to use: {known}.",
            number=number,
            name=options.name,
            known=known,
        )
    shelf.remove(found[0])
    settings = read_settings(paths.settings)
    if settings.model == found[0].key:
        write_settings(paths.settings, replace(settings, model=""))
        tell("It was in use; the built-in model takes its place.")
    if options.format == "json":
        print_json({"removed": found[0].key})
    else:
        print_text(f"Removed {found[0].label} ({_megabytes(found[0].size)}).")


def _check(options: argparse.Namespace, shelf: ModelShelf, _paths: Paths) -> None:
    """Try out all models, also after one has failed. Raises ReaderError at the end if any did."""
    checked: list[tuple[InstalledModel, str, str]] = []
    for model in shelf.list_models():
        try:
            checked.append((model, shelf.check(model, lambda: False), ""))
        except ReaderError as error:
            checked.append((model, "", str(error)))
    if options.format == "json":
        print_json(
            {
                "models": [
                    {"key": model.key, "name": model.name, "version": model.version, "works": not trouble}
                    | {"english": english, "trouble": trouble}
                    for model, english, trouble in checked
                ]
            }
        )
    else:
        for model, english, trouble in checked:
            print_text(f"{model.label}: {trouble or f'“{english}”'}")
    broken = [model.key or model.name for model, _, trouble in checked if trouble]
    if broken:
        raise ReaderError("Not all models work: {names}. Remove them, and install them again.", names=", ".join(broken))


def _record(model: InstalledModel, chosen: str) -> Record:
    return {
        "key": model.key,
        "name": model.name,
        "version": model.version,
        "size": model.size,
        "folder": str(model.folder),
        "origin": model.origin,
        "sha256": model.sha256,
        "bleu": known_bleu(model),
        "in_use": model.key == chosen,
        "trouble": model.trouble,
    }


def _readable(model: InstalledModel, chosen: str) -> str:
    bleu = known_bleu(model)
    quality = f"BLEU {bleu} on FLORES-200" if bleu is not None else "quality not measured"
    lines = [
        model.label + (" (in use)" if model.key == chosen else ""),
        f"    {_megabytes(model.size)}, {quality}",
        f"    {model.folder}",
    ]
    if model.key:
        lines.append(f"    remove it as: {model.key}")
    if model.origin:
        lines.append(f"    from {model.origin}")
    if model.sha256:
        lines.append(f"    SHA-256 {model.sha256}")
    if model.trouble:
        lines.append(f"    {model.trouble}")
    return "\n".join(lines)


def _megabytes(size: int) -> str:
    return f"{size / 1_000_000:.1f} MB"
