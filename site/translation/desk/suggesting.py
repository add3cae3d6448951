"""What the workspace suggests for a segment."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from django.contrib.auth import get_user_model
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from wagtail_localize.models import Translation, TranslationContext, TranslationSource

from translation.desk.entries import Entry
from translation.desk.machine import MachineTranslationError, machine_between, translate
from translation.desk.memory import Place, suggestions
from translation.desk.tokens import to_tokens
from translation.models import Origin
from translation.untranslated import holds_words

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
        text: the suggestion, with tokens.
        where: it comes from.
        origin: what the history says of a text that was taken from it.
        tool: the machine that made it.
        percent: how much alike its source is; None where a machine made it of the very words.
        when: it was reviewed.
        who: reviewed it.
        source: the words that it translates, with tokens, where they are not the segment's own.
        title: of what it is part of, where that is another page.
    """

    number: int
    text: str
    where: str | Promise
    origin: Origin = Origin.MEMORY
    tool: str = ""
    percent: int | None = None
    when: datetime | None = None
    who: str = ""
    source: str = ""
    title: str = ""


def suggested(entry: Entry, translation: Translation) -> Sequence[Suggested]:
    """Return what the memory suggests for a segment, the best first."""
    context = TranslationContext(
        pk=entry.segment.context_id, object_id=translation.source.object_id, path=entry.segment.path
    )
    found = suggestions(
        entry.segment.source, translation.source.locale, translation.target_locale, context=context, limit=5
    )
    people = get_user_model().objects.in_bulk([each.user_id for each in found if each.user_id is not None])
    elsewhere = {each.translation_key for each in found if each.place == Place.ELSEWHERE}
    titles = dict(
        TranslationSource.objects.filter(object_id__in=elsewhere, locale=translation.source.locale).values_list(
            "object_id", "object_repr"
        )
    )
    names = {pk: user.get_full_name() or user.get_username() for pk, user in people.items()}
    return [
        Suggested(
            number=number,
            text=to_tokens(each.target),
            where=WHERE[each.place],
            percent=each.percent,
            when=each.when,
            who=names.get(each.user_id or 0, ""),
            source="" if each.is_exact else to_tokens(each.source),
            title=titles.get(each.translation_key, ""),
        )
        for number, each in enumerate(found, start=1)
    ]


def machine_for(translation: Translation) -> str:
    """Return the name of the machine that translates into a language; nothing where there is none."""
    found = machine_between(translation.source.locale, translation.target_locale)
    return str(found.display_name) if found else ""


def machine_of(entry: Entry, translation: Translation) -> str:
    """Return the name of the machine that can be asked about a segment; no machine makes the address of a page."""
    return machine_for(translation) if holds_words(entry.segment.path) else ""


def suggested_by_machine(entry: Entry, translation: Translation, number: int) -> Suggested:
    """Ask the machine about a segment, which takes time and costs money.

    Args:
        number: the key that takes what it suggests.

    Raises:
        MachineTranslationError: it has no answer, or none that could be used.
    """
    source = entry.segment.source
    found = translate([source], translation.source.locale, translation.target_locale).get(source)
    text = to_tokens(found.target) if found else ""
    try:
        if not entry.html(text):
            raise MachineTranslationError(_("The machine has no translation for this text."))
    except ValueError as error:
        raise MachineTranslationError(_("The machine loses the markup of this text: translate it yourself.")) from error
    return Suggested(number, text, _("machine translation"), Origin.MACHINE, found.tool if found else "")
