"""What differs between two texts, word by word."""

import re
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import lru_cache

SAME, REMOVED, ADDED = "same", "removed", "added"
# A token of markup, a word or one other sign, with the blanks after it. Chinese is compared sign by sign.
WORDS = re.compile(r"(?:⟦[^⟦⟧]*⟧|[^\W_\u2e80-\u9fff]+|\S)\s*|\s+")


@dataclass(frozen=True)
class Piece:
    """Part of a comparison: ``kind`` is ``same``, ``removed`` or ``added``."""

    kind: str
    text: str


@lru_cache(maxsize=2048)
def differences(before: str, after: str) -> tuple[Piece, ...]:
    """Return the pieces of two texts in reading order, what was removed before what was added in its place.

    Without what was removed, the pieces are ``after``. Blanks alone make no difference.
    """
    old, new = WORDS.findall(before), WORDS.findall(after)
    matcher = SequenceMatcher(a=[word.strip() for word in old], b=[word.strip() for word in new], autojunk=False)
    found: list[Piece] = []
    for kind, a, b, c, d in matcher.get_opcodes():
        if kind == "equal":
            found.append(Piece(SAME, "".join(new[c:d])))
            continue
        if a < b:
            found.append(Piece(REMOVED, "".join(old[a:b])))
        if c < d:
            found.append(Piece(ADDED, "".join(new[c:d])))
    return tuple(found)
