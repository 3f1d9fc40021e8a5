"""What a text editor needs to know of the content: a JSON Schema per kind of file, made from declarations and records."""
