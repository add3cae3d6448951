"""Show what a page refers to in the page's language, and say where the language differs."""

from collections.abc import Iterable
from typing import Any

from django import template
from django.conf import settings
from django.template import Context
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import get_language
from wagtail.models import Locale
from wagtail.rich_text import RichText

from translation.languages import attributes, content_language, content_locale_id, tag
from translation.marking import with_languages
from translation.references import localise
from translation.standing import Standing, is_untranslated, standing_of

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
def lang_of(context: Context, shown: Any, text: Any = None) -> SafeString | str:
    """Return the attributes that say a text's language, with a leading blank; nothing if it is the page's::

    <p class="lead"{% lang_of page page.lead %}>{{ page.lead }}</p>

    The text is in the language of the object that it stands in or, where nobody has translated it, in the source's;
    without the text, the language is that of the object.
    """
    language = language_of(context, shown, text)
    return attributes(language) if language else ""


@register.simple_tag(takes_context=True)
def language_of(context: Context, shown: Any, text: Any = None) -> str:
    """Return the code of a text's language, as ``lang_of`` takes it; nothing if it is the page's."""
    if not shown:
        return ""
    if not isinstance(shown, Standing) and content_locale_id(shown) != locale_id_of(context):
        return content_language(shown)
    return settings.LANGUAGE_CODE if text and is_untranslated(shown, text) else ""


@register.simple_tag(takes_context=True)
def hreflang_of(context: Context, page: Any) -> SafeString | str:
    """Return the attribute that says where a link leads to another language, with a leading blank."""
    language = language_of(context, page)
    return format_html(' hreflang="{}"', tag(language)) if language else ""


@register.simple_tag
def in_source_language() -> SafeString | str:
    """Return the attributes of words that are held once, in the source language, whatever the page's."""
    return attributes(settings.LANGUAGE_CODE) if get_language() != settings.LANGUAGE_CODE else ""


@register.simple_tag
def translation_of(page: Any) -> Standing | None:
    """Return how a page stands to its source; None where it is in the source language or repeats another page."""
    if not page or page.alias_of_id or page.locale.language_code == settings.LANGUAGE_CODE:
        return None
    return standing_of(page)


@register.simple_tag(takes_context=True)
def paragraphs(context: Context, shown: Any, text: Any) -> RichText:
    """Return a rich text of an object, with the language of those paragraphs that are not in the page's::

    <div class="prose">{% paragraphs page page.method %}</div>
    """
    html = text.source if isinstance(text, RichText) else text or ""
    untranslated = standing_of(shown).untranslated if shown else ()
    return RichText(with_languages(html, untranslated, settings.LANGUAGE_CODE) if untranslated else html)


def locale_id_of(context: Context) -> int:
    """Return the locale of the page being rendered; without one (a preview), that of the interface."""
    if locale_id := content_locale_id(context.get("page")):
        return locale_id
    return Locale.get_active().pk
