"""Another id for a card, theme or criterion, in every place that names it, with as few lines changed as can be."""
