"""Long lists: fetched by the page, drawn once, with lines over them."""
