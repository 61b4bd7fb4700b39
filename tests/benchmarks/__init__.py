"""Benchmarks, run by hand: they print ratios."""
