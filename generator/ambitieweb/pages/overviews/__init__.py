"""What the webs of a site say together: pages over many records."""
