"""The sidebar: an article's quotes by country, and what can be done with them."""
