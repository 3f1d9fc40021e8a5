"""The address book: every page of the site and every place on it as a value. Whoever links to a page asks it here."""
