"""The gold gate: labelled articles, how an answer to them is scored, and the scores that may not fall."""
