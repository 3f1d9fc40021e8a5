"""Files for a text processor: what a card says, as a document with headings, tables and lists of its own."""
