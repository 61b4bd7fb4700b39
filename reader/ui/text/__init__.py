"""An article's words in both languages. No Qt here."""
