"""What can be wrong with a translation model."""

from reader.domain.errors import ReaderError


class ModelError(ReaderError):
    """A model is missing, damaged, or not one that this program can use."""
