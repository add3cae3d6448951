"""How public pages look, on a desk and on the narrowest phone, by day and by night, in both directions of writing."""

import json

from axe_playwright_python.base import AXE_FILE_PATH
from django.core.management import call_command

PAGES = {
    "home": ("/fr/", "/ar/"),
    "profile": ("/fr/la-ville/", "/ar/the-city/"),
    "network": ("/fr/reseaux/cglu/", "/ar/networks/uclg/"),
    "commitments": ("/fr/engagements/", "/ar/commitments/"),
    # The call is not translated into Arabic: the English one stands in.
    "call": ("/fr/participer/projets-citoyens/", "/en/take-part/citizens-projects/"),
    "fellow metropolis": ("/fr/nice-cote-d-azur/", "/en/nice-cote-d-azur/"),
    "partnerships": ("/fr/partenariats/", "/ar/partnerships/"),
    "register": ("/fr/partenariats/registre-des-accords/", "/ar/partnerships/register-of-agreements/"),
    "partnership": ("/fr/partenariats/quebec/", "/ar/partnerships/quebec-city/"),
    "programme": (
        "/fr/nice-cote-d-azur/programme-2016-2020/",
        "/en/nice-cote-d-azur/programme-2016-2020/",
    ),
    "news": ("/fr/actualites/", "/ar/news/"),
    "mission": ("/fr/actualites/mission-quebec-montreal-2024/", "/ar/news/mission-quebec-city-montreal-2024/"),
    "article": ("/fr/actualites/graveuse-de-gdansk/", "/de/aktuelles/grafikerin-aus-danzig/"),
    "publication": (
        "/fr/actualites/etude-action-internationale-des-villes/",
        "/en/news/study-international-action-of-cities/",
    ),
    "statement": ("/fr/accessibilite/", "/ar/accessibility/"),
    "site map": ("/fr/plan-du-site/", "/ar/site-map/"),
    "missing": ("/fr/rien/", "/ar/nice-cote-d-azur/"),
}
WIDTHS = (1280, 320)
SCHEMES = ("light", "dark")
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
RUN = f"axe.run({{runOnly: {json.dumps(RULES)}, resultTypes: ['violations']}})"


def test_every_kind_of_page_can_be_read_by_everyone(new_page):
    """One journey, for what it reads takes long to load: 0 violations and no sideways scrolling anywhere."""
    call_command("load_demo", verbosity=0)
    assert found_in(new_page, [address for addresses in PAGES.values() for address in addresses]) == []


def test_every_pattern_can_be_read_by_everyone(new_page, settings):
    settings.DEBUG = True
    assert found_in(new_page, ["/patterns/"]) == []


def found_in(new_page, addresses):
    """Return what is wrong with pages on every screen, in both schemes."""
    axe = AXE_FILE_PATH.read_text()
    found = []
    for width in WIDTHS:
        page = new_page({"width": width, "height": 900})
        for address in addresses:
            page.goto(address)
            if page.evaluate("document.documentElement.scrollWidth > window.innerWidth"):
                found.append(f"{address} at {width} px scrolls sideways")
            page.evaluate(axe)
            for scheme in SCHEMES:
                page.emulate_media(color_scheme=scheme)
                for violation in page.evaluate(RUN)["violations"]:
                    nodes = "; ".join(node["html"] for node in violation["nodes"][:3])
                    found.append(f"{address} at {width} px, {scheme}: {violation['help']} ({nodes})")
    return found
