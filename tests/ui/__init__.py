"""Tests of the window: through real widgets, offscreen."""
