"""Colours, type and icons, and what is drawn with them."""
