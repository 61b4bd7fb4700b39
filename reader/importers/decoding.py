"""Bytes into text, whatever they claim to be: Arabic tells by itself which reading is right."""

import codecs
import re
from collections.abc import Sequence

from reader.domain.errors import ReaderError

_SAMPLE = 100_000  # bytes or code points: enough to judge by, on files of any size
_BOMS = (
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # before UTF-16, whose mark it begins with
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_WIDE = ("utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be")
_NARROW = ("cp1256", "iso8859_6")
_FALLBACK = "cp1256"  # the usual one, and it has the French letters too, at their places in Latin-1

_ARABIC = re.compile("[\u0620-\u064a\u066e-\u06d3\ufb50-\ufdfb\ufe70-\ufefc]")
_EXPECTED = re.compile(
    "[\\s -~\u00a0-\u00bf\u00d7\u00f7\u060c\u061b\u061f\u0640\u064b-\u066d\u06d4\u06f0-\u06f9\u200b-\u206f\u20ac]"
)
_LATIN = re.compile("[\u00c0-\u024f\u1e00-\u1eff]")
_BROKEN = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\ufffd\ue000-\uf8ff]")
_COMMON_WORD = re.compile(r"\b(?:ال\w{2,}|وال\w{2,}|في|من|على|إلى|الى|أن|ان|إن|عن|مع|هذا|هذه|التي|الذي)\b")
_WORD = re.compile(r"\w+")
_MISREAD = re.compile("[\u00c0-\u00ff\u0152\u0153\u0160\u0161\u0178\u0192\u02c6\u2018-\u2026\u00a7-\u00bf]{4}")
_HIGH_BYTE = re.compile(b"[\x80-\xff]")
_CONTROLS = re.compile("[\x00-\x08\x0e-\x1a\x1c-\x1f]")


def decode(data: bytes, declared: Sequence[str] = ()) -> str:
    """Return the text of `data`, without a byte order mark.

    A mark is followed, then UTF-8, then whichever of the encodings `declared` by the source and the ones that
    Arabic was written in gives the most Arabic; so a wrong declaration is seen through. Raises ReaderError for
    bytes that are not text.
    """
    text = _marked(data)
    if text is None:
        text = _valid_utf8(data)
    if text is None:
        text = _most_arabic(data, declared)
    sample = text[:_SAMPLE]
    if len(_CONTROLS.findall(sample)) * 100 > len(sample) or sample.count("\ufffd") * 10 > len(sample):
        raise ReaderError("This file does not hold text. Choose a text file or a saved page.")
    return _mended(text)


def _marked(data: bytes) -> str | None:
    """Read by the byte order mark; None when there is none, or it does not tell the truth."""
    for mark, encoding in _BOMS:
        if data.startswith(mark):
            try:
                return data[len(mark) :].decode(encoding)
            except UnicodeDecodeError:
                return None
    return None


def _valid_utf8(data: bytes) -> str | None:
    """Read as UTF-8, in which a file cut short or a stray byte in a thousand is forgiven; None for anything else."""
    if b"\x00" in data[:_SAMPLE] or _looks_wide(data):
        return None
    try:
        return data.removeprefix(codecs.BOM_UTF8).decode("utf-8")
    except UnicodeDecodeError:
        text = data.decode("utf-8", "replace")
    others = sum(char > "\x7f" for char in text[:_SAMPLE])
    return text if text[:_SAMPLE].count("\ufffd") * 50 < others else None


def _most_arabic(data: bytes, declared: Sequence[str]) -> str:
    """Read in the encoding that makes the most of it, the declared one where two are as good."""
    candidates = dict.fromkeys([*map(_known_name, declared), *_NARROW])
    candidates.pop("", None)
    sample = data[: _SAMPLE - _SAMPLE % 4]
    if b"\x00" in sample or _looks_wide(data):
        candidates = dict.fromkeys([*_WIDE, *candidates])
    elif len(_HIGH_BYTE.findall(sample)) * 3 < len(sample):
        return data.decode(_FALLBACK, "replace")  # some accents in a Latin text
    best = max(candidates, key=lambda encoding: _score(sample.decode(encoding, "replace")))
    return data.decode(best, "replace").removeprefix("\ufeff")


def _looks_wide(data: bytes) -> bool:
    """Tell whether every other byte is the upper half of an Arabic letter."""
    sample = data[:_SAMPLE]
    return any(sample[at::2].count(6) * 2 > len(sample[at::2]) for at in (0, 1))


def _known_name(encoding: str) -> str:
    """Return Python's name of a declared encoding; "" for one it does not know or that is no text encoding."""
    try:
        name = codecs.lookup(encoding.strip()).name
        "".encode(name)
    except (LookupError, ValueError):
        return ""
    return "cp1252" if name == "iso8859-1" else name


def _score(text: str) -> float:
    """Judge a reading: Arabic letters and words count for it, letters that Arabic pages do not have against it."""
    arabic, latin = len(_ARABIC.findall(text)), len(_LATIN.findall(text))
    expected, broken = len(_EXPECTED.findall(text)), len(_BROKEN.findall(text))
    strange = len(text) - arabic - latin - expected - broken
    words = len(_WORD.findall(text)) or 1
    common = len(_COMMON_WORD.findall(text))
    return (arabic - latin - 2 * strange - 4 * broken) / (len(text) or 1) + 2 * common / words


def _mended(text: str) -> str:
    """Undo one misreading that somebody saved: UTF-8 or windows-1256 bytes that were taken for Latin-1."""
    sample = text[:_SAMPLE]
    if not _MISREAD.search(sample) or len(_ARABIC.findall(sample)) > len(_LATIN.findall(sample)):
        return text
    readings = [text]
    for wrong in ("cp1252", "latin-1"):
        for right in ("utf-8", "cp1256"):
            try:
                readings.append(text.encode(wrong).decode(right))
            except UnicodeError:
                continue
    return max(readings, key=lambda reading: _score(reading[:_SAMPLE]))
