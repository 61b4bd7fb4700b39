"""Tests of reader.lexicon and of the tables in resources/lexicon."""
