"""Unpack an archive that nobody vouches for."""

import stat
import zipfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from reader.domain.errors import Cancelled
from reader.domain.translation import Report, Stopped
from reader.translation.errors import ModelError

_CHUNK = 1 << 20


@dataclass(frozen=True, slots=True)
class Limits:
    """What an archive of a model may hold; the largest real ones have 0.5 GB in 40 files."""

    size: int = 3 << 30  # bytes unpacked
    files: int = 2_000
    ratio: int = 200  # unpacked to packed; weights hardly shrink


def unpack(archive: Path, folder: Path, *, report: Report, stopped: Stopped, limits: Limits | None = None) -> None:
    """Unpack a zip file into `folder`, which is new. `report` counts bytes.

    Raises ModelError for a file that is no zip, is damaged, or has an entry that points outside, links, or grows
    past the limits; Cancelled when `stopped()` turns true. What was unpacked until then is left in `folder`.
    """
    try:
        with zipfile.ZipFile(archive) as opened:
            entries = [entry for entry in opened.infolist() if not entry.is_dir()]
            total = _check(archive, entries, limits or Limits())
            done = 0
            for entry in entries:
                target = folder.joinpath(*_parts(entry))
                target.parent.mkdir(parents=True, exist_ok=True)
                done = _write(opened, entry, target, _Progress(done, total, report, stopped))
    except (zipfile.BadZipFile, zipfile.LargeZipFile, NotImplementedError, RuntimeError, EOFError, ValueError) as error:
        raise ModelError(
            "{name} is not a whole zip archive ({reason}). Download it again.", name=archive.name, reason=error
        ) from error
    except OSError as error:
        raise ModelError(
            "{name} cannot be unpacked ({reason}).", name=archive.name, reason=error.strerror or error
        ) from error


@dataclass(frozen=True, slots=True)
class _Progress:
    done: int
    total: int
    report: Report
    stopped: Stopped


def _write(opened: zipfile.ZipFile, entry: zipfile.ZipInfo, target: Path, progress: _Progress) -> int:
    """Write one entry; never more than it announced, since the limits were held against that."""
    done, written = progress.done, 0
    with opened.open(entry) as source, target.open("xb") as file:
        while chunk := source.read(_CHUNK):
            if progress.stopped():
                raise Cancelled
            written += len(chunk)
            if written > entry.file_size:
                raise ModelError(
                    "{file} is larger than the archive says. It is not a model; delete it.", file=entry.filename
                )
            file.write(chunk)
            done += len(chunk)
            progress.report(done, progress.total)
    return done


def _check(archive: Path, entries: Sequence[zipfile.ZipInfo], limits: Limits) -> int:
    """Check all entries before the first is written; returns their size together."""
    size = sum(entry.file_size for entry in entries)
    packed = max(1, sum(entry.compress_size for entry in entries))
    if len(entries) > limits.files or size > limits.size or size > limits.ratio * packed:
        raise ModelError("{name} would unpack to far more than a model has. It is not unpacked.", name=archive.name)
    if len({PurePosixPath(*_parts(entry)).as_posix().casefold() for entry in entries}) < len(entries):
        raise ModelError("{name} has two files of one name. It is not unpacked.", name=archive.name)
    return size


def _parts(entry: zipfile.ZipInfo) -> tuple[str, ...]:
    """Return an entry's path, which must lie inside the folder it is unpacked to on every platform."""
    parts = PurePosixPath(entry.filename).parts
    is_outside = (
        not parts
        or entry.filename.startswith("/")
        or any(part in ("..", ".") or set(part) & set('\\:*?"<>|\0') for part in parts)
        or stat.S_ISLNK(entry.external_attr >> 16)
    )
    if is_outside:
        raise ModelError(
            "The archive holds “{file}”, which points outside of it. It is not unpacked.", file=entry.filename
        )
    return parts
