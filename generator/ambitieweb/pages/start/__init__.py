"""Where do I begin: the start page, the state of things, files to take along, and what is wrong with the content."""
