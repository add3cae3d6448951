"""Text and tags of a string of wagtail-localize: HTML with inline tags alone, and no attributes but a link's id."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser


@dataclass
class Element:
    """A tag in a string: its name, the id of a link, where in the text it begins and ends, and what it is inside of."""

    name: str
    id: str = ""
    start: int = 0
    end: int = 0
    inside: tuple[str, ...] = ()


@dataclass
class Parsed:
    """A string taken apart.

    Attributes:
        text: without tags; a line break is ``\\n``.
        elements: its tags, in the order they are opened.
        unpaired: the names of tags that are opened and not closed, closed and not opened, or that overlap.
        attributes: the tags that have an attribute which no string may have.
    """

    text: str = ""
    elements: list[Element] = field(default_factory=list)
    unpaired: list[str] = field(default_factory=list)
    attributes: list[str] = field(default_factory=list)

    def links(self) -> Iterator[Element]:
        """Yield the links."""
        return (element for element in self.elements if element.name == "a")


class Reader(HTMLParser):
    """Takes one string apart."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.parts: list[str] = []
        self.length = 0
        self.open: list[Element] = []
        self.parsed = Parsed()

    def handle_data(self, data: str) -> None:
        """Add text."""
        self.parts.append(data)
        self.length += len(data)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note where a tag begins."""
        allowed = {"id"} if tag == "a" else set()
        if {name for name, _value in attrs} - allowed:
            self.parsed.attributes.append(tag)
        element = Element(
            tag, dict(attrs).get("id") or "", self.length, self.length, tuple(outer.name for outer in self.open)
        )
        self.parsed.elements.append(element)
        if tag == "br":
            self.handle_data("\n")
        else:
            self.open.append(element)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Read ``<br/>`` as ``<br>``, and any other tag closed at once as one without contents."""
        self.handle_starttag(tag, attrs)
        if tag != "br":
            self.handle_endtag(tag)

    def handle_endtag(self, tag: str) -> None:
        """Note where a tag ends."""
        if tag == "br":
            return
        if not any(element.name == tag for element in self.open):
            self.parsed.unpaired.append(tag)
            return
        while self.open:
            element = self.open.pop()
            element.end = self.length
            if element.name == tag:
                return
            self.parsed.unpaired.append(element.name)


def parse(data: str) -> Parsed:
    """Return a string taken apart. Nothing is refused: what is wrong with it is noted."""
    reader = Reader()
    reader.feed(data)
    reader.close()
    for element in reader.open:
        element.end = reader.length
        reader.parsed.unpaired.append(element.name)
    reader.parsed.text = "".join(reader.parts)
    return reader.parsed
