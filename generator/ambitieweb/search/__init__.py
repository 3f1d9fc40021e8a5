"""Search that understands Dutch: the words of documents and the index that the browser loads. Knows only documents."""
