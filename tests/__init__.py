"""Tests: they mirror reader/."""
