"""Old addresses: where a page stood before it was moved or renamed, and what editors lead elsewhere.

The table is Wagtail's own, and editors see it in the admin. It is filled here, because Wagtail's own receivers fail
with an address of more than 255 characters; and it is read here, because Wagtail's middleware drops the query, leads to
pages that are not live, knows nothing of addresses below a page and, where a page that came back to an old address of
its own is unpublished, leads it to itself for ever.
"""

from collections.abc import Iterable, Iterator
from urllib.parse import urlsplit

from django.conf import settings
from django.db.models import Q
from django.http import Http404, HttpRequest, HttpResponse, HttpResponsePermanentRedirect, HttpResponseRedirect
from django.urls import reverse
from django.utils.encoding import escape_uri_path, uri_to_iri
from django.utils.translation import get_language_from_path, override
from wagtail.contrib.redirects.models import Redirect
from wagtail.models import Page, Site
from wagtail.models.sites import SiteRootPath

from core.serving import find_route

LONGEST_PATH = 255
"""How many characters of an old address the table holds."""


def keep_addresses(page: Page, url_path_before: str) -> int:
    """Remember where a page, and all below it that was ever public, stood before its ``url_path`` changed.

    Three queries, whatever the number of pages. Where a page stands now is no old address any more; an address that
    editors have led elsewhere stays so.

    Returns:
        How many addresses are remembered.
    """
    below = Page.objects.descendant_of(page, inclusive=True).filter(Q(live=True) | Q(first_published_at__isnull=False))
    roots = Site.get_site_root_paths()
    old: dict[tuple[int, str], int] = {}
    new: set[tuple[int, str]] = set()
    for pk, url_path in below.values_list("pk", "url_path"):
        new.update(addresses_of(url_path, roots))
        old |= dict.fromkeys(addresses_of(url_path_before + url_path.removeprefix(page.url_path), roots), pk)
    rows = [
        Redirect(site_id=site, old_path=path, redirect_page_id=pk, automatically_created=True)
        for (site, path), pk in old.items()
        if (site, path) not in new and len(path) <= LONGEST_PATH
    ]
    sites, paths = {site for site, _path in new | old.keys()}, {path for _site, path in new | old.keys()}
    Redirect.objects.filter(automatically_created=True, site__in=sites, old_path__in=paths).delete()
    Redirect.objects.bulk_create(rows, ignore_conflicts=True)
    return len(rows)


def addresses_of(url_path: str, roots: Iterable[SiteRootPath]) -> Iterator[tuple[int, str]]:
    """Yield the addresses of a page at ``url_path``: the site, and the path as the table of redirects writes it."""
    for root in roots:
        if url_path.startswith(root.root_path):
            with override(root.language_code):
                address = reverse("wagtail_serve", args=[url_path.removeprefix(root.root_path)])
            yield root.site_id, uri_to_iri(address).rstrip("/")


def answer_moved(request: HttpRequest) -> HttpResponse | None:
    """Return the redirect from the address asked for, which nothing answers; None where there is none.

    Asked again for the same request, it costs no query.
    """
    if not hasattr(request, "_moved_to"):
        request._moved_to = find_new_address(request)  # type: ignore[attr-defined] # our own note on the request
    moved_to: tuple[str, bool] | None = request._moved_to  # type: ignore[attr-defined] # as above
    if moved_to is None:
        return None
    address, for_good = moved_to
    return HttpResponsePermanentRedirect(address) if for_good else HttpResponseRedirect(address)


def find_new_address(request: HttpRequest) -> tuple[str, bool] | None:
    """Return where the address asked for leads, in one step and to something that is there, and whether for good.

    Redirects between addresses that editors have made are followed; where they lead in a circle, there is none.
    """
    if request.method not in ("GET", "HEAD"):
        return None
    asked, query = request.path_info, request.META.get("QUERY_STRING", "")
    path = tidied(asked)
    if asked not in (path, f"{path}/") and find_page(request, path):
        return with_query(f"{escape_uri_path(path)}/", query), True
    if not asked.endswith("/") and find_page(request, path):
        return None
    seen: set[str] = set()
    while path not in seen:
        seen.add(path)
        for redirect in redirects_from(request, path, query):
            if redirect.redirect_page:
                steps = [*parts(redirect.redirect_page_route_path), *parts(path)[len(parts(redirect.old_path)) :]]
                address = address_of(request, redirect.redirect_page, steps)
                if address and uri_to_iri(address).rstrip("/") != asked.rstrip("/"):
                    return with_query(address, "" if "?" in redirect.old_path else query), redirect.is_permanent
            elif redirect.redirect_link and len(parts(redirect.old_path)) == len(parts(path)):
                path = path_here(request, redirect.redirect_link)
                if not path or find_page(request, path) or not redirects_from(request, path, ""):
                    return redirect.redirect_link, redirect.is_permanent
                break
    return None


def redirects_from(request: HttpRequest, path: str, query: str) -> list[Redirect]:
    """Return what the table says of a path and of those above it, the most exact first. One query."""
    steps = parts(path)
    paths = ["/" + "/".join(steps[:end]) for end in range(len(steps), 0, -1)]
    if query:
        paths.append(Redirect.normalise_path(f"{escape_uri_path(path)}?{query}"))
    found = Redirect.get_for_site(Site.find_for_request(request)).select_related("redirect_page")
    rows = found.filter(old_path__in=[each for each in paths if len(each) <= LONGEST_PATH])
    return sorted(rows, key=lambda redirect: (-len(redirect.old_path), redirect.site_id is None))


def address_of(request: HttpRequest, page: Page, steps: list[str]) -> str:
    """Return the address of a page, or of what it answers with below itself; "" where nobody would be answered."""
    site_id, root_url, path = page.get_url_parts(request) or (None, "", "")
    site = Site.find_for_request(request)
    if not path or not page.live:
        return ""
    if site is None or site_id != site.pk:
        return f"{root_url}{path}"
    address = "".join([path, *(f"{escape_uri_path(step)}/" for step in steps)])
    return address if find_page(request, uri_to_iri(address)) else ""


def find_page(request: HttpRequest, path: str) -> Page | None:
    """Return the page that answers at a path of the site asked for, in whichever language, else None."""
    language, *steps = parts(path) or [""]
    if language not in dict(settings.LANGUAGES):
        return None
    with override(language):
        try:
            route = find_route(request, "/".join(steps))
        except Http404:
            return None
    return route.page if route else None


def path_here(request: HttpRequest, address: str) -> str:
    """Return the path of an address on the host asked for, "" for one elsewhere."""
    split = urlsplit(address)
    return uri_to_iri(split.path).rstrip("/") if split.netloc in ("", request.get_host()) else ""


def tidied(path: str) -> str:
    """Return a path with its language as the site writes it (/FR/, /fr-CA/ and /zh-Hans/), and no slash too many."""
    steps = parts(path)
    language = (get_language_from_path(f"/{steps[0]}/") or "").lower() if steps else ""
    if language in dict(settings.LANGUAGES):
        steps[0] = language
    return "/" + "/".join(steps)


def parts(path: str) -> list[str]:
    """Return what stands between the slashes of a path."""
    return [part for part in path.split("/") if part]


def with_query(address: str, query: str) -> str:
    """Return an address with the query of the request, if it had one."""
    return f"{address}?{query}" if query else address
