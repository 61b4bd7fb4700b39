"""Work in threads, and the use cases that the window is given."""
