"""From files on disk to documents: YAML nodes that remember where each word stood."""
