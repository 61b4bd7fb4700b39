"""Values in, text or bytes out."""
