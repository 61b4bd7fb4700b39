"""Pages from the web, fetched from a server on this machine."""
