"""The same as a PDF: which there are, and what a browser prints for each."""
