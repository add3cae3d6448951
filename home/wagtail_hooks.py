"""What this app adds to the admin and to the frame of every page."""

from wagtail import hooks
from wagtail.models import Site
from wagtail.snippets.models import register_snippet

from core.frame import Frame
from home.accessibility import statement_link
from home.viewsets import FactsViewSetGroup

register_snippet(FactsViewSetGroup)


@hooks.register("construct_frame")
def add_accessibility_link(frame: Frame, site: Site, language: str) -> None:
    """Let every page link to the accessibility statement, with its status."""
    frame.extra["accessibility"] = statement_link(site, language)
