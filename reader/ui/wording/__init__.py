"""How the interface writes what many rooms speak of."""
