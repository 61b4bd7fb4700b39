"""Who said what, across all articles."""
