"""Texts of authors: what they write as marks of Markdown, and what they copied from a text processor."""
