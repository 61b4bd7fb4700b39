"""Tests of the translation models."""
