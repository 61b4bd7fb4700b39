"""One article being read: what is known of it so far, and the work that finds out more."""
