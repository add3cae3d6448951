"""Tags and links: each of the source's is in the translation, and nothing that the engine would refuse."""

import re
from collections import Counter
from collections.abc import Iterator

from django.utils.translation import gettext_lazy as _

from translation.desk.checking.markup_of import Parsed
from translation.desk.checking.problems import Pair, Problem, error, warning

# What wagtail-localize takes in a string (wagtail_localize.strings.INLINE_TAGS; a test compares the two).
ALLOWED = {"a", "abbr", "acronym", "b", "br", "code", "em", "i", "strong"}
# Tags that readers see alike.
ALIKE = {"strong": "b", "em": "i", "acronym": "abbr"}
# Writings that have no italics of their own: a translation into them may do without.
WITHOUT_ITALICS = {"ar", "fa", "he", "ja", "ko", "th", "ur", "zh"}
# As translators see them (``desk.tokens``).
LOST = _("Put ⟦%(tag)s⟧ back, as the source has it: %(count)s missing.")
ADDED = _("Take out ⟦%(tag)s⟧, which the source does not have here: %(count)s too many.")
LOST_BREAK = _("Put line breaks back, as the source has them: %(count)s missing.")
ADDED_BREAK = _("Take out line breaks, which the source does not have here: %(count)s too many.")
# What somebody types, or pastes, who means markup.
TYPED = re.compile(r"</?[a-z][a-z0-9]*(?:\s[^<>]*)?/?>|&(?:[a-z]+|#\d+);", re.IGNORECASE)


def markup(pair: Pair) -> Iterator[Problem]:
    """Find tags that are lost, added, of the wrong kind or badly nested."""
    source, target = pair.source.parsed, pair.target.parsed
    yield from readable(target)
    expected, found = tags(source), tags(target)
    for name in sorted(expected | found):
        missing = expected[name] - found[name]
        if missing > 0:
            spared = name == "br" or (name == "i" and pair.target.base in WITHOUT_ITALICS)
            report = warning if spared else error
            yield report("markup-missing", LOST_BREAK if name == "br" else LOST, tag=name, count=missing)
        elif missing < 0 and name in ALLOWED:
            yield warning("markup-added", ADDED_BREAK if name == "br" else ADDED, tag=name, count=-missing)
    yield from links(source, target)


def readable(target: Parsed) -> Iterator[Problem]:
    """Find what wagtail-localize could not read."""
    for name in sorted({element.name for element in target.elements} - ALLOWED):
        yield error("markup-refused", _("Take out <%(tag)s>: a translation cannot have this tag."), tag=name)
    for name in sorted(set(target.attributes) & ALLOWED):
        yield error("markup-attribute", _("Take out what <%(tag)s> has beside its name."), tag=name)
    for name in sorted(set(target.unpaired)):
        yield error(
            "markup-nesting",
            _("Open and close <%(tag)s> once each, inside the same text; tags cannot overlap."),
            tag=name,
        )


def links(source: Parsed, target: Parsed) -> Iterator[Problem]:
    """Find links that are lost, unknown, empty or inside one another."""
    expected = Counter(link.id for link in source.links())
    found = Counter(link.id for link in target.links())
    words = {link.id: source.text[link.start : link.end].strip() for link in source.links()}
    for identity in expected:
        if not found[identity]:
            yield error(
                "link-missing",
                _("Put the link back that the source has on “%(words)s”."),
                words=words[identity],
                id=identity,
            )
        elif found[identity] > expected[identity]:
            yield warning(
                "link-repeated",
                _("The link on “%(words)s” is there more often than in the source: keep one."),
                words=words[identity],
                id=identity,
            )
    for link in target.links():
        span = (link.start, link.end)
        if link.id not in expected:
            yield error(
                "link-unknown", _("Take out the link “%(id)s”, which the source does not have."), span, id=link.id
            )
        elif words[link.id] and not target.text[link.start : link.end].strip():
            yield error(
                "link-empty", _("Give the link on “%(words)s” words in the translation."), span, words=words[link.id]
            )
        if "a" in link.inside:
            yield error(
                "link-nested", _("Take the link “%(id)s” out of the other: links cannot overlap."), span, id=link.id
            )


def typed(pair: Pair) -> Iterator[Problem]:
    """Find markup that was typed as text: readers would see it as it is."""
    for match in TYPED.finditer(pair.target.text):
        if match.group() not in pair.source.text:
            yield warning(
                "markup-typed",
                _("Take out “%(tag)s”: readers would see it as it is written."),
                match.span(),
                tag=match.group(),
            )


def tags(parsed: Parsed) -> Counter[str]:
    """Return how often each tag is there, links apart."""
    return Counter(ALIKE.get(element.name, element.name) for element in parsed.elements if element.name != "a")
