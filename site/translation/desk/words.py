"""Which words of a segment are written where."""

from collections.abc import Callable, Iterable

from translation.desk.segments import Segment
from translation.models import State
from translation.untranslated import holds_words, is_language, plain

Choice = Callable[[Segment], str]
"""Says which words of a segment are written; none where the source's own are."""

APPROVED = {State.REVIEWED, State.KEPT}


def in_hand(segment: Segment) -> str:
    """Return the words that translators have for a segment; what the engine cannot use is not among them."""
    return segment.live_text if segment.has_error else segment.text


def live(segment: Segment) -> str:
    """Return the words that readers have of a segment."""
    return segment.live_text


def approved(segment: Segment) -> str:
    """Return the words of a segment that may go live: those that were reviewed, else those that are live already."""
    return segment.text if segment.state in APPROVED and not segment.has_error else segment.live_text


def missing(segments: Iterable[Segment], words: Choice) -> list[Segment]:
    """Return the segments that would stand in the source's language; numbers and addresses are in none."""
    return [
        segment
        for segment in segments
        if not words(segment) and holds_words(segment.path) and is_language(plain(segment.source))
    ]
