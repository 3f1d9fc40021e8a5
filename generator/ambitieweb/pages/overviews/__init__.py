"""What the webs say together: overviews across the whole portfolio."""
