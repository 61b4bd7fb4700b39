"""The window whole: which rooms it has, and what connects them."""
