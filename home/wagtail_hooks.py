"""What this app adds to the admin and to the frame of every page."""

from wagtail import hooks
from wagtail.models import Site
from wagtail.snippets.models import register_snippet

from core.frame import Frame, link_to
from home.accessibility import statement_link
from home.models import SitemapPage
from home.viewsets import FactsViewSetGroup

register_snippet(FactsViewSetGroup)


@hooks.register("construct_frame")
def add_accessibility_link(frame: Frame, site: Site, language: str) -> None:
    """Let every page link to the accessibility statement, with its status."""
    frame.extra["accessibility"] = statement_link(site, language)


@hooks.register("construct_frame")
def add_sitemap_link(frame: Frame, site: Site, language: str) -> None:
    """Let every page know the site map, for readers who have lost their way."""
    home = site.root_page.get_translations(inclusive=True).filter(locale__language_code=language).first()
    page = home and SitemapPage.objects.child_of(home).live().select_related("locale", "alias_of__locale").first()
    frame.extra["sitemap"] = link_to(page) if page else None
