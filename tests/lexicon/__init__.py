"""Tests of the tables and what is read from them."""
