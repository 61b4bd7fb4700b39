"""Errors of the world, told to the reader in whole sentences; everything else is a bug of ours."""

from collections.abc import Mapping
from typing import Self


class Phrase(str):
    """Words for the reader in English, which know how they were made, so that a window can say them in its language.

    `template` has a `{name}` for each of `values`; without values it is said as it stands, braces and all. A value may
    be a phrase itself; any other value than a number is kept as its text.
    """

    __slots__ = ("template", "values")
    template: str
    values: Mapping[str, "int | float | str"]

    def __new__(cls, template: str, **values: object) -> Self:
        """Put the values into the template."""
        kept = {
            name: value if isinstance(value, (int, float, Phrase)) else str(value) for name, value in values.items()
        }
        made = super().__new__(cls, template.format(**kept) if kept else template)
        made.template, made.values = template, kept
        return made


class ReaderError(Exception):
    """Something in the world went wrong: the message says what happened and what to do.

    The message is one or two whole sentences, shown as they are by the command line, and in its own language by the
    window. `values` fill the `{names}` of the template. A phrase that was made elsewhere is taken as it is.
    """

    def __init__(self, template: str, **values: object) -> None:
        self.phrase = template if isinstance(template, Phrase) else Phrase(template, **values)
        super().__init__(str(self.phrase))


class Cancelled(Exception):  # noqa: N818 -- not an error: the reader asked for it
    """The work stopped because it was asked to; never shown."""
