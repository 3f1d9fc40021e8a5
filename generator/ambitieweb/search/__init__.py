"""Search that understands Dutch: the words and entries of the index that Material's search reads in the browser."""
