"""What stands around the article: bars, actions, the empty page, and the look of it all."""
