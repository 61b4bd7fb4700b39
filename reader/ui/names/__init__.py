"""The dialog of the reader's names, and the work behind it."""
