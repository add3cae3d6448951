"""Ways on from a page: to other pages, to other sites, to what others host."""

from typing import Any
from urllib.parse import urlsplit

from django.conf import settings
from django.conf.locale import LANG_INFO
from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.models import Page

from translation.references import SourcePageChooserBlock

from .facts import FactChoiceBlock
from .words import CharBlock

LINKS = _("Links")
PROVIDERS = {
    "youtube.com": "YouTube",
    "youtu.be": "YouTube",
    "vimeo.com": "Vimeo",
    "dailymotion.com": "Dailymotion",
    "dai.ly": "Dailymotion",
    "soundcloud.com": "SoundCloud",
    "openstreetmap.org": "OpenStreetMap",
    "flickr.com": "Flickr",
}


def languages() -> list[tuple[str, str]]:
    """Return the languages a text can be written in, each in its own name; the site's own come first."""
    own = dict(settings.LANGUAGES)
    others = {code: info["name_local"] for code, info in LANG_INFO.items() if "name_local" in info and code not in own}
    return [*own.items(), *sorted(others.items(), key=lambda language: language[1].casefold())]


class ExternalLinkBlock(blocks.StructBlock):
    """A link to another site, with the language in which one will read there."""

    url = blocks.URLBlock(label=_("Address"))
    text = CharBlock(max_length=160, label=_("Link text"), help_text=_("Where the link leads, in plain words."))
    language = FactChoiceBlock(
        choices=languages, default=settings.LANGUAGE_CODE, label=_("Language"), help_text=_("Of the page it leads to.")
    )

    class Meta:
        icon = "link-external"
        label = _("External link")
        label_format = "{text}"
        group = LINKS
        description = _("A link to another site, with the language one will find there.")
        template = "blocks/external_link.html"
        preview_value = {
            "url": "https://www.uclg.org/",
            "text": _("United Cities and Local Governments"),
            "language": "en",
        }


class CallToActionBlock(blocks.StructBlock):
    """The one thing a reader can do next."""

    text = CharBlock(max_length=60, label=_("Text"), help_text=_("What one can do there, such as “Take part”."))
    page = SourcePageChooserBlock(label=_("Page"))

    def get_preview_value(self) -> Any:
        """Return a link to any page of the site."""
        return self.normalize({"text": _("Take part in the call"), "page": preview_pages(1)[0]})

    class Meta:
        icon = "success"
        label = _("Call to action")
        label_format = "{text}"
        group = LINKS
        description = _("The one thing a reader can do next, as a prominent link to a page of this site.")
        template = "blocks/call_to_action.html"


class TeasersBlock(blocks.StructBlock):
    """Pages of the site, each with its title and lead."""

    title = CharBlock(max_length=120, label=_("Title"), help_text=_("What the pages have in common."))
    pages = blocks.ListBlock(SourcePageChooserBlock(label=_("Page")), min_num=1, label=_("Pages"))

    def get_preview_value(self) -> Any:
        """Return a few pages of the site."""
        return self.normalize({"title": _("Read on"), "pages": preview_pages(3)})

    class Meta:
        icon = "doc-empty"
        label = _("Teasers")
        label_format = "{title}"
        group = LINKS
        description = _("Other pages of this site, each with its title and lead.")
        template = "blocks/teasers.html"


class EmbedValue(blocks.StructValue):
    """A film, a recording or a map, with who hosts it."""

    @property
    def provider(self) -> str:
        """The name of whoever hosts it: known ones by name, others by their domain."""
        domain = (urlsplit(self.get("url") or "").hostname or "").removeprefix("www.")
        parts = domain.split(".")
        return PROVIDERS.get(".".join(parts[-2:]), domain)


class EmbedBlock(blocks.StructBlock):
    """Something hosted elsewhere; nothing of it is loaded before the reader follows the link.

    Wagtail's own ``EmbedBlock`` is not used: it asks the host while the page is edited and, empty, crashes
    wagtail-localize (issue 875).
    """

    url = blocks.URLBlock(label=_("Address"), help_text=_("Of the page that shows it, not of a player."))
    title = CharBlock(max_length=160, label=_("Title"))
    language = FactChoiceBlock(
        choices=languages, default=settings.LANGUAGE_CODE, label=_("Language"), help_text=_("That is spoken in it.")
    )

    class Meta:
        icon = "media"
        label = _("Film, recording or map elsewhere")
        label_format = "{title}"
        group = LINKS
        description = _("Something another site hosts. The page links to it; the other site learns nothing before.")
        template = "blocks/embed.html"
        value_class = EmbedValue
        preview_value = {
            "url": "https://vimeo.com/76979871",
            "title": _("The mission to Québec in three minutes"),
            "language": "fr",
        }


def preview_pages(count: int) -> list[Page | None]:
    """Return a few pages of the site for a preview."""
    return list(Page.objects.filter(depth__gt=1).order_by("depth")[:count]) or [None]
