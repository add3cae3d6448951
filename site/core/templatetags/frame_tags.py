"""What the templates around a page need: its languages and the language of its text."""

from django import template
from django.template import Context
from django.utils.translation import get_language
from wagtail.models import Page, Site

from core.switcher import LanguageLink, language_links
from translation.languages import direction, tag

register = template.Library()


@register.simple_tag(takes_context=True, name="language_links")
def language_links_tag(context: Context) -> list[LanguageLink]:
    """Return the links of the language switcher: the view's ``language_links``, those of the page, or of the homes."""
    if "language_links" in context:
        return context["language_links"]
    request = context.get("request")
    page = context.get("page")
    trail: list[Page] = []
    if page is not None and page.pk:
        trail = page.trail
    elif site := Site.find_for_request(request):
        trail = [site.root_page]
    return language_links(trail, get_language() or "", request) if trail else []


@register.filter
def content_language(page: Page) -> str:
    """Return the code of the language that a page's text is in: an alias repeats the text of its source."""
    return page.alias_of.locale.language_code if page.alias_of_id else page.locale.language_code


@register.filter
def language_tag(code: str) -> str:
    """Return a language's code as HTML writes it (BCP 47)."""
    return tag(code)


@register.filter
def text_direction(code: str) -> str:
    """Return ``rtl`` or ``ltr``."""
    return direction(code)
