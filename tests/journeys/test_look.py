"""How public pages look and work, on a desk and on the narrowest phone, by day and by night, in both directions.

These are the checks that `make audit` runs on every page; here they see one page of each kind, and in Arabic those that
have more to turn around than text.
"""

from tests.audit.browsing import SIZES, examine
from tests.audit.checks import axe, forced, keyboard, lettering, pictures, reflow, targets
from tests.audit.findings import Finding
from tests.audit.visits import Visit

PAGES = (
    "/fr/",
    "/fr/la-ville/",
    "/fr/reseaux/cglu/",
    "/fr/engagements/",
    "/fr/participer/projets-citoyens/",
    "/fr/nice-cote-d-azur/",
    "/fr/nice-cote-d-azur/programme-2016-2020/",
    "/fr/partenariats/",
    "/fr/partenariats/registre-des-accords/",
    "/fr/partenariats/quebec/",
    "/fr/partenariats/quebec/sheet/",
    "/fr/actualites/",
    "/fr/actualites/mission-quebec-montreal-2024/",
    "/fr/actualites/graveuse-de-gdansk/",
    "/fr/actualites/etude-action-internationale-des-villes/",
    "/fr/accessibilite/",
    "/fr/plan-du-site/",
    "/fr/search/?q=ecole",
    "/ar/",
    "/ar/the-city/",
    "/ar/partnerships/",
    "/ar/partnerships/register-of-agreements/",
    "/ar/news/mission-quebec-city-montreal-2024/",
    # Not there in Arabic: the page offers the languages that have it.
    "/ar/nice-cote-d-azur/",
)
CHECKS = (pictures, axe, forced, lettering, reflow, targets, keyboard)


def test_every_kind_of_page_can_be_read_by_everyone(new_page, server, demo):
    assert found_in(new_page, server, PAGES, CHECKS) == []


def test_every_pattern_can_be_read_by_everyone(new_page, server, settings):
    settings.DEBUG = True
    assert found_in(new_page, server, ["/patterns/"], [axe]) == []


def found_in(new_page, server, addresses, checks):
    """Return what checks find on pages; what scrolls sideways on a phone is found whatever they are."""
    desk = SIZES[max(SIZES)]
    page = new_page(desk)
    found = []
    for address in addresses:
        page.set_viewport_size(desk)
        answer = page.goto(address)
        visit = Visit(server.url + address, address[1:3], "", answer.status)
        for items in examine(page, visit, checks).found.values():
            found += [(item.check, address, item.what) for item in items if isinstance(item, Finding)]
        if page.evaluate("document.documentElement.scrollWidth > window.innerWidth"):
            found.append(("width", address, "scrolls sideways"))
    return found
