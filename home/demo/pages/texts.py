"""What the pages of the demo are written with."""

from core.demo import t

EUROPE = ("en", "es", "de")
"""The languages of pages that are about half translated beyond English."""

ALL = ("en", "es", "de", "ar", "zh-hans")
"""The languages of the pages one starts from."""


def slug(french: str, english: str, **others: str) -> str:
    """Note a page's address in other languages and return the French; Arabic and Chinese take the English one."""
    return t(french, **({"en": english, "ar": english, "zh_hans": english} | others))


def paragraphs(*texts: str) -> tuple[str, str]:
    """Return a block of paragraphs."""
    return "rich_text", "".join(f"<p>{text}</p>" for text in texts)


def heading(text: str, level: str = "h2") -> tuple[str, dict[str, str]]:
    """Return a block that opens a section."""
    return "heading", {"level": level, "text": text}
