"""What the pages of the demo are written with."""

MAIN = ("en", "ar")
"""The languages of the main pages."""


def paragraphs(*texts: str) -> tuple[str, str]:
    """Return a block of paragraphs."""
    return "rich_text", "".join(f"<p>{text}</p>" for text in texts)


def heading(text: str, level: str = "h2") -> tuple[str, dict[str, str]]:
    """Return a block that opens a section."""
    return "heading", {"level": level, "text": text}
