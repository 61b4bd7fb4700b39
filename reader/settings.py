"""What the reader has chosen, kept as JSON."""
