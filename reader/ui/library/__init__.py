"""The articles that are kept: their page, and the work behind it."""
