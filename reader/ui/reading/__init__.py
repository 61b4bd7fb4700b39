"""The two texts beside each other, and what is found and pointed at in them."""
