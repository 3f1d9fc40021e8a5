"""Views to pages: a page function prepares every value, a template only lays out."""
