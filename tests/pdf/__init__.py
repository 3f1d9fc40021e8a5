"""PDF of sheets and cards, made by the browser of the tests and read by pypdf."""
