"""Errors of the world, told to the reader in whole sentences; everything else is a bug of ours."""


class ReaderError(Exception):
    """Something in the world went wrong: the message says what happened and what to do.

    The message is one or two whole sentences, shown as they are by the window and the command line.
    """


class Cancelled(Exception):  # noqa: N818 -- not an error: the reader asked for it
    """The work stopped because it was asked to; never shown."""
