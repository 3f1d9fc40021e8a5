"""Words as they are compared: without what people write in different ways."""


def folded(words: str) -> str:
    """The words in small letters with single spaces."""
    return " ".join(words.casefold().split())
