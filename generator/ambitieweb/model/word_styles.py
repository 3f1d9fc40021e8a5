"""The styles for paragraphs that Word files use, as a template of an organisation has them."""

TEMPLATE_STYLES = {
    "title": "Titel (Title)",
    "subtitle": "Ondertitel (Subtitle)",
    "heading 1": "Kop 1 (Heading 1)",
    "heading 2": "Kop 2 (Heading 2)",
    "heading 3": "Kop 3 (Heading 3)",
    "list bullet": "Lijst opsom.teken (List Bullet)",
    "list number": "Lijstnummering (List Number)",
    "quote": "Citaat (Quote)",
}
"""By the name within the file, which is the same in every language: what a text processor calls them."""
