"""From the pages and records of a site to what its search needs to know: what can be found, and what it answers itself."""
