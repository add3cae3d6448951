"""What the workspace suggests for a segment."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from django.contrib.auth import get_user_model
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from wagtail_localize.models import Translation, TranslationContext

from translation.desk.entries import Entry
from translation.desk.memory import Place, suggestions
from translation.desk.tokens import to_tokens

WHERE = {
    Place.EARLIER: _("earlier version of this text"),
    Place.SAME_PAGE: _("same page"),
    Place.ELSEWHERE: _("another page"),
}


@dataclass(frozen=True)
class Suggested:
    """One suggestion as the workspace shows it.

    Attributes:
        number: the key that takes it, from 1.
        percent: how much alike its source is.
        source: the words that it was made from, with tokens.
        text: the suggestion, with tokens.
        where: it comes from.
        when: it was reviewed.
        who: reviewed it.
    """

    number: int
    percent: int
    source: str
    text: str
    where: str | Promise
    when: datetime
    who: str


def suggested(entry: Entry, translation: Translation) -> Sequence[Suggested]:
    """Return what the memory suggests for a segment, the best first."""
    context = TranslationContext(
        pk=entry.segment.context_id, object_id=translation.source.object_id, path=entry.segment.path
    )
    found = suggestions(
        entry.segment.source, translation.source.locale, translation.target_locale, context=context, limit=5
    )
    people = get_user_model().objects.in_bulk([each.user_id for each in found if each.user_id is not None])
    names = {pk: user.get_full_name() or user.get_username() for pk, user in people.items()}
    return [
        Suggested(
            number=number,
            percent=each.percent,
            source=to_tokens(each.source),
            text=to_tokens(each.target),
            where=WHERE[each.place],
            when=each.when,
            who=names.get(each.user_id or 0, ""),
        )
        for number, each in enumerate(found, start=1)
    ]
