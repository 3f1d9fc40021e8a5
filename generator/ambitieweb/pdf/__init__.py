"""PDF of sheets and cards: which browser prints them, how several are printed at a time, and what is set right in the file."""
