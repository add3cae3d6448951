"""Show what a page refers to in the page's language, and say where the language differs."""

from collections.abc import Iterable
from typing import Any

from django import template
from django.template import Context
from django.utils.safestring import SafeString
from wagtail.models import Locale

from translation.languages import attributes, content_locale_id
from translation.references import localise

register = template.Library()


@register.simple_tag(takes_context=True)
def localised(context: Context, chosen: Any) -> Any:
    """Return what to show for an object in the page's language, or None where it is not published::

    {% localised page.place as place %}{% if place %}<span{% lang_of place %}>{{ place.name }}</span>{% endif %}
    """
    return localise(chosen, locale_id_of(context)) if chosen else None


@register.simple_tag(takes_context=True)
def all_localised(context: Context, chosen: Iterable[Any]) -> list[Any]:
    """Return what to show for each of several objects; what is not published is left out."""
    locale_id = locale_id_of(context)
    return [shown for shown in (localise(item, locale_id) for item in chosen if item) if shown]


@register.simple_tag(takes_context=True)
def lang_of(context: Context, shown: Any) -> SafeString | str:
    """Return the attributes that say a text's language, with a leading blank; nothing if it is the page's."""
    if not shown or shown.locale_id == locale_id_of(context):
        return ""
    return attributes(shown.locale.language_code)


def locale_id_of(context: Context) -> int:
    """Return the locale of the page being rendered; without one (a preview), that of the interface."""
    if locale_id := content_locale_id(context.get("page")):
        return locale_id
    return Locale.get_active().pk
