"""Use cases: plain functions that report and can be stopped."""
