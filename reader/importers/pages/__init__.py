"""Saved news pages: the story found among everything else that a page holds."""
