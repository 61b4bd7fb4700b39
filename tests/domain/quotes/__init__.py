"""What is expected of the finding of quotes."""
