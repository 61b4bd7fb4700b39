"""The models dialog, and the work behind it."""
