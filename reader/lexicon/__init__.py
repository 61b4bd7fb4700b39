"""The tables of resources/lexicon and CLDR's names, read into domain values."""
