"""Finding the page that an address names, in as few queries as there can be."""

from django.db.models import Exists, OuterRef
from django.http import HttpRequest
from django.utils.translation import get_language
from wagtail.models import Page, PageViewRestriction
from wagtail.url_routing import RouteResult

from core.frame import root_paths_for, site_for
from core.kept import kept, memory_for
from translation.references.display import pages_of
from translation.standing import with_standing
from translation.written import Given, Written

PAGES_AT = Written(
    lambda: with_standing(
        # A path ends in the page's slug, and only slugs have an index.
        Page.objects.filter(url_path__among=Given("url_paths"), slug__among=Given("slugs"))
        .annotate(is_restricted=Exists(PageViewRestriction.objects.filter(page=OuterRef("pk"))))
        .select_related("locale")
        .order_by("depth")
    )
)


def find_route(request: HttpRequest, path: str) -> RouteResult | None:
    """Return the route of the page at ``path`` below the active language, or None.

    One query for the page in its own type where the way to it is kept (``core.kept``), whatever the depth; one more for
    the way where it is not. Wagtail's own routing takes two for each level. A page that routes addresses below itself
    gets its say, as in Wagtail. Nothing is found in a language whose home page is not live (wagtail issue 12775).
    """
    root_path = find_root_path(request)
    if root_path is None:
        return None
    components = [component for component in path.split("/") if component]
    trail = trail_kept(root_path, components, request)
    if trail is None:
        return None
    page = of_its_type(trail[-1])
    page.trail = trail
    rest = components[len(trail) - 1 :]
    return page.route(request, rest)


def find_root_path(request: HttpRequest) -> str | None:
    """Return the ``url_path`` of the active language's home page on the site asked for, such as ``/home-en/``."""
    return find_root_paths(request).get(get_language() or "")


def find_root_paths(request: HttpRequest) -> dict[str, str]:
    """Return the ``url_path`` of the home page in each language of the site asked for, by the language's code."""
    site = site_for(request)
    if site is None:
        return {}
    roots = reversed(root_paths_for(request))
    return {root.language_code: root.root_path for root in roots if root.site_id == site.pk}


def trail_kept(root_path: str, components: list[str], request: HttpRequest) -> list[Page] | None:
    """Return what ``find_trail`` does; no query where it is kept, as the way to each page is that has been asked for.

    Nothing is kept of addresses that name no page themselves: anybody can think of as many as they like.
    """
    memory, key = memory_for(request).values, ("trail", root_path, *components)
    trail = memory.get(key)
    if trail is None:
        trail = find_trail(root_path, components)
        if trail and len(trail) == len(components) + 1:
            return kept(key, lambda: trail, request)
    return trail


def find_trail(root_path: str, components: list[str]) -> list[Page] | None:
    """Return the pages from the home page at ``root_path`` down to the deepest that ``components`` name.

    None where that home page is not live.
    """
    url_paths = [root_path]
    for component in components:
        url_paths.append(f"{url_paths[-1]}{component}/")
    slugs = [url_path.split("/")[-2] for url_path in url_paths]
    trail: list[Page] = []
    for page, url_path in zip(PAGES_AT(url_paths=url_paths, slugs=slugs), url_paths, strict=False):
        if page.url_path != url_path:
            break
        trail.append(page)
    if not trail or not trail[0].live:
        return None
    return trail


def of_its_type(page: Page) -> Page:
    """Return a page as its own type has it, itself where that is not known."""
    model = page.specific_class
    return next(iter(pages_of(model)(keys=[page.pk])), page) if model else page
