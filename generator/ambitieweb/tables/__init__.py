"""Everything that authors wrote as tables: rows and columns that spreadsheets, JSON and other programs read."""
