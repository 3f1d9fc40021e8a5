"""Light pages that another site shows in a frame: a web, a card or an overview without the menu around it."""
