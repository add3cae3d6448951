"""Reading rich text as the database holds it."""

from collections.abc import Iterator
from dataclasses import dataclass
from html.parser import HTMLParser

# What stands for itself without text. Wagtail writes pictures and embeds in rich text as <embed>.
VOID = frozenset({"br", "hr", "img", "embed", "input"})
BLOCKS = frozenset({"p", "li", "ul", "ol", "h2", "h3", "h4", "h5", "h6", "br", "hr", "blockquote", "table", "tr", "td"})


@dataclass
class Element:
    """An element of rich text: its text, what it holds besides, and the text before it in the same paragraph."""

    name: str
    attributes: dict[str, str | None]
    before: str
    text: str = ""
    holds_others: bool = False

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing in it to see, or, for an embed, nothing it stands for."""
        if self.name == "embed":
            return not (self.attributes.get("id") or self.attributes.get("url"))
        return not self.text.strip() and not self.holds_others


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.open: list[Element] = []
        self.closed: list[Element] = []
        self.text = ""
        self.line = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in BLOCKS:
            self.text += "\n"
            self.line = ""
        element = Element(tag, dict(attrs), self.line)
        if tag in VOID:
            self.closed.append(element)
            for outer in self.open:
                outer.holds_others = outer.holds_others or tag in ("img", "embed")
        else:
            self.open.append(element)

    def handle_endtag(self, tag: str) -> None:
        while self.open:
            element = self.open.pop()
            self.closed.append(element)
            if element.name == tag:
                break

    def handle_data(self, data: str) -> None:
        self.text += data
        self.line += data
        for element in self.open:
            element.text += data


def read(source: str) -> _Reader:
    """Return a reader that has read all of a rich text."""
    reader = _Reader()
    reader.feed(source)
    reader.close()
    reader.closed += reversed(reader.open)
    return reader


def elements(source: str) -> Iterator[Element]:
    """Return the elements of a rich text, each once it is closed."""
    yield from read(source).closed


def text_of(source: str) -> str:
    """Return the text of a rich text, with a line for each paragraph and item."""
    return read(source).text
