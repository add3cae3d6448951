"""What feeds and calendars share: both go to programs, which show words without HTML and ask when they changed."""

import datetime

from wagtail.models import Page

EPOCH = datetime.datetime(1970, 1, 1, tzinfo=datetime.UTC)
"""When what was never published by an editor is said to have changed; the formats demand a time."""

# What XML 1.0 has no way to write, and RFC 5545 none in a text.
UNWRITABLE = {code: None for code in [*range(0x20), 0x7F, 0xFFFE, 0xFFFF] if chr(code) != "\t"}


def plain(text: str) -> str:
    """Return a text in one line, without the control characters that come along with pasted ones."""
    return " ".join(text.splitlines()).translate(UNWRITABLE)


def changed(page: Page) -> datetime.datetime:
    """Return when a page was last published."""
    return page.last_published_at or page.latest_revision_created_at or EPOCH
