"""Files and pages in: each format becomes an Article."""
