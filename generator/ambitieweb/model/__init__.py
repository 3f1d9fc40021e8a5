"""What an author can write: one frozen record per kind of file, one declaration per field."""
